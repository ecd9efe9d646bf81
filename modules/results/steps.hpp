// How far a lead went: each step is a condition over leads, so that whatever is counted can be opened as a list.
#pragma once

#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

namespace keyuan::results {

struct Step {
  std::string_view name;
  nlohmann::json where;  // null: all of them
};

// created, contacted, qualified, converted, won: each is among those before; and lost, beside them.
[[nodiscard]] const std::array<Step, 6>& steps();

}  // namespace keyuan::results
