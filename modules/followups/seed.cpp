#include "modules/followups/seed.hpp"

#include <vector>

#include <fmt/format.h>

#include "fields/plan.hpp"
#include "fields/plan_step.hpp"
#include "fields/rhythm.hpp"
#include "record/write.hpp"

namespace keyuan::followups {
namespace {

struct Step {
  int day;
  const char* kind;
  const char* word;  // messages.followup_plans.<word>
};
struct Plan {
  const char *word, *for_;
  std::vector<Step> steps;
};
const std::vector<Plan> kPlans = {
    {"new_lead", "lead", {{0, "call", "first_call"}, {1, "message", "send_material"}, {3, "call", "ask_need"}, {7, "visit", "visit"}, {14, "call", "decide"}}},
    {"quiet_customer", "account", {{0, "call", "how_are_you"}, {5, "message", "news"}, {10, "visit", "see_again"}, {20, "call", "offer"}}},
};

}  // namespace

void seed(record::Context& ctx) {
  for (const auto& [letter, days] : {std::pair{"A", 7}, {"B", 14}, {"C", 30}, {"D", 90}}) {
    if (ctx.db.query("SELECT 1 FROM rhythm WHERE class = ?", {std::string(letter)}).next()) continue;
    record::Changes changes;
    changes.set(fields::rhythm::class_, letter);
    changes.set(fields::rhythm::days, days);
    changes.set(fields::rhythm::days_kind, fields::rhythm::days_kind_choice::calendar);
    record::create(ctx, ctx.entity(fields::rhythm::kEntity), changes);
  }
  const auto word = [&](std::string_view name) {
    return ctx.meta().words().text(ctx.workspace->language, fmt::format("messages.followup_plans.{}", name));
  };
  for (const auto& p : kPlans) {
    if (ctx.db.query("SELECT 1 FROM plan WHERE name = ?", {word(p.word)}).next()) continue;
    record::Changes changes;
    changes.set(fields::plan::name, word(p.word));
    changes.set(fields::plan::for_, p.for_);
    const auto plan = record::create(ctx, ctx.entity(fields::plan::kEntity), changes).id();
    for (const auto& s : p.steps) {
      record::Changes step;
      step.set(fields::plan_step::plan, plan);
      step.set(fields::plan_step::day, s.day);
      step.set(fields::plan_step::kind, s.kind);
      step.set(fields::plan_step::goal, word(s.word));
      record::create(ctx, ctx.entity(fields::plan_step::kEntity), step);
    }
  }
}

}  // namespace keyuan::followups
