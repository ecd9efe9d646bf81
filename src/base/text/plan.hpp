// From a query to what a full-text index is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text/query.hpp"

namespace keyuan::base::text {

// A condition on a record's tokens: a token, a token's beginning, all of some, any of some.
struct Condition {
  enum class Kind : std::uint8_t { kToken, kBeginning, kAll, kAny };
  Kind kind = Kind::kAll;
  std::string token;
  std::vector<Condition> parts;
};

struct Tier {
  Rank rank;
  Condition condition;
};

// Tiers in the order exact, prefix, inside; the last one finds all that the earlier do, so a search asks
// one after the other until it has enough, and drops what it already has. A record that matches is in
// the last tier always, and in the first or second by its rank (but for spellings of names with very many
// readings). What a tier gives must still be verified by Query::match. Empty for an empty query.
[[nodiscard]] std::vector<Tier> plan(const Query& query);
[[nodiscard]] std::vector<Tier> plan(std::string_view query);

// The text after MATCH in FTS5, and that of to_tsquery('simple', …) or a cast to tsquery. Tokens hold
// letters and digits only and are quoted, so nothing a user types is syntax. Both are to be bound as
// parameters.
[[nodiscard]] std::string to_fts5(const Tier& tier);
[[nodiscard]] std::string to_tsquery(const Tier& tier);

}  // namespace keyuan::base::text
