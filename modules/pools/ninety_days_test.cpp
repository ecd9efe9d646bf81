// Ninety days of claims, follow-ups, releases and reclaims under a fixed clock; every evening everything that must hold of
// pools is asked of the database, and every clock is worked out once more by hand. KEYUAN_CUSTOMERS says how many there are.
#include <chrono>
#include <cstdlib>
#include <random>

#include "modules/pools/claim.hpp"
#include "modules/pools/reclaim.hpp"
#include "modules/pools/release.hpp"
#include "modules/pools/testing.hpp"

namespace keyuan::pools {
namespace {

using base::Id;

constexpr int kDays = 90, kPerDay = 4, kPerWeek = 12, kHeld = 25;
constexpr int kAfterClaim = 3, kSilence = 10, kNoOpportunity = 40;  // days of the rules

class NinetyDaysTest : public PoolsTest {
 protected:
  NinetyDaysTest() {
    const auto* asked = std::getenv("KEYUAN_CUSTOMERS");
    customers = asked ? std::atoi(asked) : 300;
    const auto department = make("department", {{"name", "华东"}});
    for (int i = 0; i < std::max(4, customers / 60); ++i) people.push_back(person("p" + std::to_string(i), department));
    pool = make("pool", {{"name", "公海"}, {"entity", "account"}, {"claim_per_day", std::int64_t{kPerDay}}, {"claim_per_week", std::int64_t{kPerWeek}},
                         {"hold_person", std::int64_t{kHeld}}, {"ban_days", std::int64_t{5}}, {"fresh_hours", std::int64_t{6}}},
                {{"member_departments", {department}}});
    make("pool_rule", {{"pool", pool}, {"kind", "no_follow_up_after_claim"}, {"days", std::int64_t{kAfterClaim}}, {"position", std::int64_t{1}}});
    make("pool_rule", {{"pool", pool}, {"kind", "no_follow_up"}, {"days", std::int64_t{kSilence}}, {"position", std::int64_t{2}}});
    make("pool_rule", {{"pool", pool}, {"kind", "no_opportunity"}, {"days", std::int64_t{kNoOpportunity}}, {"classes", "|C|D|"}, {"position", std::int64_t{3}}});
    for (int at = 0; at < customers; at += 500)
      as({}, [&](record::Context& ctx) {
        for (int i = at; i < std::min(customers, at + 500); ++i) {
          const char* klass[] = {"A", "B", "C", "D"};
          ids.push_back(record::create(ctx, ctx.entity("account"), changes(ctx.entity("account"), {{"name", "客户" + std::to_string(i)}, {"class", klass[i % 4]}})).id());
        }
      });
  }

  int below(int n) { return static_cast<int>(dice() % static_cast<unsigned>(n)); }
  std::vector<Id> held_by(Id who) {
    std::vector<Id> out;
    services.database.read([&](db::Transaction& tx) {
      for (auto rows = tx.query("SELECT id FROM account WHERE owner = ? AND removed_at IS NULL ORDER BY seq", {who}); rows.next();) out.push_back(rows.id(0));
    });
    return out;
  }

  // What somebody does of a morning.
  void work(Id who) {
    const auto his = held_by(who);
    as(who, [&](record::Context& ctx) {
      std::vector<Id> wanted;
      for (int i = below(6); i > 0; --i) wanted.push_back(ids[static_cast<std::size_t>(below(customers))]);
      const auto done = claim(ctx, *open, pool, wanted);
      claims += done.claimed.size();
      for (const auto& refused : done.refused) ++refusals[refused.why.code];
      if (!his.empty() && below(4) == 0) {
        release(ctx, *open, ctx.entity("account"), his[static_cast<std::size_t>(below(static_cast<int>(his.size())))], {"试过了"});
        ++releases;
      }
    });
    as({}, [&](record::Context& ctx) {
      for (const auto& id : his)
        if (below(8) == 0)
          record::create(ctx, ctx.entity("activity"),
                         changes(ctx.entity("activity"), {{"kind", "follow_up"}, {"subject", "电话"}, {"account", id}, {"owner", who}, {"at", clock.now().ms}}));
    });
  }

