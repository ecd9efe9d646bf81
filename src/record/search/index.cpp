#include "record/search/index.hpp"

#include <algorithm>
#include <array>

#include "record/search/document.hpp"

namespace keyuan::record::search {
namespace {

std::int64_t seq_of(Context& ctx, const Entity& entity, Id id) {
  auto rows = ctx.db.query("SELECT seq FROM " + db::quote_identifier(entity.table) + " WHERE id = ?", {id});
  return rows.next() ? rows.integer(0) : 0;
}

std::string with_generation(std::int64_t seq, const std::string& tokens) { return tokens + ' ' + generation_token(seq / kGeneration); }

void add(db::Transaction& tx, const std::string& table, std::int64_t seq, std::string tokens) {
  if (tx.dialect() == db::Dialect::kSqlite)
    tx.execute("INSERT INTO " + table + " (rowid, tokens) VALUES (?, ?)", {seq, std::move(tokens)});
  else
    tx.execute("INSERT INTO " + table + " (seq, tokens) VALUES (?, array_to_tsvector(string_to_array(?, ' '))) "
               "ON CONFLICT (seq) DO UPDATE SET tokens = excluded.tokens", {seq, with_generation(seq, tokens)});
}

void take_out(db::Transaction& tx, const std::string& table, std::int64_t seq, std::string tokens) {
  if (tx.dialect() == db::Dialect::kSqlite)
    tx.execute("INSERT INTO " + table + " (" + table + ", rowid, tokens) VALUES ('delete', ?, ?)", {seq, std::move(tokens)});
  else
    tx.execute("DELETE FROM " + table + " WHERE seq = ?", {seq});
}

// The document as it was goes, the document as it is comes; empty for none. FTS5 ends a segment of its index at
// every savepoint, and before a row that comes behind one of a higher number, so that is left to the end, where those of
// all writers come in their order and become one segment.
void exchange(Context& ctx, const Entity& entity, std::int64_t seq, std::string before, std::string after) {
  ctx.db.before_commit([table = index_table(entity), seq, before = std::move(before), after = std::move(after)](db::Transaction& tx) {
    // PostgreSQL's row is overwritten.
    if (!before.empty() && (after.empty() || tx.dialect() == db::Dialect::kSqlite)) take_out(tx, table, seq, before);
    if (!after.empty()) add(tx, table, seq, after);
  }, seq);
}

bool touches_document(const Write& write) {
  if (write.entity.owned && (write.changed[meta::kOwner] || write.changed[meta::kDepartment])) return true;
  const auto fields = searched_fields(write.entity);
  return std::any_of(fields.begin(), fields.end(), [&](const auto& one) { return write.changed[one.field]; });
}

}  // namespace

bool has_index(const Entity& entity) { return !searched_fields(entity).empty(); }

void index(Context& ctx, const Write& write) {
  const auto& entity = write.entity;
  if (!has_index(entity)) return;
  const auto seq = [&] { return write.seq ? write.seq : seq_of(ctx, entity, write.after.id()); };
  switch (write.kind) {
    case WriteKind::kCreate:
    case WriteKind::kRestore:
      return exchange(ctx, entity, seq(), "", document(write.after));
    case WriteKind::kUpdate: {
      if (write.before->removed() || !touches_document(write)) return;
      auto before = document(*write.before), after = document(write.after);
      if (before != after) exchange(ctx, entity, seq(), std::move(before), std::move(after));
      return;
    }
    case WriteKind::kRemove:
    case WriteKind::kPurge:
      if (!write.before->removed()) exchange(ctx, entity, seq_of(ctx, entity, write.before->id()), document(*write.before), "");
      return;
  }
}

void add_documents(db::Transaction& tx, const Entity& entity, std::span<const Document> documents) {
  if (tx.dialect() == db::Dialect::kSqlite) {
    const auto sql = "INSERT INTO " + index_table(entity) + " (rowid, tokens) VALUES (?, ?)";
    for (const auto& one : documents) {
      const std::array<db::Value, 2> row{one.seq, one.tokens};
      tx.execute(sql, row);
    }
    return;
  }
  // One statement for many: the documents with a slash between, which no token holds.
  constexpr std::size_t kAtOnce = 500;
  const auto sql = "INSERT INTO " + index_table(entity) +
                   " SELECT s.seq::bigint, array_to_tsvector(string_to_array(s.tokens, ' ')) FROM "
                   "unnest(string_to_array(?, ' '), string_to_array(?, '/')) AS s (seq, tokens) "
                   "ON CONFLICT (seq) DO UPDATE SET tokens = excluded.tokens";
  for (std::size_t first = 0; first < documents.size(); first += kAtOnce) {
    std::string numbers, texts;
    for (const auto& one : documents.subspan(first, std::min(kAtOnce, documents.size() - first))) {
      if (!numbers.empty()) {
        numbers += ' ';
        texts += '/';
      }
      numbers += std::to_string(one.seq);
      texts += with_generation(one.seq, one.tokens);
    }
    tx.execute(sql, {std::move(numbers), std::move(texts)});
  }
}

}  // namespace keyuan::record::search
