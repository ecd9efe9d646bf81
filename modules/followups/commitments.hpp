// What was promised to a customer: made, kept in time or late, broken.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "modules/followups/rulebook.hpp"
#include "record/hooks.hpp"

namespace keyuan::followups {

// Before the write: made to somebody (422 at `account` `followups.to_whom`); what concerns a contact or an opportunity
// concerns its account.
void complete_commitment(record::Context& ctx, record::Write& write);
// Behind it: what is due with its lead or account.
void follow_commitment(record::Context& ctx, const Rulebook& book, record::Write& write);

// Errors: 409 `followups.not_open`, 422 at `at` `followups.kept_in_future`. `note` is added to what stands there.
record::Record keep_commitment(record::Context& ctx, base::Id id, std::optional<base::Time> at, const std::string& note);
record::Record break_commitment(record::Context& ctx, base::Id id, const std::string& note);
// One that was settled by mistake; what was said about it stays. Errors: 409 `followups.is_open`.
record::Record reopen_commitment(record::Context& ctx, base::Id id);

// How those that were due on the days from … to turned out, by `owner` or `account`, as far as the actor may see them.
// {"data":[{"owner":{…},"made","kept","late","broken","open","rate"}],"all":{…}}; `broken` are those that count so (broken.hpp),
// `open` those that do not yet, and the rate is of the others. One statement.
[[nodiscard]] nlohmann::json rates(record::Context& ctx, std::string_view by, std::optional<base::Date> from, std::optional<base::Date> to);

}  // namespace keyuan::followups
