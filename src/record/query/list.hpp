// A page of records with its exact total; one record as a page of one.
//
// Cost: three statements a page at most (total, rows, and how many there are in all), one for a record; titles of expanded references are joined.
#pragma once

#include <string>

#include "record/context.hpp"
#include "record/query/query.hpp"
#include "record/query/where.hpp"

namespace keyuan::record {

// Appends {"data":[…],"total":n,"next":"…"|null}.
void list(Context& ctx, const Entity& entity, const Query& query, std::string& out);
// The same where it is known already how many the query finds: that decides on the way to the first of them.
void list_known(Context& ctx, const Entity& entity, const Query& query, std::int64_t found, std::string& out);

// Appends one record as the list shows it; Problem `not found` when the actor may not see it. The door says whether he opens
// it by that (opening.hpp).
struct Shown {
  std::int64_t version = 0;
  Id owner, department;  // nil of types that nobody owns
};
Shown show(Context& ctx, const Entity& entity, Id id, const std::vector<int>& expand, std::string& out,
                  bool removed = false);

// The exact number of records that `query` finds.
[[nodiscard]] std::int64_t count(Context& ctx, const Entity& entity, const Query& query);

// " WHERE …" over `t` for everything in the query that decides which records belong, access for `verb`
// included: what bulk jobs, exports and aggregates share with lists.
[[nodiscard]] Sql where_of(const Context& ctx, const Entity& entity, const Query& query,
                           access::Verb verb = access::Verb::kRead, Wanted wanted = Wanted::kAll);
// " ORDER BY …", always down to the single row.
[[nodiscard]] std::string order_of(const Context& ctx, const Entity& entity, const Query& query);

}  // namespace keyuan::record
