// The sentence above a pool's rules: how many records go back by midnight, and whose they are.
#include "modules/pools/tonight.hpp"

#include <nlohmann/json.hpp>

#include "modules/pools/testing.hpp"

namespace keyuan::pools {
namespace {

using base::Id;

class TonightTest : public PoolsTest {
 protected:
  TonightTest() {
    wang = person("wang"), li = person("li");
    pool = make("pool", {{"name", "公海"}, {"entity", "account"}});
    make("pool_rule", {{"pool", pool}, {"kind", "no_follow_up"}, {"days", std::int64_t{10}}});
    recount();
  }
  Id customer_of(Id owner, const Named& more = {}) {
    Named values = {{"name", "客户"}, {"owner", owner}};
    values.insert(values.end(), more.begin(), more.end());
    return make("account", values);
  }
  nlohmann::json tonight(base::Language language = base::Language::kEn) {
    std::string out;
    as({}, [&](record::Context& ctx) {
      ctx.language = language;
      append_tonight(ctx, *book()->find(pool), out);
    });
    return nlohmann::json::parse(out);
  }
  std::string sentence(base::Language language = base::Language::kEn) { return tonight(language)["sentence"]; }
  void the_day_comes() { clock.advance(10 * base::kDay - base::kHour); }  // on which what is owned now goes back

  Id wang, li, pool;
};
INSTANTIATE_TEST_SUITE_P(Databases, TonightTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(TonightTest, NothingGoesBeforeItsDay) {
  customer_of(wang);
  clock.advance(10 * base::kDay - 10 * base::kHour);  // an hour before midnight of the ninth day
  EXPECT_EQ(tonight()["count"], 0);
  EXPECT_EQ(sentence(), "Nothing will go back to the pool by midnight.");
  EXPECT_EQ(sentence(base::Language::kZhCn), "今晚零点前没有记录会被回收。");
  EXPECT_EQ(sentence(base::Language::kZhTw), "今晚零點前沒有資料會被回收。");
}

TEST_P(TonightTest, OneRecord) {
  customer_of(wang);
  the_day_comes();
  customer_of(li);  // ten days are left
  EXPECT_EQ(tonight()["count"], 1);
  EXPECT_EQ(tonight()["until"], "2024-03-14T16:00:00.000Z");
  EXPECT_EQ(sentence(), "One record goes back to the pool by midnight if nobody does anything.");
  EXPECT_EQ(sentence(base::Language::kZhCn), "如无人处理，今晚零点前有 1 条记录会被回收。");
  EXPECT_EQ(sentence(base::Language::kZhTw), "如無人處理，今晚零點前有 1 筆資料會被回收。");
}

TEST_P(TonightTest, SeveralOfOnePerson) {
  for (int i = 0; i < 3; ++i) customer_of(wang);
  the_day_comes();
  EXPECT_EQ(tonight()["count"], 3);
  EXPECT_EQ(sentence(), "3 records of one person go back to the pool by midnight if nobody does anything.");
  EXPECT_EQ(sentence(base::Language::kZhCn), "如无人处理，今晚零点前有 1 人的 3 条记录会被回收。");
  EXPECT_EQ(sentence(base::Language::kZhTw), "如無人處理，今晚零點前有 1 人的 3 筆資料會被回收。");
}

TEST_P(TonightTest, SeveralOfSeveralPeople) {
  for (const auto& owner : {wang, wang, li}) customer_of(owner);
  the_day_comes();
  EXPECT_EQ(tonight()["count"], 3);
  EXPECT_EQ(sentence(), "3 records of 2 people go back to the pool by midnight if nobody does anything.");
  EXPECT_EQ(sentence(base::Language::kZhCn), "如无人处理，今晚零点前有 2 人的 3 条记录会被回收。");
  EXPECT_EQ(sentence(base::Language::kZhTw), "如無人處理，今晚零點前有 2 人的 3 筆資料會被回收。");
}

// Protected until a day it goes when that day is over, which is tonight.
TEST_P(TonightTest, WhatIsProtectedUntilTodayGoesAtMidnight) {
  customer_of(wang, {{"locked_until", "2024-03-15"}});
  the_day_comes();
  EXPECT_EQ(tonight()["count"], 0);
  clock.advance(base::kDay);
  EXPECT_EQ(tonight()["count"], 1);
}

TEST_P(TonightTest, SaysThatTheClocksAreCountedAnew) {
  as({}, [](record::Context& ctx) { ctx.db.execute("UPDATE job SET state = 'done'", {}); });
  EXPECT_EQ(tonight()["counting"], false);
  make("pool_rule", {{"pool", pool}, {"kind", "no_opportunity"}, {"days", std::int64_t{5}}});
  EXPECT_EQ(tonight()["counting"], true);
}

}  // namespace
}  // namespace keyuan::pools
