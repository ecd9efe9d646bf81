#include "record/search/verify.hpp"

#include <sstream>

#include <fmt/format.h>

#include "record/search/document.hpp"
#include "record/search/index.hpp"

namespace keyuan::record::search {
namespace {

constexpr std::int64_t kSample = 1000;

// FTS5's own check; with no content kept it looks at the structure of the index.
void check_structure(db::Transaction& tx, const Entity& entity, std::vector<std::string>& findings) {
  if (tx.dialect() != db::Dialect::kSqlite) return;
  const auto table = index_table(entity);
  try {
    tx.attempt([&] { tx.execute("INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')"); });
  } catch (const db::DatabaseError& error) {
    findings.push_back(fmt::format("The search index of {} is damaged: {}", entity.name, error.message));
  }
}

// Both lists in the order of numbers, side by side.
void check_numbers(db::Transaction& tx, const Entity& entity, std::vector<std::string>& findings) {
  const auto table = index_table(entity);
  std::int64_t missing = 0, too_many = 0;
  auto records = tx.stream("SELECT seq FROM " + db::quote_identifier(entity.table) + " WHERE removed_at IS NULL ORDER BY seq");
  auto indexed = tx.dialect() == db::Dialect::kSqlite
                     ? tx.stream("SELECT rowid FROM " + table + " WHERE " + table + " MATCH ? ORDER BY rowid",
                                 std::vector<db::Value>{std::string(kEveryDocument)})
                     : tx.stream("SELECT seq FROM " + table + " ORDER BY seq");
  bool record = records.next(), entry = indexed.next();
  while (record || entry) {
    const auto a = record ? records.integer(0) : INT64_MAX, b = entry ? indexed.integer(0) : INT64_MAX;
    missing += a < b;
    too_many += b < a;
    if (a <= b) record = records.next();
    if (b <= a) entry = indexed.next();
  }
  if (missing) findings.push_back(fmt::format("{} records of {} are not in the search index.", missing, entity.name));
  if (too_many)
    findings.push_back(fmt::format("The search index of {} has {} entries without a record.", entity.name, too_many));
}

bool has_all(db::Transaction& tx, const Entity& entity, std::int64_t seq, const std::string& tokens) {
  const auto table = index_table(entity);
  if (tx.dialect() == db::Dialect::kPostgres)
    return tx.query("SELECT 1 FROM " + table + " WHERE seq = ? AND tokens = array_to_tsvector(string_to_array(?, ' '))",
                    {seq, tokens}).next();
  // At most so many tokens as an expression of FTS5 may have.
  std::istringstream in(tokens);
  std::string match;
  int n = 0;
  for (std::string token; n < 60 && in >> token; ++n) match += (n ? " AND \"" : "\"") + token + "\"";
  return tx.query("SELECT 1 FROM " + table + " WHERE " + table + " MATCH ? AND rowid = ?", {match, seq}).next();
}

// Records from all over the table hold what the index says they hold.
void check_sample(db::Transaction& tx, const Entity& entity, std::vector<std::string>& findings) {
  std::vector<Document> sample;
  {
    auto rows = tx.query("SELECT " + document_columns(entity) + " FROM " + db::quote_identifier(entity.table) +
                         " t WHERE t.removed_at IS NULL AND t.seq % (SELECT max(seq) / ? + 1 FROM " +
                         db::quote_identifier(entity.table) + ") = 0 ORDER BY t.seq LIMIT ?", {kSample, kSample});
    while (rows.next()) sample.push_back({rows.integer(0), document(read_document_columns(rows, entity))});
  }
  std::size_t wrong = 0;
  for (const auto& one : sample) wrong += !has_all(tx, entity, one.seq, one.tokens);
  if (wrong)
    findings.push_back(fmt::format("Of {} records of {} looked at, {} are not found by all they hold.", sample.size(),
                                   entity.name, wrong));
}

}  // namespace

std::vector<std::string> verify(db::Transaction& tx, const meta::Entity& entity) {
  std::vector<std::string> findings;
  if (!has_index(entity)) return findings;
  check_structure(tx, entity, findings);
  check_numbers(tx, entity, findings);
  if (findings.empty()) check_sample(tx, entity, findings);
  return findings;
}

}  // namespace keyuan::record::search
