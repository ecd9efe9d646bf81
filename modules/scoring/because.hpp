// Why somebody has the points it has, in the reader's words.
#pragma once

#include <string>

#include "modules/scoring/facts.hpp"
#include "record/context.hpp"

namespace keyuan::scoring {

// A condition as people say it: "来源是“转介绍”，预算大于 10000".
[[nodiscard]] std::string condition_said(const record::Context& ctx, const meta::Entity& entity, const meta::Condition& condition);

// What a part of a score is for.
[[nodiscard]] std::string because(const record::Context& ctx, const meta::Entity& entity, const Rule& rule, const Part& part);

// Whether the rule asks of anything that the Context's person may not see; then its points are all he is told.
[[nodiscard]] bool is_about_hidden(const record::Context& ctx, const meta::Entity& entity, const Rule& rule);

}  // namespace keyuan::scoring
