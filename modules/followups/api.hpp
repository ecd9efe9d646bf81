#pragma once

#include <memory>
#include <vector>

#include "app/route.hpp"
#include "modules/followups/rulebook.hpp"

namespace keyuan::followups {

[[nodiscard]] std::vector<app::Route> routes(const std::shared_ptr<Rulebooks>& books);

}  // namespace keyuan::followups
