// Fields of records in a place, through every door: masked to a member and to somebody who reads everything, whole to who
// administers the place and to the workspace's administrator.
#include "record/access/masked.hpp"

#include <nlohmann/json.hpp>

#include "record/duplicates.hpp"
#include "record/history/history.hpp"
#include "record/marks.hpp"
#include "record/pipeline.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/board.hpp"
#include "record/query/list.hpp"
#include "record/query/render.hpp"
#include "record/search/search.hpp"
#include "record/testing.hpp"
#include "record/transfer/export.hpp"
#include "record/transfer/import.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

class MaskedTest : public RecordTest {
 protected:
  MaskedTest() {
    for (const auto* entity : {"lead", "account"})
      hooks.before(entity, [this](Context&, Write& write) {
        if (!write.after.owner()) write.put(meta::kDepartment, Value{pool});
      });
    zhao = make("user", {{"name", "赵外人"}, {"email", "zhao@example.com"}, {"department", south}}).id();
    places = {{pool, "lead", {li}, {wang}, {"mobile", "email", "wechat", "budget", "region", "next_follow_up_at", "address"}},
              {pool, "account", {li}, {wang}, {"name", "phone"}}};
    look_again();
    hidden = make("lead", {{"name", "张三"}, {"mobile", "+8613800138000"}, {"email", "zsan77@example.com"}, {"wechat", "zhangsan88"},
                           {"budget", base::Decimal::parse("500")->units}, {"budget_currency", "CNY"}, {"region", "east"},
                           {"next_follow_up_at", clock.now().ms}, {"address_city", "重庆市渝中区"}}).id();
    owned = make("lead", {{"name", "李四"}, {"mobile", "+8613900139000"}, {"email", "li.si@example.com"}, {"region", "south"}, {"owner", zhao},
                          {"budget", base::Decimal::parse("20")->units}, {"budget_currency", "CNY"}}).id();
    company = make("account", {{"name", "重庆长安软件有限公司"}, {"phone", "+862361234567"}}).id();
    contact = make("contact", {{"name", "王五"}, {"account", company}, {"owner", zhao}}).id();
  }

  static constexpr auto kTypes = {"lead", "account", "contact", "user", "department", "activity"};
  void as_member() { act_as(li, north, access::kOwn, {kTypes.begin(), kTypes.end()}); }
  void as_keeper() { act_as(wang, south, access::kOwn, {kTypes.begin(), kTypes.end()}); }
  void as_reader_of_all() { act_as(zhao, south, access::kAll, {kTypes.begin(), kTypes.end()}); }
  void as_workspace_administrator() { actor = access::Actor::system(); }
  // Whom something is masked to, and whom nothing.
  void each_masked(const std::function<void()>& look) {
    for (const bool member : {true, false}) {
      if (member) as_member();
      else as_reader_of_all();
      SCOPED_TRACE(member ? "member" : "reader of all");
      look();
    }
  }
  void each_whole(const std::function<void()>& look) {
    for (const bool keeper : {true, false}) {
      if (keeper) as_keeper();
      else as_workspace_administrator();
      SCOPED_TRACE(keeper ? "keeper of the place" : "administrator of the workspace");
      look();
    }
  }

