#include "record/search/search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "db/testing.hpp"
#include "meta/sources.hpp"
#include "record/check/check.hpp"
#include "record/query/list.hpp"
#include "record/schema.hpp"
#include "record/search/document.hpp"
#include "record/search/index.hpp"
#include "record/search/tables.hpp"
#include "record/write.hpp"

namespace keyuan::record::search {
namespace {

using access::Actor;
using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

struct FixedClock final : base::Clock {
  [[nodiscard]] base::Time now() const override { return {1'700'000'000'000}; }
};

class SearchTest : public testing::TestWithParam<db::Dialect> {
 protected:
  SearchTest() {
    const meta::SourceFolder folder(".");
    catalog = Catalog::of(meta::Snapshot::compile(folder.all()), database->dialect());
    prepare_tables(*database, *catalog);
    as(Actor::system());
    department = create("department", {{"name", "销售部"}});
    other_department = create("department", {{"name", "客服部"}});
    for (auto* user : {&me, &colleague})
      *user = create("user", {{"name", user == &me ? "李销售" : "王同事"},
                              {"email", user == &me ? "li@example.com" : "wang@example.com"},
                              {"department", user == &me ? department : other_department}});
    as(Actor::system());
  }

  // From now on this person asks; the company is read anew.
  void as(std::shared_ptr<const Actor> who) {
    actor = std::move(who);
    database->read([&](db::Transaction& tx) { org = access::Org::load(tx); });
  }
  std::shared_ptr<Actor> salesperson(std::uint8_t scope) {
    auto one = std::make_shared<Actor>();
    one->user = me;
    one->department = department;
    one->people_below = {me};
    one->departments_below = {department};
    one->rights["account"].scopes.fill(scope);
    return one;
  }
  void in(const std::function<void(Context&)>& body) {
    database->write([&](db::Transaction& tx) {
      Context ctx{tx, catalog, org, actor, workspace, hooks, clock, base::IdMaker::system()};
      body(ctx);
    });
  }
  Changes changes(const Entity& entity, const std::vector<std::pair<std::string, Value>>& values) {
    Changes out;
    for (const auto& [name, value] : values) out.put(entity.find(name)->index, value);
    return out;
  }
  Id create(const std::string& type, const std::vector<std::pair<std::string, Value>>& values) {
    Id id;
    in([&](Context& ctx) {
      auto system = ctx.as_system();
      id = record::create(system, ctx.entity(type), changes(ctx.entity(type), values)).id();
    });
    return id;
  }
  Id account(const std::string& name, Id owner = {}, std::vector<std::pair<std::string, Value>> more = {}) {
    more.emplace_back("name", name);
    if (owner) more.emplace_back("owner", owner);
    return create("account", more);
  }
  json find(std::string_view text, std::vector<std::string> types = {"account"}, int limit = 20) {
    std::string out;
    in([&](Context& ctx) {
      Request request{std::string(text), {}, limit};
      for (const auto& type : types) request.entities.push_back(&ctx.entity(type));
      search(ctx, request, out);
    });
    return json::parse(out)["data"];
  }
  std::vector<std::string> titles(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& hit : find(text)) out.push_back(hit["title"]);
    return out;
  }
  // The same by the quick filter of the list.
  std::vector<std::string> listed(std::string_view text) {
    std::string out;
    in([&](Context& ctx) { list(ctx, ctx.entity("account"), read_query(ctx, ctx.entity("account"), {{"q", std::string(text)}, {"fields", "name"}}), out); });
    std::vector<std::string> names;
    const auto answer = json::parse(out);
    for (const auto& row : answer["data"]) names.push_back(row["name"]);
    EXPECT_EQ(answer["total"], names.size());
    return names;
  }
  std::vector<std::string> findings() {
    std::vector<check::Finding> found;
    database->read([&](db::Transaction& tx) {
      check::Look look{tx, *catalog, {}, found};
      check::search(look);
    });
    std::vector<std::string> out;
    for (const auto& one : found) out.push_back(one.code + " " + one.about);
    return out;
  }

