// Keeping scores and grades: at once when a record or what happens with it changes, by the hour when only time went by, and
// of all when the rules change.
#pragma once

#include <span>

#include "app/registry.hpp"
#include "modules/scoring/facts.hpp"
#include "record/hooks.hpp"
#include "record/query/sql.hpp"

namespace keyuan::scoring {

// Computes and keeps the scores of these records, which are locked first so that two at once cannot pass one another.
// Nothing but null is kept where no rule is on. Returns how many changed. Cost: three statements or four, and those that
// write what changed, a hundred records each.
std::int64_t rescore(record::Context& ctx, const Subject& subject, std::span<const base::Id> ids);

// The same for some of those for which `which` (" AND t.…") holds, behind the number `seq`, which is moved on. Whether there may
// be more.
bool rescore_next(record::Context& ctx, const Subject& subject, std::int64_t& seq, const record::Sql& which);

// After hooks.
void rescore_written(record::Context& ctx, record::Write& write);
void rescore_concerned(record::Context& ctx, record::Write& write);

// Asks for all scores anew. One that waits or runs leaves off for it. Returns the job.
base::Id ask_recompute(app::Services& services, record::Context& ctx);
// The recomputing that waits or runs.
[[nodiscard]] std::optional<jobs::Job> recomputing(const app::Services& services, record::Context& ctx);

constexpr const char* kRecompute = "scoring.recompute";
void run_recompute(app::Services& services, jobs::JobRun& job);
void run_decay(app::Services& services, jobs::JobRun& job);

}  // namespace keyuan::scoring
