// Records that nobody owns, in places: who reads and changes them, through every door.
#include "record/access/place.hpp"

#include <nlohmann/json.hpp>

#include "meta/client_json.hpp"
#include "record/access/clause.hpp"
#include "record/access/shares.hpp"
#include "record/bulk.hpp"
#include "record/check/check.hpp"
#include "record/figures.hpp"
#include "record/history/history.hpp"
#include "record/query/kept.hpp"
#include "record/query/list.hpp"
#include "record/search/search.hpp"
#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using access::Verb;
using nlohmann::json;

class PlacesTest : public RecordTest {
 protected:
  PlacesTest() {
    hooks.before("lead", [this](Context&, Write& write) {
      if (!write.after.owner()) write.put(meta::kDepartment, into ? Value{into} : Value{});
    });
    west = make("department", {{"name", "西区"}, {"parent", south}}).id();
    zhao = make("user", {{"name", "赵外人"}, {"email", "zhao@example.com"}, {"department", west}}).id();
    places = {{one, "lead", {li}, {wang}}, {other, "lead", {south}, {}}};
    look_again();
    theirs = lead("有主", wang);
    into = one;
    first = lead("甲线索");
    second = lead("乙线索");
    into = other;
    third = lead("丙线索");
    into = {};
    nowhere = lead("丁线索");
    into = one;
  }

  const Entity& type() { return catalog->meta->at("lead"); }
  Id lead(const std::string& name, Id owner = {}) {
    Named values{{"name", name}};
    if (owner) values.emplace_back("owner", owner);
    return make("lead", values).id();
  }
  // From now on this person, whose roles let him do everything with his own.
  void as(Id who, std::uint8_t scope = access::kOwn) { act_as(who, org->person(who)->department, scope, {"lead", "user", "department"}); }

  json page(std::vector<std::pair<std::string, std::string>> parameters = {}) {
    std::string out;
    in([&](Context& ctx) {
      parameters.emplace_back("sort", "name");
      list(ctx, type(), read_query(ctx, type(), parameters), out);
    });
    return json::parse(out);
  }
  std::string names(std::vector<std::pair<std::string, std::string>> parameters = {}) {
    std::string out;
    const auto answer = page(std::move(parameters));
    for (const auto& row : answer["data"]) out += row["name"].get<std::string>() + " ";
    return out + "of " + answer["total"].dump();
  }
  std::string found(const std::string& text) {
    std::string out, titles;
    in([&](Context& ctx) { search::search(ctx, {text, {&type()}, 20}, out); });
    std::vector<std::string> all;
    const auto answer = json::parse(out);
    for (const auto& hit : answer["data"]) all.push_back(hit["title"]);
    std::sort(all.begin(), all.end());
    for (const auto& title : all) titles += title + " ";
    return titles;
  }
  // What the database is told, and what the actor is asked: the same for every record and verb.
  void expect_agreement() {
    for (int v = 0; v < access::kVerbs; ++v) {
      const auto verb = static_cast<Verb>(v);
      in([&](Context& ctx) {
        for (const auto id : {theirs, first, second, third, nowhere}) {
          const auto record = load(ctx, type(), id);
          Sql sql;
          sql.add("SELECT 1 FROM lead t WHERE t.id = ").bind(id);
          access::append_clause(sql, ctx, type(), verb);
          EXPECT_EQ(ctx.db.query(sql.text, sql.values).next(),
                    access::reaches(ctx, type(), verb, id, record->owner(), record->department())) << access::kVerbNames[v] << " " << record->title();
        }
      });
    }
  }

