#include "formats/row_source.hpp"

#include <deque>

#include "base/problem.hpp"
#include "formats/csv_reader.hpp"
#include "formats/csv_writer.hpp"
#include "formats/vcard.hpp"
#include "formats/xlsx_reader.hpp"

namespace keyuan::formats {
namespace {

class CsvSource final : public RowSource {
 public:
  CsvSource(Utf8Text text, char separator, std::size_t columns)
      : text_(std::move(text)), reader_(text_.view(), separator, {.columns = columns}) {}

  void rewind() override { reader_.rewind(); }
  bool next(std::vector<Cell>& cells) override {
    do {
      if (!reader_.next(views_)) return false;
    } while (reader_.line() == 1 && views_.size() <= 2 && views_[0].starts_with("sep="));
    broken_ = false;
    cells.resize(views_.size());
    for (std::size_t i = 0; i < views_.size(); ++i) {
      auto v = views_[i];
      if (!v.empty() && v[0] == '\'') v = plain_cell(v);
      if (text_.broken_count > 0 && v.find("\xEF\xBF\xBD") != std::string_view::npos) broken_ = true;
      cells[i] = {v, v.empty() ? CellKind::kEmpty : CellKind::kText};
    }
    return true;
  }
  [[nodiscard]] std::int64_t number() const override { return reader_.line(); }
  [[nodiscard]] RowIssue issue() const override {
    switch (reader_.issue()) {
      case CsvIssue::kStrayQuote: return RowIssue::kStrayQuote;
      case CsvIssue::kUnclosedQuote: return RowIssue::kUnclosedQuote;
      case CsvIssue::kCellTooLong: return RowIssue::kCellTooLong;
      case CsvIssue::kTooManyColumns: return RowIssue::kTooManyCells;
      case CsvIssue::kNone: break;
    }
    return broken_ ? RowIssue::kBrokenText : RowIssue::kNone;
  }
  [[nodiscard]] bool needs_bytes() const override { return !text_.owned; }

 private:
  Utf8Text text_;
  CsvReader reader_;
  std::vector<std::string_view> views_;
  bool broken_ = false;
};

class XlsxSource final : public RowSource {
 public:
  XlsxSource(std::string_view bytes, std::size_t columns) : reader_(bytes, XlsxLimits{.zip = {}, .columns = columns}) {}
  void choose(std::size_t sheet) { sheet_ = sheet; }
  [[nodiscard]] const std::vector<XlsxSheet>& sheets() const { return reader_.sheets(); }

  void rewind() override { reader_.open(sheet_); }
  bool next(std::vector<Cell>& cells) override {
    repaired_.clear();
    if (!reader_.next(cells)) return false;
    for (auto& cell : cells) {
      auto text = to_utf8(cell.text, Encoding::kUtf8);
      if (!text.owned) continue;
      repaired_.push_back(std::move(text.own));
      cell.text = repaired_.back();
    }
    return true;
  }
  [[nodiscard]] std::int64_t number() const override { return reader_.row(); }
  [[nodiscard]] RowIssue issue() const override {
    if (!repaired_.empty()) return RowIssue::kBrokenText;
    return reader_.too_many_columns() ? RowIssue::kTooManyCells : RowIssue::kNone;
  }
  [[nodiscard]] bool needs_bytes() const override { return true; }

 private:
  XlsxReader reader_;
  std::size_t sheet_ = 0;
  std::deque<std::string> repaired_;  // cells that were no UTF-8
};

class VcardSource final : public RowSource {
 public:
  explicit VcardSource(Cards cards) : cards_(std::move(cards)) {}

  void rewind() override { at_ = 0; }
  // The first row is the header.
  bool next(std::vector<Cell>& cells) override {
    if (at_ > cards_.cards.size()) return false;
    cells.assign(kCardColumns, {});
    for (std::size_t i = 0; i < kCardColumns; ++i) {
      const std::string_view text = at_ == 0 ? kCardHeaders[i] : std::string_view(cards_.cards[at_ - 1].values[i]);
      cells[i] = {text, text.empty() ? CellKind::kEmpty : CellKind::kText};
    }
    number_ = at_ == 0 ? 0 : static_cast<std::int64_t>(cards_.cards[at_ - 1].line);
    ++at_;
    return true;
  }
  [[nodiscard]] std::int64_t number() const override { return number_; }
  [[nodiscard]] RowIssue issue() const override { return RowIssue::kNone; }
  [[nodiscard]] bool needs_bytes() const override { return false; }

 private:
  Cards cards_;
  std::size_t at_ = 0;
  std::int64_t number_ = 0;
};

}  // namespace

std::unique_ptr<RowSource> csv_source(std::string_view bytes, std::string_view file_name,
                                      const TableOptions& options, TableInfo& info) {
  const auto detected = detect_encoding(bytes);
  info.encoding = options.encoding.value_or(detected.encoding);
  info.encoding_sure = options.encoding.has_value() || detected.sure;
  auto text = to_utf8(bytes, info.encoding);
  info.broken_count = text.broken_count;
  info.broken = text.broken;
  if (options.separator) info.separator = *options.separator;
  else if (file_name.ends_with(".tsv") || file_name.ends_with(".tab")) info.separator = '\t';
  else info.separator = detect_separator(text.view());
  return std::make_unique<CsvSource>(std::move(text), info.separator, options.columns_at_most);
}

std::unique_ptr<RowSource> xlsx_source(std::string_view bytes, const TableOptions& options, TableInfo& info) {
  auto source = std::make_unique<XlsxSource>(bytes, options.columns_at_most);
  const auto& sheets = source->sheets();
  std::size_t chosen = sheets.size();
  for (const bool hidden : {false, true})
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      if (sheets[i].hidden != hidden) continue;
      info.sheets.push_back(sheets[i].name);
      if (options.sheet ? sheets[i].name == *options.sheet && chosen == sheets.size() : chosen == sheets.size()) chosen = i;
    }
  if (chosen == sheets.size()) throw base::malformed("formats.no_sheet", {{"sheet", options.sheet.value_or("")}});
  info.sheet = sheets[chosen].name;
  source->choose(chosen);
  source->rewind();
  return source;
}

std::unique_ptr<RowSource> vcard_source(std::string_view bytes, const TableOptions& options, TableInfo& info) {
  auto cards = read_cards(bytes, options.encoding);
  if (cards.too_many) throw base::Problem(base::Kind::kTooLarge, "formats.too_large");
  info.encoding = cards.encoding;
  return std::make_unique<VcardSource>(std::move(cards));
}

}  // namespace keyuan::formats