  std::string answer(const std::function<void(Context&, std::string&)>& ask) {
    std::string out;
    in([&](Context& ctx) { ask(ctx, out); });
    return out;
  }
  json page(const char* type, const Parameters& parameters) {
    return json::parse(answer([&](Context& ctx, std::string& out) { list(ctx, ctx.entity(type), read_query(ctx, ctx.entity(type), parameters), out); }));
  }
  // Names of leads found, in the list's order.
  std::string names(const Parameters& parameters) {
    std::string out;
    const auto found = page("lead", parameters);
    for (const auto& row : found["data"]) out += row["name"].get<std::string>() + " ";
    EXPECT_EQ(found["total"], found["data"].size());
    return out;
  }
  std::string where(const json& filter) { return names({{"filter", filter.dump()}, {"sort", "name"}}); }
  json shown(const char* type, Id id) {
    return json::parse(answer([&](Context& ctx, std::string& out) { show(ctx, ctx.entity(type), id, {}, out); }));
  }
  json figures(const char* type, const Parameters& parameters) {
    return json::parse(answer([&](Context& ctx, std::string& out) {
      aggregate(ctx, ctx.entity(type), read_aggregate(ctx, ctx.entity(type), parameters), out);
    }))["data"];
  }
  json found(const std::string& text, const char* type = "lead") {
    return json::parse(answer([&](Context& ctx, std::string& out) { search::search(ctx, {text, {&ctx.entity(type)}, 20}, out); }))["data"];
  }
  std::string exported(const char* type, const Parameters& parameters) {
    std::string out;
    in([&](Context& ctx) {
      transfer::Export wanted;
      wanted.bom = false;
      out = transfer::export_list(ctx, ctx.entity(type), read_query(ctx, ctx.entity(type), parameters), wanted);
    });
    return out;
  }
  void expect_masked(const json& record) {
    EXPECT_EQ(record["name"], "张三");
    EXPECT_EQ(record["mobile"], "138****8000");
    EXPECT_EQ(record["email"], "z****@example.com");
    EXPECT_EQ(record["wechat"], "zha****an88");
    EXPECT_EQ(record["budget"], nullptr);
    EXPECT_EQ(record["region"], nullptr);
    EXPECT_EQ(record["next_follow_up_at"], nullptr);
    EXPECT_EQ(record["address_city"], "重****");
  }
  void expect_whole(const json& record) {
    EXPECT_EQ(record["mobile"], "+8613800138000");
    EXPECT_EQ(record["email"], "zsan77@example.com");
    EXPECT_EQ(record["budget"], 500);
    EXPECT_EQ(record["region"], "east");
  }

