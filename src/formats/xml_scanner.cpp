#include "formats/xml_scanner.hpp"

#include <charconv>
#include <cstring>

#include "base/problem.hpp"

namespace keyuan::formats {
namespace {
base::Problem broken() { return base::malformed("formats.broken_file"); }

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void append_character(std::string& out, std::uint32_t c) {
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}
}  // namespace

XmlScanner::XmlScanner(Source source, std::size_t token_bytes)
    : source_(std::move(source)), token_bytes_(token_bytes), buffer_(128 * 1024, '\0') {}

// More of the source behind what is kept from `at_` on.
bool XmlScanner::fill() {
  if (!more_) return false;
  if (at_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
    end_ -= at_;
    at_ = 0;
  }
  if (end_ == buffer_.size()) {
    if (buffer_.size() >= token_bytes_) throw base::Problem(base::Kind::kTooLarge, "formats.too_large");
    buffer_.resize(buffer_.size() * 2);
  }
  const auto n = source_(buffer_.data() + end_, buffer_.size() - end_);
  end_ += n;
  more_ = n > 0;
  return more_;
}

// Place of `c` at least `from` behind at_, as a distance from at_ (which fill() may move).
std::size_t XmlScanner::find(char c, std::size_t from) {
  for (;;) {
    if (at_ + from < end_)
      if (const void* hit = std::memchr(buffer_.data() + at_ + from, c, end_ - at_ - from))
        return static_cast<std::size_t>(static_cast<const char*>(hit) - buffer_.data()) - at_;
    from = end_ - at_;
    if (!fill()) return std::string::npos;
  }
}

std::size_t XmlScanner::find(std::string_view word, std::size_t from) {
  for (;;) {
    const auto hit = find(word[0], from);
    if (hit == std::string::npos) return hit;
    while (end_ - at_ < hit + word.size())
      if (!fill()) return std::string::npos;
    if (std::string_view(buffer_).substr(at_ + hit, word.size()) == word) return hit;
    from = hit + 1;
  }
}

// The place of the > that ends the tag at at_; one within quotes does not.
std::size_t XmlScanner::tag_end() {
  std::size_t from = 1;
  for (;;) {
    const auto hit = find('>', from);
    if (hit == std::string::npos) throw broken();
    char open = '\0';
    for (std::size_t i = 1; i < hit; ++i) {
      const char c = buffer_[at_ + i];
      if (open != '\0') open = c == open ? '\0' : open;
      else if (c == '"' || c == '\'') open = c;
    }
    if (open == '\0') return hit;
    from = hit + 1;
    if (from > 256 * 1024) throw broken();
  }
}

void XmlScanner::skip_to(std::string_view word) {
  // In steps, so that a long comment needs no memory.
  for (;;) {
    const auto hit = find(word[0], 1);
    if (hit == std::string::npos) throw broken();
    at_ += hit;
    while (end_ - at_ < word.size())
      if (!fill()) throw broken();
    if (std::string_view(buffer_).substr(at_, word.size()) == word) {
      at_ += word.size();
      return;
    }
  }
}

XmlScanner::Event XmlScanner::next() {
  if (pending_end_) {
    pending_end_ = false;
    return Event::kEnd;
  }
  for (;;) {
    if (at_ == end_ && !fill()) return Event::kDone;
    if (buffer_[at_] != '<') {
      auto n = find('<', 0);
      if (n == std::string::npos) n = end_ - at_;
      text_ = std::string_view(buffer_).substr(at_, n);
      literal_ = false;
      at_ += n;
      return Event::kText;
    }
    while (end_ - at_ < 9 && fill()) {
    }
    const auto ahead = std::string_view(buffer_).substr(at_, end_ - at_);
    if (ahead.starts_with("<?")) {
      skip_to("?>");
      continue;
    }
    if (ahead.starts_with("<!--")) {
      skip_to("-->");
      continue;
    }
    if (ahead.starts_with("<![CDATA[")) {
      at_ += 9;
      const auto n = find("]]>", 0);
      if (n == std::string::npos) throw broken();
      text_ = std::string_view(buffer_).substr(at_, n);
      literal_ = true;
      at_ += n + 3;
      return Event::kText;
    }
    if (ahead.starts_with("<!")) throw broken();  // a document type
    break;
  }
  const auto end = tag_end();
  auto tag = std::string_view(buffer_).substr(at_ + 1, end - 1);
  at_ += end + 1;
  const bool closing = !tag.empty() && tag[0] == '/';
  if (closing) tag.remove_prefix(1);
  const bool alone = !closing && !tag.empty() && tag.back() == '/';
  if (alone) tag.remove_suffix(1);
  std::size_t n = 0;
  while (n < tag.size() && !blank(tag[n])) ++n;
  name_ = tag.substr(0, n);
  if (const auto colon = name_.find(':'); colon != std::string_view::npos) name_.remove_prefix(colon + 1);
  if (name_.empty()) throw broken();
  attributes_ = tag.substr(n);
  if (closing) return Event::kEnd;
  pending_end_ = alone;
  return Event::kStart;
}

std::string_view XmlScanner::attribute(std::string_view wanted) const {
  auto s = attributes_;
  while (!s.empty()) {
    while (!s.empty() && blank(s[0])) s.remove_prefix(1);
    const auto equals = s.find('=');
    if (equals == std::string_view::npos) return {};
    auto key = s.substr(0, equals);
    while (!key.empty() && blank(key.back())) key.remove_suffix(1);
    s.remove_prefix(equals + 1);
    while (!s.empty() && blank(s[0])) s.remove_prefix(1);
    if (s.empty() || (s[0] != '"' && s[0] != '\'')) throw broken();
    const auto close = s.find(s[0], 1);
    if (close == std::string_view::npos) throw broken();
    if (key == wanted) return s.substr(1, close - 1);
    s.remove_prefix(close + 1);
  }
  return {};
}

void XmlScanner::append_text(std::string& out) const {
  if (literal_) out += text_;
  else append_resolved(out, text_);
}

void append_resolved(std::string& out, std::string_view s) {
  for (;;) {
    const auto amp = s.find('&');
    out += s.substr(0, amp);
    if (amp == std::string_view::npos) return;
    s.remove_prefix(amp);
    const auto end = s.substr(0, 12).find(';');
    const auto word = end == std::string_view::npos ? std::string_view{} : s.substr(1, end - 1);
    if (word == "amp") out += '&';
    else if (word == "lt") out += '<';
    else if (word == "gt") out += '>';
    else if (word == "quot") out += '"';
    else if (word == "apos") out += '\'';
    else if (word.size() > 1 && word[0] == '#') {
      const bool hex = word[1] == 'x' || word[1] == 'X';
      std::uint32_t code = 0;
      const char* begin = word.data() + (hex ? 2 : 1);
      const auto [stop, error] = std::from_chars(begin, word.data() + word.size(), code, hex ? 16 : 10);
      append_character(out, error == std::errc{} && stop == word.data() + word.size() ? code : 0xFFFD);
    } else {  // no such entity: as it stands
      out += '&';
      s.remove_prefix(1);
      continue;
    }
    s.remove_prefix(end + 1);
  }
}

void append_cell_text(std::string& out, std::string_view s) {
  for (;;) {
    const auto mark = s.find("_x");
    out += s.substr(0, mark);
    if (mark == std::string_view::npos) return;
    s.remove_prefix(mark);
    std::uint32_t code = 0;
    if (s.size() >= 7 && s[6] == '_' &&
        std::from_chars(s.data() + 2, s.data() + 6, code, 16).ptr == s.data() + 6) {
      append_character(out, code);
      s.remove_prefix(7);
    } else {
      out += s.substr(0, 2);
      s.remove_prefix(2);
    }
  }
}

}  // namespace keyuan::formats
