// Taking back what a bulk edit or removal wrote, from the log: every field gets back what it held before, unless
// somebody has given it another value since; what was removed comes out of the recycle bin.
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "record/context.hpp"

namespace keyuan::record {

// The records that were written under this name of the log ("job:…"), the last first.
[[nodiscard]] std::vector<Id> written_via(Context& ctx, const std::string& via);

struct Kept {
  Id id;
  std::string title;  // empty when the actor may not see it any more
  std::string code;
  base::Params params;
};
struct Undone {
  std::int64_t undone = 0, kept_count = 0;
  std::vector<Kept> kept;  // the first thousand
};

// One step of it, each record for itself. It is part of the right to change many, so it writes whatever the
// person's rights over the records are now; the log names him.
void undo(Context& ctx, const meta::Entity& entity, const std::string& via, const std::vector<Id>& ids, Undone& result);

}  // namespace keyuan::record
