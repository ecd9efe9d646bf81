#include "record/query/cursor.hpp"

#include <cstring>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"

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

}  // namespace

std::vector<OrderColumn> order_columns(const Entity& entity, const Query& query) {
  std::vector<OrderColumn> order;
  for (const auto& s : query.sort) {
    const auto& field = entity[s.field];
    const bool never_null = field.required || (field.system && field.index <= meta::kCreatedAt) || field.index == meta::kUpdatedAt;
    order.push_back({"t." + quote_identifier(field.name + (field.title_sort ? "_sort" : "")), s.descending, never_null});
  }
  order.push_back({"t.seq", query.sort.empty() || query.sort.back().descending, true});
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

db::Values read_cursor(std::string_view cursor, std::size_t columns) {
  const auto text = cursor.size() < 8192 ? from_hex(cursor) : std::nullopt;
  const auto list = text ? json::parse(*text, nullptr, false) : json();
  if (!list.is_array() || list.size() != columns) throw bad_cursor();
  db::Values values;
  for (const auto& v : list) {
    if (v.is_null()) {
      values.emplace_back();
    } else if (v.is_number_integer()) {
      values.emplace_back(v.get<std::int64_t>());
    } else if (v.is_string() && !v.get_ref<const std::string&>().empty()) {
      const auto& s = v.get_ref<const std::string&>();
      const auto rest = std::string_view(s).substr(1);
      if (s[0] == 's') {
        values.emplace_back(std::string(rest));
      } else if (s[0] == 'b') {
        auto bytes = from_hex(rest);
        if (!bytes) throw bad_cursor();
        values.emplace_back(base::Blob{std::move(*bytes)});
      } else if (const auto id = s[0] == 'i' ? Id::parse(rest) : std::nullopt) {
        values.emplace_back(*id);
      } else {
        throw bad_cursor();
      }
    } else {
      throw bad_cursor();
    }
  }
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
