#include "record/search/tables.hpp"

#include <sstream>
#include <vector>

#include "record/search/document.hpp"
#include "record/search/index.hpp"

namespace keyuan::record::search {
namespace {

constexpr int kBatch = 2000;
constexpr std::int64_t kPagesAtOnce = 500;

// FTS5: tokens hold letters and digits only, so the simplest tokenizer parts them rightly. detail=none and
// columnsize=0: only which records have a token is kept; content='': no text. A bigger hash gathers more
// rows before they become a segment of the index. GIN: what waits in its list is read through by every search.
void create(db::Transaction& tx, const Entity& entity) {
  const auto table = index_table(entity);
  if (tx.dialect() == db::Dialect::kSqlite) {
    tx.script("CREATE VIRTUAL TABLE " + table +
              " USING fts5(tokens, tokenize='ascii', detail=none, columnsize=0, content='');"
              "INSERT INTO " + table + "(" + table + ", rank) VALUES ('hashsize', 16777216)");
  } else {
    tx.script("CREATE TABLE " + table + " (seq bigint PRIMARY KEY, tokens tsvector NOT NULL);"
              "ALTER TABLE " + table + " ALTER tokens SET STATISTICS 1000;"
              "CREATE INDEX " + db::quote_identifier("search_" + entity.table + "_tokens") + " ON " + table +
              " USING gin (tokens) WITH (gin_pending_list_limit = 128)");
  }
}

bool exists(db::Transaction& tx, const std::string& table) {
  auto rows = tx.dialect() == db::Dialect::kSqlite
                  ? tx.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", {table})
                  : tx.query("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND "
                             "table_name = ?", {table});
  return rows.next();
}

std::string setting_name(const Entity& entity) { return "search." + entity.name; }

std::string stored_signature(db::Transaction& tx, const Entity& entity) {
  auto rows = tx.query("SELECT value FROM setting WHERE name = ?", {setting_name(entity)});
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

void store_signature(db::Transaction& tx, const Entity& entity) {
  tx.execute("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
             {setting_name(entity), signature(entity, tx.dialect())});
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(std::move(word));
  return out;
}

// Whether documents made by `old` are still those that are made now.
bool same_documents(db::Transaction& tx, const Entity& entity, const std::string& old) {
  const auto before = words(old), after = words(signature(entity, tx.dialect()));
  if (before.empty() || before[0] != after[0]) return false;
  std::vector<std::string> differ;
  const auto missing_in = [&](const auto& list, const auto& other) {
    for (const auto& word : list)
      if (std::find(other.begin(), other.end(), word) == other.end()) differ.push_back(word.substr(0, word.find(':')));
  };
  missing_in(before, after);
  missing_in(after, before);
  for (const auto& name : differ) {
    if (!entity.find(name)) return false;
    auto rows = tx.query("SELECT 1 FROM " + db::quote_identifier(entity.table) + " WHERE " + db::quote_identifier(name) +
                         " IS NOT NULL LIMIT 1");
    if (rows.next()) return false;
  }
  return true;
}

}  // namespace

void prepare_table(db::Transaction& tx, const meta::Entity& entity) {
  const bool there = exists(tx, "search_" + entity.table);
  if (!has_index(entity)) {
    if (there) tx.script("DROP TABLE " + index_table(entity));
    return;
  }
  if (!there) return rebuild(tx, entity);
  const auto old = stored_signature(tx, entity);
  if (old == signature(entity, tx.dialect())) return;
  if (!same_documents(tx, entity, old)) return rebuild(tx, entity);
  store_signature(tx, entity);
}

void rebuild(db::Transaction& tx, const meta::Entity& entity, const std::function<void(std::int64_t)>& progress) {
  tx.script("DROP TABLE IF EXISTS " + index_table(entity));
  create(tx, entity);
  std::int64_t done = 0, last = 0;
  for (bool more = true; more;) {
    std::vector<Document> batch;
    {
      auto rows = tx.query("SELECT " + document_columns(entity) + " FROM " + db::quote_identifier(entity.table) +
                           " t WHERE t.removed_at IS NULL AND t.seq > ? ORDER BY t.seq LIMIT ?",
                           {last, std::int64_t{kBatch}});
      while (rows.next()) batch.push_back({rows.integer(0), document(read_document_columns(rows, entity))});
    }
    if (!batch.empty()) last = batch.back().seq;
    more = batch.size() == kBatch;
    done += static_cast<std::int64_t>(batch.size());
    add_documents(tx, entity, batch);
    if (progress) progress(done);
  }
  store_signature(tx, entity);
}

bool join_segments(db::Transaction& tx, const Entity& entity) {
  if (tx.dialect() != db::Dialect::kSqlite || !has_index(entity)) return false;
  const auto changes = [&] {
    auto rows = tx.query("SELECT total_changes()");
    return rows.next() ? rows.integer(0) : 0;
  };
  const auto table = index_table(entity);
  const auto tell = [&](const char* what, std::int64_t n) {
    tx.execute("INSERT INTO " + table + " (" + table + ", rank) VALUES (?, ?)", {what, n});
  };
  tell("usermerge", 2);  // two of a size are worth joining
  const auto before = changes();
  tell("merge", kPagesAtOnce);
  return changes() - before > 1;  // FTS5 counts one for having looked
}

}  // namespace keyuan::record::search
