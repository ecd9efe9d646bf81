// How far a lead went: each step is a condition over leads, so that whatever is counted can be opened as a list.
#pragma once

#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "record/context.hpp"
#include "record/query/sql.hpp"

namespace keyuan::results {

struct Step {
  std::string_view name;
  nlohmann::json where;  // null: all of them
};

// created, contacted, qualified, converted, won: each is among those before; and lost, beside them.
constexpr std::size_t kSteps = 6, kCreated = 0, kConverted = 3, kWon = 4, kLost = 5;
[[nodiscard]] const std::array<Step, kSteps>& steps();

// Whether a lead `t`, whose won deal is joined as `o`, came as far as a step.
void append_step(record::Sql& sql, const record::Context& ctx, const record::Entity& leads, std::size_t step);

}  // namespace keyuan::results
