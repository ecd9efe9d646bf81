#include "modules/scoring/examples.hpp"

#include <array>

#include "fields/score_rule.hpp"
#include "record/write.hpp"

namespace keyuan::scoring {
namespace {

namespace rule = fields::score_rule;

// Its name is messages.scoring.example.<key>.
struct Example {
  std::string_view key, behaviour, condition, signals;
  int points, most, half_life_days;
};

constexpr std::array kExamples = {
    Example{"referral", "field", R"(["source","=","referral"])", "", 25, 0, 0},
    Example{"exhibition", "field", R"(["source","=","exhibition"])", "", 15, 0, 30},
    Example{"complete", "completeness", "", "", 20, 0, 0},
    Example{"budget", "field", R"(["budget",">",0])", "", 15, 0, 0},
    Example{"talked", "follow_ups", "", "", 5, 20, 14},
    Example{"signals", "signals", "", "|price|delivery|sample|contract|", 10, 30, 21},
    Example{"silent", "days_since_follow_up", "", "", -1, 30, 0},
};

}  // namespace

void make_examples(record::Context& ctx) {
  auto system = ctx.as_system();
  int position = 0;
  for (const auto& one : kExamples) {
    record::Changes changes;
    changes.set(rule::name, ctx.meta().words().text(ctx.workspace->language, "messages.scoring.example." + std::string(one.key)));
    changes.set(rule::position, ++position);
    changes.set(rule::active, false);
    changes.set(rule::behaviour, one.behaviour);
    changes.set(rule::points, one.points);
    if (!one.condition.empty()) changes.put(rule::condition.index, std::string(one.condition));
    if (!one.signals.empty()) changes.put(rule::signals.index, std::string(one.signals));
    if (one.most) changes.set(rule::most, one.most);
    if (one.half_life_days) changes.set(rule::half_life_days, one.half_life_days);
    record::create(system, ctx.entity(rule::kEntity), changes);
  }
}

}  // namespace keyuan::scoring
