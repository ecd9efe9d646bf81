#include "formats/csv_writer.hpp"

namespace keyuan::formats {
namespace {
bool starts_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
}
// A sign and then only what numbers and phone numbers are made of, with at least one digit first.
bool number_or_phone(std::string_view cell) {
  if (cell.size() < 2 || (cell[0] != '+' && cell[0] != '-')) return false;
  std::size_t digits = 0;
  for (const char c : cell.substr(1)) {
    const bool digit = c >= '0' && c <= '9';
    digits += digit;
    if (!digit && std::string_view(" -.,()").find(c) == std::string_view::npos) return false;
  }
  // +1-2-3 is also a sum: a phone number has seven digits or more and begins with its country.
  const bool plain = cell.find_first_of(" -(),", 1) == std::string_view::npos;
  const bool grouped = cell.find_first_not_of("0123456789.,", 1) == std::string_view::npos;
  return digits > 0 && (plain || grouped || (cell[0] == '+' && digits >= 7));
}
}  // namespace

bool looks_like_formula(std::string_view cell) {
  return starts_formula(cell) && !number_or_phone(cell);
}

std::string_view plain_cell(std::string_view cell) {
  if (cell.size() > 1 && cell[0] == '\'' && looks_like_formula(cell.substr(1))) return cell.substr(1);
  return cell;
}

CsvWriter::CsvWriter(std::string& out, bool bom, char separator) : out_(out), separator_(separator) {
  if (bom) out_ += "\xEF\xBB\xBF";
}

void CsvWriter::text(std::string_view cell) { put(cell, looks_like_formula(cell)); }
void CsvWriter::raw(std::string_view cell) { put(cell, false); }

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
}

void CsvWriter::put(std::string_view cell, bool apostrophe) {
  if (!first_) out_ += separator_;
  const bool quote = cell.find_first_of("\"\r\n\t,;|") != std::string_view::npos ||
                     (!cell.empty() && (cell.front() == ' ' || cell.back() == ' ')) ||
                     (cell.empty() && first_);
  first_ = false;
  if (!quote) {
    if (apostrophe) out_ += '\'';
    out_ += cell;
    return;
  }
  out_ += '"';
  if (apostrophe) out_ += '\'';
  for (const char c : cell) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

}  // namespace keyuan::formats
