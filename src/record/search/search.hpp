// One search box over everything one may see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/context.hpp"

namespace keyuan::record::search {

struct Request {
  std::string text;
  std::vector<const meta::Entity*> entities;  // empty: every type that is searched and may be read
  int limit = 20;                             // 1…100
};

// Appends {"data":[{"entity","id","title","subtitle","rank","match":{"field","text","spans"}}]}: exact finds
// before beginnings before the rest, within each the newest first; when there are more than `limit`, every
// type has its share. Spans are [start, length] in UTF-16 units. Only fields the actor may see are searched.
//
// Cost: per type one statement (PostgreSQL two) where there is little to find, else at most four (PostgreSQL seven, and where
// none of the newest records fits but thousands of others do, a few more, one for each doubling of their number),
// and one more where records were shared with the actor; a bounded number of rows whatever is typed. Bounds: of the records shared with the actor the 1000
// newest shares are searched; when the index gives more than 1000 candidates that are none, those behind
// them are not found.
void search(Context& ctx, const Request& request, std::string& out);

}  // namespace keyuan::record::search
