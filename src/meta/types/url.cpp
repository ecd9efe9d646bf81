// The address of a web page; https:// is put before one without. Only http and https, so that a
// link on a page can never run a script.
#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

// "mailto:" and "javascript:", but not the port of "example.com:8080".
bool has_other_scheme(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  for (const unsigned char c : text.substr(0, colon))
    if (!std::isalnum(c) && c != '+' && c != '-') return false;
  return colon + 1 == text.size() || !std::isdigit(static_cast<unsigned char>(text[colon + 1]));
}

bool good_host(std::string_view rest) {
  auto host = rest.substr(0, rest.find_first_of("/?#"));
  if (const auto at = host.rfind('@'); at != std::string_view::npos) host = host.substr(at + 1);
  if (host.starts_with('[')) return host.find(']') != std::string_view::npos;
  host = host.substr(0, host.rfind(':'));
  if (host.empty() || host.front() == '.' || host.find("..") != std::string_view::npos)
    return false;
  if (host != "localhost" && host.find('.') == std::string_view::npos) return false;
  for (const unsigned char c : host)
    if (c < 0x80 && !std::isalnum(c) && c != '-' && c != '.' && c != '_') return false;
  return true;
}

class Url final : public FieldType {
 public:
  std::string_view name() const override { return "url"; }
  Storage storage() const override { return Storage::kText; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong =
            read_text(field.name, json, Lines::kOne, field.max > 0 ? field.max : 2'000, text))
      return wrong;
    const auto bad = [&] { return error(field.name, "record.not_a_url"); };
    if (text.find_first_of(" <>\"\\^`{|}") != std::string::npos) return bad();
    const auto mark = text.find("://");
    if (mark == std::string::npos) {
      if (has_other_scheme(text)) return bad();
      if (!good_host(text)) return bad();
      text = "https://" + text;
    } else {
      const auto scheme = lower(std::string_view(text).substr(0, mark));
      if ((scheme != "http" && scheme != "https") ||
          !good_host(std::string_view(text).substr(mark + 3)))
        return bad();
      text.replace(0, mark, scheme);
    }
    out = std::move(text);
    return std::nullopt;
  }
  std::optional<base::FieldError> read_operand(const Field& field, const nlohmann::json& json,
                                               base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::string text;
    if (auto wrong = read_text(field.name, json, Lines::kOne, 2'000, text)) return wrong;
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

const FieldType& url() {
  static const Url type;
  return type;
}

}  // namespace keyuan::meta::types
