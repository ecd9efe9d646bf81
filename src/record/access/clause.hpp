// Access as part of the query: the WHERE clause that keeps to what somebody may see or touch.
#pragma once

#include "record/context.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record::access {

// Appends " AND (…)" over the table alias `alias`; nothing at all when everything is allowed; "AND 0=1"
// when nothing is.
//
// Where a place or a share makes it several parts, each repeats `anyway`, a condition that holds of all rows wanted in any case:
// SQLite finds each part by an index of its own only when the part itself says what the index leaves out.
void append_clause(Sql& sql, const Context& ctx, const meta::Entity& entity, Verb verb, std::string_view alias = "t",
                   std::string_view anyway = {});

// Whether that clause asks for the actor's own records and for nothing else.
[[nodiscard]] bool asks_for_own(const Context& ctx, const meta::Entity& entity, Verb verb);

// Whether this one record is within reach, shares included. One query at most.
[[nodiscard]] bool reaches(Context& ctx, const meta::Entity& entity, Verb verb, base::Id record, base::Id owner,
                           base::Id department);

}  // namespace keyuan::record::access
