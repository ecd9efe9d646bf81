// Figures that are kept, against counting the records: whatever is written, whoever asks.
#include "record/figures.hpp"

#include <random>

#include "record/create_many.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/board.hpp"
#include "record/query/kept.hpp"
#include "record/query/list.hpp"
#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

class FiguresTest : public RecordTest {
 protected:
  void SetUp() override {
    for (const auto* name : {"直销", "渠道"}) pipelines.push_back(make("pipeline", {{"name", name}}).id());
    for (int i = 0; i < 4; ++i)
      stages.push_back(make("stage", {{"name", "阶段" + std::to_string(i)}, {"pipeline", pipelines[static_cast<std::size_t>(i) / 2]}}).id());
    place = make("department", {{"name", "公海"}}).id();
    look_again();
  }

  const Entity& deal() { return catalog->meta->at("opportunity"); }
  int one_of(int n) { return std::uniform_int_distribution(0, n - 1)(random); }

  // Of a deal, or of a change of one: any of its fields that figures are about, or none of them.
  Named some() {
    Named out;
    const auto maybe = [&](const char* field, Value value) {
      if (one_of(3) == 0) out.emplace_back(field, one_of(8) == 0 ? Value{} : std::move(value));
    };
    const auto at = static_cast<std::size_t>(one_of(4));
    if (one_of(2)) {
      out.emplace_back("stage", stages[at]);
      out.emplace_back("pipeline", pipelines[at / 2]);
    }
    maybe("status", std::string(std::array{"open", "won", "lost"}[static_cast<std::size_t>(one_of(3))]));
    maybe("amount", std::array<std::int64_t, 6>{0, 5'000, 12'345'678, -70'001, 40'000'000'000'001, 1'999'999'999}[static_cast<std::size_t>(one_of(6))]);
    maybe("amount_currency", std::string(std::array{"CNY", "CNY", "USD"}[static_cast<std::size_t>(one_of(3))]));
    maybe("expected_close", base::Date{2024, 2, 20}.plus_days(one_of(60)).to_string());
    maybe("closed_on", base::Date{2023, 12, 20}.plus_days(one_of(30)).to_string());
    maybe("next_step", std::string("再打电话"));
    maybe("owner", std::array{li, wang}[static_cast<std::size_t>(one_of(2))]);
    return out;
  }

  void write_something() {
    const auto any = [&]() -> Id { return ids[static_cast<std::size_t>(one_of(static_cast<int>(ids.size())))]; };
    const auto tried = [&](const std::function<void(Context&)>& body) { (void)problem(body); };
    switch (one_of(9)) {
      case 0: {
        auto values = some();
        values.emplace_back("name", std::string("商机"));
        values.emplace_back("stage", stages[0]);
        tried([&](Context& ctx) { ids.push_back(create(ctx, deal(), changes("opportunity", values)).id()); });
        return;
      }
      case 1:
        in([&](Context& ctx) {
          std::vector<Record> records;
          for (int i = 0; i < 1 + one_of(12); ++i) {
            records.emplace_back(deal());
            records.back()[deal().title] = std::string("一批");
            records.back()[deal().find("stage")->index] = stages[static_cast<std::size_t>(one_of(4))];
            for (auto& [field, value] : some()) records.back()[deal().find(field)->index] = value;
          }
          create_many(ctx, deal(), records);
          for (const auto& r : records) ids.push_back(r.id());
        });
        return;
      case 2: return tried([&](Context& ctx) { remove(ctx, deal(), any()); });
      case 3: return tried([&](Context& ctx) { restore(ctx, deal(), any()); });
      case 4:
        return tried([&](Context& ctx) {
          const auto id = any();
          remove(ctx, deal(), id);
          purge(ctx, deal(), id);
        });
      case 5:  // what nobody owns lies in a place
        return in([&](Context& ctx) {
          ctx.db.execute("UPDATE opportunity SET owner = NULL, department = ? WHERE id = ?", {one_of(2) ? db::Value{place} : db::Value{}, any()});
        });
      case 6:  // many at once, and then not
        EXPECT_THROW(in([&](Context& ctx) {
          ctx.db.execute("UPDATE opportunity SET status = 'lost', amount = amount + 1");
          ctx.db.execute("DELETE FROM opportunity WHERE amount IS NULL");
          throw std::runtime_error("no");
        }), std::runtime_error);
        return;
      default: return tried([&](Context& ctx) { update(ctx, deal(), any(), changes("opportunity", some())); });
    }
  }

  // What it answers, and whether that was read from what is kept.
  std::string answer(Parameters parameters, bool& kept) {
    std::string out;
    in([&](Context& ctx) {
      const auto wanted = read_aggregate(ctx, deal(), parameters);
      std::vector<int> sums;
      for (const auto& m : wanted.measures)
        if (m.measure != Measure::kCount) sums.push_back(m.field);
      kept = from_kept(ctx, deal(), wanted.query, wanted.group, sums).has_value();
      aggregate(ctx, deal(), wanted, out);
      if (wanted.group.empty()) out += " " + std::to_string(count(ctx, deal(), wanted.query));
    });
    return out;
  }
  // The same question, asked so that the records have to be read.
  static Parameters counted(const Parameters& parameters) {
    Parameters out;
    json all = json::array({json::array({"id", "is not empty", nullptr})});
    for (const auto& [name, value] : parameters) {
      if (name == "filter") all.push_back(json::parse(value));
      else out.emplace_back(name, value);
    }
    out.emplace_back("filter", json{{"all", all}}.dump());
    return out;
  }

  Parameters questions(int i) {
    const auto id = [](Id one) { return "\"" + one.to_string() + "\""; };
    const std::vector<std::string> groups = {"", "stage", "stage,expected_close:month", "expected_close:quarter", "owner", "department,status", "closed_on:year",
                                             "pipeline,expected_close:year", "owner,closed_on:month"};
    const std::vector<std::string> filters = {
        "", R"(["status","=","open"])", R"({"not":["status","in",["won",null]]})", R"(["pipeline","=",)" + id(pipelines[0]) + "]",
        R"({"any":[["stage","=",)" + id(stages[1]) + R"(],["owner","=","me"]]})", R"(["expected_close","=","this month"])",
        R"(["expected_close","<=","next month"])", R"(["expected_close","between",["2024-03-01","2024-03-31"]])", R"(["expected_close","is empty",null])",
        R"({"all":[["status","!=","open"],["closed_on",">=","2024-01-01"]]})", R"(["department","is empty",null])"};
    Parameters out{{"group", groups[static_cast<std::size_t>(i) % groups.size()]}, {"measures", i % 2 ? "count,sum:amount" : "sum:amount,avg:amount,count"}, {"total", "true"}};
    if (const auto& filter = filters[static_cast<std::size_t>(i) % filters.size()]; !filter.empty()) out.emplace_back("filter", filter);
    if (i % 5 == 0) out.emplace_back("order", "-count");
    return out;
  }

  // The same answers to everybody. Returns how many came from what is kept.
  int compare() {
    int from_kept = 0;
    for (int i = 0; i < 99; ++i) {
      const auto asked = questions(i);
      bool kept = false, read = false;
      const auto quick = answer(asked, kept), slow = answer(counted(asked), read);
      EXPECT_FALSE(read);
      EXPECT_EQ(quick, slow) << json(asked).dump();
      from_kept += kept;
    }
    return from_kept;
  }
  bool right() {
    bool yes = false;
    in([&](Context& ctx) { yes = figures_are_right(ctx.db, deal()); });
    return yes;
  }

  std::vector<Id> pipelines, stages, ids;
  Id place;
  std::mt19937 random{20240305};
};

INSTANTIATE_TEST_SUITE_P(Databases, FiguresTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(FiguresTest, AreThoseThatCountingGives) {
  in([&](Context& ctx) {
    auto values = some();
    values.emplace_back("name", std::string("商机"));
    values.emplace_back("stage", stages[0]);
    ids.push_back(create(ctx, deal(), changes("opportunity", values)).id());
  });
  const auto everybody = actor;
  for (int round = 0; round < 6; ++round) {
    for (int i = 0; i < 60; ++i) write_something();
    ASSERT_TRUE(right()) << round;
    if (round == 2) in([&](Context& ctx) { tidy_figures(ctx.db, deal()); });
    places.clear();
    look_again();
    actor = everybody;
    EXPECT_GT(compare(), 40);
    for (const auto scope : {access::kOwn, access::kInDepartment, access::kNone}) {
      act_as(li, north, scope, {"opportunity", "user", "department", "stage", "pipeline"});
      EXPECT_GT(compare(), 40);
    }
    // What lies in a place is seen by who belongs to it, and its amount by who administers it.
    places = {{place, "opportunity", {li}, {}, {"amount", "status"}}};
    look_again();
    for (const auto scope : {access::kOwn, access::kAll}) {
      act_as(li, north, scope, {"opportunity", "user", "department", "stage", "pipeline"});
      EXPECT_GT(compare(), 40);
    }
    actor = everybody;
  }
}

TEST_P(FiguresTest, HoldMoreThanSixtyFourBits) {
  constexpr std::int64_t kMost = 9'000'000'000'000'000'001;
  for (int i = 0; i < 3; ++i) make("opportunity", {{"name", "商机"}, {"stage", stages[0]}, {"amount", kMost}});
  bool kept = false, read = false;
  const Parameters asked{{"measures", "sum:amount"}};
  EXPECT_EQ(answer(asked, kept), answer(counted(asked), read));
  EXPECT_TRUE(kept && !read);
  EXPECT_TRUE(right());
}

TEST_P(FiguresTest, AreCountedForWhomSomethingIsShared) {
  const auto one = make("opportunity", {{"name", "商机"}, {"stage", stages[0]}, {"owner", wang}}).id();
  in([&](Context& ctx) {
    ctx.db.execute("INSERT INTO share (id, entity, record, grantee, grantee_kind, level, created_at) VALUES (?, 'opportunity', ?, ?, 'user', 'read', 0)",
                   {Id{{7}}, one, li});
  });
  look_again();
  act_as(li, north, access::kOwn, {"opportunity"});
  bool kept = true;
  EXPECT_EQ(answer({{"measures", "count"}}, kept), R"({"data":[{"count":1}],"more":false} 1)");
  EXPECT_FALSE(kept);
}

TEST_P(FiguresTest, AHiddenFieldIsNoFigure) {
  act_as(li, north, access::kAll, {"opportunity", "stage"});
  auto blind = std::make_shared<access::Actor>(*actor);
  blind->rights["opportunity"].fields["amount"] = access::FieldMode::kHidden;
  actor = blind;
  EXPECT_EQ(problem([&](Context& ctx) { (void)read_aggregate(ctx, deal(), {{"group", "stage"}, {"measures", "sum:amount"}}); }), "query.unknown_field");
  bool kept = false;
  (void)answer({{"group", "stage"}}, kept);
  EXPECT_TRUE(kept);
}

TEST_P(FiguresTest, AreMendedAndMadeAgainWhenTheirDescriptionChanges) {
  for (int i = 0; i < 20; ++i) make("opportunity", {{"name", "商机"}, {"stage", stages[static_cast<std::size_t>(i) % 4]}, {"amount", std::int64_t{10'000} * i}});
  const auto table = quote_identifier(figures_table(deal(), deal().figures.front(), true));
  in([&](Context& ctx) { ctx.db.execute("UPDATE " + table + " SET amount__low = amount__low + 1"); });
  EXPECT_FALSE(right());
  in([&](Context& ctx) { recount_figures(ctx.db, deal()); });
  EXPECT_TRUE(right());
  // As another program described them, and without what is described now.
  in([&](Context& ctx) {
    ctx.db.script("DROP TABLE " + table + (GetParam() == db::Dialect::kPostgres ? " CASCADE" : ""));
    ctx.db.execute("UPDATE setting SET value = ? WHERE name = 'figures.opportunity'", {deal().figures.front().name + " 0 status"});
    prepare_figures(ctx.db, deal());
  });
  EXPECT_TRUE(right());
  make("opportunity", {{"name", "商机"}, {"stage", stages[0]}});
  EXPECT_TRUE(right());
}

}  // namespace
}  // namespace keyuan::record
