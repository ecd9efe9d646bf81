#include "formats/xlsx_writer.hpp"

#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "formats/encoding.hpp"

namespace keyuan::formats {
namespace {

constexpr lxw_row_t kRowsAtMost = 1'048'576;
constexpr std::size_t kTextAtMost = 32'767;

// A sheet name as Excel allows it: 31 characters, none of []:*?/\ .
std::string sheet_name(std::string_view wanted, int number) {
  std::string out;
  int characters = 0;
  for (std::size_t i = 0; i < wanted.size() && characters < 26; ++characters) {
    const auto n = std::max<std::size_t>(utf8_length(wanted.substr(i)), 1);
    const auto c = wanted.substr(i, n);
    out += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? std::string(c) : " ";
    i += n;
  }
  if (out.empty()) out = "Sheet";
  return number == 1 ? out : out + " " + std::to_string(number);
}

}  // namespace

struct XlsxWriter::Impl {
  std::string name, path, folder;
  std::vector<std::string> header;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_format *bold = nullptr, *day = nullptr, *moment = nullptr;
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  int sheets = 0;

  void new_sheet() {
    ++sheets;
    sheet = workbook_add_worksheet(book, sheet_name(name, sheets).c_str());
    if (sheet == nullptr) throw std::runtime_error("the sheet cannot be made");
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t i = 0; i < header.size(); ++i) {
      const auto c = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet, c, c, 18, nullptr);
      worksheet_write_string(sheet, 0, c, header[i].c_str(), bold);
    }
    row = 1;
    column = 0;
  }
};

XlsxWriter::XlsxWriter(std::string_view sheet, std::vector<std::string> header)
    : impl_(std::make_unique<Impl>()) {
  auto pattern = (std::filesystem::temp_directory_path() / "keyuan-export-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  impl_->folder = pattern;
  impl_->path = pattern + "/export.xlsx";
  impl_->name = sheet;
  impl_->header = std::move(header);
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = impl_->folder.data();
  impl_->book = workbook_new_opt(impl_->path.c_str(), &options);
  if (impl_->book == nullptr) throw std::runtime_error("the workbook cannot be made");
  impl_->bold = workbook_add_format(impl_->book);
  format_set_bold(impl_->bold);
  impl_->day = workbook_add_format(impl_->book);
  format_set_num_format(impl_->day, "yyyy-mm-dd");
  impl_->moment = workbook_add_format(impl_->book);
  format_set_num_format(impl_->moment, "yyyy-mm-dd hh:mm:ss");
  impl_->new_sheet();
}

XlsxWriter::~XlsxWriter() {
  if (impl_->book != nullptr) workbook_close(impl_->book);
  std::error_code ignored;
  std::filesystem::remove_all(impl_->folder, ignored);
}

void XlsxWriter::empty() { ++impl_->column; }

void XlsxWriter::text(std::string_view value) {
  std::string cut(utf8_prefix(value, kTextAtMost));
  std::replace(cut.begin(), cut.end(), '\0', ' ');
  if (!cut.empty()) worksheet_write_string(impl_->sheet, impl_->row, impl_->column, cut.c_str(), nullptr);
  ++impl_->column;
}

void XlsxWriter::integer(std::int64_t value) {
  // Beyond 15 digits a spreadsheet would round: an identity number stays whole as text.
  if (value > 999'999'999'999'999 || value < -999'999'999'999'999) return text(std::to_string(value));
  worksheet_write_number(impl_->sheet, impl_->row, impl_->column++, static_cast<double>(value), nullptr);
}

void XlsxWriter::decimal(base::Decimal value) {
  worksheet_write_number(impl_->sheet, impl_->row, impl_->column++, value.to_double(), nullptr);
}

void XlsxWriter::boolean(bool value) {
  worksheet_write_boolean(impl_->sheet, impl_->row, impl_->column++, value ? 1 : 0, nullptr);
}

void XlsxWriter::date(base::Date value) {
  const auto serial = value.days() - base::Date{1899, 12, 30}.days();
  if (serial < 61) return text(value.to_string());  // before March 1900 spreadsheets count wrongly
  worksheet_write_number(impl_->sheet, impl_->row, impl_->column++, static_cast<double>(serial), impl_->day);
}

void XlsxWriter::date_time(base::Time value, const base::Zone& zone) {
  const auto wall = value.ms + zone.offset_at(value);
  const double serial = static_cast<double>(wall) / base::kDay - static_cast<double>(base::Date{1899, 12, 30}.days());
  if (serial < 61) return text(value.to_string());
  worksheet_write_number(impl_->sheet, impl_->row, impl_->column++, serial, impl_->moment);
}

void XlsxWriter::end_row() {
  impl_->column = 0;
  if (++impl_->row >= kRowsAtMost) impl_->new_sheet();
}

std::string XlsxWriter::finish() {
  auto* book = impl_->book;
  impl_->book = nullptr;
  if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
    throw std::runtime_error(lxw_strerror(error));
  std::ifstream in(impl_->path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  if (!in) throw std::runtime_error("the finished workbook cannot be read");
  return bytes;
}

}  // namespace keyuan::formats
