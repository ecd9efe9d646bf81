// Plans and what is due, on a real database under a clock that stands: what scenarios cannot wait for.
#include <memory>

#include "fields/account.hpp"
#include "fields/activity.hpp"
#include "fields/lead.hpp"
#include "modules/followups/due.hpp"
#include "modules/followups/follow.hpp"
#include "modules/followups/plan_of.hpp"
#include "modules/followups/plans.hpp"
#include "modules/followups/runs.hpp"
#include "modules/followups/today.hpp"
#include "record/testing.hpp"

namespace keyuan::followups {
namespace {

namespace lead = fields::lead;
using base::Id;

base::Time at(const char* text) { return *base::Time::parse(text); }

// As activities does it: the lead knows when it was spoken to and when it will be.
void note_follow_up(record::Context& ctx, record::Write& write) {
  const auto& r = write.after;
  if (r.get(fields::activity::kind) != "follow_up") return;
  const auto said = r.get(fields::activity::at).ms;
  ctx.db.execute("UPDATE lead SET last_follow_up_at = ? WHERE id = ? AND (last_follow_up_at IS NULL OR last_follow_up_at < ?)",
                 {said, r.get(fields::activity::lead), said});
  if (r.has(fields::activity::next_step_at))
    ctx.db.execute("UPDATE lead SET next_follow_up_at = ? WHERE id = ?", {r.get(fields::activity::next_step_at).ms, r.get(fields::activity::lead)});
}

class FollowTest : public record::RecordTest {
 protected:
  FollowTest() {
    clock.set(at("2024-09-30T02:00:00Z"));
    std::map<base::Date, bool> exceptions;
    for (std::uint8_t day = 1; day <= 7; ++day) exceptions[{2024, 10, day}] = false;
    auto space = std::make_shared<record::Workspace>();
    space->zone = *base::Zone::find("Asia/Shanghai");
    space->working_days = std::make_shared<const base::WorkingDays>(space->zone, base::WorkingDays::kMondayToFriday, base::WorkingHours{}, exceptions);
    workspace = space;
    book.rhythms["A"] = {7, false};
    book.rhythms["B"] = {5, true};

    hooks.before("plan_step", place_step);
    for (const auto& subject : kSubjects) {
      hooks.before(std::string(subject.entity), [this](record::Context& ctx, record::Write& write) {
        if (write.kind == record::WriteKind::kCreate) set_due(ctx, book, write);
      });
      hooks.after(std::string(subject.entity), [this](record::Context& ctx, record::Write& write) { follow_record(ctx, book, write); });
    }
    hooks.after("activity", note_follow_up);
    hooks.after("activity", [this](record::Context& ctx, record::Write& write) { follow_activity(ctx, book, write); });

    plan = make("plan", {{"name", std::string("展会")}, {"for", std::string("lead")}, {"active", std::int64_t{1}}, {"days", std::string("working")},
                         {"stops_on", std::string("|reply|reclaim|")}}).id();
    int position = 0;
    for (const auto& [day, kind] : {std::pair{0, "call"}, {1, "message"}, {3, "visit"}})
      steps.push_back(make("plan_step", {{"plan", plan}, {"day", std::int64_t{day}}, {"position", std::int64_t{++position}},
                                         {"kind", std::string(kind)}, {"goal", std::string(kind)}}).id());
  }
  Id make_lead(const char* name, Named more = {}) {
    more.insert(more.end(), {{"name", std::string(name)}, {"owner", li}, {"status", std::string("new")}});
    return make("lead", more).id();
  }
  void call(Id with, const char* channel, Named more = {}) {
    more.insert(more.end(), {{"kind", std::string("follow_up")}, {"channel", std::string(channel)}, {"summary", std::string("x")}, {"lead", with},
                             {"at", clock.now().ms}, {"owner", li}});
    make("activity", more);
  }
  Id plan_to(const char* kind, Id with, std::int64_t due) {
    return make("activity", {{"kind", std::string(kind)}, {"subject", std::string("x")}, {"lead", with}, {"due_at", due}, {"done", std::int64_t{0}}, {"owner", li}}).id();
  }
  void start(Id with) {
    in([&](record::Context& ctx) { start_plan(ctx, book, kLeads, with, plan, false); });
  }
  record::Record now(Id id) {
    std::optional<record::Record> r;
    in([&](record::Context& ctx) { r = record::load(ctx, ctx.entity("lead"), id); });
    return *r;
  }
  std::pair<std::string, std::string> due(Id id) {
    const auto r = now(id);
    return {r.get(lead::next_due_kind), r.has(lead::next_due_at) ? r.get(lead::next_due_at).to_string() : ""};
  }
  using Due = std::pair<std::string, std::string>;

