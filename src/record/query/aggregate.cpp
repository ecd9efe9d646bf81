#include "record/query/aggregate.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/figures.hpp"
#include "record/query/kept.hpp"
#include "record/query/list.hpp"
#include "record/query/periods.hpp"

namespace keyuan::record {
namespace {

using base::Kind;
using base::Problem;
using base::Value;
using meta::Storage;

constexpr std::array<std::string_view, 5> kMeasures = {"count", "sum", "avg", "min", "max"};
constexpr std::array<std::string_view, 5> kPeriods = {"day", "week", "month", "quarter", "year"};

Problem bad(std::string_view what, std::string_view value) {
  return Problem(Kind::kMalformed, "query.bad_parameter",
                 {{"name", std::string(what)}, {"value", std::string(value.substr(0, 100))}});
}

template <class F>
void split(std::string_view list, F&& f) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    const auto part = list.substr(0, comma);
    const auto colon = part.find(':');
    f(part.substr(0, colon), colon == std::string_view::npos ? std::string_view{} : part.substr(colon + 1), part);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
}

}  // namespace

Grouping read_group(const Context& ctx, const Entity& entity, std::string_view name, std::string_view period) {
  const auto& field = visible_field(ctx, entity, name, "group");
  const auto storage = field.type->storage();
  if (storage == Storage::kNone || storage == Storage::kJson || storage == Storage::kList || field.title_sort ||
      field.type->name() == "long_text")
    throw Problem(Kind::kMalformed, "query.not_groupable", {{"field", field.name}});
  const bool dated = storage == Storage::kDate || storage == Storage::kTime;
  if (!period.empty() && (!dated || std::find(kPeriods.begin(), kPeriods.end(), period) == kPeriods.end()))
    throw bad("group", std::string(name) + ":" + std::string(period));
  return {field.index, dated && period.empty() ? "day" : std::string(period)};
}

std::string group_sql(const Context& ctx, const Entity& entity, const Field& field, const Grouping& g) {
  const auto column = counted_sql(ctx, entity, field);
  if (g.period.empty()) return column;
  std::string day = column;
  if (field.type->storage() == Storage::kTime) day = "ky_day(" + column + ", '" + ctx.zone.name() + "')";
  if (g.period == "day") return day;
  if (g.period == "month") return "substr(" + day + ", 1, 7)";
  if (g.period == "year") return "substr(" + day + ", 1, 4)";
  return "ky_bucket('" + g.period + "', " + day + ")";
}

Value group_key(const Field& field, const Grouping& grouping, db::Rows& rows, int at) {
  if (rows.is_null(at)) return {};
  const auto storage = field.type->storage();
  if (!grouping.period.empty() || storage == Storage::kText || storage == Storage::kDate) return std::string(rows.text(at));
  return storage == Storage::kId ? Value{rows.id(at)} : Value{rows.integer(at)};
}

