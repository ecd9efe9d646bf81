// The numbers that tables count their rows with must go on behind the last one used: else the next row
// would be refused, or, in the log, not be noticed by who has read up to there.
#include "record/check/check.hpp"

namespace keyuan::record::check {
namespace {

std::int64_t next_number(db::Transaction& tx, const std::string& table) {
  if (tx.dialect() == db::Dialect::kSqlite) {
    auto rows = tx.query("SELECT seq FROM sqlite_sequence WHERE name = ?", {table});
    return rows.next() ? rows.integer(0) + 1 : 1;
  }
  std::string sequence;
  {
    auto rows = tx.query("SELECT pg_get_serial_sequence(?, 'seq')", {quote_identifier(table)});
    if (rows.next()) sequence = rows.text(0);
  }
  return number(tx, "SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM " + sequence);
}

}  // namespace

void numbers_of(Look& look, const std::string& table) {
  const auto last = number(look.tx, "SELECT coalesce(max(seq), 0) FROM " + quote_identifier(table));
  if (last < next_number(look.tx, table)) return;
  look.findings.push_back({"numbers.behind", table, 1,
                           "The next row of " + table + " would get a number that is used up to " + std::to_string(last), {}, Mend::kNumbers});
}

void numbers(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) numbers_of(look, entity->table);
  for (const auto* table : {"event", "share", "custom_description", "file", "import", "import_piece"}) numbers_of(look, table);
}

}  // namespace keyuan::record::check
