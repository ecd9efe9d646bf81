// An e-mail address as people write one in an address book: no comments, no quoted names. The
// domain is lower-cased; at most 254 characters (RFC 5321, 4.5.3.1.3).
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

bool good_domain(std::string_view domain) {
  if (domain.empty() || domain.find('.') == std::string_view::npos) return false;
  for (std::size_t begin = 0; begin <= domain.size();) {
    const auto end = std::min(domain.find('.', begin), domain.size());
    const auto label = domain.substr(begin, end - begin);
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
      return false;
    for (const unsigned char c : label)
      if (c < 0x80 && !std::isalnum(c) && c != '-' && c != '_') return false;
    begin = end + 1;
  }
  return true;
}

bool good_local(std::string_view local) {
  return !local.empty() && local.size() <= 64 &&
         local.find_first_of(" <>()[],;:\\\"@") == std::string_view::npos;
}

class Email final : public FieldType {
 public:
  std::string_view name() const override { return "email"; }
  Storage storage() const override { return Storage::kText; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong = read_text(field.name, json, Lines::kOne, 254, text)) return wrong;
    const auto at = text.rfind('@');
    if (at == std::string::npos || !good_local(std::string_view(text).substr(0, at)) ||
        !good_domain(std::string_view(text).substr(at + 1)))
      return error(field.name, "record.not_an_email");
    lower_domain(text);
    out = std::move(text);
    return std::nullopt;
  }
  std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                               base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong = read_text(field.name, json, Lines::kOne, 254, text)) return wrong;
    lower_domain(text);
    out = std::move(text);
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    if (base::is_null(value))
      out += "null";
    else
      base::append_json_string(out, base::as_text(value));
  }

 private:
  static void lower_domain(std::string& text) {
    const auto at = text.rfind('@');
    if (at == std::string::npos) return;
    for (auto i = at; i < text.size(); ++i)
      if (text[i] >= 'A' && text[i] <= 'Z') text[i] = static_cast<char>(text[i] + 32);
  }
};

}  // namespace

const FieldType& email() {
  static const Email type;
  return type;
}

}  // namespace keyuan::meta::types