namespace {

Figure read_measure(const Context& ctx, const Entity& entity, std::string_view name, std::string_view field_name) {
  const auto it = std::find(kMeasures.begin(), kMeasures.end(), name);
  if (it == kMeasures.end()) throw bad("measures", name);
  const auto measure = static_cast<Measure>(it - kMeasures.begin());
  if (measure == Measure::kCount) return {};
  const auto& field = visible_field(ctx, entity, field_name, "measures");
  const auto storage = field.type->storage();
  const bool comparable = storage == Storage::kDate || storage == Storage::kTime;
  const bool between = measure == Measure::kLeast || measure == Measure::kGreatest;
  if (!field.type->summable() && !(comparable && between))
    throw Problem(Kind::kMalformed, "query.not_summable", {{"field", field.name}});
  return {measure, field.index};
}

void append_number(std::string& out, double value, Storage storage) {
  if (storage == Storage::kDecimal) value /= base::Decimal::kOne;
  out += fmt::format("{}", std::round(value * 10'000) / 10'000);
}

void append_sum(std::string& out, db::Rows& rows, int at, Storage storage) {
  __extension__ using Wide = __int128;
  Wide sum = static_cast<Wide>(rows.integer(at)) * 1'000'000'000 + rows.integer(at + 1);
  if (sum < 0) {
    out += '-';
    sum = -sum;
  }
  const auto one = storage == Storage::kDecimal ? base::Decimal::kOne : 1;
  if (sum / one > INT64_MAX) {  // beyond any currency: as near as a double comes
    out += fmt::format("{}", static_cast<double>(sum) / static_cast<double>(one));
    return;
  }
  out += std::to_string(static_cast<std::int64_t>(sum / one));
  if (const auto fraction = static_cast<std::int64_t>(sum % one)) {
    std::string text;
    base::Decimal{fraction}.append_to(text);
    out += text.substr(1);
  }
}

// Names of columns in an answer: the group's field, "count", "sum_amount".
std::string column_name(const Entity& entity, const Figure& m) {
  const std::string word(kMeasures[static_cast<int>(m.measure)]);
  return m.measure == Measure::kCount ? word : word + "_" + entity[m.field].name;
}

GroupOrder read_order(const Entity& entity, const Aggregate& wanted, std::string_view text) {
  GroupOrder order;
  order.descending = text.starts_with('-');
  const auto name = text.substr(order.descending ? 1 : 0);
  for (std::size_t i = 0; i < wanted.group.size(); ++i)
    if (entity[wanted.group[i].field].name == name) order.group = static_cast<int>(i);
  for (std::size_t i = 0; i < wanted.measures.size(); ++i)
    if (column_name(entity, wanted.measures[i]) == name) order.measure = static_cast<int>(i);
  if (order.group < 0 && order.measure < 0) throw bad("order", text);
  return order;
}

int read_limit(std::string_view text) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc{} || end != text.data() + text.size() || n < 1 || n > kMostGroups) throw bad("limit", text);
  return n;
}

// The columns of one statement: groups first, then what the measures need.
struct Place {
  int value, least_currency = -1;
};
struct Layout {
  Sql select;
  std::string group_by;
  std::vector<Place> places;
  int columns = 0;
  bool kept = false;  // the rows are of kept figures

  // `named`: the one group is a value to be bound, the first of the statement's.
  Layout(const Context& ctx, const Entity& entity, const Aggregate& wanted, bool kept, bool named) : kept(kept) {
    if (named) {
      column("CAST(? AS text)");
      select.values.push_back({});
    }
    for (const auto& g : wanted.group) {
      if (named) break;
      const auto sql = group_sql(ctx, entity, entity[g.field], g);
      column(sql);
      group_by += (group_by.empty() ? " GROUP BY " : ", ") + sql;
    }
    for (const auto& m : wanted.measures) places.push_back(place(ctx, entity, m));
  }

