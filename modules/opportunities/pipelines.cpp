#include "modules/opportunities/pipelines.hpp"

#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "fields/pipeline.hpp"
#include "fields/stage.hpp"
#include "record/write.hpp"

namespace keyuan::opportunities {
namespace {

struct Stage {
  const char* word;  // messages.stages.<word>
  int probability;   // percent
  int days;          // expected in it
};

struct Pipeline {
  const char* word;  // messages.pipelines.<word>
  std::vector<Stage> stages;
};

// The business purchase follows the eight buying steps of Robinson, Faris and Wind (1967).
const std::vector<Pipeline> kPipelines = {
    {"business", {{"need_seen", 5, 14}, {"need_described", 10, 14}, {"specified", 20, 14}, {"suppliers_sought", 30, 10},
                  {"proposal", 40, 14}, {"selection", 60, 14}, {"terms", 80, 10}, {"review", 90, 7}}},
    {"car", {{"preparation", 5, 1}, {"reception", 10, 1}, {"needs", 20, 2}, {"presentation", 30, 2}, {"test_drive", 45, 3},
             {"offer", 60, 3}, {"closing", 80, 2}, {"financing", 90, 3}, {"delivery", 95, 7}, {"care", 98, 14}}},
    {"exhibition", {{"met", 10, 1}, {"called", 25, 3}, {"meeting", 40, 10}, {"offered", 60, 14}, {"negotiation", 80, 10}}},
    {"store", {{"entered", 20, 1}, {"advised", 40, 1}, {"tried", 60, 1}, {"bargaining", 80, 1}}},
};

}  // namespace

void seed_pipelines(record::Context& ctx) {
  const auto word = [&](const char* kind, const char* name) {
    return ctx.meta().words().text(ctx.workspace->language, fmt::format("messages.{}.{}", kind, name));
  };
  for (const auto& p : kPipelines) {
    record::Changes changes;
    changes.set(fields::pipeline::name, word("pipelines", p.word));
    changes.set(fields::pipeline::is_default, &p == &kPipelines.front());
    changes.set(fields::pipeline::position, static_cast<int>(&p - kPipelines.data()));
    const auto pipeline = record::create(ctx, ctx.entity(fields::pipeline::kEntity), changes).id();
    int position = 0;
    const auto add = [&](const char* name, std::string_view kind, int probability, int days) {
      record::Changes stage;
      stage.set(fields::stage::name, word("stages", name));
      stage.set(fields::stage::pipeline, pipeline);
      stage.set(fields::stage::position, position++);
      stage.set(fields::stage::kind, kind);
      stage.set(fields::stage::probability, base::Decimal::whole(probability));
      if (days > 0) stage.set(fields::stage::expected_days, days);
      record::create(ctx, ctx.entity(fields::stage::kEntity), stage);
    };
    for (const auto& s : p.stages) add(s.word, fields::stage::kind_choice::open, s.probability, s.days);
    add("won", fields::stage::kind_choice::won, 100, 0);
    add("lost", fields::stage::kind_choice::lost, 0, 0);
  }
}

}  // namespace keyuan::opportunities