  // Nothing that breaks a rule: each a number of rows that must not be there. Indexes are of what was not removed, which is everything here.
  void check(int day) {
    const auto& zone = services.workspace()->zone;
    const auto today = zone.date_at(clock.now());
    const auto morning = zone.start_of(today).ms, monday = zone.start_of(today.plus_days(-today.weekday())).ms;
    const std::pair<const char*, db::Values> broken[] = {
        {"SELECT count(*) FROM {account} t WHERE owner IS NULL AND (pool IS NULL OR department IS NULL OR department <> pool OR pooled_at IS NULL OR returns_at IS NOT NULL)", {}},
        {"SELECT count(*) FROM account a JOIN \"user\" u ON u.id = a.owner WHERE a.department <> u.department OR a.pool IS NULL OR a.pooled_at IS NOT NULL OR a.claimed_at IS NULL", {}},
        {"SELECT count(*) FROM account a WHERE (a.owner IS NOT NULL) <> EXISTS (SELECT 1 FROM holding h WHERE h.account = a.id AND h.removed_at IS NULL AND h.held_until IS NULL AND h.holder = a.owner AND h.held_from = a.claimed_at)", {}},
        {"SELECT count(*) FROM (SELECT account FROM holding WHERE held_until IS NULL GROUP BY account HAVING count(*) > 1) x", {}},
        {"SELECT count(*) FROM (SELECT holder FROM holding WHERE came = 'claimed' AND held_from >= ? GROUP BY holder HAVING count(*) > ?) x", {morning, std::int64_t{kPerDay}}},
        {"SELECT count(*) FROM (SELECT holder FROM holding WHERE came = 'claimed' AND held_from >= ? GROUP BY holder HAVING count(*) > ?) x", {monday, std::int64_t{kPerWeek}}},
        {"SELECT count(*) FROM (SELECT owner FROM account WHERE owner IS NOT NULL GROUP BY owner HAVING count(*) > ?) x", {std::int64_t{kHeld}}},
        {"SELECT count(*) FROM {account} t WHERE returns_at <= ?", {clock.now().ms}},
        {"SELECT count(*) FROM {account} t WHERE owner IS NOT NULL AND returns_at IS NULL", {}},
    };
    for (const auto& [sql, values] : broken) ASSERT_EQ(number(sql, values), 0) << "day " << day << ": " << sql;
    // The clock from the history alone: claim, and the last follow-up since.
    const auto wrong = number(
        "SELECT count(*) FROM (SELECT a.class, a.returns_at, h.held_from, (SELECT max(f.at) FROM activity f WHERE f.account = a.id AND f.removed_at IS NULL AND f.kind = 'follow_up' AND f.at >= h.held_from) AS said "
        "FROM {account} a JOIN holding h ON h.account = a.id AND h.removed_at IS NULL AND h.held_until IS NULL) x WHERE returns_at <> "
        "(SELECT min(due) FROM (SELECT CASE WHEN said IS NULL THEN held_from + ? END AS due UNION ALL SELECT coalesce(said, held_from) + ? "
        "UNION ALL SELECT CASE WHEN class IN ('C', 'D') THEN held_from + ? END) y)",
        {kAfterClaim * base::kDay, kSilence * base::kDay, kNoOpportunity * base::kDay});
    ASSERT_EQ(wrong, 0) << "day " << day << ": clocks that are not the rule's";
  }

  int customers = 0;
  std::vector<Id> people, ids;
  Id pool;
  std::shared_ptr<const Book> open;
  std::mt19937 dice{20240304};
  std::size_t claims = 0, releases = 0;
  std::int64_t reclaims = 0;
  std::map<std::string, int> refusals;
};

INSTANTIATE_TEST_SUITE_P(Databases, NinetyDaysTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(NinetyDaysTest, NothingEverBreaks) {
  const auto began = std::chrono::steady_clock::now();
  std::chrono::duration<double> checking{0};
  const auto checked = [&](int day) {
    const auto at = std::chrono::steady_clock::now();
    check(day);
    checking += std::chrono::steady_clock::now() - at;
  };
  open = book();
  checked(0);
  for (int day = 1; day <= kDays && !HasFatalFailure(); ++day) {
    clock.set({base::Time::parse("2024-03-04T01:00:00Z")->ms + day * base::kDay});
    for (const auto& who : people) {
      clock.advance(below(5) * base::kMinute);
      work(who);
    }
    clock.set({base::Time::parse("2024-03-04T14:00:00Z")->ms + day * base::kDay + below(60) * base::kMinute});
    reclaims += reclaim_what_is_due(services, *open);
    checked(day);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::string said;
  for (const auto& [code, count] : refusals) said += " " + code + "=" + std::to_string(count);
  std::printf("%d customers, %zu people: %zu claims, %zu releases, %lld reclaims in %.1f s, the evening checks %.1f s besides; refused:%s\n", customers, people.size(), claims, releases,
              static_cast<long long>(reclaims), (took - checking).count(), checking.count(), said.c_str());
  EXPECT_GT(reclaims, customers / 10);
  EXPECT_TRUE(refusals.contains("pools.taken") && refusals.contains("pools.week_limit") && refusals.contains("pools.fresh") && refusals.contains("pools.banned"));
}

}  // namespace
}  // namespace keyuan::pools
