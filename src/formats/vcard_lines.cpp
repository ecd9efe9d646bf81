#include "formats/vcard_lines.hpp"

#include <algorithm>

#include "formats/values.hpp"

namespace keyuan::formats {
namespace {

constexpr std::size_t kLineAtMost = 8 << 20;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
std::string all(std::string_view s, char (*change)(char)) {
  std::string out(s);
  std::transform(out.begin(), out.end(), out.begin(), change);
  return out;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '=' && i + 2 < s.size() && hex(s[i + 1]) >= 0 && hex(s[i + 2]) >= 0) {
      out += static_cast<char>(hex(s[i + 1]) * 16 + hex(s[i + 2]));
      i += 2;
    } else if (s[i] == '=' && i + 1 == s.size()) {
      break;
    } else {
      out += s[i];
    }
  }
  std::string unified;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == '\r') {
      if (i + 1 >= out.size() || out[i + 1] != '\n') unified += '\n';
    } else {
      unified += out[i];
    }
  }
  return unified;
}

// The parts of a property's head, cut at `;` outside quotes.
std::vector<std::string_view> cut(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  bool quoted = false;
  for (std::size_t i = 0; i <= s.size(); ++i) {
    if (i == s.size() || (s[i] == separator && !quoted)) {
      parts.push_back(s.substr(start, i - start));
      start = i + 1;
    } else if (s[i] == '"') {
      quoted = !quoted;
    }
  }
  return parts;
}

std::size_t head_end(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return line.find(':');  // a quote that never closes
}

}  // namespace

bool CardProperty::is(std::string_view type) const {
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool CardLines::next_line(std::string_view& line) {
  if (at_ >= bytes_.size()) return false;
  const auto end = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
  line = bytes_.substr(at_, end - at_);
  at_ = end;
  if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
  if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
  ++line_;
  return true;
}

bool CardLines::next(CardProperty& property) {
  std::string_view first;
  while (next_line(first)) {
    if (trim(first).empty()) continue;
    const auto line_number = line_;
    std::string line(first);
    while (at_ < bytes_.size() && (bytes_[at_] == ' ' || bytes_[at_] == '\t') && line.size() < kLineAtMost) {
      std::string_view more;
      next_line(more);
      line += more.substr(1);
    }
    const auto colon = head_end(line);
    if (colon == std::string_view::npos) continue;  // no property: a line of loose base64, say
    const auto parts = cut(std::string_view(line).substr(0, colon), ';');
    property = {};
    property.line = line_number;
    auto name = trim(parts[0]);
    if (const auto point = name.rfind('.'); point != std::string_view::npos) {
      property.group = all(name.substr(0, point), upper);
      name.remove_prefix(point + 1);
    }
    property.name = all(name, upper);
    bool quoted_printable = false;
    auto charset = fallback_;
    bool named_charset = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const auto equals = parts[i].find('=');
      const auto key = equals == std::string_view::npos ? std::string("TYPE") : all(trim(parts[i].substr(0, equals)), upper);
      auto value = equals == std::string_view::npos ? parts[i] : parts[i].substr(equals + 1);
      value = trim(value);
      if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
      const auto word = all(value, lower);
      if (word == "quoted-printable") quoted_printable = true;
      else if (word == "base64" || (key == "ENCODING" && word == "b")) property.binary = true;
      else if (key == "CHARSET") {
        if (const auto e = find_encoding(value)) {
          charset = *e;
          named_charset = true;
        }
      } else if (key == "TYPE") {
        for (const auto one : cut(word, ',')) property.types.emplace_back(trim(one));
      } else if (key == "PREF") {
        property.types.emplace_back("pref");
      }
    }
    std::string value = line.substr(colon + 1);
    if (quoted_printable)
      while (value.ends_with('=') && value.size() < kLineAtMost) {
        std::string_view more;
        value.pop_back();
        if (!next_line(more)) break;
        value += more;
      }
    if (property.binary) return true;
    if (quoted_printable) value = from_quoted_printable(value);
    const bool plain_utf8 = detect_encoding(value).encoding == Encoding::kUtf8;
    const auto encoding = named_charset ? charset : plain_utf8 ? Encoding::kUtf8 : fallback_;
    property.value = std::string(to_utf8(value, encoding).view());
    return true;
  }
  return false;
}

std::vector<std::string> split_value(std::string_view value, char separator, bool old_version) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    if (i < value.size() && value[i] == '\\') {
      ++i;
      continue;
    }
    if (i >= value.size() || value[i] == separator) {
      parts.emplace_back(trim(unescape_value(value.substr(start, std::min(i, value.size()) - start), old_version)));
      start = i + 1;
    }
    if (parts.size() > 100) break;
  }
  if (start <= value.size() && value.ends_with('\\') && start != value.size() + 1)
    parts.emplace_back(trim(unescape_value(value.substr(start), old_version)));
  return parts;
}

std::string unescape_value(std::string_view s, bool old_version) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] != '\\' || i + 1 == s.size()) {
      out += s[i];
      continue;
    }
    const char c = s[++i];
    if ((c == 'n' || c == 'N') && !old_version) out += '\n';
    else if (c == ',' || c == ';' || c == '\\' || c == ':' || c == '"') out += c;
    else (out += '\\') += c;
  }
  return out;
}

}  // namespace keyuan::formats
