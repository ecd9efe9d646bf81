#include "meta/types/text_rules.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace keyuan::meta::types {

std::string_view trim(std::string_view text) {
  const auto blank = [](UChar32 c) { return u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B; };
  auto size = static_cast<std::int32_t>(text.size());
  std::int32_t begin = 0;
  while (begin < size) {
    std::int32_t next = begin;
    UChar32 c;
    U8_NEXT(text.data(), next, size, c);
    if (c < 0 || !blank(c)) break;
    begin = next;
  }
  while (size > begin) {
    std::int32_t before = size;
    UChar32 c;
    U8_PREV(text.data(), begin, before, c);
    if (c < 0 || !blank(c)) break;
    size = before;
  }
  return text.substr(begin, size - begin);
}

std::optional<std::size_t> length(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  std::size_t count = 0;
  for (std::int32_t i = 0; i < size; ++count) {
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0) return std::nullopt;
  }
  return count;
}

namespace {

bool forbidden(std::string_view text, Lines lines) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    if (lines == Lines::kMany && (c == '\n' || c == '\t')) continue;
    if (u_charType(c) == U_CONTROL_CHAR) return true;
  }
  return false;
}

std::string unix_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace

std::optional<base::FieldError> read_text(std::string_view field, const nlohmann::json& json,
                                          Lines lines, std::size_t max, std::string& out) {
  std::string text;
  if (json.is_string()) {
    text = json.get_ref<const std::string&>();
  } else if (json.is_number()) {
    text = json.dump();
  } else {
    return error(field, "record.not_text");
  }
  if (!length(text)) return error(field, "record.bad_encoding");
  if (lines == Lines::kMany && text.find('\r') != std::string::npos) text = unix_lines(text);
  text = std::string(trim(text));
  if (forbidden(text, lines)) return error(field, "record.bad_characters");
  if (text.size() > max && *length(text) > max)
    return error(field, "record.too_long", {{"max", std::to_string(max)}});
  out = std::move(text);
  return std::nullopt;
}

}  // namespace keyuan::meta::types
