// Several records of another type. They live in a link table; as one value they are a list of ids
// in text, "|018f…|018f…|", without repetition and in the order given.
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/reference_rules.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

constexpr std::size_t kMost = 1'000;

class References final : public FieldType {
 public:
  std::string_view name() const override { return "references"; }
  Storage storage() const override { return Storage::kNone; }
  bool sortable() const override { return false; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    const auto items = json.is_array() ? json : nlohmann::json::array({json});
    if (items.size() > kMost)
      return error(field.name, "record.too_many", {{"max", std::to_string(kMost)}});
    std::string list = "|";
    for (const auto& item : items) {
      base::Value id;
      if (auto wrong = read_id(field.name, item, id)) return wrong;
      if (base::is_null(id)) return error(field.name, "record.not_an_id");
      const std::string text = base::as_id(id).to_string();
      if (list.find(text) == std::string::npos) list += text + '|';
    }
    out = std::move(list);
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    out += '[';
    std::string_view list = base::as_text(value);
    constexpr std::size_t kId = 36;
    for (std::size_t at = 1; at + kId < list.size(); at += kId + 1) {
      if (at > 1) out += ',';
      base::append_json_string(out, list.substr(at, kId));
    }
    out += ']';
  }
};

}  // namespace

const FieldType& references() {
  static const References type;
  return type;
}

}  // namespace keyuan::meta::types