  Rulebook book;
  Id plan;
  std::vector<Id> steps;
};

INSTANTIATE_TEST_SUITE_P(Databases, FollowTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(FollowTest, APlanInWorkingDaysGoesOverTheHolidays) {
  const auto id = make_lead("张三");
  EXPECT_EQ(due(id), Due("none", ""));
  start(id);
  EXPECT_EQ(due(id), Due("plan", "2024-09-30T10:00:00.000Z"));
  EXPECT_EQ(now(id).get(lead::plan_step), "1/3 call");
  EXPECT_EQ(now(id).version(), 1);
  call(id, "call");
  EXPECT_EQ(due(id), Due("plan", "2024-10-08T10:00:00.000Z")) << "the first working day behind the National Day";
  clock.set(at("2024-10-10T02:00:00Z"));
  call(id, "message");
  EXPECT_EQ(due(id), Due("plan", "2024-10-14T10:00:00.000Z")) << "two days late, so the visit is two working days later";
  call(id, "meeting");
  EXPECT_EQ(due(id), Due("none", ""));
  EXPECT_FALSE(now(id).has(lead::plan));
}

TEST_P(FollowTest, WhatWasSaidBeforeThePlanDoesNoStep) {
  const auto id = make_lead("李四");
  start(id);
  clock.set(at("2024-09-29T02:00:00Z"));
  call(id, "call");
  EXPECT_EQ(now(id).get(lead::plan_step), "1/3 call");
}

TEST_P(FollowTest, APlanThatDoesNotStopWaitsForTheNextOwner) {
  in([&](record::Context& ctx) { record::update(ctx, ctx.entity("plan"), plan, changes("plan", {{"stops_on", std::string("|reply|")}})); });
  const auto id = make_lead("王五");
  start(id);
  const auto give = [&](base::Value owner) {
    in([&](record::Context& ctx) { record::update(ctx, ctx.entity("lead"), id, changes("lead", {{"owner", std::move(owner)}})); });
  };
  give({});
  EXPECT_EQ(due(id), Due("", ""));
  EXPECT_EQ(now(id).get(lead::plan), plan);
  give(wang);
  EXPECT_EQ(due(id), Due("plan", "2024-09-30T10:00:00.000Z"));
  in([&](record::Context& ctx) { EXPECT_EQ(running_with(ctx, kLeads, id)->owner(), wang); });
}

TEST_P(FollowTest, WhatIsKeptIsWhatTheRulesSay) {
  const auto id = make_lead("甲", {{"rank", std::string("B")}});
  EXPECT_EQ(due(id), Due("rhythm", "2024-10-14T02:00:00.000Z")) << "five working days after it was made";
  call(id, "call", {{"next_step_at", at("2024-10-02T01:00:00Z").ms}});
  EXPECT_EQ(due(id), Due("follow_up", "2024-10-02T01:00:00.000Z"));
  clock.set(at("2024-10-01T23:00:00Z"));  // already the day that was agreed, in Shanghai
  call(id, "call");
  EXPECT_EQ(due(id), Due("rhythm", "2024-10-13T23:00:00.000Z")) << "five working days, the first on the 8th";
  EXPECT_FALSE(now(id).has(lead::next_follow_up_at));
}

TEST_P(FollowTest, ATaskIsANextStepUntilItIsDoneAndAnAppointmentUntilOneSpokeAgain) {
  const auto id = make_lead("张三", {{"rank", std::string("A")}}), other = make_lead("李四");
  const auto task = plan_to("task", id, at("2024-10-04T02:00:00Z").ms);
  EXPECT_EQ(due(id), Due("task", "2024-10-04T02:00:00.000Z"));
  plan_to("appointment", id, at("2024-10-02T02:00:00Z").ms);
  EXPECT_EQ(due(id), Due("appointment", "2024-10-02T02:00:00.000Z"));
  call(id, "call");
  EXPECT_EQ(due(id), Due("appointment", "2024-10-02T02:00:00.000Z")) << "which lies ahead";
  clock.set(at("2024-10-02T04:00:00Z"));
  call(id, "meeting");
  EXPECT_EQ(due(id), Due("task", "2024-10-04T02:00:00.000Z"));
  const auto change = [&](const record::Changes& changes) {
    in([&](record::Context& ctx) { record::update_loaded(ctx, *record::load(ctx, ctx.entity("activity"), task), changes); });
  };
  change(record::Changes().set(fields::activity::lead, other));
  EXPECT_EQ(due(id), Due("rhythm", "2024-10-09T04:00:00.000Z"));
  EXPECT_EQ(due(other), Due("task", "2024-10-04T02:00:00.000Z"));
  change(record::Changes().set(fields::activity::done, true));
  EXPECT_EQ(due(other), Due("none", ""));
}

// One by one and all at once, by whatever way they came about.
TEST_P(FollowTest, CountedAnewItStaysTheSame) {
  std::vector<Id> all;
  for (int i = 0; i < 40; ++i) {
    Named more;
    if (i % 3 != 0) more.emplace_back("rank", std::string(i % 3 == 1 ? "A" : "B"));
    if (i % 4 == 1) more.emplace_back("next_follow_up_at", clock.now().ms + i * base::kDay);
    all.push_back(make_lead("x", more));
    if (i % 5 == 0) start(all.back());
    if (i % 6 == 1) plan_to("appointment", all.back(), clock.now().ms + (i % 4 - 2) * base::kDay);
    if (i % 6 == 2) plan_to("task", all.back(), clock.now().ms + (i % 8 - 4) * base::kDay);
    if (i % 7 == 0) call(all.back(), "call");
    clock.advance(base::kHour);
  }
  std::vector<Due> before;
  for (const auto& id : all) before.push_back(due(id));
  in([&](record::Context& ctx) {
    EXPECT_EQ(keep_due(ctx, book, kLeads, 0, 1'000'000), 0) << "nothing differs";
    ctx.db.execute("UPDATE lead SET next_due_at = 1, next_due_kind = 'plan'", {});
    EXPECT_EQ(keep_due(ctx, book, kLeads, 0, 1'000'000), 40);
  });
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(due(all[i]), before[i]) << i;
}

TEST_P(FollowTest, TheQueueComesInTheOrderOfTheRules) {
  const auto ranked = make_lead("二", {{"rank", std::string("A")}}), agreed = make_lead("一", {{"next_follow_up_at", clock.now().ms - base::kDay}});
  const auto planned = make_lead("零");
  start(planned);
  clock.set(at("2024-10-07T03:00:00Z"));
  actor = std::make_shared<record::access::Actor>(*record::access::Actor::system());
  look_again();
  in([&](record::Context& ctx) {
    ctx.zone = workspace->zone;
    const auto day = today(ctx, li, 200);
    ASSERT_EQ(day["data"].size(), 3U);
    EXPECT_EQ(day["data"][0]["id"], planned.to_string());
    EXPECT_EQ(day["data"][0]["overdue_days"], 7);
    EXPECT_EQ(day["data"][1]["id"], agreed.to_string());
    EXPECT_EQ(day["data"][2]["id"], ranked.to_string());
    EXPECT_EQ(day["data"][2]["overdue_days"], 0);
    EXPECT_EQ(day["counts"]["overdue"], 2);
    EXPECT_EQ(day["counts"]["today"], 1);
    EXPECT_EQ(today(ctx, li, 1)["counts"], day["counts"]) << "counted are all";
  });
}

}  // namespace
}  // namespace keyuan::followups
