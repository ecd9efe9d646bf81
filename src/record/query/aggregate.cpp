#include "record/query/aggregate.hpp"

#include <cmath>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/query/list.hpp"

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

std::string group_sql(const Context& ctx, const Field& field, const Grouping& g) {
  const auto column = "t." + quote_identifier(field.name);
  if (g.period.empty()) return column;
  std::string day = column;
  if (field.type->storage() == Storage::kTime) day = "ky_day(" + column + ", '" + ctx.zone.name() + "')";
  if (g.period == "day") return day;
  if (g.period == "month") return "substr(" + day + ", 1, 7)";
  if (g.period == "year") return "substr(" + day + ", 1, 4)";
  return "ky_bucket('" + g.period + "', " + day + ")";
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

// " ORDER BY 1, 2": the groups in their order, NULL first on both databases.
std::string order_by(const Context& ctx, std::size_t groups) {
  std::string out;
  for (std::size_t i = 1; i <= groups; ++i) {
    out += (i == 1 ? " ORDER BY " : ", ") + std::to_string(i);
    if (ctx.db.dialect() == db::Dialect::kPostgres) out += " NULLS FIRST";
  }
  return out;
}

}  // namespace

Aggregate read_aggregate(const Context& ctx, const Entity& entity,
                         const std::vector<std::pair<std::string, std::string>>& parameters) {
  Aggregate wanted;
  std::vector<std::pair<std::string, std::string>> rest;
  for (const auto& [name, value] : parameters) {
    if (name == "group") {
      split(value, [&](auto field, auto period, auto) { wanted.group.push_back(read_group(ctx, entity, field, period)); });
    } else if (name == "measures") {
      split(value, [&](auto measure, auto field, auto) { wanted.measures.push_back(read_measure(ctx, entity, measure, field)); });
    } else {
      rest.emplace_back(name, value);
    }
  }
  if (wanted.group.size() > 4) throw bad("group", "> 4");
  if (wanted.measures.size() > 8) throw bad("measures", "> 8");
  if (wanted.measures.empty()) wanted.measures.push_back({});
  wanted.query = read_query(ctx, entity, rest);
  return wanted;
}

void aggregate(Context& ctx, const Entity& entity, const Aggregate& wanted, std::string& out) {
  Sql select, joins;
  std::string group_by;
  int columns = 0;
  const auto column = [&](const std::string& sql) {
    select.add(columns ? ", " : "").add(sql + " AS c" + std::to_string(columns));
    return columns++;
  };
  std::vector<int> title_at(wanted.group.size(), -1);
  for (std::size_t i = 0; i < wanted.group.size(); ++i) {
    const auto& field = entity[wanted.group[i].field];
    const auto sql = group_sql(ctx, field, wanted.group[i]);
    column(sql);
    group_by += (group_by.empty() ? " GROUP BY " : ", ") + sql;
  }
  struct Place { int value, least_currency = -1; };
  std::vector<Place> places;
  for (const auto& m : wanted.measures) {
    if (m.measure == Measure::kCount) {
      places.push_back({column("count(*)")});
      continue;
    }
    const auto& field = entity[m.field];
    const auto name = "t." + quote_identifier(field.name);
    Place place{};
    switch (m.measure) {
      // In two halves, which cannot overflow; append_sum() puts them together.
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
    places.push_back(place);
  }
  // Grouped first, by the references alone, which can follow an index; titles are looked up for the groups.
  Sql titles;
  int title_columns = columns;
  for (std::size_t i = 0; i < wanted.group.size(); ++i) {
    const auto& field = entity[wanted.group[i].field];
    if (!field.target || field.type->storage() != Storage::kId) continue;
    const auto alias = "g" + std::to_string(i);
    titles.add(", " + title_sql(ctx, *field.target, alias));
    joins.add(" LEFT JOIN " + quote_identifier(field.target->table) + " " + alias + " ON " + alias + ".id = a.c" + std::to_string(i));
    access::append_clause(joins, ctx, *field.target, access::Verb::kRead, alias);
    title_at[i] = title_columns++;
  }
  Sql sql;
  sql.add("SELECT a.*").add(titles).add(" FROM (SELECT ").add(select).add(" FROM " + (*ctx.catalog)[entity].table + " t");
  sql.add(where_of(ctx, entity, wanted.query)).add(group_by);
  const std::string order = order_by(ctx, wanted.group.size());
  sql.add(order + " LIMIT ").bind(std::int64_t{wanted.limit}).add(") a").add(joins).add(order);

  out += "{\"data\":[";
  base::Commas between_rows;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    between_rows(out);
    out += '{';
    base::Commas comma;
    int at = 0;
    for (std::size_t i = 0; i < wanted.group.size(); ++i, ++at) {
      const auto& field = entity[wanted.group[i].field];
      base::append_json_key(out, comma, field.name);
      const auto storage = field.type->storage();
      if (rows.is_null(at)) {
        out += "null";
      } else if (!wanted.group[i].period.empty()) {
        base::append_json_string(out, rows.text(at));
      } else if (title_at[i] >= 0) {
        out += "{\"id\":";
        base::append_json_string(out, rows.id(at).to_string());
        if (rows.is_null(title_at[i])) {
          out += ",\"hidden\":true}";
        } else {
          out += ",\"title\":";
          base::append_json_string(out, rows.text(title_at[i]));
          out += '}';
        }
      } else {
        Value value = storage == Storage::kId ? Value{rows.id(at)}
                      : storage == Storage::kText || storage == Storage::kDate ? Value{std::string(rows.text(at))}
                                                                               : Value{rows.integer(at)};
        field.type->write(field, value, out);
      }
    }
    bool mixed = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto& m = wanted.measures[i];
      const auto place = places[i];
      if (m.measure == Measure::kCount) {
        base::append_json_key(out, comma, "count");
        out += std::to_string(rows.integer(place.value));
        continue;
      }
      const auto& field = entity[m.field];
      base::append_json_key(out, comma, std::string(kMeasures[static_cast<int>(m.measure)]) + "_" + field.name);
      const auto storage = field.type->storage();
      const bool several = place.least_currency >= 0 && !rows.is_null(place.least_currency) &&
                           rows.text(place.least_currency) != rows.text(place.least_currency + 1);
      mixed = mixed || several;
      if (several || rows.is_null(place.value)) {
        out += "null";
      } else if (m.measure == Measure::kSum) {
        append_sum(out, rows, place.value, storage);
      } else if (m.measure == Measure::kAverage) {
        append_number(out, rows.real(place.value), storage);
      } else {
        const Value value = storage == Storage::kDate ? Value{std::string(rows.text(place.value))} : Value{rows.integer(place.value)};
        field.type->write(field, value, out);
      }
      if (place.least_currency >= 0 && !several && !rows.is_null(place.least_currency)) {
        base::append_json_key(out, comma, field.currency);
        base::append_json_string(out, rows.text(place.least_currency));
      }
    }
    if (mixed) {
      base::append_json_key(out, comma, "mixed_currency");
      out += "true";
    }
    out += '}';
  }
  out += "]}";
}

}  // namespace keyuan::record
