// A JSON value of any shape, up to 256 kB and 32 levels deep: the definition of a view, the rights
// of a role. Stored as its shortest text.
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

constexpr std::size_t kMost = 256 * 1024;
constexpr int kDeepest = 32;

bool too_deep(const nlohmann::json& json, int left) {
  if (!json.is_structured()) return false;
  if (left == 0) return true;
  for (const auto& part : json)
    if (too_deep(part, left - 1)) return true;
  return false;
}

class Json final : public FieldType {
 public:
  std::string_view name() const override { return "json"; }
  Storage storage() const override { return Storage::kJson; }
  bool sortable() const override { return false; }
  bool filterable() const override { return false; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (json.is_null()) return out = {}, std::nullopt;
    if (too_deep(json, kDeepest))
      return error(field.name, "record.too_deep", {{"max", std::to_string(kDeepest)}});
    std::string text;
    try {
      text = json.dump();
    } catch (const nlohmann::json::type_error&) {
      return error(field.name, "record.bad_encoding");
    }
    if (text.size() > kMost)
      return error(field.name, "record.too_long", {{"max", std::to_string(kMost)}});
    out = std::move(text);
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    out += base::is_null(value) ? std::string_view("null") : std::string_view(base::as_text(value));
  }
};

}  // namespace

const FieldType& json() {
  static const Json type;
  return type;
}

}  // namespace keyuan::meta::types