 private:
  int column(const std::string& sql) {
    select.add(columns ? ", " : "").add(sql + " AS c" + std::to_string(columns));
    return columns++;
  }
  Place place(const Context& ctx, const Entity& entity, const Figure& m) {
    if (kept) return kept_place(ctx, entity, m);
    if (m.measure == Measure::kCount) return {column("count(*)")};
    const auto& field = entity[m.field];
    const auto name = counted_sql(ctx, entity, field);
    Place place{};
    switch (m.measure) {
      // In two halves, which cannot overflow; sum_of() puts them together.
      case Measure::kSum:
        place.value = column("CAST(COALESCE(sum(" + name + " / 1000000000), 0) AS bigint)");
        column("CAST(COALESCE(sum(" + name + " % 1000000000), 0) AS bigint)");
        break;
      case Measure::kAverage: place.value = column("CAST(avg(" + name + ") AS double precision)"); break;
      case Measure::kLeast: place.value = column("min(" + name + ")"); break;
      default: place.value = column("max(" + name + ")");
    }
    if (!field.currency.empty()) {
      const auto currency = "CASE WHEN " + name + " IS NOT NULL THEN t." + quote_identifier(field.currency) + " END";
      place.least_currency = column("min(" + currency + ")");
      column("max(" + currency + ")");
    }
    return place;
  }
  // The same of rows that stand for many records each.
  Place kept_place(const Context& ctx, const Entity& entity, const Figure& m) {
    const auto sum = [](const std::string& name) { return "COALESCE(sum(" + name + "), 0)"; };
    if (m.measure == Measure::kCount) return {column("CAST(" + sum("t." + std::string(kRecords)) + " AS bigint)")};
    const auto& field = entity[m.field];
    const auto part = [&](const std::string& name) { return unless_masked(ctx, entity, field, "t", "t." + quote_identifier(name)); };
    const auto high = sum(part(high_column(field))), low = sum(part(low_column(field)));
    Place place{};
    if (m.measure == Measure::kSum) {
      place.value = column("CAST(" + high + " AS bigint)");
      column("CAST(" + low + " AS bigint)");
    } else {
      place.value = column("(CAST(" + high + " AS double precision) * 1000000000 + CAST(" + low + " AS double precision)) / NULLIF(" +
                           sum(part(values_column(field))) + ", 0)");
    }
    if (!field.currency.empty()) {
      place.least_currency = column("min(" + part(field.currency) + ")");
      column("max(" + part(field.currency) + ")");
    }
    return place;
  }
};

// Nothing where a measure is none of those that are kept.
std::optional<Sql> kept_for(const Context& ctx, const Entity& entity, const Aggregate& wanted) {
  std::vector<int> sums;
  for (const auto& m : wanted.measures) {
    if (m.measure == Measure::kLeast || m.measure == Measure::kGreatest) return std::nullopt;
    if (m.measure != Measure::kCount) sums.push_back(m.field);
  }
  return from_kept(ctx, entity, wanted.query, wanted.group, sums);
}

// A statement for each period, one behind the other.
Sql period_by_period(const Context& ctx, const Entity& entity, const Aggregate& wanted, const Layout& layout, const Periods& periods) {
  const auto from = " FROM " + (*ctx.catalog)[entity].from + " t";
  const auto column = "t." + quote_identifier(entity[wanted.group[0].field].name);
  const auto where = where_of(ctx, entity, periods.query);
  auto select = layout.select;
  Sql sql;
  for (const auto& period : periods.list) {
    select.values.front() = period.name;
    sql.add(sql.text.empty() ? "SELECT " : " UNION ALL SELECT ").add(select).add(from).add(where);
    sql.add(" AND " + column + " >= ").bind(period.from).add(" AND " + column + " < ").bind(period.to).add(" HAVING count(*) > 0");
  }
  return sql;
}

// " ORDER BY …": the groups in their order, NULL first on both databases; before that what is asked for.
std::string order_by(const Context& ctx, const Aggregate& wanted, const Layout& layout) {
  std::string out;
  const bool postgres = ctx.db.dialect() == db::Dialect::kPostgres;
  const auto by = [&](const std::string& column, bool descending) {
    out += (out.empty() ? " ORDER BY " : ", ") + column + (descending ? " DESC" : "");
    if (postgres) out += descending ? " NULLS LAST" : " NULLS FIRST";
  };
  if (wanted.order.measure >= 0) {
    const auto at = layout.places[static_cast<std::size_t>(wanted.order.measure)].value;
    const auto column = "c" + std::to_string(at);
    const bool halves = wanted.measures[static_cast<std::size_t>(wanted.order.measure)].measure == Measure::kSum;
    by(halves ? "CAST(" + column + " AS double precision) * 1000000000 + c" + std::to_string(at + 1) : column, wanted.order.descending);
  } else if (wanted.order.group >= 0) {
    by("c" + std::to_string(wanted.order.group), wanted.order.descending);
  }
  for (std::size_t i = 0; i < wanted.group.size(); ++i)
    if (static_cast<int>(i) != wanted.order.group) by("c" + std::to_string(i), false);
  return out;
}

