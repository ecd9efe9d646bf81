// A list as a file: the same records, fields and order as on the screen, within access and the right to
// export.
//
// CSV: a header of labels, moments as wall clock of the person's zone, references by title, several
// values joined by "; ", formulas defused. XLSX: the same with numbers and dates as such.
// Errors: access.not_allowed; query problems as for lists. Cost: one statement, and one a field that
// refers to many; rows go straight from the statement into the file.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::record::transfer {

enum class ExportFormat { kCsv, kXlsx };

struct Export {
  ExportFormat format = ExportFormat::kCsv;
  bool bom = true;           // CSV
  std::vector<int> fields;   // empty: the query's, else all that may be seen, the title first
  std::int64_t most = 1'000'000;
};

// The file, complete. `written` is told how many rows there were.
[[nodiscard]] std::string export_list(Context& ctx, const Entity& entity, const Query& query, const Export& wanted,
                                      std::int64_t* written = nullptr);
// "客户 2024-03-05.csv"
[[nodiscard]] std::string export_name(const Context& ctx, const Entity& entity, ExportFormat format);

}  // namespace keyuan::record::transfer