  const Id pool{{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
  Id zhao, hidden, owned, company, contact;
};

INSTANTIATE_TEST_SUITE_P(Databases, MaskedTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(MaskedTest, ListsAndSingleRecords) {
  const auto row = [&] { return page("lead", {{"name", "张三"}})["data"][0]; };
  each_masked([&] {
    expect_masked(row());
    expect_masked(shown("lead", hidden));
    EXPECT_EQ(page("lead", {{"name", "张三"}, {"fields", "mobile"}})["data"][0]["mobile"], "138****8000");
  });
  each_whole([&] {
    expect_whole(row());
    expect_whole(shown("lead", hidden));
  });
  as_reader_of_all();
  EXPECT_EQ(page("lead", {{"name", "张三"}, {"fields", "mobile,name"}})["data"][0]["masked"], json({"mobile"}));
  EXPECT_FALSE(shown("lead", owned).contains("masked"));
  EXPECT_EQ(shown("lead", owned)["mobile"], "+8613900139000");  // what somebody owns is nobody's place
}

TEST_P(MaskedTest, InMemory) {
  const auto written = [&] {
    return json::parse(answer([&](Context& ctx, std::string& out) { append_record(out, ctx, *load(ctx, ctx.entity("lead"), hidden)); }));
  };
  each_masked([&] { expect_masked(written()); });
  each_whole([&] { expect_whole(written()); });
  as_reader_of_all();
  try {
    in([&](Context& ctx) { update(ctx, ctx.entity("lead"), hidden, changes("lead", {{"company", "x"}}), 7); });
    FAIL();
  } catch (const base::Problem& stale) {
    expect_masked(json::parse(stale.details())["current"]);
  }
}

TEST_P(MaskedTest, TitlesOfReferences) {
  const auto title = [&] { return page("contact", {{"expand", "account"}})["data"][0]["account"]["title"]; };
  as_reader_of_all();
  EXPECT_EQ(title(), "重庆长****有限公司");
  EXPECT_EQ(figures("contact", {{"group", "account"}})[0]["account"]["title"], "重庆长****有限公司");
  EXPECT_NE(exported("contact", {{"fields", "name,account"}}).find("王五,重庆长****有限公司"), std::string::npos);
  EXPECT_EQ(page("contact", {{"filter", R"(["account.name","contains","长安"])"}})["total"], 0);
  EXPECT_EQ(page("contact", {{"filter", R"(["account.phone","=","+862361234567"])"}})["total"], 0);
  EXPECT_EQ(page("contact", {{"filter", R"(["account.phone","is empty"])"}})["total"], 1);
  as_workspace_administrator();
  EXPECT_EQ(title(), "重庆长安软件有限公司");
  EXPECT_EQ(page("contact", {{"filter", R"(["account.name","contains","长安"])"}})["total"], 1);
}

TEST_P(MaskedTest, FiltersTakeItAsEmpty) {
  as_reader_of_all();
  const auto other = "李四 ", both = "李四 张三 ", masked = "张三 ";
  EXPECT_EQ(where({"mobile", "=", "13800138000"}), "");
  EXPECT_EQ(where({"mobile", "contains", "138"}), "");
  EXPECT_EQ(where({"mobile", "starts with", "+86"}), other);
  EXPECT_EQ(where({"mobile", "is empty", nullptr}), masked);
  EXPECT_EQ(where({"mobile", "is not empty", nullptr}), other);
  EXPECT_EQ(where({"mobile", "!=", "13900139000"}), masked);
  EXPECT_EQ(where({"mobile", "not in", {"13800138000"}}), both);
  EXPECT_EQ(where({"mobile", "in", {"13800138000", "13900139000"}}), other);
  EXPECT_EQ(where({"mobile", "in", {"13800138000", nullptr}}), masked);
  EXPECT_EQ(where({{"not", {"mobile", "contains", "138"}}}), both);
  EXPECT_EQ(where({"region", "=", "east"}), "");
  EXPECT_EQ(where({"region", "=", nullptr}), masked);
  EXPECT_EQ(where({"budget", ">", 100}), "");
  EXPECT_EQ(where({"budget", "<", 100}), other);
  EXPECT_EQ(where({"next_follow_up_at", "=", "today"}), "");
  EXPECT_EQ(where({"address_city", "contains", "重庆"}), "");
  EXPECT_EQ(where({{"any", {{"mobile", "=", "13800138000"}, {"name", "=", "张三"}}}}), masked);
  as_keeper();
  EXPECT_EQ(where({"mobile", "=", "13800138000"}), masked);
  EXPECT_EQ(where({"region", "=", "east"}), masked);
}

TEST_P(MaskedTest, OrderAndPagesTellNothing) {
  as_reader_of_all();
  for (const auto* sort : {"mobile", "email", "budget", "region"}) EXPECT_EQ(names({{"sort", sort}}), "张三 李四 ") << sort;
  EXPECT_EQ(names({{"sort", "-mobile"}}), "李四 张三 ");
  const auto first = page("lead", {{"sort", "mobile"}, {"limit", "1"}});
  const auto cursor = first["next"].get<std::string>();
  EXPECT_EQ(page("lead", {{"sort", "mobile"}, {"limit", "1"}, {"cursor", cursor}})["data"][0]["name"], "李四");
  std::string plain;
  for (std::size_t i = 0; i + 1 < cursor.size(); i += 2) plain += static_cast<char>(std::stoi(cursor.substr(i, 2), nullptr, 16));
  EXPECT_EQ(plain.find("138"), std::string::npos) << plain;
  // A title's pinyin, too.
  make("account", {{"name", "阿里"}, {"owner", zhao}});
  const auto accounts = page("account", {{"sort", "name"}});
  EXPECT_EQ(accounts["data"][0]["name"], "重庆长****有限公司");
  EXPECT_EQ(page("account", {{"sort", "name"}, {"limit", "1"}, {"cursor", page("account", {{"sort", "name"}, {"limit", "1"}})["next"]}})["data"][0]["name"], "阿里");
}

TEST_P(MaskedTest, Figures) {
  as_reader_of_all();
  EXPECT_EQ(figures("lead", {{"group", "region"}}), json::parse(R"([{"region":null,"count":1},{"region":"south","count":1}])"));
  EXPECT_EQ(figures("lead", {{"group", "mobile"}})[0], json::parse(R"({"mobile":null,"count":1})"));
  EXPECT_EQ(figures("lead", {{"measures", "sum:budget,max:budget,min:budget"}})[0]["sum_budget"], 20);
  EXPECT_EQ(figures("lead", {{"measures", "max:budget"}})[0]["max_budget"], 20);
  EXPECT_EQ(figures("lead", {{"group", "next_follow_up_at:month"}}), json::parse(R"([{"next_follow_up_at":null,"count":2}])"));
  const auto sides = json::parse(answer([&](Context& ctx, std::string& out) {
    board(ctx, ctx.entity("lead"), read_board(ctx, ctx.entity("lead"), {{"field", "region"}, {"sum", "budget"}}), out);
  }))["columns"];
  for (const auto& side : sides) {
    if (side["value"] == "east") { EXPECT_EQ(side["count"], 0); }
    if (!side["value"].is_null()) continue;
    EXPECT_EQ(side["count"], 1);
    EXPECT_EQ(side["sums"]["budget"], 0);
    expect_masked(side["data"][0]);
  }
  as_keeper();
  EXPECT_EQ(figures("lead", {{"measures", "max:budget"}})[0]["max_budget"], 500);
}

TEST_P(MaskedTest, SearchAndTheQuickFilter) {
  each_masked([&] {
    for (const auto* text : {"13800138000", "8000", "138", "zsan77", "zhangsan88"}) {
      EXPECT_EQ(found(text), json::array()) << text;
      EXPECT_EQ(names({{"q", text}}), "") << text;
    }
    const auto hits = found("张三");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0]["match"]["field"], "name");
    EXPECT_EQ(names({{"q", "张三"}}), "张三 ");
    EXPECT_EQ(found("长安", "account"), json::array());
    const auto by_number = found("A-000001", "account");
    ASSERT_EQ(by_number.size(), 1U);
    EXPECT_EQ(by_number[0]["title"], "重庆长****有限公司");
  });
  each_whole([&] {
    EXPECT_EQ(found("13800138000").size(), 1U);
    EXPECT_EQ(names({{"q", "8000"}}), "张三 ");
    EXPECT_EQ(found("长安", "account").size(), 1U);
  });
  as_reader_of_all();
  EXPECT_EQ(found("13900139000").size(), 1U);
  EXPECT_EQ(names({{"q", "139"}}), "李四 ");
}

TEST_P(MaskedTest, RecentAndFavourites) {
  as_member();
  in([&](Context& ctx) { note_opened(ctx, ctx.entity("account"), company); });
  EXPECT_NE(answer([&](Context& ctx, std::string& out) { recent(ctx, {}, 10, out); }).find("重庆长****有限公司"), std::string::npos);
}

TEST_P(MaskedTest, Export) {
  as_reader_of_all();
  const auto text = exported("lead", {{"fields", "name,mobile,email,budget,region,department"}, {"sort", "name"}});
  EXPECT_NE(text.find("张三,138****8000,z****@example.com,,,\r\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("13800138000"), std::string::npos);
  as_workspace_administrator();
  EXPECT_NE(exported("lead", {{"fields", "name,mobile"}}).find("13800138000"), std::string::npos);
}

TEST_P(MaskedTest, Duplicates) {
  const auto alike = [&](const json& draft, const char* type = "lead") {
    return json::parse(answer([&](Context& ctx, std::string& out) { duplicates(ctx, ctx.entity(type), draft, out); }))["data"];
  };
  each_masked([&] {
    const auto by_number = alike({{"mobile", "13800138000"}});
    ASSERT_EQ(by_number.size(), 1U);
    EXPECT_EQ(by_number[0]["id"], nullptr);
    EXPECT_EQ(by_number[0]["visible"], false);
    const auto by_both = alike({{"mobile", "13800138000"}, {"name", "张三"}});
    ASSERT_EQ(by_both.size(), 1U);
    if (by_both[0]["visible"] == true) { EXPECT_EQ(by_both[0]["matched"], json({"name"})); }
    const auto company_alike = alike({{"name", "重庆长安软件"}}, "account");
    ASSERT_EQ(company_alike.size(), 1U);
    EXPECT_EQ(company_alike[0]["id"], nullptr);
    EXPECT_EQ(company_alike[0].dump().find("软件"), std::string::npos);
    EXPECT_EQ(company_alike[0]["may_claim"], actor->user == li);
  });
  as_keeper();
  EXPECT_EQ(alike({{"mobile", "13800138000"}})[0]["id"], hidden.to_string());
}

TEST_P(MaskedTest, HistoryAndTimelineAreMaskedWhileItLiesThere) {
  as_workspace_administrator();
  in([&](Context& ctx) {
    update(ctx, ctx.entity("lead"), hidden, changes("lead", {{"mobile", "+8613700137000"}, {"budget", base::Decimal::parse("600")->units}, {"company", "x"}}));
  });
  const auto told = [&] {
    return answer([&](Context& ctx, std::string& out) {
      const auto record = find(ctx, ctx.entity("lead"), hidden);
      history(ctx, record, {}, out);
      timeline(ctx, record, {}, out);
    });
  };
  each_masked([&] {
    const auto text = told();
    EXPECT_NE(text.find(R"("mobile":["138****8000","137****7000"])"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("budget":[null,null])"), std::string::npos) << text;
    EXPECT_EQ(text.find("13700137000"), std::string::npos);
    const auto searched = answer([&](Context& ctx, std::string& out) {
      timeline(ctx, find(ctx, ctx.entity("lead"), hidden), {50, "", {}, "13800138000"}, out);
    });
    EXPECT_EQ(json::parse(searched)["data"], json::array());
  });
  each_whole([&] { EXPECT_NE(told().find("+8613700137000"), std::string::npos); });
  as_workspace_administrator();
  in([&](Context& ctx) { update(ctx, ctx.entity("lead"), hidden, changes("lead", {{"owner", li}})); });
  as_member();  // whose it is now
  const auto text = told();
  EXPECT_NE(text.find("+8613700137000"), std::string::npos);
  EXPECT_EQ(text.find(pool.to_string()), std::string::npos) << text;
  expect_whole([&] {
    auto record = shown("lead", hidden);
    record["mobile"] = "+8613800138000";
    record["budget"] = 500;
    return record;
  }());
}

// What was shown may be sent back, and changes nothing.
TEST_P(MaskedTest, AMaskIsNoValue) {
  as_reader_of_all();
  in([&](Context& ctx) {
    const auto& type = ctx.entity("lead");
    json body{{"mobile", "138****8000"}, {"budget", nullptr}, {"wechat", "zha****an88"}, {"company", "星河"}, {"email", "new@example.com"}};
    const auto before = find_for(ctx, type, hidden, access::Verb::kUpdate);
    drop_masked(ctx, before, body);
    EXPECT_EQ(body, (json{{"company", "星河"}, {"email", "new@example.com"}}));
    update_loaded(ctx, before, read_changes(ctx, type, body));
  });
  as_workspace_administrator();
  const auto after = shown("lead", hidden);
  EXPECT_EQ(after["mobile"], "+8613800138000");
  EXPECT_EQ(after["wechat"], "zhangsan88");
  EXPECT_EQ(after["budget"], 500);
  EXPECT_EQ(after["company"], "星河");
}

// A file does not tell whose a number is.
TEST_P(MaskedTest, AnImportFindsNothingByIt) {
  db::migrate(*database, "transfer", transfer::transfer_tables());
  const auto outcome = [&] {
    transfer::Work work;
    work.read = work.write = [this](const auto& body) { in(body); };
    Id id;
    const std::string file = "姓名,手机\n新人,13800138000\n";
    const auto info = formats::Table::survey(file, "a.csv");
    in([&](Context& ctx) { id = transfer::start_import(ctx, ctx.entity("lead"), "a.csv", file, info); });
    transfer::change_import(work, id, {{"options", {{"key", {"mobile"}}, {"mode", "update"}}},
                                       {"columns", {{{"index", 0}, {"field", "name"}}, {{"index", 1}, {"field", "mobile"}}}}});
    transfer::rehearse_import(work, id);
    json shown;
    in([&](Context& ctx) { shown = json::parse(transfer::show_import(ctx, id).dump())["rehearsal"]; });
    return shown;
  };
  as_reader_of_all();
  EXPECT_EQ(outcome()["invalid"], 1) << outcome();
  as_workspace_administrator();
  EXPECT_EQ(outcome()["updated"], 1);
}

}  // namespace
}  // namespace keyuan::record
