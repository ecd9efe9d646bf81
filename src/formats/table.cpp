#include "formats/table.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "formats/header_row.hpp"
#include "formats/row_source.hpp"
#include "formats/vcard.hpp"

namespace keyuan::formats {
namespace {

constexpr std::size_t kSamples = 5, kSampleBytes = 200, kLookedAt = 100;

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(),
                    [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

bool begins_with_line(std::string_view bytes, std::string_view line) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes.size() >= line.size() && std::equal(line.begin(), line.end(), bytes.begin(), [](char a, char b) {
           return a == std::tolower(static_cast<unsigned char>(b));
         });
}

FileFormat format_of(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return FileFormat::kXlsx;
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) throw base::malformed("formats.old_excel");
  if (begins_with_line(bytes, "begin:vcalendar")) throw base::malformed("formats.calendar");
  if (looks_like_cards(bytes) || has_ending(name, ".vcf") || has_ending(name, ".vcard")) return FileFormat::kVcard;
  if (has_ending(name, ".xlsx")) throw base::malformed("formats.broken_file");
  for (const std::string_view magic : {"%PDF", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "\x1F\x8B", "Rar!"})
    if (bytes.starts_with(magic)) throw base::malformed("formats.no_table");
  return FileFormat::kCsv;
}

class FileTable final : public Table {
 public:
  FileTable(std::string bytes, std::string_view name, const TableOptions& options) : bytes_(std::move(bytes)) {
    const bool converted = read(bytes_, name, options);
    if (converted) std::string().swap(bytes_);
  }
  FileTable(std::string_view bytes, std::string_view name, const TableOptions& options) { read(bytes, name, options); }

  // True when nothing refers to `bytes` any more.
  bool read(std::string_view bytes, std::string_view name, const TableOptions& options) {
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) throw base::malformed("formats.empty_file");
    info_.format = options.format.value_or(format_of(bytes, name));
    switch (info_.format) {
      case FileFormat::kCsv: source_ = csv_source(bytes, name, options, info_); break;
      case FileFormat::kXlsx: source_ = xlsx_source(bytes, options, info_); break;
      case FileFormat::kVcard: source_ = vcard_source(bytes, options, info_); break;
    }
    find_columns(options);
    survey();
    if (info_.format == FileFormat::kVcard && info_.rows == 0) throw base::malformed("formats.no_cards");
    settle(options);
    rewind();
    return !source_->needs_bytes();
  }

  [[nodiscard]] const TableInfo& info() const override { return info_; }
  void rewind() override {
    source_->rewind();
    past_header_ = false;
  }
  bool next(Row& row) override;

 private:
  void find_columns(const TableOptions& options);
  void survey();
  void settle(const TableOptions& options);

  std::string bytes_;
  TableInfo info_;
  std::unique_ptr<RowSource> source_;
  bool past_header_ = false;
};

void FileTable::find_columns(const TableOptions& options) {
  std::vector<RawRow> first;
  std::vector<Cell> cells;
  source_->rewind();
  while (first.size() < kLookedAt && source_->next(cells)) {
    RawRow row{source_->number(), {}, false};
    for (const auto& c : cells) {
      row.cells.emplace_back(utf8_prefix(c.text, 1000));
      row.typed |= c.kind == CellKind::kNumber || c.kind == CellKind::kDate || c.kind == CellKind::kDateTime;
    }
    first.push_back(std::move(row));
  }
  if (first.empty()) throw base::malformed("formats.empty_file");
  const bool vcard = info_.format == FileFormat::kVcard;
  info_.header_row = vcard ? 0 : options.header_row.value_or(find_header_row(first));
  // Rows further down may name the header as well as those among the first.
  const auto header = std::find_if(first.begin(), first.end(), [&](const auto& r) {
    return r.number == info_.header_row && (r.number > 0 || vcard);
  });
  std::size_t width = 0;
  if (header == first.end()) {
    if (info_.header_row > 0) throw base::malformed("formats.no_header_row", {{"row", std::to_string(info_.header_row)}});
    for (const auto& r : first) width = std::max(width, r.cells.size());
  } else {
    width = header->cells.size();
    while (width > 0 && trim(header->cells[width - 1]).empty()) --width;
    // A column without a name that holds values still is one.
    std::size_t usual = 0;
    for (auto r = header + 1; r != first.end(); ++r) usual = std::max(usual, r->cells.size());
    if (usual <= header->cells.size()) width = std::max(width, std::min(usual, header->cells.size()));
  }
  info_.columns.resize(width);
  for (std::size_t i = 0; i < width; ++i) {
    auto& h = info_.columns[i].header;
    if (header != first.end() && i < header->cells.size()) h = trim(header->cells[i]);
    if (h.empty()) h = "#" + std::to_string(i + 1);
  }
}

