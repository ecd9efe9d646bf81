#include "http/target.hpp"

#include <cctype>
#include <cstdint>

namespace keyuan::http {

namespace {

constexpr std::string_view kBadPath = "http.bad_path";
constexpr std::string_view kBadQuery = "http.bad_query";

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Appends the decoded `text`; false when a %-sequence is broken.
bool decode(std::string_view text, bool plus_is_space, std::string& out) {
  out.reserve(out.size() + text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return false;
      const int high = hex(text[i + 1]), low = hex(text[i + 2]);
      if (high < 0 || low < 0) return false;
      out += static_cast<char>(high << 4 | low);
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return true;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool segments_are_sound(std::string_view path) {
  std::size_t start = 1;
  while (start < path.size()) {
    const std::size_t slash = path.find('/', start);
    const auto segment = path.substr(start, slash == std::string_view::npos ? slash : slash - start);
    if (segment.empty() || segment == "." || segment == "..") return false;
    if (slash == std::string_view::npos) return true;
    start = slash + 1;
  }
  return true;
}

bool parse_path(std::string_view text, std::string& path) {
  if (!text.starts_with('/')) return false;
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '%' && text[i + 1] == '2' && (text[i + 2] == 'f' || text[i + 2] == 'F')) return false;
  if (!decode(text, false, path)) return false;
  for (char c : path)
    if (is_control(c) || c == '\\') return false;
  return is_utf8(path) && segments_are_sound(path);
}

bool parse_query(std::string_view text, std::size_t most, Target& target) {
  while (!text.empty()) {
    const std::size_t end = text.find('&');
    const std::string_view pair = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (pair.empty()) continue;
    if (target.query.size() == most) return false;
    const std::size_t equals = pair.find('=');
    auto& [name, value] = target.query.emplace_back();
    if (!decode(pair.substr(0, equals), true, name)) return false;
    if (equals != std::string_view::npos && !decode(pair.substr(equals + 1), true, value)) return false;
    for (const std::string* part : {&name, &value})
      if (part->find('\0') != std::string::npos || !is_utf8(*part)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string_view> parse_target(std::string_view text, std::size_t parameters,
                                             Target& target) {
  if (!text.starts_with('/')) {
    const std::size_t scheme = text.find("://");
    if (scheme == std::string_view::npos || scheme > 5) return kBadPath;
    text.remove_prefix(scheme + 3);
    const std::size_t end = text.find_first_of("/?");
    target.authority = text.substr(0, end);
    if (target.authority.empty()) return kBadPath;
    text = end == std::string_view::npos ? std::string_view{"/"} : text.substr(end);
    if (text.starts_with('?')) {
      target.path = "/";
      return parse_query(text.substr(1), parameters, target) ? std::nullopt : std::optional(kBadQuery);
    }
  }
  if (text.find('#') != std::string_view::npos) return kBadPath;
  const std::size_t question = text.find('?');
  if (!parse_path(text.substr(0, question), target.path)) return kBadPath;
  if (question != std::string_view::npos && !parse_query(text.substr(question + 1), parameters, target))
    return kBadQuery;
  return std::nullopt;
}

std::string host_of(std::string_view authority) {
  std::size_t end = authority.size();
  if (authority.starts_with('[')) {
    end = authority.find(']');
    if (end == std::string_view::npos) return {};
    ++end;
  } else {
    end = std::min(end, authority.find(':'));
  }
  std::string_view port = authority.substr(end);
  if (!port.empty() && port.front() != ':') return {};
  for (char c : port.empty() ? port : port.substr(1))
    if (c < '0' || c > '9') return {};
  std::string host;
  for (char c : authority.substr(0, end)) {
    if (is_control(c) || std::string_view(" /\\?#@,<>\"").find(c) != std::string_view::npos) return {};
    host += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return host;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<std::uint8_t>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || i + more >= text.size()) return false;
    std::uint32_t point = lead & (0x3f >> more);
    for (int k = 1; k <= more; ++k) {
      const auto next = static_cast<std::uint8_t>(text[i + k]);
      if ((next & 0xc0) != 0x80) return false;
      point = point << 6 | (next & 0x3f);
    }
    if (more == 2 && (point < 0x800 || (point >= 0xd800 && point < 0xe000))) return false;
    if (more == 3 && (point < 0x10000 || point > 0x10ffff)) return false;
    i += more + 1;
  }
  return true;
}

}  // namespace keyuan::http
