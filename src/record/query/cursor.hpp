// Where a page ended: the sort values of its last row. A list goes on behind it, however many rows come
// and go meanwhile.
#pragma once

#include <string>
#include <string_view>

#include "record/context.hpp"
#include "record/query/query.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record {

// The columns a query is ordered by, the row number `t.seq` last. What is masked to the actor stands where the empty do.
struct OrderColumn {
  enum class Shape { kNumber, kText, kBytes, kId };
  std::string sql;
  bool descending;
  bool never_null;
  Shape shape;
  bool described = false;  // a field's own: its indexes say where NULL stands, so the order says it, too, even where there is none
};
[[nodiscard]] std::vector<OrderColumn> order_columns(const Context& ctx, const Entity& entity, const Query& query);

[[nodiscard]] std::string write_cursor(const db::Values& values);
// Problem `query.bad_cursor` for anything we did not write for this order.
[[nodiscard]] db::Values read_cursor(std::string_view cursor, const std::vector<OrderColumn>& order);
// Appends " AND (…)": behind `values` in that order. NULL comes first when ascending.
void append_behind(Sql& sql, const std::vector<OrderColumn>& order, const db::Values& values);

}  // namespace keyuan::record
