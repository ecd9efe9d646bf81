#include <stdexcept>
#include <vector>

#include "base/text/sort_key.hpp"
#include "record/apart.hpp"
#include "record/check/check.hpp"
#include "record/figures.hpp"
#include "record/search/index.hpp"
#include "record/search/tables.hpp"

namespace keyuan::record::check {
namespace {

std::string count_of(std::int64_t n, const std::string& what) { return std::to_string(n) + " " + what; }

std::string mend_search(db::Transaction& tx, const Entity& entity) {
  std::int64_t n = 0;
  search::rebuild(tx, entity, [&n](std::int64_t done) { n = done; });
  return "The search index of " + entity.name + " was made anew from " + count_of(n, "records");
}

std::int64_t mend_sort_keys(db::Transaction& tx, const Entity& entity, const std::string& name) {
  constexpr std::int64_t kBatch = 2000;
  const auto table = quote_identifier(entity.table), column = quote_identifier(name), key = quote_identifier(name + "_sort");
  std::int64_t mended = 0, last = 0;
  for (bool more = true; more;) {
    std::vector<std::pair<std::int64_t, db::Value>> wrong;
    std::int64_t n = 0;
    {
      auto rows = tx.query("SELECT seq, " + column + ", " + key + " FROM " + table + " WHERE seq > ? ORDER BY seq LIMIT ?", {last, kBatch});
      for (; rows.next(); ++n) {
        last = rows.integer(0);
        if (rows.is_null(1)) {
          if (!rows.is_null(2)) wrong.emplace_back(last, db::Value{});
        } else if (auto right = base::text::sort_key(rows.text(1)); rows.is_null(2) || rows.blob(2) != right) {
          wrong.emplace_back(last, db::Blob{std::move(right)});
        }
      }
    }
    for (auto& [seq, value] : wrong) mended += tx.execute("UPDATE " + table + " SET " + key + " = ? WHERE seq = ?", {std::move(value), seq});
    more = n == kBatch;
  }
  return mended;
}

// The department is among the words of the search index, so that is made anew too.
std::string mend_departments(db::Transaction& tx, const Entity& entity) {
  const auto n = tx.execute(
      "UPDATE " + quote_identifier(entity.table) + " SET department = (SELECT u.department FROM \"user\" u WHERE u.id = owner) "
      "WHERE EXISTS (SELECT 1 FROM \"user\" u WHERE u.id = owner AND u.removed_at IS NULL AND u.department IS DISTINCT FROM " +
      quote_identifier(entity.table) + ".department)");
  auto said = count_of(n, "records of ") + entity.name + " were put into the department of their owner";
  if (search::has_index(entity)) said += ". " + mend_search(tx, entity);
  return said;
}

std::string mend_links(db::Transaction& tx, const Catalog& catalog, const std::string& about) {
  for (const auto& entity : catalog.meta->entities())
    for (int f : catalog[*entity].linked) {
      const auto& field = (*entity)[f];
      if (entity->table + "__" + field.name != about) continue;
      const auto n = tx.execute("DELETE FROM " + link_table(*entity, field) + " WHERE source NOT IN (SELECT id FROM " +
                                quote_identifier(entity->table) + ") OR target NOT IN (SELECT id FROM " +
                                quote_identifier(field.target->table) + ")");
      return count_of(n, "rows of ") + about + " were deleted";
    }
  throw std::logic_error("no such link table: " + about);
}

std::string mend_pieces(db::Transaction& tx, const Catalog& catalog, const Finding& finding) {
  if (finding.code == "pieces.loose") {
    const bool import = finding.about == "import_piece";
    const auto n = tx.execute(import ? "DELETE FROM import_piece WHERE import NOT IN (SELECT id FROM import)"
                                     : "DELETE FROM file_piece WHERE file NOT IN (SELECT id FROM file)");
    return count_of(n, "pieces that belong to no file were deleted");
  }
  const auto& entity = catalog.meta->at(finding.about);
  const auto lost = "(SELECT f.id FROM file f WHERE f.entity = " + db::quote_text(entity.name) + " AND f.record NOT IN (SELECT id FROM " +
                    quote_identifier(entity.table) + "))";
  tx.execute("DELETE FROM file_piece WHERE file IN " + lost);
  return count_of(tx.execute("DELETE FROM file WHERE id IN " + lost), "files of records that are not there were deleted");
}

std::string mend_numbers(db::Transaction& tx, const std::string& table) {
  const auto last = number(tx, "SELECT coalesce(max(seq), 0) FROM " + quote_identifier(table));
  if (tx.dialect() == db::Dialect::kPostgres) {
    (void)tx.query("SELECT setval(pg_get_serial_sequence(?, 'seq'), ?)", {quote_identifier(table), last}).next();
  } else if (tx.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", {last, table}) == 0) {
    tx.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", {table, last});
  }
  return "The rows of " + table + " are counted on behind " + std::to_string(last);
}

}  // namespace

std::string mend(db::Transaction& tx, const Catalog& catalog, const Finding& finding) {
  switch (finding.mend) {
    case Mend::kApart:
      return count_of(apart::align(tx, catalog.meta->at(finding.about)), "rows of values apart of ") + finding.about + " were made or deleted";
    case Mend::kSearchIndex: return mend_search(tx, catalog.meta->at(finding.about));
    case Mend::kDepartments: return mend_departments(tx, catalog.meta->at(finding.about));
    case Mend::kLinks: return mend_links(tx, catalog, finding.about);
    case Mend::kPieces: return mend_pieces(tx, catalog, finding);
    case Mend::kNumbers: return mend_numbers(tx, finding.about);
    case Mend::kTotals:
      recount_figures(tx, catalog.meta->at(finding.about));
      return "The records of " + finding.about + " were counted anew";
    case Mend::kSortKeys: {
      const auto& entity = catalog.meta->at(finding.about);
      std::int64_t n = 0;
      for (int f : catalog[entity].sort_keys) n += mend_sort_keys(tx, entity, entity[f].name);
      return count_of(n, "sort keys of ") + entity.name + " were made anew";
    }
    default: throw std::logic_error("nothing mends " + finding.code);
  }
}

}  // namespace keyuan::record::check