  db::TestDatabase database = db::open_test_database(GetParam());
  std::shared_ptr<const Catalog> catalog;
  std::shared_ptr<const access::Org> org;
  std::shared_ptr<const Actor> actor;
  std::shared_ptr<const Workspace> workspace = std::make_shared<Workspace>();
  Hooks hooks;
  FixedClock clock;
  Id department, other_department, me, colleague;
};

TEST_P(SearchTest, FindsByCharactersPinyinInitialsAndDigits) {
  account("北京华为科技有限公司", {}, {{"phone", "+8613800138000"}});
  account("重庆长安汽车", {}, {{"phone", "+862365421234"}});
  account("Deutsche Messe AG");
  EXPECT_THAT(titles("华"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("華為"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("bjhw"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("huaweikeji"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("bj科技"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("8000"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("138 0013"), ElementsAre("北京华为科技有限公司"));
  for (const auto* reading : {"chongqing", "zhongqing", "cqca", "zqzh", "changan"})
    EXPECT_THAT(titles(reading), ElementsAre("重庆长安汽车")) << reading;
  EXPECT_THAT(titles("mess"), ElementsAre("Deutsche Messe AG"));
  EXPECT_THAT(titles("華為 8000"), ElementsAre("北京华为科技有限公司"));
  EXPECT_THAT(titles("长安 8000"), IsEmpty());
  EXPECT_THAT(titles(""), IsEmpty());
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(SearchTest, ExactThenPrefixThenInsideEachNewestFirst) {
  account("新华为");
  account("华为一");
  account("华为");
  account("华为二");
  account("老华为");
  EXPECT_THAT(titles("华为"), ElementsAre("华为", "华为二", "华为一", "老华为", "新华为"));
  const auto hits = find("华为");
  EXPECT_EQ(hits[0]["rank"], "exact");
  EXPECT_EQ(hits[1]["rank"], "prefix");
  EXPECT_EQ(hits[3]["rank"], "inside");
  EXPECT_EQ(hits[3]["match"], json::parse(R"({"field":"name","text":"老华为","spans":[[1,2]]})"));
  EXPECT_EQ(find("华为", {"account"}, 2).size(), 2u);
}

TEST_P(SearchTest, EveryTypeHasItsShare) {
  for (int i = 0; i < 5; ++i) account("华为" + std::to_string(i));
  create("department", {{"name", "华为组"}});
  const auto hits = find("华", {"account", "department"}, 3);
  ASSERT_EQ(hits.size(), 3u);
  EXPECT_EQ(std::count_if(hits.begin(), hits.end(), [](const json& h) { return h["entity"] == "department"; }), 1);
}

TEST_P(SearchTest, ListFilterJudgesWhatTheIndexLeavesOpen) {
  account("北京华为");
  account("北京市京华集团");  // has both pairs of 北京华, apart
  EXPECT_THAT(listed("北京华"), ElementsAre("北京华为"));
  EXPECT_THAT(listed("京"), UnorderedElementsAre("北京华为", "北京市京华集团"));
  EXPECT_THAT(listed("bjhw"), ElementsAre("北京华为"));
  EXPECT_THAT(listed("无"), IsEmpty());
}

TEST_P(SearchTest, AccessIsPartOfTheMatch) {
  const auto mine = account("华为甲", me), theirs = account("华为乙", colleague);
  account("华为丙");
  as(salesperson(access::kOwn));
  EXPECT_THAT(titles("华为"), ElementsAre("华为甲"));
  EXPECT_THAT(listed("华为"), ElementsAre("华为甲"));
  as(salesperson(access::kInDepartment));
  EXPECT_THAT(titles("hw"), ElementsAre("华为甲"));
  as(salesperson(access::kOwnAndBelow | access::kDepartmentAndBelow));
  EXPECT_THAT(titles("华"), ElementsAre("华为甲"));
  as(salesperson(access::kAll));
  EXPECT_EQ(titles("华").size(), 3u);
  as(salesperson(access::kNone));
  EXPECT_THAT(titles("华"), IsEmpty());

  in([&](Context& ctx) {
    ctx.db.execute("INSERT INTO share (id, entity, record, grantee, grantee_kind, level, created_at) VALUES (?, 'account', ?, ?, 'department', 'read', 0)",
                   {ctx.ids.make(1), theirs, department});
  });
  as(salesperson(access::kOwn));
  EXPECT_THAT(titles("华为"), UnorderedElementsAre("华为甲", "华为乙"));
  EXPECT_THAT(titles("华为乙"), ElementsAre("华为乙"));
  EXPECT_THAT(listed("华为"), UnorderedElementsAre("华为甲", "华为乙"));
  // Handed over: the index follows the owner.
  as(Actor::system());
  in([&](Context& ctx) { update(ctx, ctx.entity("account"), mine, changes(ctx.entity("account"), {{"owner", colleague}})); });
  as(salesperson(access::kOwn));
  EXPECT_THAT(titles("华为甲"), IsEmpty());
  as(Actor::system());
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(SearchTest, HiddenFieldsNeitherMatchNorShow) {
  account("华为", me, {{"phone", "+8613800138000"}});
  auto someone = salesperson(access::kAll);
  someone->rights["account"].fields["phone"] = access::FieldMode::kHidden;
  as(someone);
  EXPECT_THAT(titles("13800138000"), IsEmpty());
  EXPECT_THAT(listed("13800138000"), IsEmpty());
  EXPECT_THAT(titles("华为 8000"), IsEmpty());
  EXPECT_THAT(titles("华为"), ElementsAre("华为"));
  EXPECT_THAT(listed("华为"), ElementsAre("华为"));
}

TEST_P(SearchTest, FollowsEveryWrite) {
  const auto id = account("华为");
  const auto write = [&](auto&& body) { in([&](Context& ctx) { body(ctx, ctx.entity("account")); }); };
  write([&](Context& ctx, const Entity& e) { update(ctx, e, id, changes(e, {{"name", std::string("小米")}})); });
  EXPECT_THAT(titles("华为"), IsEmpty());
  EXPECT_THAT(titles("小米"), ElementsAre("小米"));
  EXPECT_THAT(findings(), IsEmpty());
  write([&](Context& ctx, const Entity& e) { record::remove(ctx, e, id); });
  EXPECT_THAT(titles("小米"), IsEmpty());
  EXPECT_THAT(findings(), IsEmpty());
  write([&](Context& ctx, const Entity& e) { restore(ctx, e, id); });
  EXPECT_THAT(titles("xiaomi"), ElementsAre("小米"));
  write([&](Context& ctx, const Entity& e) { record::remove(ctx, e, id); });
  write([&](Context& ctx, const Entity& e) { purge(ctx, e, id); });
  EXPECT_THAT(titles("小米"), IsEmpty());
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(SearchTest, VerifyFindsWhatIsWrongAndRebuildRepairs) {
  const auto id = account("华为");
  account("小米");
  in([&](Context& ctx) { ctx.db.execute("DELETE FROM account WHERE id = ?", {id}); });
  EXPECT_THAT(findings(), ElementsAre("index.extra account"));
  in([&](Context& ctx) {
    ctx.db.execute("UPDATE account SET name = '苹果'");
    rebuild(ctx.db, ctx.entity("account"));
  });
  EXPECT_THAT(findings(), IsEmpty());
  EXPECT_THAT(titles("苹果"), ElementsAre("苹果"));
  in([&](Context& ctx) { ctx.db.execute("UPDATE account SET name = '香蕉'"); });
  EXPECT_EQ(findings().size(), 1u);
}

TEST_P(SearchTest, JoinsWhatSmallCommitsLeaveAndLosesNothing) {
  for (int i = 0; i < 12; ++i) account("长安软件" + std::to_string(i));
  const auto segments = [&] {
    std::int64_t n = 0;
    in([&](Context& ctx) {
      auto rows = ctx.db.query("SELECT count(DISTINCT (id >> 37) & 65535) FROM search_account_data WHERE id > 100");
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  };
  const bool sqlite = GetParam() == db::Dialect::kSqlite;
  if (sqlite) { EXPECT_GT(segments(), 5); }
  for (bool more = true; more;)
    in([&](Context& ctx) { more = join_segments(ctx.db, ctx.entity("account")); });
  if (sqlite) { EXPECT_LE(segments(), 2); }
  EXPECT_EQ(titles("changan").size(), 12u);
  EXPECT_THAT(titles("软件7"), ElementsAre("长安软件7"));
}

TEST_P(SearchTest, AFewAreRankedLikeMany) {
  account("上海华为伙伴");
  account("华为");
  account("华为云");
  EXPECT_THAT(titles("华为"), ElementsAre("华为", "华为云", "上海华为伙伴"));
  for (int i = 0; i < 60; ++i) account("北京华为伙伴" + std::to_string(i));
  const auto found = titles("华为");
  EXPECT_EQ(found.size(), 20u);
  EXPECT_EQ(found[0], "华为");
  EXPECT_EQ(found[1], "华为云");
}

TEST_P(SearchTest, AnIndexByOtherRulesIsBuiltAnew) {
  account("华为");
  in([&](Context& ctx) {
    ctx.db.execute("UPDATE account SET name = '小米'");
    prepare_table(ctx.db, ctx.entity("account"));
  });
  EXPECT_THAT(titles("小米"), IsEmpty());  // the same rules: left alone
  in([&](Context& ctx) {
    ctx.db.execute("UPDATE setting SET value = '0 name:0' WHERE name = 'search.account'");
    prepare_table(ctx.db, ctx.entity("account"));
  });
  EXPECT_THAT(titles("小米"), ElementsAre("小米"));
}

TEST_P(SearchTest, HostileTextIsOnlyText) {
  account("华为");
  for (const std::string text : {"\"", "' OR 1=1", "\" OR \"y", "NEAR(", "a:b", "^华", "华*", ") | !(", "\\", "''", "%_", "y",
                                 std::string("\0华", 4).c_str(), "\xff\xfe", "🙂", "𠮷"}) {
    EXPECT_LE(titles(text).size(), 1u) << text;
    EXPECT_LE(listed(text).size(), 1u) << text;
  }
  std::string longest;
  for (int i = 0; i < 5000; ++i) longest += i % 7 ? "华" : " x";
  EXPECT_THAT(titles(longest), IsEmpty());
  EXPECT_THAT(listed(longest), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Both, SearchTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

}  // namespace
}  // namespace keyuan::record::search
