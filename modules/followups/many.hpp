// A plan started, or ended, with many leads or customers at once: a job that does it record by record and says at the end
// what it could not do and why.
#pragma once

#include <memory>
#include <vector>

#include "app/registry.hpp"
#include "modules/followups/rulebook.hpp"

namespace keyuan::followups {

// POST /leads/plans and /accounts/plans {"ids":[…] | "filter":…,"q","plan":id | null,"replace"} → 202 {"job"}. For whoever
// may change many of them; without a plan the ones that run with them end, which takes a start back. Its result is that of
// every bulk change: {"done","unchanged","refused":[{"id","code","why"}]}.
void install_many(app::Registry& registry, std::shared_ptr<Rulebooks> books);

}  // namespace keyuan::followups
