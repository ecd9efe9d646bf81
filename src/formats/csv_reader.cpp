#include "formats/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#include "formats/encoding.hpp"

namespace keyuan::formats {
namespace {
constexpr int kUnclosedAtMost = 16;

// The first separator, CR or LF from `at` on, eight bytes at a time.
std::size_t find_end(std::string_view text, std::size_t at, char separator) {
  constexpr std::uint64_t kLow = 0x0101010101010101ULL, kHigh = 0x8080808080808080ULL;
  const auto zero_byte = [](std::uint64_t w) { return (w - kLow) & ~w & kHigh; };
  const std::uint64_t sep = kLow * static_cast<unsigned char>(separator);
  while (at + 8 <= text.size()) {
    std::uint64_t w;
    std::memcpy(&w, text.data() + at, 8);
    const auto hit = zero_byte(w ^ sep) | zero_byte(w ^ (kLow * '\n')) | zero_byte(w ^ (kLow * '\r'));
    if (hit != 0) return at + static_cast<std::size_t>(__builtin_ctzll(hit)) / 8;
    at += 8;
  }
  while (at < text.size() && text[at] != separator && text[at] != '\n' && text[at] != '\r') ++at;
  return at;
}
}  // namespace

bool CsvReader::next(std::vector<std::string_view>& cells) {
  while (at_ < text_.size()) {
    const auto start = at_;
    const auto start_line = next_line_;
    issue_ = CsvIssue::kNone;
    quotes_ = unclosed_ < kUnclosedAtMost;
    read_row();
    if (issue_ == CsvIssue::kUnclosedQuote) {  // once more, quotes taken as they stand
      ++unclosed_;
      at_ = start;
      next_line_ = start_line;
      quotes_ = false;
      read_row();
      issue_ = CsvIssue::kUnclosedQuote;
    }
    line_ = start_line;
    if (pieces_.size() == 1 && pieces_[0].length == 0 && !pieces_[0].unquoted) continue;  // blank
    cells.resize(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto& p = pieces_[i];
      cells[i] = p.unquoted ? std::string_view(scratch_).substr(p.start, p.length)
                            : text_.substr(p.start, p.length);
      if (cells[i].size() > limits_.cell_bytes) {
        cells[i] = utf8_prefix(cells[i], limits_.cell_bytes);
        issue_ = CsvIssue::kCellTooLong;
      }
    }
    return true;
  }
  return false;
}

void CsvReader::rewind() {
  at_ = 0;
  line_ = 0;
  next_line_ = 1;
  unclosed_ = 0;
}

void CsvReader::read_row() {
  pieces_.clear();
  scratch_.clear();
  row_ends_ = false;
  while (!row_ends_) {
    if (quotes_ && at_ < text_.size() && text_[at_] == '"') {
      if (!read_quoted()) return;
    } else {
      read_plain();
    }
    if (at_ >= text_.size()) {
      row_ends_ = true;
    } else if (text_[at_] == separator_) {
      ++at_;
    } else {
      end_line();
    }
  }
}

// False when the quote never closes.
bool CsvReader::read_quoted() {
  const auto begin = at_ + 1;
  const auto scratch_start = scratch_.size();
  std::size_t from = begin;
  bool copied = false;
  for (;;) {
    const auto quote = text_.find('"', from);
    if (quote == std::string_view::npos) {
      issue_ = CsvIssue::kUnclosedQuote;
      return false;
    }
    if (quote + 1 < text_.size() && text_[quote + 1] == '"') {
      scratch_.append(text_.substr(from, quote + 1 - from));
      from = quote + 2;
      copied = true;
      continue;
    }
    const auto end = find_end(text_, quote + 1, separator_);
    next_line_ += std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                             text_.begin() + static_cast<std::ptrdiff_t>(quote), '\n');
    const bool stray = end != quote + 1;
    if (stray) issue_ = CsvIssue::kStrayQuote;
    if (copied || stray) {
      scratch_.append(text_.substr(from, quote - from)).append(text_.substr(quote + 1, end - quote - 1));
      keep({scratch_start, scratch_.size() - scratch_start, true});
    } else if (quote == begin) {
      keep({scratch_start, 0, true});  // "" is an empty cell, not a blank line
    } else {
      keep({begin, quote - begin, false});
    }
    at_ = end;
    return true;
  }
}

void CsvReader::read_plain() {
  const auto end = find_end(text_, at_, separator_);
  keep({at_, end - at_, false});
  at_ = end;
}

void CsvReader::keep(Piece piece) {
  if (pieces_.size() < limits_.columns) pieces_.push_back(piece);
  else issue_ = CsvIssue::kTooManyColumns;
}

void CsvReader::end_line() {
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++next_line_;
  row_ends_ = true;
}

bool may_separate(char c) {
  const bool sign = c > ' ' && c < 0x7f && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
  return c == '\t' || (sign && c != '"' && c != '\'');
}

char detect_separator(std::string_view text) {
  if (text.starts_with("sep=") && text.size() > 4 && may_separate(text[4])) return text[4];
  char best = ',';
  double best_score = 0;
  for (const char candidate : {',', ';', '\t', '|'}) {
    CsvReader reader(text.substr(0, 256 * 1024), candidate);
    std::vector<std::string_view> cells;
    std::map<std::size_t, int> widths;
    int rows = 0;
    for (; rows < 100 && reader.next(cells); ++rows) ++widths[cells.size()];
    for (const auto& [width, times] : widths) {
      if (width < 2) continue;
      const double evenness = static_cast<double>(times) / rows;
      const double score = evenness + 0.02 * static_cast<double>(std::min<std::size_t>(width, 25));
      if (score > best_score) {
        best_score = score;
        best = candidate;
      }
    }
  }
  return best;
}

}  // namespace keyuan::formats