FigureShown figure_of(const Entity& entity, const Figure& m, const Place& place, db::Rows& rows) {
  if (m.measure == Measure::kCount) return {std::to_string(rows.integer(place.value)), {}, false};
  const auto& field = entity[m.field];
  const auto storage = field.type->storage();
  FigureShown shown;
  const bool dear = place.least_currency >= 0 && !rows.is_null(place.least_currency);
  shown.mixed = dear && rows.text(place.least_currency) != rows.text(place.least_currency + 1);
  if (shown.mixed || rows.is_null(place.value)) {
    shown.json = "null";
  } else if (m.measure == Measure::kSum) {
    append_sum(shown.json, rows, place.value, storage);
  } else if (m.measure == Measure::kAverage) {
    append_number(shown.json, rows.real(place.value), storage);
  } else {
    const Value value = storage == Storage::kDate ? Value{std::string(rows.text(place.value))} : Value{rows.integer(place.value)};
    field.type->write(field, value, shown.json);
  }
  if (dear && !shown.mixed) shown.currency = rows.text(place.least_currency);
  return shown;
}

void append_key(std::string& out, const Field& field, const Grouping& grouping, const GroupShown& group, std::size_t i) {
  const auto& key = group.keys[i];
  if (base::is_null(key)) {
    out += "null";
  } else if (!grouping.period.empty()) {
    base::append_json_string(out, base::as_text(key));
  } else if (field.target && field.type->storage() == Storage::kId) {
    out += "{\"id\":\"" + base::as_id(key).to_string();
    if (!group.titles[i]) {
      out += "\",\"hidden\":true}";
    } else {
      out += "\",\"title\":";
      base::append_json_string(out, *group.titles[i]);
      out += '}';
    }
  } else {
    field.type->write(field, key, out);
  }
}

void append_figures(std::string& out, base::Commas& comma, const Entity& entity, const Aggregate& wanted, const GroupShown& group) {
  bool mixed = false;
  for (std::size_t i = 0; i < wanted.measures.size(); ++i) {
    const auto& shown = group.figures[i];
    base::append_json_key(out, comma, column_name(entity, wanted.measures[i]));
    out += shown.json;
    mixed = mixed || shown.mixed;
    if (shown.currency.empty()) continue;
    base::append_json_key(out, comma, entity[wanted.measures[i].field].currency);
    base::append_json_string(out, shown.currency);
  }
  if (!mixed) return;
  base::append_json_key(out, comma, "mixed_currency");
  out += "true";
}

}  // namespace

Aggregate read_aggregate(const Context& ctx, const Entity& entity,
                         const std::vector<std::pair<std::string, std::string>>& parameters) {
  Aggregate wanted;
  std::string order;
  std::vector<std::pair<std::string, std::string>> rest;
  for (const auto& [name, value] : parameters) {
    if (name == "group") {
      split(value, [&](auto field, auto period, auto) { wanted.group.push_back(read_group(ctx, entity, field, period)); });
    } else if (name == "measures") {
      split(value, [&](auto measure, auto field, auto) { wanted.measures.push_back(read_measure(ctx, entity, measure, field)); });
    } else if (name == "order") {
      order = value;
    } else if (name == "limit") {
      wanted.limit = read_limit(value);
    } else if (name == "total") {
      if (value != "true" && value != "false") throw bad("total", value);
      wanted.total = value == "true";
    } else {
      rest.emplace_back(name, value);
    }
  }
  if (wanted.group.size() > 4) throw bad("group", "> 4");
  if (wanted.measures.size() > 8) throw bad("measures", "> 8");
  if (wanted.measures.empty()) wanted.measures.push_back({});
  if (!order.empty()) wanted.order = read_order(entity, wanted, order);
  wanted.query = read_query(ctx, entity, rest);
  return wanted;
}

