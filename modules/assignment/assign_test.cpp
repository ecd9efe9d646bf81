#include "modules/assignment/assign.hpp"

#include <atomic>
#include <map>
#include <set>
#include <thread>

#include "fields/absence.hpp"
#include "fields/assignment_rule.hpp"
#include "fields/lead.hpp"
#include "modules/assignment/load.hpp"
#include "modules/assignment/rehearsal.hpp"
#include "record/testing.hpp"

namespace keyuan::assignment {
namespace {

namespace lead = fields::lead;
namespace rule = fields::assignment_rule;
using base::Id;
using std::string;

class AssignTest : public record::RecordTest {
 protected:
  AssignTest() {
    hooks.before("lead", assign_new);
    hooks.before("lead", note_by_hand);
    hooks.before("absence", check_absence);
    zhao = make("user", {{"name", string("赵销售")}, {"email", string("zhao@example.com")}, {"department", north}}).id();
    look_again();
  }
  Id rule_for(const Named& values, const std::vector<Id>& people) {
    Id made;
    in([&](record::Context& ctx) {
      auto system = ctx.as_system();
      auto wanted = changes("assignment_rule", values);
      wanted.links[rule::people.index] = people;
      made = record::create(system, ctx.entity("assignment_rule"), wanted).id();
    });
    return made;
  }
  record::Record now(Id id) {
    std::optional<record::Record> r;
    in([&](record::Context& ctx) { r = record::load(ctx, ctx.entity("lead"), id); });
    return *r;
  }
  Id owner_of_new(const Named& more = {}) {
    Named values = {{"name", string("张三")}};
    values.insert(values.end(), more.begin(), more.end());
    return make("lead", values).owner();
  }

