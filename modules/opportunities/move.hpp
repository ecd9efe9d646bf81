// Moving an opportunity to another stage: the act of a salesperson, by button or by dragging a card.
#pragma once

#include <optional>
#include <string>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::opportunities {

struct Move {
  base::Id stage;
  std::string reason{}, note{};         // why it was lost: one of opportunity.lost_reason
  std::optional<base::Date> closed_on{};// today when not said
  std::optional<std::int64_t> version{};
};

// Errors: those of record::update; 422 on reason `record.required` for a lost stage.
record::Record move(record::Context& ctx, base::Id opportunity, const Move& move);

}  // namespace keyuan::opportunities
