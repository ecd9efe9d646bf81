#include "modules/opportunities/stages.hpp"

#include "fields/opportunity.hpp"
#include "fields/stage_change.hpp"
#include "modules/opportunities/move.hpp"
#include "modules/opportunities/pipelines.hpp"
#include "record/testing.hpp"

namespace keyuan::opportunities {
namespace {

namespace deal = fields::opportunity;
using base::Id;

class StagesTest : public record::RecordTest {
 protected:
  StagesTest() {
    hooks.before("opportunity", follow_stage);
    hooks.after("opportunity", note_stage_change);
    in([](record::Context& ctx) { seed_pipelines(ctx); });
  }
  Id stage(const std::string& kind) {
    Id id;
    in([&](record::Context& ctx) {
      auto rows = ctx.db.query("SELECT s.id FROM stage s JOIN pipeline p ON p.id = s.pipeline WHERE p.is_default <> 0 AND s.kind = ? ORDER BY s.position LIMIT 1", {kind});
      ASSERT_TRUE(rows.next());
      id = rows.id(0);
    });
    return id;
  }
  record::Record now(Id id) {
    std::optional<record::Record> r;
    in([&](record::Context& ctx) { r = record::find(ctx, ctx.entity(deal::kEntity), id); });
    return *r;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, StagesTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(StagesTest, ANewDealStandsInTheFirstStage) {
  const auto made = make("opportunity", {{"name", std::string("十台设备")}});
  EXPECT_EQ(made.get(deal::status), "open");
  EXPECT_EQ(made.get(deal::probability), base::Decimal::whole(5));
  EXPECT_EQ(made.get(deal::stage_since), made.get(deal::created_at));
}

TEST_P(StagesTest, MovingTellsStatusDatesAndHistory) {
  const auto id = make("opportunity", {{"name", std::string("十台设备")}, {"engaged_on", std::string("2024-02-04")}}).id();
  const auto won = stage("won"), lost = stage("lost"), open = stage("open");
  clock.advance(36 * base::kHour);
  in([&](record::Context& ctx) { move(ctx, id, {won}); });
  auto deal = now(id);
  EXPECT_EQ(deal.get(deal::status), "won");
  EXPECT_EQ(deal.get(deal::closed_on).to_string(), "2024-03-06");
  EXPECT_EQ(deal.get(deal::cycle_days), 31);
  in([&](record::Context& ctx) {
    auto rows = ctx.db.query("SELECT days FROM stage_change WHERE opportunity = ? AND from_stage IS NOT NULL", {id});
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 15'000);  // a day and a half
  });

  EXPECT_EQ(problem([&](record::Context& ctx) { move(ctx, id, {lost}); }), "reason record.required");
  EXPECT_EQ(problem([&](record::Context& ctx) { move(ctx, id, {lost, "weather"}); }), "reason record.not_a_choice");
  in([&](record::Context& ctx) { move(ctx, id, {lost, "price", "太贵"}); });
  EXPECT_EQ(now(id).get(deal::lost_reason), "price");

  in([&](record::Context& ctx) { move(ctx, id, {open}); });
  deal = now(id);
  EXPECT_EQ(deal.get(deal::status), "open");
  EXPECT_FALSE(deal.has(deal::closed_on));
  EXPECT_FALSE(deal.has(deal::cycle_days));
  EXPECT_FALSE(deal.has(deal::lost_reason));
}

}  // namespace
}  // namespace keyuan::opportunities
