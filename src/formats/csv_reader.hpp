// Rows of a comma-separated text in memory: RFC 4180 and what is found in the wild.
//
// Cells are views into the text, or into the reader where quotes had to be undone; both live until the
// next `next()`. Quotes may span lines; lines end in LF, CR or CRLF; blank lines are passed over.
// A quote that never closes is taken literally, so it spoils its own line and not the rest of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace keyuan::formats {

struct CsvLimits {
  std::size_t columns = 1024;
  std::size_t cell_bytes = 1 << 20;
};

// What was odd about a row; the row is given all the same.
enum class CsvIssue : std::uint8_t {
  kNone,
  kStrayQuote,      // text behind a closing quote
  kUnclosedQuote,   // taken literally
  kCellTooLong,     // cut to the limit
  kTooManyColumns,  // those beyond the limit are left out
};

class CsvReader {
 public:
  explicit CsvReader(std::string_view text, char separator = ',', CsvLimits limits = {})
      : text_(text), separator_(separator), limits_(limits) {}

  // False at the end of the text.
  bool next(std::vector<std::string_view>& cells);
  void rewind();

  [[nodiscard]] std::int64_t line() const { return line_; }  // where the last row began, from 1
  [[nodiscard]] CsvIssue issue() const { return issue_; }

 private:
  struct Piece {
    std::size_t start, length;
    bool unquoted;  // in scratch_
  };
  void read_row();
  bool read_quoted();
  void read_plain();
  void keep(Piece piece);
  void end_line();

  std::string_view text_;
  char separator_;
  CsvLimits limits_;
  std::size_t at_ = 0;
  std::int64_t line_ = 0, next_line_ = 1;
  CsvIssue issue_ = CsvIssue::kNone;
  int unclosed_ = 0;  // after a few, quotes mean nothing any more: keeps hostile files linear
  bool row_ends_ = false, quotes_ = true;
  std::vector<Piece> pieces_;
  std::string scratch_;
};

// Tab or a sign of ASCII: not a letter, a quote, or a part of a longer character (`sep=；`).
[[nodiscard]] bool may_separate(char c);
// The separator (`,` `;` tab `|`) that cuts the first rows most evenly; a first line `sep=;` decides.
[[nodiscard]] char detect_separator(std::string_view text);

}  // namespace keyuan::formats
