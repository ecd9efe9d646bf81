// Access to records as a condition on tokens.
#pragma once

#include <string>
#include <vector>

#include "record/context.hpp"

namespace keyuan::record::search {

struct Reach {
  bool everything = false;          // no condition
  std::vector<std::string> tokens;  // any of these owners, departments and places; empty: none by scope
  bool by_tokens = true;            // false: too many of them, the caller must filter rows instead
  bool shares = false;              // beyond that, what was shared with him

  [[nodiscard]] bool nothing() const { return !everything && by_tokens && tokens.empty(); }
};

// What the actor may read of the type, the same as access::append_clause says it.
[[nodiscard]] Reach reach_of(const Context& ctx, const meta::Entity& entity);

// `match` (text of FTS5 or a tsquery) with the reach in front of it.
[[nodiscard]] std::string within(const Reach& reach, std::string match, db::Dialect dialect);

}  // namespace keyuan::record::search
