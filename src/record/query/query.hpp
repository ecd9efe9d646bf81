// What somebody wants to see of a record type: which records, in which order, which page, which fields.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "meta/condition.hpp"
#include "record/context.hpp"

namespace keyuan::record {

struct Sort {
  int field;
  bool descending = false;
};

struct Query {
  meta::Condition filter;
  std::vector<Sort> sort;      // empty: newest first; in the recycle bin removed last first
  int limit = 50;              // 1…200
  std::int64_t page = 1;       // from 1; ignored when there is a cursor
  std::string cursor;          // `next` of the page before
  std::vector<int> fields;     // empty: all that may be seen
  std::vector<int> expand;     // references whose titles are wanted
  std::string text;            // as typed into a list's search box
  bool removed = false;        // the recycle bin instead of the living
  bool total = true;
};

constexpr int kMaxLimit = 200;
constexpr std::int64_t kMaxOffset = 10'000'000;

// Parameters of a list's address as they come: limit, page, cursor, sort, fields, expand, filter (JSON),
// q, removed; any other name is an equality on that field. Errors: `query.…` and `filter.…` problems that
// name the parameter.
[[nodiscard]] Query read_query(const Context& ctx, const meta::Entity& entity,
                               const std::vector<std::pair<std::string, std::string>>& parameters);

// The field of that name which this actor may see. Problem `query.unknown_field` otherwise: a hidden
// field and one that does not exist look alike.
[[nodiscard]] const meta::Field& visible_field(const Context& ctx, const meta::Entity& entity,
                                               std::string_view name, std::string_view where);
[[nodiscard]] bool is_hidden(const Context& ctx, const meta::Entity& entity, const meta::Field& field);

// The title of a record of that type as SQL, for joined tables: NULL where it is hidden from the actor, masked where it is.
[[nodiscard]] std::string title_sql(const Context& ctx, const meta::Entity& entity, std::string_view alias);

}  // namespace keyuan::record
