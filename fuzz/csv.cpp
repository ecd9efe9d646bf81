// Comma-separated files in every encoding, with whatever separators and quotes. The last byte chooses what a person has
// said about the file ('\n': nothing). What the writer writes, the reader reads.
#include <cstdint>
#include <string_view>

#include "formats/csv_reader.hpp"
#include "formats/csv_writer.hpp"
#include "fuzz/lib/must.hpp"
#include "fuzz/lib/rows.hpp"

namespace {

using namespace keyuan;

formats::TableOptions options_of(std::uint8_t choice) {
  formats::TableOptions options;
  options.format = formats::FileFormat::kCsv;
  if (choice == '\n') return options;
  if (choice & 1) options.separator = ",;\t|"[choice >> 6];
  if (choice & 2) options.encoding = static_cast<formats::Encoding>((choice >> 3) % 6);
  if (choice & 4) options.header_row = choice >> 6;
  return options;
}

void write_and_read(std::string_view text) {
  std::string written;
  formats::CsvWriter writer(written);
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= text.size() && cells.size() < 10; at += cells.back().size() + 1) {
    cells.emplace_back(text.substr(at, text.find('\n', at) - at));
    writer.text(cells.back());
  }
  writer.end_row();
  formats::CsvReader reader(written);
  std::vector<std::string_view> read;
  fuzz::must(reader.next(read), "a row that is written is there");
  fuzz::must(read.size() == cells.size(), "a row has the cells that were written");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    fuzz::must(!formats::looks_like_formula(read[i]), "no cell begins to compute");
    if (formats::looks_like_formula(cells[i])) fuzz::must(formats::plain_cell(read[i]) == cells[i], "a defused cell is read as it was");
    else fuzz::must(read[i] == cells[i] || formats::plain_cell(read[i]) == cells[i], "a cell is read as it was written");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size - 1);
  fuzz::read_rows(text, "x.csv", options_of(data[size - 1]));
  write_and_read(text);
  return 0;
}
