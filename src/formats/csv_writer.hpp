// Writes rows as RFC 4180: CRLF, quotes where needed, and nothing a spreadsheet would run.
//
// A text cell beginning with = + - @ tab or CR gets a leading ' so that a spreadsheet shows it instead
// of computing it (OWASP's "CSV injection"). Left as they are, because they can be no formula: plain
// numbers (-12.5, +3, -1,234.5) and phone numbers (+86 138-0013-8000: a sign, then only digits, spaces,
// hyphens, points, brackets). The importer takes the ' off again (see plain_cell).
#pragma once

#include <string>
#include <string_view>

namespace keyuan::formats {

class CsvWriter {
 public:
  explicit CsvWriter(std::string& out, bool bom = false, char separator = ',');

  void text(std::string_view cell);  // defused
  void raw(std::string_view cell);   // a number or date the program made itself
  void end_row();

 private:
  void put(std::string_view cell, bool apostrophe);
  std::string& out_;
  char separator_;
  bool first_ = true;
};

// Could a spreadsheet take this text for a formula?
[[nodiscard]] bool looks_like_formula(std::string_view cell);
// `cell` without the ' that a defusing writer put before it.
[[nodiscard]] std::string_view plain_cell(std::string_view cell);

}  // namespace keyuan::formats
