// What a table is read from: raw rows, before anybody knows which one is the header.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "formats/table.hpp"

namespace keyuan::formats {

class RowSource {
 public:
  virtual ~RowSource() = default;
  virtual void rewind() = 0;
  // As many cells as the row has.
  virtual bool next(std::vector<Cell>& cells) = 0;
  [[nodiscard]] virtual std::int64_t number() const = 0;
  [[nodiscard]] virtual RowIssue issue() const = 0;
  // Whether it still reads the bytes it was made of; else they may go.
  [[nodiscard]] virtual bool needs_bytes() const = 0;
};

// Fill in what `info` says of the file: encoding, separator, sheets. `bytes` must outlive the source that needs them.
std::unique_ptr<RowSource> csv_source(std::string_view bytes, std::string_view file_name,
                                      const TableOptions& options, TableInfo& info);
std::unique_ptr<RowSource> xlsx_source(std::string_view bytes, const TableOptions& options, TableInfo& info);
std::unique_ptr<RowSource> vcard_source(std::string_view bytes, const TableOptions& options, TableInfo& info);

}  // namespace keyuan::formats