// Once through the whole file.
void FileTable::survey() {
  Row row;
  std::vector<bool> dull(info_.columns.size());
  rewind();
  while (next(row)) {
    ++info_.rows;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto text = trim(row.cells[i].text);
      if (text.empty()) continue;
      auto& column = info_.columns[i];
      ++column.filled;
      if (column.samples.size() < kSamples && column.filled < 1000) {
        const auto sample = utf8_prefix(text, kSampleBytes);
        if (std::find(column.samples.begin(), column.samples.end(), sample) == column.samples.end())
          column.samples.emplace_back(sample);
      }
      const auto c = static_cast<unsigned char>(text[0]);
      const bool telling = (c < 0x80 ? !std::isalpha(c) : true) && text.size() <= 40;
      if (row.cells[i].kind == CellKind::kText && telling) column.habit.see(text);
    }
  }
}

void FileTable::settle(const TableOptions& options) {
  HabitGuess all;
  for (const auto& c : info_.columns) all.add(c.habit);
  // Undecided: dotted dates and decimal commas are European, where the day comes first.
  const bool comma = options.decimal_comma.value_or(all.decimal_comma().value_or(false));
  const auto fallback = all.has_dotted_dates() || comma ? DateOrder::kDmy : DateOrder::kMdy;
  info_.decimal_comma = comma;
  info_.date_order_sure = options.date_order || all.date_order() || !all.has_undecided_dates();
  info_.date_order = options.date_order.value_or(all.date_order().value_or(fallback));
  for (auto& c : info_.columns) {
    c.date_order = options.date_order.value_or(c.habit.date_order().value_or(info_.date_order));
    c.decimal_comma = options.decimal_comma.value_or(c.habit.decimal_comma().value_or(comma));
  }
}

bool FileTable::next(Row& row) {
  do {
    if (!source_->next(row.cells)) return false;
    row.number = source_->number();
    if (!past_header_ && (info_.header_row > 0 || info_.format == FileFormat::kVcard)) {
      past_header_ = row.number >= info_.header_row;
      continue;
    }
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return trim(c.text).empty(); });
    if (blank) continue;
    row.issue = source_->issue();
    const auto width = info_.columns.size();
    if (row.cells.size() > width) {
      for (std::size_t i = width; i < row.cells.size() && row.issue == RowIssue::kNone; ++i)
        if (!trim(row.cells[i].text).empty()) row.issue = RowIssue::kTooManyCells;
    } else if (row.cells.size() < width && row.issue == RowIssue::kNone && info_.format == FileFormat::kCsv) {
      row.issue = RowIssue::kTooFewCells;
    }
    row.cells.resize(width);
    return true;
  } while (true);
}

}  // namespace

std::string_view name(FileFormat format) {
  return format == FileFormat::kCsv ? "csv" : format == FileFormat::kXlsx ? "xlsx" : "vcard";
}

std::unique_ptr<Table> Table::open(std::string bytes, std::string_view file_name, const TableOptions& options) {
  return std::make_unique<FileTable>(std::move(bytes), file_name, options);
}

TableInfo Table::survey(std::string_view bytes, std::string_view file_name, const TableOptions& options) {
  return FileTable(bytes, file_name, options).info();
}

}  // namespace keyuan::formats
