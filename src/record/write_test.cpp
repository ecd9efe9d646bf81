// Creating, changing, removing and finding records, by whom it is allowed.
#include "record/write.hpp"

#include <nlohmann/json.hpp>

#include "record/access/shares.hpp"
#include "record/check/check.hpp"
#include "record/history/history.hpp"
#include "record/pipeline.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/list.hpp"
#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

class WriteTest : public RecordTest {
 protected:
  Id account(const std::string& name, Id owner = {}, Named more = {}) {
    more.emplace_back("name", name);
    if (owner) more.emplace_back("owner", owner);
    return make("account", more).id();
  }
  // Names that a list of accounts shows to who acts now, with the total.
  std::string listed(const json& filter = {{"all", json::array()}}, const std::string& sort = "name", const std::string& more = "") {
    std::string out;
    in([&](Context& ctx) {
      std::vector<std::pair<std::string, std::string>> parameters{{"filter", filter.dump()}, {"sort", sort}, {"fields", "name"}};
      if (!more.empty()) parameters.emplace_back(more.substr(0, more.find('=')), more.substr(more.find('=') + 1));
      std::string text;
      list(ctx, ctx.entity("account"), read_query(ctx, ctx.entity("account"), parameters), text);
      const auto page = json::parse(text);
      for (const auto& r : page["data"]) out += r["name"].get<std::string>() + " ";
      out += "of " + page["total"].dump();
    });
    return out;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, WriteTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(WriteTest, DefaultsNumbersAndTheDepartmentOfTheOwner) {
  act_as(li, north, access::kOwn, {"account"});
  in([&](Context& ctx) {
    const auto made = create(ctx, ctx.entity("account"), changes("account", {{"name", std::string("华为")}}));
    EXPECT_EQ(made.owner(), li);
    EXPECT_EQ(made.department(), north);
    EXPECT_EQ(made.version(), 1);
    EXPECT_EQ(base::as_text(made[catalog->meta->at("account").find("number")->index]), "A-000001");
    EXPECT_EQ(base::as_text(made[catalog->meta->at("account").find("kind")->index]), "business");
  });
}

TEST_P(WriteTest, AllThatIsWrongIsSaidAtOnce) {
  in([&](Context& ctx) {
    try {
      (void)read_changes(ctx, ctx.entity("account"), json{{"nam", "x"}, {"number", "A-1"}, {"kind", "castle"}, {"employees", "many"}});
      FAIL();
    } catch (const base::Problem& p) {
      std::string said;
      for (const auto& f : p.fields()) said += f.field + " " + f.code + "; ";
      EXPECT_EQ(said, "employees record.not_a_number; kind record.not_a_choice; nam record.unknown_field; number record.read_only; ");
    }
  });
  EXPECT_EQ(problem([&](Context& ctx) { create(ctx, ctx.entity("account"), {}); }), "name record.required");
}

TEST_P(WriteTest, AReferenceMustExistAndBeSeen) {
  const auto hidden = account("秘密客户", wang);
  act_as(li, north, access::kOwn, {"contact", "account"});
  for (const auto target : {hidden, Id{{1, 2, 3}}})
    EXPECT_EQ(problem([&](Context& ctx) {
                create(ctx, ctx.entity("contact"), changes("contact", {{"name", std::string("张三")}, {"account", target}}));
              }), "account record.no_such_reference");
}

TEST_P(WriteTest, AStaleChangeIsToldWhatChanged) {
  const auto id = account("甲公司");
  in([&](Context& ctx) { update(ctx, ctx.entity("account"), id, changes("account", {{"phone", std::string("+8613800138000")}}), 1); });
  try {
    in([&](Context& ctx) { update(ctx, ctx.entity("account"), id, changes("account", {{"name", std::string("乙公司")}}), 1); });
    FAIL();
  } catch (const base::Problem& p) {
    EXPECT_EQ(p.kind(), base::Kind::kStale);
    const auto details = json::parse(p.details());
    EXPECT_EQ(details["changed"], json({"phone"}));
    EXPECT_EQ(details["current"]["version"], 2);
  }
}

TEST_P(WriteTest, AChangeThatChangesNothingWritesNothing) {
  const auto id = account("甲公司");
  in([&](Context& ctx) {
    EXPECT_EQ(update(ctx, ctx.entity("account"), id, changes("account", {{"name", std::string("甲公司")}})).version(), 1);
    std::string out;
    history(ctx, find(ctx, ctx.entity("account"), id), {}, out);
    EXPECT_EQ(json::parse(out)["data"].size(), 1U);
  });
}

TEST_P(WriteTest, TheHistoryHasBeforeAndAfter) {
  const auto id = account("甲公司");
  act_as(li, north, access::kAll, {"account", "user"});
  in([&](Context& ctx) { update(ctx, ctx.entity("account"), id, changes("account", {{"name", std::string("乙公司")}, {"owner", wang}})); });
  in([&](Context& ctx) {
    std::string out;
    history(ctx, find(ctx, ctx.entity("account"), id), {}, out);
    const auto newest = json::parse(out)["data"][0];
    EXPECT_EQ(newest["kind"], "updated");
    EXPECT_EQ(newest["actor"]["title"], "李销售");
    EXPECT_EQ(newest["changes"]["name"], json({"甲公司", "乙公司"}));
    EXPECT_EQ(newest["changes"]["owner"][0], nullptr);
    EXPECT_EQ(newest["changes"]["owner"][1]["id"], wang.to_string());
  });
}

TEST_P(WriteTest, TheRecycleBin) {
  const auto id = account("甲公司");
  in([&](Context& ctx) { remove(ctx, ctx.entity("account"), id); });
  EXPECT_EQ(listed(), "of 0");
  EXPECT_EQ(listed({{"all", json::array()}}, "name", "removed=true"), "甲公司 of 1");
  EXPECT_EQ(problem([&](Context& ctx) { (void)find(ctx, ctx.entity("account"), id); }), "record.not_found");
  in([&](Context& ctx) { restore(ctx, ctx.entity("account"), id); });
  EXPECT_EQ(listed(), "甲公司 of 1");
  EXPECT_EQ(problem([&](Context& ctx) { purge(ctx, ctx.entity("account"), id); }), "record.not_found") << "only what is in the bin";
}

TEST_P(WriteTest, EachSeesAndTouchesWhatIsHis) {
  const auto mine = account("我的客户", li), theirs = account("他的客户", wang);
  act_as(li, north, access::kOwn, {"account"});
  EXPECT_EQ(listed(), "我的客户 of 1");
  EXPECT_EQ(problem([&](Context& ctx) { (void)find(ctx, ctx.entity("account"), theirs); }), "record.not_found");
  in([&](Context& ctx) { (void)find(ctx, ctx.entity("account"), mine); });
  act_as(li, south, access::kInDepartment, {"account"});
  EXPECT_EQ(listed(), "他的客户 of 1");
  act_as(li, north, access::kNone, {"account"});
  EXPECT_EQ(listed(), "of 0");
}

TEST_P(WriteTest, ASharedRecordIsSeenAndEndsBeingSo) {
  const auto theirs = account("他的客户", wang);
  in([&](Context& ctx) {
    access::share(ctx, ctx.entity("account"), theirs, {li, {}, false, base::Time{ctx.now().ms + base::kDay}});
  });
  look_again();
  act_as(li, north, access::kOwn, {"account"});
  EXPECT_EQ(listed(), "他的客户 of 1");
  EXPECT_EQ(problem([&](Context& ctx) { update(ctx, ctx.entity("account"), theirs, changes("account", {{"name", std::string("x")}})); }),
            "access.not_allowed");
  clock.advance(2 * base::kDay);
  EXPECT_EQ(listed(), "of 0");
}

TEST_P(WriteTest, NamesStandByPinyin) {
  for (const auto* name : {"张江", "阿里", "Beta", "重庆", "北京"}) account(name);
  const auto order = listed();
  EXPECT_LT(order.find("阿里"), order.find("北京"));
  EXPECT_LT(order.find("北京"), order.find("重庆"));
  EXPECT_LT(order.find("重庆"), order.find("张江"));
}

TEST_P(WriteTest, FiltersMeanTheSameOnBothDatabases) {
  account("甲", li, {{"employees", std::int64_t{10}}, {"region", std::string("east")}});
  account("乙", wang, {{"employees", std::int64_t{200}}});
  account("丙", {}, {{"region", std::string("south")}, {"annual_revenue", base::Decimal::parse("12.5")->units}});
  const auto check = [&](const json& filter, const std::string& expected) { EXPECT_EQ(listed(filter, "created_at"), expected) << filter; };
  check({"employees", ">=", 10}, "甲 乙 of 2");
  check({"employees", "is empty", nullptr}, "丙 of 1");
  check({"region", "!=", "east"}, "乙 丙 of 2");
  check({"region", "in", {"east", "south"}}, "甲 丙 of 2");
  check({"region", "not in", {"east"}}, "乙 丙 of 2");
  check({{"not", {"region", "=", "east"}}}, "乙 丙 of 2");
  check({"annual_revenue", "=", 12.5}, "丙 of 1");
  check({"annual_revenue", "between", {12, 13}}, "丙 of 1");
  check({"name", "contains", "甲"}, "甲 of 1");
  check({"name", "starts with", "%"}, "of 0");
  check({"owner", "is empty", nullptr}, "丙 of 1");
  check({"owner.name", "=", "李销售"}, "甲 of 1");
  check({"created_at", "=", "today"}, "甲 乙 丙 of 3");
  check({"created_at", "=", "last month"}, "of 0");
  check({{"any", {{"name", "=", "甲"}, {"name", "=", "乙"}}}}, "甲 乙 of 2");
  check({{"any", json::array()}}, "of 0");
}

TEST_P(WriteTest, PagesFollowOneAnotherWithNothingTwice) {
  for (int i = 0; i < 25; ++i) account("客户" + std::to_string(i), {}, i % 3 ? Named{{"employees", std::int64_t{i % 5}}} : Named{});
  for (const auto* sort : {"employees,name", "-employees", "name", "-created_at"}) {
    std::set<std::string> seen;
    std::string cursor;
    do {
      in([&](Context& ctx) {
        std::vector<std::pair<std::string, std::string>> parameters{{"sort", sort}, {"limit", "7"}, {"fields", "name"}};
        if (!cursor.empty()) parameters.emplace_back("cursor", cursor);
        std::string text;
        list(ctx, ctx.entity("account"), read_query(ctx, ctx.entity("account"), parameters), text);
        const auto page = json::parse(text);
        EXPECT_EQ(page["total"], 25);
        for (const auto& r : page["data"]) EXPECT_TRUE(seen.insert(r["name"]).second) << sort;
        cursor = page["next"].is_null() ? "" : page["next"].get<std::string>();
      });
    } while (!cursor.empty());
    EXPECT_EQ(seen.size(), 25U) << sort;
  }
}

TEST_P(WriteTest, FiguresAreExact) {
  account("甲", {}, {{"region", std::string("east")}, {"annual_revenue", base::Decimal::parse("0.1")->units}});
  account("乙", {}, {{"region", std::string("east")}, {"annual_revenue", base::Decimal::parse("0.2")->units}});
  account("丙", {}, {{"region", std::string("south")}, {"annual_revenue", base::Decimal::parse("900000000000000")->units}});
  in([&](Context& ctx) {
    const auto& entity = ctx.entity("account");
    std::string text;
    aggregate(ctx, entity, read_aggregate(ctx, entity, {{"group", "region"}, {"measures", "count,sum:annual_revenue,max:annual_revenue"}}), text);
    const auto rows = json::parse(text)["data"];
    EXPECT_EQ(rows[0]["count"], 2);
    EXPECT_NE(text.find("\"sum_annual_revenue\":0.3,"), std::string::npos) << text;
    EXPECT_NE(text.find("\"sum_annual_revenue\":900000000000000,"), std::string::npos) << text;
  });
}

// What a colleague leaves behind belongs to nobody, and says so in its history, search and numbers.
TEST_P(WriteTest, APurgedOwnerIsLetGoOfLikeAnyChange) {
  const auto id = account("星河云", li);
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    remove(system, ctx.entity("user"), li);
    purge(system, ctx.entity("user"), li);
  });
  in([&](Context& ctx) {
    const auto record = load(ctx, ctx.entity("account"), id);
    EXPECT_FALSE(record->owner());
    EXPECT_FALSE(record->department());
    EXPECT_EQ(record->version(), 2);
    auto rows = ctx.db.query("SELECT changes FROM event WHERE record = ? AND kind = 'updated'", {id});
    ASSERT_TRUE(rows.next());
    EXPECT_NE(rows.text(0).find("\"owner\""), std::string_view::npos);
  });
  database->read([&](db::Transaction& tx) {
    std::vector<check::Finding> wrong;
    check::Look look{tx, *catalog, {}, wrong};
    for (const auto part : {check::search, check::departments, check::totals, check::history}) part(look);
    for (const auto& one : wrong) ADD_FAILURE() << one.code << " " << one.about << ": " << one.text;
  });
}

}  // namespace
}  // namespace keyuan::record
