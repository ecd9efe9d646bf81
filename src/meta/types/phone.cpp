// A phone number: "+8613800138000", with an extension "+8675586000000;ext=801" (E.164, and RFC 3966
// for the extension). A number without a country code is read as in the field's region. What is no
// valid number but has three digits is kept as it was typed, for nobody may lose what a customer
// wrote on a card.
#include <phonenumbers/phonenumberutil.h>

#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t kMax = 64, kFewestDigits = 3;  // 110, 119

// Full-width digits and signs as ASCII, odd spaces and dashes as plain ones.
std::string plain(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> kSame[] = {
      {"\u00A0", " "}, {"\u3000", " "}, {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"},
      {"\u2013", "-"}, {"\u2014", "-"}, {"\u2212", "-"}, {"（", "("},     {"）", ")"}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    if (rest.size() >= 3 && rest[0] == '\xEF' && rest[1] == '\xBC' &&
        static_cast<unsigned char>(rest[2]) >= 0x81) {
      out += static_cast<char>(static_cast<unsigned char>(rest[2]) - 0x80 +
                               0x20);  // U+FF01… is U+0021…
      i += 3;
      continue;
    }
    bool found = false;
    for (const auto& [from, to] : kSame)
      if (!found && rest.starts_with(from)) {
        out += to;
        i += from.size();
        found = true;
      }
    if (!found) out += text[i++];
  }
  return out;
}

std::string digits_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

// Mainland mobiles and landlines with their area code, nearly all there are here, without the
// library's tables: forty times as fast, which an import notices.
std::optional<std::string> mainland(std::string_view text, std::string_view region) {
  const bool country = text.starts_with("+86");
  if (!country && region != "CN") return {};
  if (country) text.remove_prefix(3);
  if (text.find_first_not_of("0123456789 -()") != std::string_view::npos) return {};
  const std::string digits = digits_of(text);
  if (digits.size() == 11 && digits[0] == '1' && digits[1] >= '3') return "+86" + digits;
  if (country || digits.size() < 11 || digits.size() > 12 || digits[0] != '0') return {};
  // 010 and 02x have eight digits behind them, 03xx … 09xx seven or eight; none begins with 0, 1
  // or 9.
  const bool short_area = digits[1] == '2' || digits.starts_with("010");
  const bool long_area = digits[1] >= '3';
  const std::size_t area = short_area ? 3 : 4, behind = digits.size() - area;
  if ((!short_area && !long_area) || digits[area] < '2' || digits[area] > '8') return {};
  if (behind != 8 && !(long_area && behind == 7)) return {};
  return "+86" + digits.substr(1);
}

std::optional<std::string> valid_number(const std::string& text, const std::string& region) {
  const auto& library = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (library.Parse(text, region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
  if (!library.IsValidNumber(number)) return {};
  std::string out;
  library.Format(number, PhoneNumberUtil::E164, &out);
  if (number.has_extension() && !number.extension().empty()) out += ";ext=" + number.extension();
  return out;
}

// "0755-86000000-801", "0755-86000000转801": what follows the last dash or 转 is an extension.
std::optional<std::string> with_extension(const std::string& text, const std::string& region) {
  for (const std::string_view mark : {"转", "轉", "分机", "分機", "-", " "}) {
    const auto at = text.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view extension = trim(std::string_view(text).substr(at + mark.size()));
    if (extension.empty() || extension.size() > 6 ||
        extension.find_first_not_of("0123456789") != std::string_view::npos)
      continue;
    const std::string first = text.substr(0, at);
    auto number = mainland(first, region);
    if (!number) number = valid_number(first, region);
    if (number && number->find(';') == std::string::npos)
      return *number + ";ext=" + std::string(extension);
  }
  return {};
}

class Phone final : public FieldType {
 public:
  std::string_view name() const override { return "phone"; }
  Storage storage() const override { return Storage::kText; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string typed;
    if (auto wrong = read_text(field.name, json, Lines::kOne, kMax, typed)) return wrong;
    const std::string text = plain(typed);
    const auto digits = digits_of(text).size();
    if (digits == 0) return error(field.name, "record.not_a_phone");
    if (digits < kFewestDigits) return error(field.name, "record.phone_too_short");
    if (auto known = mainland(text, field.region))
      out = std::move(*known);
    else if (auto number = valid_number(text, field.region))
      out = std::move(*number);
    else if (auto longer = with_extension(text, field.region))
      out = std::move(*longer);
    else
      out = text;
    return std::nullopt;
  }
  // Half a number may be looked for: it stays as it is written, without the spaces and dashes that
  // a stored number has not either.
  std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                               base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string typed;
    if (auto wrong = read_text(field.name, json, Lines::kOne, kMax, typed)) return wrong;
    const std::string text = plain(typed);
    if (auto known = mainland(text, field.region)) return out = std::move(*known), std::nullopt;
    if (auto number = valid_number(text, field.region)) return out = std::move(*number), std::nullopt;
    std::string bare;
    for (const char c : text)
      if (c != ' ' && c != '-') bare += c;
    out = std::move(bare);
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

const FieldType& phone() {
  static const Phone type;
  return type;
}

}  // namespace keyuan::meta::types
