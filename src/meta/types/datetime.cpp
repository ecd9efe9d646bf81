// A moment: RFC 3339 with its offset comes in, UTC with milliseconds goes out.
#include "base/time.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class DateTime final : public FieldType {
 public:
  std::string_view name() const override { return "datetime"; }
  Storage storage() const override { return Storage::kTime; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    const auto time = json.is_string() ? base::Time::parse(trim(json.get_ref<const std::string&>()))
                                       : std::nullopt;
    if (!time) return error(field.name, "record.not_a_time");
    out = time->ms;
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    if (base::is_null(value)) {
      out += "null";
      return;
    }
    out += '"';
    base::Time{base::as_integer(value)}.append_to(out);
    out += '"';
  }
};

}  // namespace

const FieldType& datetime() {
  static const DateTime type;
  return type;
}

}  // namespace keyuan::meta::types
