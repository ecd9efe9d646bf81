#include "modules/followups/broken.hpp"

#include <gtest/gtest.h>

#include "fields/commitment.hpp"
#include "modules/followups/followups.hpp"
#include "record/load.hpp"
#include "record/testing.hpp"
#include "record/write.hpp"

namespace keyuan::followups {
namespace {

namespace commitment = fields::commitment;
using base::Id;

base::Time at(const char* text) { return *base::Time::parse(text); }

class BrokenTest : public record::RecordTest {
 protected:
  BrokenTest() {
    clock.set(at("2024-10-01T02:00:00Z"));
    account = make("account", {{"name", std::string("长江")}}).id();
  }
  Id promise(const char* state, const char* due) {
    return make("commitment", {{"subject", std::string("送样")}, {"account", account}, {"state", std::string(state)}, {"due_at", at(due).ms}}).id();
  }
  std::string broken_at(Id id) {
    std::string out;
    in([&](record::Context& ctx) {
      const auto r = record::load(ctx, ctx.entity("commitment"), id);
      if (r->has(commitment::broken_at)) out = r->get(commitment::broken_at).to_string();
    });
    return out;
  }
  std::int64_t count() {
    std::int64_t n = 0;
    in([&](record::Context& ctx) {
      auto rows = ctx.db.query("SELECT count(*) FROM commitment t WHERE " + counts_as_broken(ctx.now()));
      rows.next();
      n = rows.integer(0);
    });
    return n;
  }
  Id account;
};

INSTANTIATE_TEST_SUITE_P(Databases, BrokenTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(BrokenTest, ThoseOfAnOlderProgramAreCountedAsNewOnesAre) {
  const auto open = promise("open", "2024-09-20T02:00:00Z"), fresh = promise("open", "2024-09-30T02:00:00Z"), broken = promise("broken", "2024-10-09T02:00:00Z"),
             kept = promise("kept", "2024-09-01T02:00:00Z");
  EXPECT_EQ(count(), 0);
  in([&](record::Context& ctx) { count_broken_anew(ctx); });
  EXPECT_EQ(broken_at(open), "2024-09-27T02:00:00.000Z");
  EXPECT_EQ(broken_at(fresh), "2024-10-07T02:00:00.000Z");
  EXPECT_EQ(broken_at(broken), "2024-10-01T02:00:00.000Z") << "since somebody said so";
  EXPECT_EQ(broken_at(kept), "");
  EXPECT_EQ(count(), 2);
  clock.set(at("2024-10-07T02:00:00Z"));
  EXPECT_EQ(count(), 3) << "to the minute";
  in([&](record::Context& ctx) { set_broken_after_days(ctx, 30); });
  EXPECT_EQ(broken_at(open), "2024-10-20T02:00:00.000Z");
  EXPECT_EQ(broken_at(broken), "2024-10-01T02:00:00.000Z");
}

TEST_P(BrokenTest, AWriteKeepsItUpToDate) {
  hooks.before("commitment", note_when_broken);
  const auto id = promise("open", "2024-09-20T02:00:00Z");
  EXPECT_EQ(broken_at(id), "2024-09-27T02:00:00.000Z");
  const auto change = [&](const record::Changes& changes) {
    in([&](record::Context& ctx) { record::update_loaded(ctx, *record::load(ctx, ctx.entity("commitment"), id), changes); });
  };
  change(record::Changes().set(commitment::due_at, at("2024-09-28T02:00:00Z")));
  EXPECT_EQ(broken_at(id), "2024-10-05T02:00:00.000Z");
  change(record::Changes().set(commitment::state, "broken"));
  EXPECT_EQ(broken_at(id), "2024-10-01T02:00:00.000Z") << "now, though it would have had time";
  change(record::Changes().set(commitment::state, "kept"));
  EXPECT_EQ(broken_at(id), "");
  change(record::Changes().set(commitment::state, "open"));
  EXPECT_EQ(broken_at(id), "2024-10-05T02:00:00.000Z");
  clock.set(at("2024-11-01T02:00:00Z"));
  change(record::Changes().set(commitment::state, "broken"));
  EXPECT_EQ(broken_at(id), "2024-10-05T02:00:00.000Z") << "it had counted before anybody said so";
}

}  // namespace
}  // namespace keyuan::followups
