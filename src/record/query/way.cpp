#include "record/query/way.hpp"

#include <algorithm>

#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/figures.hpp"
#include "record/indexes.hpp"
#include "record/query/demanded.hpp"

namespace keyuan::record {
namespace {

// What looking at a row costs: in an index alone, in the table, in the table to be sorted with others.
constexpr std::int64_t kInIndex = 1, kInTable = 20, kToSort = 30;

// An index begins with fields that the filter fixes, or with the owner of whoever sees his own alone, and goes on in the wanted
// order: nothing beats that.
bool made_for_it(const Context& ctx, const Entity& entity, const Query& query) {
  const bool own = access::asks_for_own(ctx, entity, access::Verb::kRead);
  const auto is_fixed = [&](int field) {
    const auto equal = [&](const meta::Condition& test) { return test.op == meta::Op::kEqual && test.field == entity[field].name; };
    return (own && field == meta::kOwner) || demanded(query.filter, equal);
  };
  return std::any_of(entity.indexes.begin(), entity.indexes.end(), [&](const auto& fields) {
    std::size_t fixed = 0;
    while (fixed < fields.size() && is_fixed(fields[fixed])) ++fixed;
    return fixed > 0 && fixed < fields.size() && fields[fixed] == query.sort.front().field;
  });
}

}  // namespace

bool way_matters(const Context& ctx, const Query& query) {
  return ctx.db.dialect() == db::Dialect::kSqlite && !query.removed && query.text.empty() && query.sort.size() <= 1;
}

std::string way(Context& ctx, const Entity& entity, const Query& query, std::int64_t found) {
  if (found == 0) return {};
  std::string along = " NOT INDEXED";  // in the order they were made in
  if (!query.sort.empty()) {
    if (made_for_it(ctx, entity, query) || may_be_masked(ctx, entity, entity[query.sort.front().field])) return {};
    const auto index = order_index(entity, query.sort.front().field);
    if (!index) return {};
    along = " INDEXED BY " + quote_identifier(*index);
  }
  const bool in_index = query.filter.empty() && !query.sort.empty();
  const bool finds_all = query.filter.empty() && (ctx.actor->scope(entity.name, access::Verb::kRead) & access::kAll);
  const auto all = finds_all ? found : living(ctx.db, entity);
  const auto wanted = query.limit + (query.cursor.empty() ? (query.page - 1) * query.limit : 0);
  const auto met = std::min(all, wanted * all / found);  // rows walked past until enough are met
  return met * (in_index ? kInIndex : kInTable) < found * kToSort ? along : std::string();
}

}  // namespace keyuan::record
