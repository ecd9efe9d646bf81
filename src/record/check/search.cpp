// The search index, token by token. Of every record the hashes of its tokens are added up, once from the
// index and once from the record itself: what differs is told, and a million records take eight megabytes.
#include <algorithm>
#include <string_view>
#include <vector>

#include "record/check/check.hpp"
#include "record/search/document.hpp"
#include "record/search/index.hpp"

namespace keyuan::record::check {
namespace {

std::uint64_t hash_of(std::string_view token) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : token) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  hash ^= hash >> 32;
  return hash * 0x9e3779b97f4a7c15 | 1;
}

// Every token once, however often the text has it: as an index does.
std::uint64_t sum_of(std::string_view document) {
  std::vector<std::string_view> tokens;
  while (!document.empty()) {
    const auto end = std::min(document.find(' '), document.size());
    if (end > 0) tokens.push_back(document.substr(0, end));
    document.remove_prefix(std::min(end + 1, document.size()));
  }
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  std::uint64_t sum = 0;
  for (const auto token : tokens) sum += hash_of(token);
  return sum;
}

// What the index has, by the number of the row.
class Indexed {
 public:
  explicit Indexed(std::int64_t last) : sums_(static_cast<std::size_t>(last) + 1) {}
  void add(std::int64_t seq, std::uint64_t hashes) {
    if (seq >= 0 && static_cast<std::size_t>(seq) < sums_.size()) sums_[static_cast<std::size_t>(seq)] += hashes;
    else beyond_ = std::max(beyond_, seq);
  }
  [[nodiscard]] std::uint64_t take(std::int64_t seq) { return std::exchange(sums_[static_cast<std::size_t>(seq)], 0); }
  void tell_rest(Tally& extra) const {
    for (std::size_t seq = 0; seq < sums_.size(); ++seq)
      if (sums_[seq]) extra.add("number " + std::to_string(seq));
    if (beyond_) extra.add("number " + std::to_string(beyond_));
  }

 private:
  std::vector<std::uint64_t> sums_;
  std::int64_t beyond_ = 0;
};

// FTS5 lists its tokens through a virtual table, which is made in this connection's own memory.
void read_sqlite(db::Transaction& tx, const Entity& entity, Indexed& indexed) {
  tx.script("PRAGMA query_only=OFF; CREATE VIRTUAL TABLE temp.checked_words USING fts5vocab('main', " +
            db::quote_text("search_" + entity.table) + ", 'instance'); PRAGMA query_only=ON");
  {
    auto rows = tx.stream("SELECT doc, term FROM temp.checked_words");
    while (rows.next()) indexed.add(rows.integer(0), hash_of(rows.text(1)));
  }
  tx.script("PRAGMA query_only=OFF; DROP TABLE temp.checked_words; PRAGMA query_only=ON");
}

void read_postgres(db::Transaction& tx, const Entity& entity, Indexed& indexed) {
  auto rows = tx.stream("SELECT seq, array_to_string(tsvector_to_array(tokens), ' ') FROM " + search::index_table(entity));
  while (rows.next()) indexed.add(rows.integer(0), sum_of(rows.text(1)));
}

void compare(Look& look, const Entity& entity) {
  const auto table = quote_identifier(entity.table);
  Indexed indexed(number(look.tx, "SELECT coalesce(max(seq), 0) FROM " + table));
  look.tx.dialect() == db::Dialect::kSqlite ? read_sqlite(look.tx, entity, indexed) : read_postgres(look.tx, entity, indexed);

  Steps steps(look, number(look.tx, "SELECT count(*) FROM " + table + " WHERE removed_at IS NULL"));
  Tally missing, differ, extra;
  auto rows = look.tx.stream("SELECT " + search::document_columns(entity) + ", t.id FROM " + table + " t WHERE t.removed_at IS NULL");
  while (rows.next()) {
    steps.one();
    const auto seq = rows.integer(0);
    const auto found = indexed.take(seq);
    auto document = search::document(search::read_document_columns(rows, entity));
    if (look.tx.dialect() == db::Dialect::kPostgres) document += ' ' + search::generation_token(seq / search::kGeneration);
    if (found == sum_of(document)) continue;
    (found ? differ : missing).add(rows.id(rows.columns() - 1));
  }
  indexed.tell_rest(extra);
  missing.tell(look, "index.missing", entity.name, "{} records of " + entity.name + " are not in the search index", Mend::kSearchIndex);
  differ.tell(look, "index.differs", entity.name,
              "{} records of " + entity.name + " are in the search index with other words than they have", Mend::kSearchIndex);
  extra.tell(look, "index.extra", entity.name,
             "The search index of " + entity.name + " has {} entries without a record", Mend::kSearchIndex);
}

}  // namespace

void search(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) {
    if (!search::has_index(*entity)) continue;
    const auto before = look.findings.size();
    try {
      look.tx.attempt([&] { compare(look, *entity); });
    } catch (const db::DatabaseError& error) {
      look.findings.resize(before);
      look.findings.push_back({"index.damaged", entity->name, 1,
                               "The search index of " + entity->name + " cannot be read: " + error.message, {}, Mend::kSearchIndex});
    }
  }
}

}  // namespace keyuan::record::check
