#include "modules/followups/remind.hpp"

#include <gtest/gtest.h>

#include "db/testing.hpp"
#include "fields/account.hpp"
#include "fields/commitment.hpp"
#include "fields/user.hpp"
#include "meta/sources.hpp"
#include "record/write.hpp"

namespace keyuan::followups {
namespace {

namespace commitment = fields::commitment;
using base::Id;

base::Time at(const char* text) { return *base::Time::parse(text); }

class RemindTest : public testing::TestWithParam<db::Dialect> {
 protected:
  RemindTest() {
    shanghai = make_person("wang", "Asia/Shanghai");
    berlin = make_person("anna", "Europe/Berlin");
    services.reload_org();
    services.write({}, [&](record::Context& ctx) {
      record::Changes changes;
      changes.set(fields::account::name, "长江重工");
      changes.set(fields::account::kind, "business");
      account = record::create(ctx, ctx.entity(fields::account::kEntity), changes).id();
    });
  }
  Id make_person(const char* name, const char* zone) {
    Id id;
    services.write({}, [&](record::Context& ctx) {
      record::Changes changes;
      changes.set(fields::user::name, name);
      changes.set(fields::user::email, std::string(name) + "@example.com");
      changes.set(fields::user::zone, zone);
      id = record::create(ctx, ctx.entity(fields::user::kEntity), changes).id();
    });
    return id;
  }
  void promise(Id whose, base::Time due) {
    services.write({}, [&](record::Context& ctx) {
      record::Changes changes;
      changes.set(commitment::subject, "送样");
      changes.set(commitment::account, account);
      changes.set(commitment::due_at, due);
      changes.set(commitment::state, commitment::state_choice::open);
      changes.set(commitment::owner, whose);
      record::create(ctx, ctx.entity(commitment::kEntity), changes);
    });
  }
  // "kind count" of all that a person was told, in order.
  std::vector<std::string> told(Id whom) {
    std::vector<std::string> out;
    services.read({}, [&](record::Context& ctx) {
      auto rows = ctx.db.query("SELECT kind, count FROM notification WHERE owner = ? ORDER BY seq", {whom});
      while (rows.next()) out.push_back(std::string(rows.text(0)) + " " + std::to_string(rows.integer(1)));
    });
    return out;
  }
  using Told = std::vector<std::string>;

  db::TestDatabase database = db::open_test_database(GetParam());
  base::FixedClock clock{at("2024-03-05T00:30:00Z")};  // 8:30 in Shanghai
  app::Services services{*database, meta::SourceFolder(".").all(), clock, base::IdMaker::system()};
  Id shanghai, berlin, account;
};

INSTANTIATE_TEST_SUITE_P(Databases, RemindTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(RemindTest, TellsAtNineInEachZoneOnce) {
  promise(shanghai, at("2024-03-06T03:00:00Z"));
  promise(shanghai, at("2024-03-06T04:00:00Z"));
  promise(berlin, at("2024-03-06T10:00:00Z"));
  tell_the_morning(services);
  EXPECT_EQ(told(shanghai), Told{}) << "it is half past eight";
  clock.set(at("2024-03-05T01:05:00Z"));
  tell_the_morning(services);
  tell_the_morning(services);
  EXPECT_EQ(told(shanghai), Told{"commitment_due 2"});
  EXPECT_EQ(told(berlin), Told{}) << "it is night there";
  clock.set(at("2024-03-05T08:01:00Z"));
  tell_the_morning(services);
  EXPECT_EQ(told(berlin), Told{"commitment_due 1"});
  clock.set(at("2024-03-07T01:00:00Z"));
  tell_the_morning(services);
  EXPECT_EQ(told(shanghai), (Told{"commitment_due 2", "commitment_overdue 2"}));
  clock.set(at("2024-03-08T01:00:00Z"));
  tell_the_morning(services);
  EXPECT_EQ(told(shanghai).size(), 2U) << "overdue is told once";
}

}  // namespace
}  // namespace keyuan::followups
