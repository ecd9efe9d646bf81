// The currency of a money field: a code of ISO 4217, as ICU knows them.
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <set>

#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

const std::set<std::string, std::less<>>& codes() {
  static const auto set = [] {
    std::set<std::string, std::less<>> all;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* list = ucurr_openISOCurrencies(UCURR_ALL, &status);
    std::int32_t size = 0;
    while (const char* code = uenum_next(list, &size, &status)) all.emplace(code, size);
    uenum_close(list);
    return all;
  }();
  return set;
}

class Currency final : public FieldType {
 public:
  std::string_view name() const override { return "currency"; }
  Storage storage() const override { return Storage::kText; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text =
        json.is_string() ? std::string(trim(json.get_ref<const std::string&>())) : "";
    for (char& c : text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    if (!codes().contains(text)) return error(field.name, "record.not_a_currency");
    out = std::move(text);
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    if (base::is_null(value))
      out += "null";
    else
      base::append_json_string(out, base::as_text(value));
  }
};

}  // namespace

const FieldType& currency() {
  static const Currency type;
  return type;
}

}  // namespace keyuan::meta::types
