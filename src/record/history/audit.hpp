// The whole log, newest first, for the administrator.
#pragma once

#include <optional>
#include <string>

#include "record/context.hpp"

namespace keyuan::record {

struct AuditFilter {
  std::string entity, kind, text;  // empty: all; `text` stands somewhere in the changes, or the search box finds the record by it
  Id actor, record;                // nil: all
  std::optional<base::Time> from, to;
  std::int64_t before = 0;  // cursor: events older than this one
  int limit = 50;
};

// Appends {"data":[{"seq","at","actor","via","entity","id","title","kind","changes"}],"next"}. Looks at
// kLookedAt events at most: a page may hold fewer than `limit` and still have a next one.
void audit(Context& ctx, const AuditFilter& filter, std::string& out);

constexpr std::int64_t kLookedAt = 200'000;

}  // namespace keyuan::record
