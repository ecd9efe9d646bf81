#include "record/query/kept.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "db/sql.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/figures.hpp"
#include "record/query/where.hpp"

namespace keyuan::record {
namespace {

using base::Date;
using meta::Condition;
using meta::KeptFigures;
using meta::Op;

// The fields that a question is about.
struct Asked {
  std::vector<int> fields;
  bool known = true;  // all of them are fields of the record itself
};

void collect(const Entity& entity, const Condition& c, Asked& asked) {
  for (const auto& part : c.parts) collect(entity, part, asked);
  if (c.kind != Condition::Kind::kTest) return;
  const auto* field = entity.find(c.field);
  if (field) asked.fields.push_back(field->index);
  else asked.known = false;
}

bool is_who(const Entity& entity, int field) { return entity.owned && (field == meta::kOwner || field == meta::kDepartment); }

const KeptFigures::By* kept_by(const KeptFigures& kept, int field) {
  const auto it = std::find_if(kept.group.begin(), kept.group.end(), [&](const auto& by) { return by.field == field; });
  return it == kept.group.end() ? nullptr : &*it;
}

bool begins(const std::string& period, Date day) { return day.day == 1 && (period == "month" || day.month == 1); }

// Whether the first day of its month, or year, passes a test exactly when the day itself does.
bool holds_for_the_whole(const std::string& period, Op op, const nlohmann::json& value, Date today) {
  if (op == Op::kEmpty || op == Op::kNotEmpty) return true;
  if (op == Op::kBetween)
    return value.is_array() && value.size() == 2 && holds_for_the_whole(period, Op::kGreaterEqual, value[0], today) &&
           holds_for_the_whole(period, Op::kLessEqual, value[1], today);
  if (value.is_null()) return op == Op::kEqual || op == Op::kNotEqual;
  if (!value.is_string()) return false;
  const auto& text = value.get_ref<const std::string&>();
  auto days = relative_days(text, today);
  if (const auto day = Date::parse(text); !days && day) days = DayRange{*day, *day};
  if (!days) return false;
  const bool from = begins(period, days->from), to = begins(period, days->to.plus_days(1));
  switch (op) {
    case Op::kGreaterEqual:
    case Op::kLess: return from;
    case Op::kGreater:
    case Op::kLessEqual: return to;
    case Op::kEqual:
    case Op::kNotEqual: return from && to;
    default: return false;
  }
}

bool covers(const KeptFigures& kept, const Entity& entity, const Condition& c, Date today) {
  if (c.kind != Condition::Kind::kTest)
    return std::all_of(c.parts.begin(), c.parts.end(), [&](const auto& part) { return covers(kept, entity, part, today); });
  const int field = entity.find(c.field)->index;
  if (is_who(entity, field)) return true;
  const auto* by = kept_by(kept, field);
  return by && (by->period.empty() || holds_for_the_whole(by->period, c.op, c.value, today));
}

bool covers_grouping(const KeptFigures& kept, const Entity& entity, const Grouping& grouping) {
  if (is_who(entity, grouping.field)) return true;
  const auto* by = kept_by(kept, grouping.field);
  if (!by) return false;
  if (by->period.empty() || grouping.period == "year") return true;
  return by->period == "month" && (grouping.period == "month" || grouping.period == "quarter");
}

const KeptFigures* smallest(const Entity& entity, const Query& query, const std::vector<Grouping>& group, const std::vector<int>& sums, Date today) {
  const auto covered = [&](const KeptFigures& kept) {
    return covers(kept, entity, query.filter, today) &&
           std::all_of(group.begin(), group.end(), [&](const auto& g) { return covers_grouping(kept, entity, g); }) &&
           std::all_of(sums.begin(), sums.end(), [&](int f) { return std::find(kept.sum.begin(), kept.sum.end(), f) != kept.sum.end(); });
  };
  if (covered(tally())) return &tally();
  const KeptFigures* best = nullptr;
  for (const auto& kept : entity.figures)
    if (covered(kept) && (!best || kept.group.size() < best->group.size())) best = &kept;
  return best;
}

// PostgreSQL keeps changes: they are added up to a row a group. What is asked of a group it asks of its changes.
std::string rows_of(const Context& ctx, const Entity& entity, const KeptFigures& kept, bool all) {
  const auto table = quote_identifier(figures_table(entity, kept, all)) + (is_tally(kept) ? " x WHERE x.entity = " + db::quote_text(entity.name) : "");
  if (ctx.db.dialect() == db::Dialect::kSqlite) return is_tally(kept) ? "(SELECT * FROM " + table + ") t" : table + " t";
  std::string by, sums;
  for (const auto& column : key_columns(entity, kept, all)) by += (by.empty() ? "" : ", ") + quote_identifier(column);
  for (const auto& column : sum_columns(entity, kept)) sums += fmt::format(", CAST(sum({0}) AS bigint) AS {0}", quote_identifier(column));
  return fmt::format("(SELECT {0}{1} FROM {2} GROUP BY {0}) t", by, sums, table);
}

// The field by which a record says itself in which place it lies: its only reference to such places that none but the
// program writes. Of several it is none.
bool names_place(const Entity& entity, const std::string& name) {
  const auto* field = entity.find(name);
  if (!field || !field->read_only || !field->target || field->type->storage() != meta::Storage::kId) return false;
  return std::count_if(entity.fields.begin(), entity.fields.end(), [&](const Field& f) { return f.read_only && f.target == field->target; }) == 1;
}

// Of a filter that asks for what nobody owns in one place: the place. The test that names it is taken out.
Id take_place(const Context& ctx, const Entity& entity, Condition& filter) {
  if (!entity.owned || filter.kind != Condition::Kind::kAll) return {};
  const auto is_test = [](const Condition& c, Op op) { return c.kind == Condition::Kind::kTest && c.op == op; };
  const bool nobodys = std::any_of(filter.parts.begin(), filter.parts.end(), [&](const auto& c) { return is_test(c, Op::kEmpty) && c.field == "owner"; });
  if (!nobodys) return {};
  for (auto it = filter.parts.begin(); it != filter.parts.end(); ++it) {
    if (!is_test(*it, Op::kEqual) || !it->value.is_string() || !names_place(entity, it->field)) continue;
    const auto id = Id::parse(it->value.get_ref<const std::string&>());
    const auto& field = *entity.find(it->field);
    if (!id || !ctx.org->place(entity.name, *id) || is_hidden(ctx, entity, field) || may_be_masked(ctx, entity, field)) continue;
    filter.parts.erase(it);
    return *id;
  }
  return {};
}

}  // namespace

std::optional<Sql> from_kept(const Context& ctx, const Entity& entity, const Query& query, const std::vector<Grouping>& group,
                             const std::vector<int>& sums) {
  if (query.removed || !query.text.empty()) return std::nullopt;
  Asked asked{sums, true};
  collect(entity, query.filter, asked);
  for (const auto& g : group) asked.fields.push_back(g.field);
  if (!asked.known) return std::nullopt;
  const auto* kept = smallest(entity, query, group, sums, ctx.today());
  if (!kept) return std::nullopt;
  // What is shared with somebody is known record by record.
  const bool sees_all = ctx.actor->scope(entity.name, access::Verb::kRead) & access::kAll;
  if (entity.owned && !sees_all && ctx.org->may_have_shares(*ctx.actor, entity.name)) return std::nullopt;
  const bool asks_who = std::any_of(asked.fields.begin(), asked.fields.end(), [&](int f) { return is_who(entity, f) || may_be_masked(ctx, entity, entity[f]); });
  Sql sql;
  sql.add(" FROM " + rows_of(ctx, entity, *kept, !is_tally(*kept) && (!entity.owned || (sees_all && !asks_who))));
  sql.add(fmt::format(" WHERE t.{} <> 0", kRecords));
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  append_condition(sql, ctx, entity, query.filter);
  return sql;
}

std::optional<std::int64_t> kept_number(Context& ctx, const Entity& entity, const Query& query) {
  auto asked = query;
  const auto place = take_place(ctx, entity, asked.filter);
  auto from = from_kept(ctx, entity, asked, {}, {});
  if (!from) return std::nullopt;
  if (place) from->add(" AND t.department = ").bind(place);
  auto rows = ctx.db.query(fmt::format("SELECT CAST(coalesce(sum(t.{}), 0) AS bigint)", kRecords) + from->text, from->values);
  rows.next();
  return rows.integer(0);
}

}  // namespace keyuan::record
