#include "formats/xlsx_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <pugixml.hpp>
#include <unordered_map>

#include <fmt/format.h>

#include "base/problem.hpp"
#include "base/time.hpp"
#include "formats/xlsx_parts.hpp"
#include "formats/xml_scanner.hpp"

namespace keyuan::formats {
namespace {

using Event = XmlScanner::Event;

// "BC12" → 54 (from 0); -1 when it begins with no letter.
long column_of(std::string_view reference) {
  long column = 0;
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
    column = column * 26 + (reference[i] - 'A' + 1);
  return i == 0 ? -1 : column - 1;
}

constexpr std::int64_t kLastRow = 1 << 20;  // of any spreadsheet; what counts further is no number of a row

std::int64_t row_of(std::string_view reference) {
  const auto digits = reference.find_first_of("0123456789");
  std::int64_t row = 0;
  if (digits == std::string_view::npos) return 0;
  std::from_chars(reference.data() + digits, reference.data() + reference.size(), row);
  return row;
}

bool to_double(std::string_view s, double& value) {
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  return error == std::errc{} && end == s.data() + s.size();
}

// A serial number of days as date text; false when it is none.
bool append_date(std::string& out, double serial, bool since_1904, DateFormat format, CellKind& kind) {
  if (!(serial >= 0) || serial > 2'958'466) return false;
  const auto seconds = static_cast<std::int64_t>(std::llround(serial * 86400.0));
  auto days = seconds / 86400;
  const auto rest = seconds % 86400;
  if (!format.date && days == 0) {
    kind = CellKind::kText;  // a time of day by itself
    fmt::format_to(std::back_inserter(out), "{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    return true;
  }
  if (since_1904) days += 1462;
  else if (days < 60) ++days;  // the 1900 system counts a 29 February 1900 that never was
  out += base::Date{1899, 12, 30}.plus_days(days).to_string();
  kind = CellKind::kDate;
  if (format.time || rest != 0) {
    kind = CellKind::kDateTime;
    fmt::format_to(std::back_inserter(out), "T{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
  }
  return true;
}

struct MergedDown {
  std::int64_t first, last;
  long column;
};

}  // namespace

struct XlsxReader::Impl {
  Impl(std::string_view bytes, XlsxLimits l) : limits(l), zip(bytes, l.zip), book(read_workbook(zip)) {
    for (const auto& s : book.sheets) sheets.push_back({s.name, s.hidden});
  }

  std::unique_ptr<XmlScanner> scan(const std::string& part) {
    std::shared_ptr<ZipPart> stream = zip.open(part);
    return std::make_unique<XmlScanner>(
        [stream](char* to, std::size_t size) { return stream->read(to, size); });
  }

  void read_strings();
  void read_merges(std::size_t sheet);
  bool read_row();
  void read_cell();
  void store(long column, std::string_view type, unsigned style, std::string_view value);
  bool fill_merged(std::vector<Cell>& cells);
  std::string_view shared(std::string_view index) const;

  XlsxLimits limits;
  ZipReader zip;
  Workbook book;
  std::vector<XlsxSheet> sheets;
  bool strings_read = false;
  std::string strings;
  std::vector<std::size_t> string_ends;

  std::unique_ptr<XmlScanner> xml;
  std::int64_t row = 0;
  long next_column = 0;
  bool too_many = false;
  std::string arena, value, inline_text;
  struct Piece {
    std::size_t start, length;
    CellKind kind;
    bool is_shared;
  };
  std::vector<Piece> pieces;
  std::unordered_map<std::size_t, std::vector<MergedDown>> merges;  // by sheet, sorted by first row
  std::size_t sheet = 0, merge_at = 0;
  struct Filling {
    MergedDown range;
    std::string text;
    CellKind kind;
  };
  std::vector<Filling> filling;
};

XlsxReader::XlsxReader(std::string_view bytes, XlsxLimits limits)
    : impl_(std::make_unique<Impl>(bytes, limits)) {}
XlsxReader::~XlsxReader() = default;

const std::vector<XlsxSheet>& XlsxReader::sheets() const { return impl_->sheets; }
std::int64_t XlsxReader::row() const { return impl_->row; }
bool XlsxReader::too_many_columns() const { return impl_->too_many; }

void XlsxReader::open(std::size_t sheet) {
  impl_->read_strings();
  impl_->read_merges(sheet);
  impl_->xml = impl_->scan(impl_->book.sheets.at(sheet).part);
  impl_->sheet = sheet;
  impl_->row = 0;
  impl_->merge_at = 0;
  impl_->filling.clear();
}

bool XlsxReader::next(std::vector<Cell>& cells) {
  auto& in = *impl_;
  while (in.read_row()) {
    cells.assign(in.pieces.size(), Cell{});
    bool any = false;
    for (std::size_t i = 0; i < in.pieces.size(); ++i) {
      const auto& p = in.pieces[i];
      if (p.kind == CellKind::kEmpty || p.length == 0) continue;
      cells[i] = {std::string_view(p.is_shared ? in.strings : in.arena).substr(p.start, p.length), p.kind};
      any = true;
    }
    if (any) {
      in.fill_merged(cells);
      return true;
    }
  }
  return false;
}

void XlsxReader::Impl::read_strings() {
  if (strings_read) return;
  strings_read = true;
  if (book.strings_part.empty()) return;
  const auto in = scan(book.strings_part);
  bool within = false, phonetic = false, text = false;
  std::string one;
  for (auto e = in->next(); e != Event::kDone; e = in->next()) {
    const auto name = in->name();
    if (e == Event::kText) {
      if (within && text && !phonetic) in->append_text(one);
    } else if (name == "si") {
      within = e == Event::kStart;
      if (!within) {
        append_cell_text(strings, one);
        one.clear();
        string_ends.push_back(strings.size());
        if (strings.size() + string_ends.size() * 8 > limits.strings_bytes)
          throw base::Problem(base::Kind::kTooLarge, "formats.too_large");
      }
    } else if (name == "t") {
      text = e == Event::kStart;
    } else if (name == "rPh") {
      phonetic = e == Event::kStart;  // readings printed above Japanese text
    }
  }
}

// They stand behind the rows, so the sheet is passed over once more.
void XlsxReader::Impl::read_merges(std::size_t index) {
  if (merges.contains(index)) return;
  auto& list = merges[index];
  const auto in = scan(book.sheets.at(index).part);
  for (auto e = in->next(); e != Event::kDone && list.size() < 100'000; e = in->next()) {
    if (e != Event::kStart || in->name() != "mergeCell") continue;
    const auto range = in->attribute("ref");
    const auto colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const MergedDown m{row_of(range.substr(0, colon)), row_of(range.substr(colon + 1)), column_of(range)};
    if (m.last > m.first && m.column >= 0 && static_cast<std::size_t>(m.column) < limits.columns)
      list.push_back(m);
  }
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

bool XlsxReader::Impl::read_row() {
  if (!xml) return false;
  pieces.clear();
  arena.clear();
  too_many = false;
  bool inside = false;
  for (auto e = xml->next(); e != Event::kDone; e = xml->next()) {
    if (e == Event::kStart && xml->name() == "row") {
      const auto given = row_of(xml->attribute("r"));
      row = given > row && given <= kLastRow ? given : row + 1;
      next_column = 0;
      inside = true;
    } else if (e == Event::kStart && xml->name() == "c") {
      read_cell();
    } else if (e == Event::kEnd && xml->name() == "row" && inside) {
      return true;
    } else if (e == Event::kEnd && xml->name() == "sheetData") {
      break;
    }
  }
  xml.reset();
  return false;
}

void XlsxReader::Impl::read_cell() {
  auto column = column_of(xml->attribute("r"));
  if (column < 0) column = next_column;
  next_column = column + 1;
  const std::string type(xml->attribute("t"));
  unsigned style = 0;
  const auto s = xml->attribute("s");
  std::from_chars(s.data(), s.data() + s.size(), style);
  value.clear();
  inline_text.clear();
  bool in_value = false, in_text = false, phonetic = false;
  for (auto e = xml->next();; e = xml->next()) {
    if (e == Event::kDone) throw base::malformed("formats.broken_file");
    if (e == Event::kText) {
      if (in_value) xml->append_text(value);
      else if (in_text && !phonetic) xml->append_text(inline_text);
      continue;
    }
    const auto name = xml->name();
    if (name == "c" && e == Event::kEnd) break;
    if (name == "v") in_value = e == Event::kStart;
    else if (name == "t") in_text = e == Event::kStart;
    else if (name == "rPh") phonetic = e == Event::kStart;
  }
  if (type == "inlineStr") {
    store(column, type, style, inline_text);
  } else if (!value.empty()) {
    store(column, type, style, value);
  }
}

void XlsxReader::Impl::store(long column, std::string_view type, unsigned style, std::string_view v) {
  if (v.empty()) return;
  if (static_cast<std::size_t>(column) >= limits.columns) {
    too_many = true;
    return;
  }
  const auto index = static_cast<std::size_t>(column);
  if (pieces.size() <= index) pieces.resize(index + 1, Piece{0, 0, CellKind::kEmpty, false});
  auto& p = pieces[index];
  p = {arena.size(), 0, CellKind::kText, false};
  if (type == "s") {
    const auto text = shared(v);
    p = {static_cast<std::size_t>(text.data() - strings.data()), text.size(), CellKind::kText, true};
    return;
  }
  if (type == "inlineStr" || type == "str") {
    append_cell_text(arena, v);
  } else if (type == "b") {
    p.kind = CellKind::kBoolean;
    arena += v == "1" || v == "true" ? "true" : "false";
  } else if (type == "e") {
    p.kind = CellKind::kError;
    arena += v;
  } else if (type == "d") {  // ISO 8601
    p.kind = v.find('T') == std::string_view::npos ? CellKind::kDate : CellKind::kDateTime;
    arena += v;
  } else {
    double number = 0;
    const auto format = style < book.styles.size() ? book.styles[style] : DateFormat{};
    const bool dated = (format.date || format.time) && to_double(v, number) &&
                       append_date(arena, number, book.since_1904, format, p.kind);
    if (!dated) {
      p.kind = CellKind::kNumber;
      arena += plain_number(v);
    }
  }
  p.length = arena.size() - p.start;
}

std::string_view XlsxReader::Impl::shared(std::string_view index) const {
  std::size_t i = 0;
  const auto [end, error] = std::from_chars(index.data(), index.data() + index.size(), i);
  if (error != std::errc{} || i >= string_ends.size()) throw base::malformed("formats.broken_file");
  const auto start = i == 0 ? 0 : string_ends[i - 1];
  return std::string_view(strings).substr(start, string_ends[i] - start);
}

bool XlsxReader::Impl::fill_merged(std::vector<Cell>& cells) {
  const auto& list = merges[sheet];
  if (merge_at == list.size() && filling.empty()) return false;
  std::erase_if(filling, [&](const auto& f) { return f.range.last < row; });
  for (const auto& f : filling) {
    const auto c = static_cast<std::size_t>(f.range.column);
    if (cells.size() <= c) cells.resize(c + 1);
    if (cells[c].kind == CellKind::kEmpty) cells[c] = {f.text, f.kind};
  }
  for (; merge_at < list.size() && list[merge_at].first <= row; ++merge_at) {
    const auto& m = list[merge_at];
    const auto c = static_cast<std::size_t>(m.column);
    if (m.first == row && c < cells.size() && cells[c].kind != CellKind::kEmpty && filling.size() < 4096)
      filling.push_back({m, std::string(cells[c].text), cells[c].kind});
  }
  return true;
}

std::string plain_number(std::string_view stored) {
  const auto digits = std::count_if(stored.begin(), stored.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool plain = stored.find_first_not_of("0123456789.-") == std::string_view::npos;
  if (plain && digits <= 15) return std::string(stored);
  double value = 0;
  if (!to_double(stored, value)) return std::string(stored);
  if (value == 0) return "0";
  // 15 digits, as the spreadsheet itself keeps, written without an exponent.
  const auto fifteen = fmt::format("{:.14e}", value);
  double rounded = value;
  to_double(fifteen, rounded);
  const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(rounded))));
  auto out = fmt::format("{:.{}f}", rounded, std::clamp(14 - magnitude, 0, 30));
  if (out.find('.') != std::string::npos) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  return out;
}

}  // namespace keyuan::formats