  Id zhao;
};

INSTANTIATE_TEST_SUITE_P(Databases, AssignTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(AssignTest, WithoutRulesItStaysAsItIs) {
  EXPECT_FALSE(owner_of_new());
  EXPECT_FALSE(make("lead", {{"name", string("张三")}}).has(lead::assigned_why));
}

TEST_P(AssignTest, TheFirstRuleThatHolds) {
  rule_for({{"name", string("华东")}, {"position", std::int64_t{1}}, {"condition", string(R"(["region","=","east"])")}}, {wang});
  rule_for({{"name", string("其余")}, {"position", std::int64_t{2}}}, {li});
  rule_for({{"name", string("关了")}, {"position", std::int64_t{0}}, {"active", std::int64_t{0}}}, {zhao});
  const auto east = make("lead", {{"name", string("张三")}, {"region", string("east")}});
  EXPECT_EQ(east.owner(), wang);
  EXPECT_EQ(east.department(), south);
  EXPECT_EQ(east.get(lead::assigned_why), "规则 1「华东」：按顺序轮到");
  EXPECT_EQ(east.version(), 1);
  EXPECT_EQ(owner_of_new(), li);
  EXPECT_EQ(owner_of_new({{"owner", zhao}}), zhao);
  EXPECT_FALSE(owner_of_new({{"status", string("unqualified")}, {"lost_reason", string("spam")}}));
}

TEST_P(AssignTest, ConditionsOfAReferenceAndOfTheDay) {
  const auto account = make("account", {{"name", string("甲")}, {"region", string("north")}}).id();
  rule_for({{"name", string("旧客户")}, {"position", std::int64_t{1}}, {"condition", string(R"(["converted_account.region","=","north"])")}}, {wang});
  rule_for({{"name", string("本周")}, {"position", std::int64_t{2}}, {"condition", string(R"(["next_follow_up_at","=","next 7 days"])")}}, {li});
  EXPECT_EQ(owner_of_new({{"converted_account", account}}), wang);
  EXPECT_EQ(owner_of_new({{"next_follow_up_at", clock.now().ms + 2 * base::kDay}}), li);
  EXPECT_FALSE(owner_of_new({{"next_follow_up_at", clock.now().ms + 9 * base::kDay}}));
}

TEST_P(AssignTest, WhoIsAwayIsPassedOver) {
  rule_for({{"name", string("轮流")}}, {li, wang});
  const auto first = owner_of_new();
  make("absence", {{"user", first == li ? wang : li}, {"starts_on", string("2024-03-05")}, {"ends_on", string("2024-03-06")}});
  EXPECT_EQ(owner_of_new(), first);
  EXPECT_EQ(owner_of_new(), first);
  clock.advance(2 * base::kDay);  // back again, and waits longest
  EXPECT_NE(owner_of_new(), first);
  EXPECT_EQ(problem([&](record::Context& ctx) {
              (void)record::create(ctx, ctx.entity("absence"),
                                   changes("absence", {{"user", li}, {"starts_on", string("2024-03-05")}, {"ends_on", string("2024-03-04")}}));
            }), "ends_on assignment.ends_before");
}

TEST_P(AssignTest, ByWeightAndLimit) {
  const auto weights = "{\"" + li.to_string() + "\":3}";
  const auto id = rule_for({{"name", string("按权重")}, {"how", string("weighted")}, {"weights", weights}, {"most_open", std::int64_t{6}}}, {li, wang});
  std::map<Id, int> given;
  for (int i = 0; i < 8; ++i) ++given[owner_of_new()];
  EXPECT_EQ(given[li], 6);
  EXPECT_EQ(given[wang], 2);
  for (int i = 0; i < 5; ++i) ++given[owner_of_new()];
  EXPECT_EQ(given[li], 6);
  EXPECT_EQ(given[wang], 6);  // both are full, and one is nobody's
  EXPECT_EQ(given[Id{}], 1);
  (void)id;
}

TEST_P(AssignTest, WhoHasFewest) {
  for (int i = 0; i < 3; ++i) make("lead", {{"name", string("旧")}, {"owner", li}});
  make("lead", {{"name", string("旧")}, {"owner", wang}});
  rule_for({{"name", string("最少")}, {"how", string("least_open")}}, {li, wang});
  const auto made = make("lead", {{"name", string("张三")}});
  EXPECT_EQ(made.owner(), wang);
  EXPECT_EQ(made.get(lead::assigned_why), "规则 1「最少」：在手线索最少（1 条）");
  EXPECT_EQ(owner_of_new(), wang);
  EXPECT_EQ((std::set<Id>{owner_of_new(), owner_of_new()}), (std::set<Id>{li, wang}));
}

TEST_P(AssignTest, ProposedIsTaken) {
  rule_for({{"name", string("建议")}, {"how", string("propose")}}, {wang});
  const auto made = make("lead", {{"name", string("张三")}});
  EXPECT_FALSE(made.owner());
  EXPECT_EQ(made.get(lead::proposed_owner), wang);
  act_as(li, north, record::access::kOwn, {"lead"});
  EXPECT_EQ(problem([&](record::Context& ctx) { (void)accept(ctx, made.id()); }), "record.not_found");
  act_as(wang, south, record::access::kOwn, {"lead", "user"});
  in([&](record::Context& ctx) { (void)accept(ctx, made.id()); });
  EXPECT_EQ(now(made.id()).owner(), wang);
  EXPECT_FALSE(now(made.id()).has(lead::proposed_owner));
  EXPECT_EQ(problem([&](record::Context& ctx) { (void)accept(ctx, made.id()); }), "assignment.nobody_proposed");
}

TEST_P(AssignTest, ByHandWithTheReason) {
  const auto mine = make("lead", {{"name", string("我的")}, {"owner", li}}).id(), other = make("lead", {{"name", string("别人的")}, {"owner", wang}}).id();
  act_as(li, north, record::access::kAll, {"user"});
  {
    auto one = std::make_shared<record::access::Actor>(*actor);
    one->rights["lead"].scopes.fill(record::access::kOwn);
    one->name = "李销售";
    actor = one;
  }
  record::BulkResult result;
  in([&](record::Context& ctx) {
    result = {};
    assign_by_hand(ctx, {mine, other}, zhao, result);
  });
  EXPECT_EQ(result.done, 1);
  ASSERT_EQ(result.refused.size(), 1u);
  EXPECT_EQ(result.refused.front().second, "record.not_found");
  EXPECT_EQ(now(mine).owner(), zhao);
  EXPECT_EQ(now(mine).get(lead::assigned_why), "手动分配：李销售");
}

TEST_P(AssignTest, RehearsalWritesNothingAndSaysTheSame) {
  std::vector<Id> made;
  for (int i = 0; i < 6; ++i) made.push_back(make("lead", {{"name", "张" + std::to_string(i)}, {"region", string(i % 2 ? "east" : "north")}}).id());
  Rule east, all;
  east.number = 1;
  east.name = "华东";
  east.condition = meta::parse_condition(nlohmann::json::array({"region", "=", "east"}));
  east.people = {wang};
  all.number = 2;
  all.people = {li, zhao};
  in([&](record::Context& ctx) {
    const auto given = rehearse(ctx, {east, all}, {}, 5);
    ASSERT_EQ(given.size(), 5u);
    EXPECT_EQ(given.front().lead, made[1]);
    EXPECT_EQ(given[0].decision.who, wang);
    EXPECT_NE(given[1].decision.who, given[3].decision.who);
  });
  EXPECT_FALSE(now(made[0]).owner());
}

TEST_P(AssignTest, Loads) {
  make("lead", {{"name", string("一")}, {"owner", li}, {"next_follow_up_at", clock.now().ms - base::kDay}});
  make("lead", {{"name", string("二")}, {"owner", li}, {"status", string("unqualified")}, {"lost_reason", string("spam")}});
  make("account", {{"name", string("甲")}, {"owner", li}, {"next_follow_up_at", clock.now().ms + base::kHour}});
  make("absence", {{"user", wang}, {"starts_on", string("2024-03-01")}, {"ends_on", string("2024-03-05")}});
  std::map<Id, Load> by;
  in([&](record::Context& ctx) {
    for (auto& one : loads(ctx)) by[one.user] = one;
  });
  EXPECT_EQ(by[li].open_leads, 1);
  EXPECT_EQ(by[li].open_accounts, 1);
  EXPECT_EQ(by[li].overdue, 1);
  EXPECT_EQ(by[li].today, 1);
  EXPECT_FALSE(by[li].absent);
  EXPECT_TRUE(by[wang].absent);
}

// Ten at once: each of three gets exactly his turn, ten times over.
TEST_P(AssignTest, TenAtOnce) {
  rule_for({{"name", string("轮流")}}, {li, wang, zhao});
  std::vector<std::thread> people;
  std::atomic<int> failed = 0;
  for (int t = 0; t < 10; ++t)
    people.emplace_back([&] {
      try {
        for (int i = 0; i < 3; ++i) make("lead", {{"name", string("张三")}});
      } catch (const std::exception&) {
        ++failed;
      }
    });
  for (auto& one : people) one.join();
  EXPECT_EQ(failed, 0);
  std::map<Id, std::int64_t> given;
  database->read([&](db::Transaction& tx) {
    for (auto rows = tx.query("SELECT owner, count(*) FROM lead GROUP BY owner"); rows.next();) given[rows.id(0)] = rows.integer(1);
  });
  EXPECT_EQ(given, (std::map<Id, std::int64_t>{{li, 10}, {wang, 10}, {zhao, 10}}));
}

}  // namespace
}  // namespace keyuan::assignment
