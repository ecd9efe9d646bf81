#include "modules/sources/overdue.hpp"

#include "fields/lead.hpp"
#include "fields/notification.hpp"
#include "record/testing.hpp"

namespace keyuan::sources {
namespace {

class OverdueTest : public record::RecordTest {
 protected:
  OverdueTest() {
    const auto role = make("role", {{"title", std::string("销售")}, {"name", std::string("seller")}, {"rights", std::string(R"({"lead":{"read":"own"}})")}}).id();
    in([&](record::Context& ctx) {
      ctx.db.execute("INSERT INTO user__roles (source, target) VALUES (?, ?)", {li, role});
    });
    look_again();
    look();  // what comes from now on
  }
  void look() {
    in([](record::Context& ctx) { tell_first_contacts(ctx); });
  }
  void at(std::string_view time) {
    clock.set(*base::Time::parse(time));
    look();
  }
  base::Id lead(base::Id owner, std::string_view due) {
    return make("lead", {{"name", std::string("张三")}, {"owner", owner ? base::Value{owner} : base::Value{}}, {"first_contact_due", base::Time::parse(due)->ms}}).id();
  }
  // What has been told, and to whom.
  using Told = std::vector<std::pair<base::Id, std::string>>;
  Told told() {
    Told out;
    in([&](record::Context& ctx) {
      for (auto rows = ctx.db.query("SELECT owner, kind FROM notification ORDER BY seq"); rows.next();) out.emplace_back(rows.id(0), rows.text(1));
    });
    return out;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, OverdueTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

// The workspace is at UTC and works from nine to six; it is a Tuesday.
TEST_P(OverdueTest, TwoWorkingHoursBeforeAndThen) {
  lead(li, "2024-03-05T12:00:00Z");
  at("2024-03-05T09:59:00Z");
  EXPECT_TRUE(told().empty());
  at("2024-03-05T10:01:00Z");
  at("2024-03-05T11:59:00Z");
  EXPECT_EQ(told(), (Told{{li, "first_contact_soon"}}));
  at("2024-03-05T12:00:00Z");
  at("2024-03-05T12:01:00Z");
  EXPECT_EQ(told(), (Told{{li, "first_contact_soon"}, {li, "first_contact_overdue"}}));
}

TEST_P(OverdueTest, TheEveningBeforeAMorning) {
  lead(li, "2024-03-06T10:00:00Z");
  at("2024-03-05T16:59:00Z");
  EXPECT_TRUE(told().empty());
  at("2024-03-05T17:00:00Z");
  EXPECT_EQ(told(), (Told{{li, "first_contact_soon"}}));
}

TEST_P(OverdueTest, NobodyWhoHasSpokenToHim) {
  const auto id = lead(li, "2024-03-05T12:00:00Z");
  in([&](record::Context& ctx) { ctx.db.execute("UPDATE lead SET first_contacted_at = ? WHERE id = ?", {ctx.now().ms, id}); });
  at("2024-03-05T10:30:00Z");
  at("2024-03-05T12:30:00Z");
  EXPECT_TRUE(told().empty());
}

// A program that was off over the night tells it in the morning, once, and not that it would have been soon.
TEST_P(OverdueTest, AfterANightWithoutAProgram) {
  lead(li, "2024-03-05T15:00:00Z");
  at("2024-03-06T08:00:00Z");
  at("2024-03-06T08:01:00Z");
  EXPECT_EQ(told(), (Told{{li, "first_contact_overdue"}}));
}

// Nobody's leads are the concern of who looks after them, and many of them are one piece of news.
TEST_P(OverdueTest, OfWhatNobodyOwnsTheAdministratorsAreTold) {
  const auto administrator = make("role", {{"title", std::string("管理")}, {"name", std::string("boss")}, {"rights", std::string(R"({"*":"all"})")}}).id();
  in([&](record::Context& ctx) { ctx.db.execute("INSERT INTO user__roles (source, target) VALUES (?, ?)", {wang, administrator}); });
  look_again();
  lead({}, "2024-03-05T12:00:00Z");
  lead({}, "2024-03-05T12:10:00Z");
  at("2024-03-05T12:30:00Z");
  EXPECT_EQ(told(), (Told{{wang, "first_contact_overdue"}}));
  in([](record::Context& ctx) {
    auto rows = ctx.db.query("SELECT count FROM notification");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 2);
  });
}

TEST_P(OverdueTest, WhatLiesInAPlaceItsAdministratorsAreTold) {
  const auto place = base::IdMaker::system().make(clock.now().ms);
  places = {{place, "lead", {wang}, {li}, {}}};
  look_again();
  const auto id = lead({}, "2024-03-05T12:00:00Z");
  in([&](record::Context& ctx) { ctx.db.execute("UPDATE lead SET department = ? WHERE id = ?", {place, id}); });
  at("2024-03-05T12:30:00Z");
  EXPECT_EQ(told(), (Told{{li, "first_contact_overdue"}}));
}

TEST_P(OverdueTest, OfADepartmentsTheNearestHeadAboveIsTold) {
  in([&](record::Context& ctx) {
    ctx.db.execute("UPDATE department SET head = ? WHERE id = ?", {li, north});
    ctx.db.execute("UPDATE department SET parent = ? WHERE id = ?", {north, south});
    ctx.db.execute("UPDATE role SET rights = ? WHERE name = 'seller'", {std::string(R"({"lead":{"read":"all"}})")});
  });
  look_again();
  const auto id = lead({}, "2024-03-05T12:00:00Z");
  in([&](record::Context& ctx) { ctx.db.execute("UPDATE lead SET department = ? WHERE id = ?", {south, id}); });
  at("2024-03-05T12:30:00Z");
  EXPECT_EQ(told(), (Told{{li, "first_contact_overdue"}}));
}

}  // namespace
}  // namespace keyuan::sources
