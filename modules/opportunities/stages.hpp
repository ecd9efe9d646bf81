// What a stage means for an opportunity in it, whoever moves it: status, probability, dates, history.
#pragma once

#include <optional>

#include "record/hooks.hpp"

namespace keyuan::opportunities {

// The first stage of the default pipeline, or of `pipeline`; none when there is no pipeline yet.
[[nodiscard]] std::optional<record::Record> first_stage(record::Context& ctx, base::Id pipeline = {});

// Before every write of an opportunity: a new one stands in the first stage; the pipeline follows the
// stage; a move brings the stage's status and probability, the day of closing and the length of the sale.
void follow_stage(record::Context& ctx, record::Write& write);

// After it: the move goes into stage_change.
void note_stage_change(record::Context& ctx, record::Write& write);

}  // namespace keyuan::opportunities
