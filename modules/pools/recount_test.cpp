// All clocks anew. KEYUAN_OWNED says of how many records; the time it took is printed.
#include "modules/pools/recount.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "fields/account.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/testing.hpp"
#include "record/create_many.hpp"

namespace keyuan::pools {
namespace {

namespace account = fields::account;
using base::Id;

class RecountTest : public PoolsTest {
 protected:
  RecountTest() {
    const auto* asked = std::getenv("KEYUAN_OWNED");
    count = asked ? std::atoi(asked) : 6'000;
    wang = person("wang");
    pool = make("pool", {{"name", "公海"}, {"entity", "account"}});
    rule = make("pool_rule", {{"pool", pool}, {"kind", "no_follow_up"}, {"days", std::int64_t{30}}, {"exempt", R"(["status","=","active"])"}});
    make("pool_rule", {{"pool", pool}, {"kind", "no_opportunity"}, {"days", std::int64_t{60}}, {"classes", "|C|D|"}, {"position", std::int64_t{1}}});
  }
  // Written past all hooks, as example data is: every tenth is nobody's.
  void fill() {
    for (int at = 0; at < count; at += 5'000)
      as({}, [&](record::Context& ctx) {
        std::vector<record::Record> records;
        for (int i = at; i < std::min(count, at + 5'000); ++i) {
          record::Record r(ctx.entity("account"));
          r.set(account::name, "客户" + std::to_string(i));
          r.set(account::class_, std::string(1, static_cast<char>('A' + i % 4)));
          r.set(account::status, i % 5 == 0 ? "active" : "potential");
          if (i % 10 != 9) {
            r[meta::kOwner] = wang;
            r.set(account::claimed_at, base::Time{clock.now().ms - (i % 25) * base::kDay});
            if (i % 3 == 0) r.set(account::last_follow_up_at, base::Time{clock.now().ms - (i % 20) * base::kHour});
          }
          records.push_back(std::move(r));
        }
        record::create_many(ctx, ctx.entity("account"), records);
      });
  }
  void timed(const char* what) {
    const auto begin = std::chrono::steady_clock::now();
    const auto processor = std::clock();
    recount();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    const auto cpu = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    std::printf("%d records, %s: %.2f s, of which the processor worked %.2f s here\n", count, what, took.count(), cpu);
    std::fflush(stdout);
  }
  // Every clock is what the record itself says.
  std::int64_t wrong() {
    std::int64_t wrong = 0;
    as({}, [&](record::Context& ctx) {
      const auto open = book();
      const auto fields = fields_asked(*open, ctx.entity("account"));
      const auto all = all_owned(ctx, ctx.entity("account"));
      for (std::size_t at = 0; at < all.size(); at += 500)
        for (auto& one : owned_of(ctx, ctx.entity("account"), fields, std::span(all).subspan(at, std::min<std::size_t>(500, all.size() - at)))) {
          auto now = one.record;
          set_clock(now, clock_of(*open, now, *calendar::of(ctx)));
          wrong += !same_clock(now, one.record);
        }
    });
    return wrong;
  }

  int count = 0;
  Id wang, pool, rule;
};

INSTANTIATE_TEST_SUITE_P(Databases, RecountTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(RecountTest, EveryClockIsRightAfterARuleChanged) {
  fill();
  timed("all placed and counted for the first time");
  EXPECT_EQ(number("SELECT count(*) FROM account WHERE owner IS NULL AND pool = department AND pooled_at IS NOT NULL"), count / 10);
  EXPECT_EQ(number("SELECT count(*) FROM account WHERE owner IS NOT NULL AND pool IS NULL"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM holding h JOIN account a ON a.id = h.account AND a.pool = h.pool AND a.owner = h.holder AND a.claimed_at = h.held_from "
                   "WHERE h.held_until IS NULL AND h.removed_at IS NULL"), count - count / 10);
  EXPECT_EQ(wrong(), 0);
  change("pool_rule", rule, {{"days", std::int64_t{20}}});
  timed("a rule changed");
  EXPECT_EQ(wrong(), 0);
  timed("nothing changed");
  change("pool", pool, {{"days", "working"}});
  timed("working days");
  EXPECT_EQ(wrong(), 0);
  change("pool_rule", rule, {{"active", std::int64_t{0}}});
  recount();
  EXPECT_EQ(number("SELECT count(*) FROM {account} t WHERE returns_why = 'no_follow_up'"), 0);
  EXPECT_EQ(wrong(), 0);
}

}  // namespace
}  // namespace keyuan::pools