  const Id one{{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}, other{{2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}};
  Id into = one, west, zhao, theirs, first, second, third, nowhere;
};

INSTANTIATE_TEST_SUITE_P(Databases, PlacesTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(PlacesTest, AMemberReadsAnAdministratorWritesAndNobodyElseSeesAnything) {
  as(li);
  EXPECT_EQ(names(), "甲线索 乙线索 of 2");
  EXPECT_EQ(found("线索"), "乙线索 甲线索 ");
  EXPECT_EQ(names({{"q", "线索"}}), "甲线索 乙线索 of 2");
  EXPECT_EQ(page()["data"][0]["can"], json::array());
  EXPECT_EQ(problem([&](Context& ctx) { update(ctx, type(), first, changes("lead", {{"company", "x"}})); }), "access.not_allowed");
  expect_agreement();

  as(wang);
  EXPECT_EQ(names(), "丙线索 甲线索 乙线索 有主 of 4");  // 丙: by his department
  const auto all = page();
  for (const auto& row : all["data"]) {
    const auto name = row["name"].get<std::string>();
    EXPECT_EQ(row["can"], name == "有主" ? json({"update", "remove", "share", "purge"}) : name == "丙线索" ? json::array() : json({"update"})) << name;
  }
  EXPECT_EQ(problem([&](Context& ctx) { update(ctx, type(), first, changes("lead", {{"company", "x"}})); }), "");
  EXPECT_EQ(problem([&](Context& ctx) { update(ctx, type(), third, changes("lead", {{"company", "x"}})); }), "access.not_allowed");
  EXPECT_EQ(problem([&](Context& ctx) { remove(ctx, type(), first); }), "access.not_allowed");
  EXPECT_EQ(problem([&](Context& ctx) { access::share(ctx, type(), first, {li, {}, false, {}}); }), "access.not_allowed");
  expect_agreement();

  as(zhao);  // of a department below
  EXPECT_EQ(names(), "丙线索 of 1");
  EXPECT_EQ(found("线索"), "丙线索 ");
  EXPECT_EQ(problem([&](Context& ctx) { (void)find(ctx, type(), first); }), "record.not_found");
  expect_agreement();

  as(zhao, access::kAll);
  EXPECT_EQ(names(), "丙线索 丁线索 甲线索 乙线索 有主 of 5");
  expect_agreement();
  as(li, access::kNone);  // whoever reads no leads at all reads none in a place
  EXPECT_EQ(names(), "of 0");
  expect_agreement();
}

TEST_P(PlacesTest, TotalsAreSumsOverTheTally) {
  as(li);
  in([&](Context& ctx) { EXPECT_EQ(kept_number(ctx, type(), {}), 2); });
  as(wang);
  in([&](Context& ctx) {
    EXPECT_EQ(kept_number(ctx, type(), {}), 4);
    EXPECT_EQ(kept_number(ctx, type(), read_query(ctx, type(), {{"filter", R"(["owner","is empty"])"}})), 3);
    EXPECT_EQ(kept_number(ctx, type(), read_query(ctx, type(), {{"filter", R"(["department","is empty"])"}})), 3);
    EXPECT_EQ(kept_number(ctx, type(), read_query(ctx, type(), {{"filter", R"(["department","=","my department"])"}})), 1);
    EXPECT_TRUE(figures_are_right(ctx.db, type()));
  });
}

TEST_P(PlacesTest, TakenOutOfThePlaceItIsOnlyItsOwners) {
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    update(system, type(), first, changes("lead", {{"owner", zhao}}));
    const auto after = load(system, type(), first);
    EXPECT_EQ(after->department(), west);
  });
  as(li);
  EXPECT_EQ(names(), "乙线索 of 1");
  EXPECT_EQ(found("甲线索"), "");
  as(zhao);
  EXPECT_EQ(names(), "丙线索 甲线索 of 2");
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    update(system, type(), first, changes("lead", {{"owner", Value{}}}));
  });
  as(li);
  EXPECT_EQ(found("甲线索"), "甲线索 ");
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    remove(system, type(), first);
  });
  EXPECT_EQ(names(), "乙线索 of 1");
}

// A place is no department: nothing shows it as one.
TEST_P(PlacesTest, TheDepartmentIsShownEmpty) {
  as(wang, access::kAll);
  EXPECT_EQ(names({{"filter", R"(["department","is empty"])"}}), "丙线索 丁线索 甲线索 乙线索 of 4");
  EXPECT_EQ(names({{"filter", R"(["department","is not empty"])"}}), "有主 of 1");
  const auto rows = page({{"expand", "department"}})["data"];
  for (const auto& row : rows) EXPECT_EQ(row["department"].is_null(), row["name"] != "有主") << row;
}

TEST_P(PlacesTest, ManyAreChangedWhereHeAdministers) {
  as(wang);
  BulkResult result;
  in([&](Context& ctx) {
    const auto targets = bulk_targets(ctx, type(), read_query(ctx, type(), {{"filter", R"(["owner","is empty"])"}}));
    EXPECT_EQ(targets.size(), 3U);
    bulk_update(ctx, type(), targets, {changes("lead", {{"company", "x"}}), {}, {}}, result);
  });
  EXPECT_EQ(result.done, 2);
  ASSERT_EQ(result.refused.size(), 1U);
  EXPECT_EQ(result.refused[0], (std::pair<Id, std::string>{third, "access.not_allowed"}));
}

TEST_P(PlacesTest, SaysWhy) {
  as(li);
  const auto why = [&](Id who) {
    std::string out;
    in([&](Context& ctx) {
      auto actor = std::make_shared<access::Actor>(*ctx.org->actor(who));
      actor->rights["lead"].scopes.fill(access::kOwn);
      actor->administrator = false;
      auto system = ctx.as_system();
      system.language = base::Language::kEn;
      access::explain(system, *load(system, type(), first), *actor, out);
    });
    return json::parse(out);
  };
  EXPECT_NE(why(li).dump().find("It lies in a common pool that 李销售 belongs to."), std::string::npos) << why(li);
  EXPECT_NE(why(wang).dump().find("It lies in a common pool that 王同事 administers."), std::string::npos) << why(wang);
  EXPECT_EQ(why(zhao).dump().find("common pool"), std::string::npos);
  EXPECT_EQ(why(wang)["may"]["update"], true);
  EXPECT_EQ(why(li)["may"]["update"], false);
  EXPECT_EQ(why(zhao)["may"]["read"], false);
}

TEST_P(PlacesTest, TheCheckHasNoComplaint) {
  database->read([&](db::Transaction& tx) {
    std::vector<check::Finding> wrong;
    check::Look look{tx, *catalog, {}, wrong};
    for (const auto part : {check::references, check::search, check::departments, check::totals, check::history}) part(look);
    for (const auto& finding : wrong) ADD_FAILURE() << finding.code << " " << finding.about << ": " << finding.text;
  });
}

}  // namespace
}  // namespace keyuan::record
