// A small pull reader for the large parts of an XLSX file: tags and text in order, in little memory.
//
// It knows as much XML as spreadsheets use. A document type is refused, so there are no entities but
// the five of XML and characters by number. Views live until the next `next()`.
// Errors: base::Problem formats.broken_file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace keyuan::formats {

class XmlScanner {
 public:
  // Puts up to `size` bytes into `to` and says how many; 0 at the end.
  using Source = std::function<std::size_t(char* to, std::size_t size)>;
  enum class Event : std::uint8_t { kStart, kEnd, kText, kDone };

  explicit XmlScanner(Source source, std::size_t token_bytes = 8 << 20);

  Event next();
  // Of a start or end: without its prefix, "row" for "x:row".
  [[nodiscard]] std::string_view name() const { return name_; }
  // Of a start; empty when absent. References are not resolved.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  // Of a text, references not resolved unless `literal()` (CDATA).
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool literal() const { return literal_; }
  void append_text(std::string& out) const;

 private:
  bool fill();
  std::size_t find(char c, std::size_t from);
  std::size_t find(std::string_view word, std::size_t from);
  std::size_t tag_end();
  void skip_to(std::string_view word);

  Source source_;
  std::size_t token_bytes_;
  std::string buffer_;
  std::size_t at_ = 0, end_ = 0;
  bool more_ = true, pending_end_ = false, literal_ = false;
  std::string_view name_, attributes_, text_;
};

// Appends `text` with its references resolved: &amp; &#20013; and, in cells, _x000D_.
void append_resolved(std::string& out, std::string_view text);
void append_cell_text(std::string& out, std::string_view resolved);

}  // namespace keyuan::formats