std::vector<GroupShown> groups(Context& ctx, const Entity& entity, const Aggregate& wanted) {
  const auto kept = kept_for(ctx, entity, wanted);
  const auto periods = kept ? std::nullopt : periods_of(ctx, entity, wanted);
  const Layout layout(ctx, entity, wanted, kept.has_value(), periods.has_value());
  // Grouped first, by the references alone, which can follow an index; titles are looked up for the groups.
  Sql titles, joins;
  std::vector<int> title_at(wanted.group.size(), -1);
  int columns = layout.columns;
  for (std::size_t i = 0; i < wanted.group.size(); ++i) {
    const auto& field = entity[wanted.group[i].field];
    if (!field.target || field.type->storage() != Storage::kId) continue;
    const auto alias = "g" + std::to_string(i);
    titles.add(", " + title_sql(ctx, *field.target, alias));
    joins.add(" LEFT JOIN " + quote_identifier(field.target->table) + " " + alias + " ON " + alias + ".id = a.c" + std::to_string(i));
    access::append_clause(joins, ctx, *field.target, access::Verb::kRead, alias);
    title_at[i] = columns++;
  }
  const auto order = order_by(ctx, wanted, layout);
  Sql grouped;
  if (!periods) {
    grouped.add("SELECT ").add(layout.select);
    if (kept) grouped.add(*kept);
    else grouped.add(" FROM " + (*ctx.catalog)[entity].from + " t").add(where_of(ctx, entity, wanted.query));
    grouped.add(layout.group_by);
  } else {
    grouped = period_by_period(ctx, entity, wanted, layout, *periods);
  }
  Sql sql;
  sql.add("SELECT a.*").add(titles).add(" FROM (");
  // A name made in a SELECT may be ordered by as it is; in an expression only from outside.
  if (wanted.order.measure >= 0 || periods) sql.add("SELECT * FROM (").add(grouped).add(") b");
  else sql.add(grouped);
  sql.add(order + " LIMIT ").bind(std::int64_t{wanted.limit + 1}).add(") a").add(joins).add(order);

  std::vector<GroupShown> out;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    GroupShown group;
    for (std::size_t i = 0; i < wanted.group.size(); ++i) {
      group.keys.push_back(group_key(entity[wanted.group[i].field], wanted.group[i], rows, static_cast<int>(i)));
      const bool titled = title_at[i] >= 0 && !rows.is_null(title_at[i]);
      group.titles.push_back(titled ? std::optional<std::string>(rows.text(title_at[i])) : std::nullopt);
    }
    for (std::size_t i = 0; i < wanted.measures.size(); ++i)
      group.figures.push_back(figure_of(entity, wanted.measures[i], layout.places[i], rows));
    out.push_back(std::move(group));
  }
  return out;
}

void aggregate(Context& ctx, const Entity& entity, const Aggregate& wanted, std::string& out) {
  auto found = groups(ctx, entity, wanted);
  const bool more = found.size() > static_cast<std::size_t>(wanted.limit);
  if (more) found.pop_back();
  out += "{\"data\":[";
  base::Commas between_rows;
  for (const auto& group : found) {
    between_rows(out);
    out += '{';
    base::Commas comma;
    for (std::size_t i = 0; i < wanted.group.size(); ++i) {
      base::append_json_key(out, comma, entity[wanted.group[i].field].name);
      append_key(out, entity[wanted.group[i].field], wanted.group[i], group, i);
    }
    append_figures(out, comma, entity, wanted, group);
    out += '}';
  }
  out += more ? "],\"more\":true" : "],\"more\":false";
  if (wanted.total) {
    auto whole = wanted;
    whole.group.clear();
    whole.order = {};
    out += ",\"total\":{";
    base::Commas comma;
    append_figures(out, comma, entity, whole, groups(ctx, entity, whole).front());
    out += '}';
  }
  out += '}';
}

}  // namespace keyuan::record
