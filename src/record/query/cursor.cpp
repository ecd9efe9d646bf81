#include "record/query/cursor.hpp"

#include <cstring>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "record/access/masked.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
constexpr char kHex[] = "0123456789abcdef";

std::string to_hex(std::string_view bytes) {
  std::string out;
  for (unsigned char c : bytes) {
    out += kHex[c >> 4];
    out += kHex[c & 15];
  }
  return out;
}

std::optional<std::string> from_hex(std::string_view hex) {
  if (hex.size() % 2) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const auto* hi = std::strchr(kHex, hex[i]);
    const auto* lo = std::strchr(kHex, hex[i + 1]);
    if (!hi || !lo || !*hi || !*lo) return std::nullopt;
    out += static_cast<char>((hi - kHex) << 4 | (lo - kHex));
  }
  return out;
}

base::Problem bad_cursor() { return base::malformed("query.bad_cursor"); }

using Shape = OrderColumn::Shape;

Shape shape_of(const Field& field) {
  if (field.title_sort) return Shape::kBytes;
  switch (field.type->storage()) {
    case meta::Storage::kInteger:
    case meta::Storage::kDecimal:
    case meta::Storage::kTime:
    case meta::Storage::kBoolean: return Shape::kNumber;
    case meta::Storage::kId: return Shape::kId;
    default: return Shape::kText;
  }
}

// One value of a cursor; a forged one of another shape would be an error of the database.
db::Value read_place(const json& v, const OrderColumn& column) {
  if (v.is_null()) return {};
  if (column.shape == Shape::kNumber && v.is_number_integer()) return v.get<std::int64_t>();
  const std::string text = v.is_string() ? v.get<std::string>() : std::string();
  const auto rest = std::string_view(text).substr(text.empty() ? 0 : 1);
  if (column.shape == Shape::kText && text.starts_with('s') && rest.find('\0') == std::string_view::npos)
    return std::string(rest);
  if (column.shape == Shape::kBytes && text.starts_with('b'))
    if (auto bytes = from_hex(rest)) return base::Blob{std::move(*bytes)};
  if (column.shape == Shape::kId && text.starts_with('i'))
    if (const auto id = Id::parse(rest)) return *id;
  throw bad_cursor();
}

}  // namespace

std::vector<OrderColumn> order_columns(const Context& ctx, const Entity& entity, const Query& query) {
  std::vector<OrderColumn> order;
  for (const auto& s : query.sort) {
    const auto& field = entity[s.field];
    const bool never_null = !may_be_masked(ctx, entity, field) && (field.required || (field.system && field.index <= meta::kCreatedAt) || field.index == meta::kUpdatedAt);
    auto column = field.title_sort ? unless_masked(ctx, entity, field, "t", "t." + quote_identifier(field.name + "_sort"))
                                   : counted_sql(ctx, entity, field);
    order.push_back({std::move(column), s.descending, never_null, shape_of(field), true});
  }
  // The recycle bin shows what was thrown away last.
  if (query.sort.empty() && query.removed) order.push_back({"t.removed_at", true, true, Shape::kNumber});
  order.push_back({"t.seq", query.sort.empty() || query.sort.back().descending, true, Shape::kNumber});
  return order;
}

std::string write_cursor(const db::Values& values) {
  json list = json::array();
  for (const auto& v : values) {
    if (const auto* n = std::get_if<std::int64_t>(&v)) list.push_back(*n);
    else if (const auto* s = std::get_if<std::string>(&v)) list.push_back("s" + *s);
    else if (const auto* b = std::get_if<base::Blob>(&v)) list.push_back("b" + to_hex(b->bytes));
    else if (const auto* id = std::get_if<Id>(&v)) list.push_back("i" + id->to_string());
    else list.push_back(nullptr);
  }
  return to_hex(list.dump());
}

db::Values read_cursor(std::string_view cursor, const std::vector<OrderColumn>& order) {
  const auto text = cursor.size() < 8192 ? from_hex(cursor) : std::nullopt;
  const auto list = text ? json::parse(*text, nullptr, false) : json();
  if (!list.is_array() || list.size() != order.size()) throw bad_cursor();
  db::Values values;
  for (std::size_t i = 0; i < order.size(); ++i) values.push_back(read_place(list[i], order[i]));
  return values;
}

void append_behind(Sql& sql, const std::vector<OrderColumn>& order, const db::Values& values) {
  bool plain = true;  // one direction and no NULL: row values, which an index can seek
  for (std::size_t i = 0; i < order.size(); ++i)
    plain = plain && order[i].never_null && order[i].descending == order[0].descending && !base::is_null(values[i]);
  if (plain) {
    sql.add(" AND (");
    for (std::size_t i = 0; i < order.size(); ++i) sql.add(i ? ", " : "").add(order[i].sql);
    sql.add(order[0].descending ? ") < " : ") > ").bind_list(values);
    return;
  }
  sql.add(" AND (");
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i) sql.add(" OR ");
    sql.add("(");
    for (std::size_t j = 0; j < i; ++j) {
      sql.add(order[j].sql);
      if (base::is_null(values[j])) sql.add(" IS NULL");
      else sql.add(" = ").bind(values[j]);
      sql.add(" AND ");
    }
    const auto& column = order[i];
    if (base::is_null(values[i])) {
      sql.add(column.descending ? "0 = 1" : column.sql + " IS NOT NULL");
    } else if (column.descending) {
      sql.add("(" + column.sql + " < ").bind(values[i]);
      sql.add(column.never_null ? ")" : " OR " + column.sql + " IS NULL)");
    } else {
      sql.add(column.sql + " > ").bind(values[i]);
    }
    sql.add(")");
  }
  sql.add(")");
}

}  // namespace keyuan::record
