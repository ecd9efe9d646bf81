// The kept numbers of records, against counting them.
#include "record/figures.hpp"

#include <set>

#include "record/create_many.hpp"
#include "record/indexes.hpp"
#include "record/query/kept.hpp"
#include "record/query/list.hpp"
#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

class TallyTest : public RecordTest {
 protected:
  const Entity& account() { return catalog->meta->at("account"); }
  Id made(const std::string& name, Id owner) { return make("account", {{"name", name}, {"owner", owner}}).id(); }
  std::optional<std::int64_t> kept(const json& filter = {{"all", json::array()}}) {
    std::optional<std::int64_t> n;
    in([&](Context& ctx) { n = kept_number(ctx, account(), read_query(ctx, account(), {{"filter", filter.dump()}})); });
    return n;
  }
  bool right() {
    bool yes = true;
    in([&](Context& ctx) {
      for (const auto& entity : ctx.meta().entities()) yes = yes && figures_are_right(ctx.db, *entity);
    });
    return yes;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, TallyTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(TallyTest, FollowsARecordThroughItsLife) {
  const auto one = made("甲", li);
  made("乙", wang);
  EXPECT_EQ(kept(), 2);
  in([&](Context& ctx) { update(ctx, account(), one, changes("account", {{"owner", wang}})); });
  EXPECT_EQ(kept({"owner", "=", wang.to_string()}), 2);
  EXPECT_EQ(kept({"owner", "=", li.to_string()}), 0);
  in([&](Context& ctx) { remove(ctx, account(), one); });
  EXPECT_EQ(kept(), 1);
  in([&](Context& ctx) { restore(ctx, account(), one); });
  EXPECT_EQ(kept(), 2);
  in([&](Context& ctx) {
    remove(ctx, account(), one);
    purge(ctx, account(), one);
  });
  EXPECT_EQ(kept(), 1);
  EXPECT_TRUE(right());
}

TEST_P(TallyTest, WhatIsRolledBackIsNotCounted) {
  made("甲", li);
  EXPECT_THROW(in([&](Context& ctx) {
    create(ctx, account(), changes("account", {{"name", std::string("乙")}}));
    throw std::runtime_error("no");
  }), std::runtime_error);
  EXPECT_EQ(kept(), 1);
  EXPECT_TRUE(right());
}

TEST_P(TallyTest, CountsManyAtOnceAndByWhoMaySeeThem) {
  in([&](Context& ctx) {
    std::vector<Record> records;
    for (int i = 0; i < 30; ++i) {
      records.emplace_back(account());
      records.back()[account().title] = "公司" + std::to_string(i);
      if (i % 3) records.back()[meta::kOwner] = i % 3 == 1 ? li : wang;
    }
    create_many(ctx, account(), records);
  });
  EXPECT_EQ(kept(), 30);
  EXPECT_EQ(kept({"owner", "is empty", nullptr}), 10);
  act_as(li, north, access::kOwn, {"account"});
  EXPECT_EQ(kept(), 10);
  act_as(li, south, access::kInDepartment | access::kOwn, {"account"});
  EXPECT_EQ(kept(), 20);
  act_as(li, north, access::kNone, {"account"});
  EXPECT_EQ(kept(), 0);
  EXPECT_TRUE(right());
}

TEST_P(TallyTest, LeavesOtherQuestionsToCounting) {
  made("甲", li);
  EXPECT_FALSE(kept({"name", "=", "甲"}));
  EXPECT_FALSE(kept({{"any", {{"owner", "=", "me"}, {"employees", "=", 5}}}}));
}

TEST_P(TallyTest, IsPutTogetherAndMendedWhenItIsWrong) {
  for (int i = 0; i < 5; ++i) made("公司" + std::to_string(i), i % 2 ? li : wang);
  const auto parts = [&] {
    std::int64_t n = 0;
    in([&](Context& ctx) {
      auto rows = ctx.db.query("SELECT count(*) FROM tally WHERE entity = 'account'");
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  };
  const auto before = parts();
  in([&](Context& ctx) { tidy_figures(ctx.db, account(), 5); });  // so few may wait
  EXPECT_EQ(parts(), before);
  in([&](Context& ctx) { tidy_figures(ctx.db, account(), 2); });
  EXPECT_EQ(parts(), 2);
  EXPECT_EQ(kept(), 5);
  in([&](Context& ctx) { tidy_figures(ctx.db, account()); });
  EXPECT_EQ(kept(), 5);
  in([&](Context& ctx) { ctx.db.execute("INSERT INTO tally VALUES ('account', ?, NULL, 3)", {li}); });
  EXPECT_FALSE(right());
  in([&](Context& ctx) { recount_figures(ctx.db, account()); });
  EXPECT_TRUE(right());
  EXPECT_EQ(kept(), 5);
}

// A database that an earlier program made: its indexes have other definitions, and nobody noted them.
TEST_P(TallyTest, IndexesOfEarlierProgramsAreMadeAgain) {
  const auto definition = [&](const std::string& name) {
    std::string text;
    database->read([&](db::Transaction& tx) {
      auto rows = tx.dialect() == db::Dialect::kSqlite
                      ? tx.query("SELECT sql FROM sqlite_schema WHERE name = ?", {name})
                      : tx.query("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexname = ?", {name});
      if (rows.next()) text = rows.text(0);
    });
    return text;
  };
  const auto before = definition("account_created_at_index");
  in([&](Context& ctx) {
    ctx.db.script("DROP INDEX account_created_at_index; CREATE INDEX account_created_at_index ON account (created_at);"
                  "CREATE INDEX account_gone_index ON account (employees)");
    ctx.db.execute("DELETE FROM setting WHERE name = 'indexes.account'");
    prepare_indexes(ctx.db, account());
  });
  EXPECT_EQ(definition("account_created_at_index"), before);
  EXPECT_EQ(definition("account_gone_index"), "");
}

// As it is with an index, so it is without.
TEST_P(TallyTest, IndexesGoAndComeBack) {
  const auto names = [&] {
    std::set<std::string> all;
    database->read([&](db::Transaction& tx) {
      auto rows = tx.dialect() == db::Dialect::kSqlite
                      ? tx.query("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'account' AND sql IS NOT NULL")
                      : tx.query("SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'account'");
      while (rows.next()) all.emplace(rows.text(0));
    });
    return all;
  };
  const auto before = names();
  in([&](Context& ctx) { drop_indexes(ctx.db, account()); });
  const auto without = names();
  EXPECT_LT(without.size(), before.size() / 2);
  EXPECT_TRUE(without.contains("account_number_unique"));
  in([&](Context& ctx) { prepare_indexes(ctx.db, account()); });
  EXPECT_EQ(names(), before);
}

}  // namespace
}  // namespace keyuan::record
