// Saying no in the reader's language, with the reason and the moment.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "modules/pools/claim.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

// {"id","code","message","by","until","limit"}.
[[nodiscard]] nlohmann::json refusal_json(const record::Context& ctx, const Refused& refused);
[[nodiscard]] nlohmann::json refusals_json(const record::Context& ctx, const std::vector<Refused>& refused);

// "2024-03-06 09:30" in the reader's zone.
[[nodiscard]] std::string told_moment(const record::Context& ctx, base::Time at);
// {"id","title"} of a person.
[[nodiscard]] nlohmann::json person_json(const record::Context& ctx, base::Id person);

}  // namespace keyuan::pools
