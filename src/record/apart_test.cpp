// What is kept apart is read, written, sorted and found as if it were in the table, on both databases.
#include "record/apart.hpp"

#include "record/create_many.hpp"
#include "record/keep.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"
#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

class ApartTest : public RecordTest {
 protected:
  [[nodiscard]] bool postgres() const { return GetParam() == db::Dialect::kPostgres; }
  [[nodiscard]] int place(std::string_view field) const { return catalog->meta->at("account").find(field)->index; }
  Id account(const std::string& name, std::optional<std::int64_t> returns_at = {}) {
    Named values{{"name", name}};
    if (returns_at) values.emplace_back("returns_at", *returns_at);
    return make("account", values).id();
  }
  Record now(Id id, Lock lock = Lock::kNone) {
    std::optional<Record> found;
    in([&](Context& ctx) { found = load(ctx, ctx.entity("account"), id, lock); });
    return *found;
  }
  std::int64_t number(const std::string& sql) {
    std::int64_t n = 0;
    in([&](Context& ctx) {
      auto rows = ctx.db.query(sql);
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  }
  // The names of a list, and how many it says there are.
  std::string listed(Parameters parameters, std::string_view entity = "account") {
    std::string out, names;
    in([&](Context& ctx) { list(ctx, ctx.entity(entity), read_query(ctx, ctx.entity(entity), parameters), out); });
    const auto answer = json::parse(out);
    for (const auto& one : answer["data"]) names += one["name"].get<std::string>();
    return names + " " + answer["total"].dump();
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, ApartTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(ApartTest, IsWrittenWithItsRecordAndReadWithIt) {
  const auto id = account("甲", 5);
  EXPECT_EQ(now(id)[place("returns_at")], Value{std::int64_t{5}});
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    update(system, ctx.entity("account"), id, changes("account", {{"short_name", "甲公司"}, {"returns_at", std::int64_t{6}}}));
  });
  const auto locked = now(id, Lock::kForUpdate);
  EXPECT_EQ(locked[place("returns_at")], Value{std::int64_t{6}});
  EXPECT_EQ(locked[place("short_name")], Value{"甲公司"});
  in([&](Context& ctx) {
    keep(ctx, ctx.entity("account"), id, {{place("returns_at"), std::int64_t{7}}, {place("won_on"), std::string("2024-03-01")}, {place("returns_why"), Value{}}});
  });
  const auto kept = now(id);
  EXPECT_EQ(kept[place("returns_at")], Value{std::int64_t{7}});
  EXPECT_EQ(kept[place("won_on")], Value{"2024-03-01"});
  EXPECT_EQ(kept.version(), locked.version()) << "no act of anybody";
}

TEST_P(ApartTest, SortsAndIsFoundByWhatIsThereAndWhatIsNot) {
  account("甲", 30);
  account("乙");
  account("丙", 10);
  in([&](Context& ctx) {
    std::vector<Record> many;
    for (const auto& [name, at] : {std::pair{"丁", 20}, std::pair{"戊", 0}}) {
      many.emplace_back(ctx.entity("account"))[ctx.entity("account").title] = std::string(name);
      if (at) many.back()[place("returns_at")] = std::int64_t{at};
    }
    create_many(ctx, ctx.entity("account"), many);
  });
  EXPECT_EQ(listed({{"sort", "returns_at"}}), "乙戊丙丁甲 5");
  EXPECT_EQ(listed({{"sort", "-returns_at"}, {"limit", "2"}}), "甲丁 5");
  EXPECT_EQ(listed({{"sort", "-returns_at"}, {"limit", "2"}, {"page", "3"}}), "乙 5");
  EXPECT_EQ(listed({{"filter", R"(["returns_at","is empty"])"}, {"sort", "created_at"}}), "乙戊 2");
  EXPECT_EQ(listed({{"filter", R"({"any":[["returns_at","is empty"],["returns_at","<","1970-01-01T00:00:00.015Z"]]})"}, {"sort", "returns_at"}}), "乙戊丙 3");
  EXPECT_EQ(listed({{"filter", R"({"not":["returns_at","is empty"]})"}, {"sort", "returns_at"}}), "丙丁甲 3");
}

TEST_P(ApartTest, IsFoundOneReferenceAway) {
  const auto soon = account("甲", 10);
  account("乙");
  make("contact", {{"name", "王"}, {"account", soon}});
  EXPECT_EQ(listed({{"filter", R"(["account.returns_at","<","2024-01-01"])"}}, "contact"), "王 1");
}

TEST_P(ApartTest, GoesWithItsRecord) {
  const auto id = account("甲", 5);
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    remove(system, ctx.entity("account"), id);
    purge(system, ctx.entity("account"), id);
  });
  if (postgres()) { EXPECT_EQ(number("SELECT count(*) FROM apart_account"), 0); }
}

// A workspace of a program that kept it in the table; a restored one, whose triggers are made again.
TEST_P(ApartTest, MovesOutOfTheTableItWasIn) {
  if (!postgres()) GTEST_SKIP() << "SQLite keeps nothing apart";
  const auto first = account("甲", 1), second = account("乙");
  in([&](Context& ctx) {
    ctx.db.script("DROP TABLE apart_account; DROP TRIGGER apart_account_goes ON account; DROP FUNCTION apart_account_goes; "
                  "ALTER TABLE account ADD COLUMN returns_at bigint, ADD COLUMN returns_why text, ADD COLUMN warned_at bigint; "
                  "CREATE INDEX account_returns_at_index ON account (returns_at); UPDATE account SET returns_at = 9, returns_why = 'no_follow_up' WHERE name = '甲'");
  });
  prepare_tables(*database, *catalog);
  prepare_tables(*database, *catalog);
  EXPECT_EQ(now(first)[place("returns_at")], Value{std::int64_t{9}});
  EXPECT_EQ(now(first)[place("returns_why")], Value{"no_follow_up"});
  EXPECT_EQ(now(second)[place("returns_at")], Value{});
  EXPECT_EQ(number("SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'account' AND column_name = 'returns_at'"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'apart_account'"), 3);
  in([&](Context& ctx) { ctx.db.execute("DELETE FROM account", {}); });
  EXPECT_EQ(number("SELECT count(*) FROM apart_account"), 0);
}

}  // namespace
}  // namespace keyuan::record
