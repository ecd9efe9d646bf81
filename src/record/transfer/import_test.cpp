// The whole way of a file on a real database: guess, rehearse, run, undo, export.
#include "record/transfer/import.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <iostream>

#include "base/problem.hpp"
#include "db/testing.hpp"
#include "formats/shared_data.hpp"
#include "meta/sources.hpp"
#include "record/custom.hpp"
#include "record/hooks.hpp"
#include "record/query/list.hpp"
#include "record/schema.hpp"
#include "record/transfer/batch.hpp"
#include "record/transfer/export.hpp"
#include "record/transfer/similar.hpp"
#include "record/write.hpp"

namespace keyuan::record::transfer {
namespace {

using formats::testing::read_file, formats::testing::shared;
using nlohmann::json;

class ImportTest : public testing::TestWithParam<db::Dialect> {
 protected:
  ImportTest() {
    workspace->zone = *base::Zone::find("Asia/Shanghai");
    workspace->name = "Example";
    reload();
    prepare_tables(*database, *catalog);
    db::migrate(*database, "transfer", transfer_tables());
    write([&](Context& ctx) {
      for (const auto* name : {"Moses Frase", "Darcel Schlecht", "李娜"}) {
        const auto& user = ctx.entity("user");
        Changes c;
        c.put(user.find("name")->index, std::string(name));
        c.put(user.find("email")->index, std::string(1, static_cast<char>('a' + people++)) + "@example.com");
        create(ctx, user, c);
      }
    });
    reload();
  }

  void reload() {
    std::vector<meta::Custom> customs;
    bool tables = true;
    try {
      database->read([&](db::Transaction& tx) {
        auto rows = tx.query("SELECT entity, field, definition FROM custom_description ORDER BY seq");
        while (rows.next()) customs.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2))});
        org = access::Org::load(tx);
      });
    } catch (const db::DatabaseError&) {
      tables = false;
      org = std::make_shared<access::Org>();
    }
    (void)tables;
    catalog = Catalog::of(meta::Snapshot::compile(sources.all(), customs), database->dialect());
  }

  Context context(db::Transaction& tx) {
    Context ctx{tx, catalog, org, access::Actor::system(), workspace, hooks, clock, base::IdMaker::system()};
    ctx.zone = workspace->zone;
    ctx.language = base::Language::kEn;
    ctx.recompile = [this](std::span<const meta::Custom> customs) { return meta::Snapshot::compile(sources.all(), customs); };
    return ctx;
  }
  void write(const std::function<void(Context&)>& body) {
    database->write([&](db::Transaction& tx) {
      auto ctx = context(tx);
      body(ctx);
    });
  }
  void read(const std::function<void(Context&)>& body) {
    database->read([&](db::Transaction& tx) {
      auto ctx = context(tx);
      body(ctx);
    });
  }
  Work work() {
    Work w;
    w.read = [this](const auto& body) { read(body); };
    w.write = [this](const auto& body) { write(body); };
    w.add_field = [this](Context& ctx, const Entity& entity, const json& wanted) {
      put_custom_field(ctx, entity, wanted);
      ctx.db.after_commit([this] { reload(); });
    };
    w.add_choice = [this](Context& ctx, const Entity& entity, const Field& field, const json& wanted) {
      put_custom_choice(ctx, entity, field, wanted);
      ctx.db.after_commit([this] { reload(); });
    };
    return w;
  }

  Id start(const std::string& entity, std::string file, std::string bytes) {
    Id id;
    const auto info = formats::Table::survey(bytes, file);
    write([&](Context& ctx) { id = start_import(ctx, ctx.entity(entity), file, bytes, info); });
    return id;
  }
  void change(Id id, const json& wanted) { change_import(work(), id, wanted); }
  json show(Id id) {
    json out;
    read([&](Context& ctx) { out = json::parse(show_import(ctx, id).dump()); });
    return out;
  }
  json rehearse(Id id) {
    rehearse_import(work(), id);
    return show(id)["rehearsal"];
  }
  json run(Id id) {
    run_import(work(), id);
    return show(id)["result"];
  }
  // header → field, of mapped columns
  std::map<std::string, std::string> mapping(Id id) {
    std::map<std::string, std::string> m;
    const auto import = show(id);
    for (const auto& c : import["columns"])
      if (c["field"].is_string()) m[c["header"]] = c["field"];
    return m;
  }
  std::string cell(const std::string& sql) {
    std::string out;
    database->read([&](db::Transaction& tx) {
      auto rows = tx.query(sql);
      if (rows.next()) out = rows.text(0);
    });
    return out;
  }
  std::string csv(const std::string& entity) {
    std::string out;
    read([&](Context& ctx) {
      Export wanted;
      wanted.bom = false;
      const auto& e = ctx.entity(entity);
      wanted.fields = {e.title, meta::kOwner};
      Query query;
      query.sort = {{e.title, false}};
      out = export_list(ctx, e, query, wanted);
    });
    return out;
  }

  int people = 0;
  db::TestDatabase database = db::open_test_database(GetParam());
  base::FixedClock clock{base::Time{1'709'618'400'000}};
  meta::SourceFolder sources{"."};
  std::shared_ptr<Workspace> workspace = std::make_shared<Workspace>();
  std::shared_ptr<const Catalog> catalog;
  std::shared_ptr<const access::Org> org;
  Hooks hooks;
};
INSTANTIATE_TEST_SUITE_P(Both, ImportTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(ImportTest, CreatesAndLeavesEmptyWhatItDoesNotKnow) {
  const auto id = start("account", "a.csv", "客户名称,客户级别,负责人,创建时间,人数\n星河云,A（重点客户）,李娜,2024/3/5 14:30,50\n长青,B,王五,2024年3月18日,x\n星河云,,,,\n");
  const auto m = mapping(id);
  EXPECT_EQ(m.at("客户名称"), "name");
  EXPECT_EQ(m.at("客户级别"), "class");
  EXPECT_EQ(m.at("负责人"), "owner");
  EXPECT_EQ(m.at("创建时间"), "created_at");
  EXPECT_EQ(m.at("人数"), "employees");
  const auto r = rehearse(id);
  EXPECT_EQ(r["new"], 1);
  EXPECT_EQ(r["invalid"], 1);
  EXPECT_EQ(r["duplicate"], 1);
  EXPECT_EQ(r["unmatched"][0]["value"], "王五");
  EXPECT_EQ(cell("SELECT count(*) FROM account"), "0");
  EXPECT_EQ(show(id)["state"], "rehearsed");

  const auto result = run(id);
  EXPECT_EQ(result["created"], 1);
  EXPECT_EQ(result["rejected"], 1);
  EXPECT_EQ(result["skipped"], 1);
  EXPECT_EQ(cell("SELECT name FROM account"), "星河云");
  EXPECT_EQ(cell("SELECT class FROM account"), "A");
  EXPECT_EQ(cell("SELECT created_at FROM account"), std::to_string(base::Time::parse("2024-03-05T06:30:00Z")->ms));
  EXPECT_EQ(csv("account"), "Account name,Owner\r\n星河云,李娜\r\n");
  std::string rejected;
  read([&](Context& ctx) { rejected = rejected_rows(ctx, id); });
  EXPECT_NE(rejected.find("长青,B,王五,2024年3月18日,x,"), std::string::npos) << rejected;
}

TEST_P(ImportTest, UpdatesByKeyAndUndoesAll) {
  run(start("account", "a.csv", "Name,Phone,Employees\nAcme,13800138000,10\nGlobex,,20\n"));
  const auto second = start("account", "b.csv", "Name,Employees,Website\nAcme,11,acme.example\nInitech,5,\nGlobex,21,\n");
  change(second, {{"options", {{"mode", "both"}}}});
  const auto r = rehearse(second);
  EXPECT_EQ(r["new"], 1);
  EXPECT_EQ(r["updated"], 2);
  const auto result = run(second);
  EXPECT_EQ(result["created"], 1);
  EXPECT_EQ(result["updated"], 2);
  EXPECT_EQ(cell("SELECT employees FROM account WHERE name = 'Acme'"), "11");
  // Somebody changes Globex meanwhile.
  write([&](Context& ctx) {
    const auto& account = ctx.entity("account");
    const auto globex = load_by(ctx, account, account.title, std::string("Globex"));
    Changes c;
    c.put(account.find("employees")->index, std::int64_t{99});
    update(ctx, account, globex->id(), c);
  });
  const auto undone = undo_import(work(), second);
  EXPECT_EQ(undone["undone"], 1);
  EXPECT_EQ(undone["restored"], 1);
  ASSERT_EQ(undone["kept"].size(), 1u) << undone.dump();
  EXPECT_EQ(undone["kept"][0]["title"], "Globex");
  EXPECT_EQ(cell("SELECT employees FROM account WHERE name = 'Acme'"), "10");
  EXPECT_EQ(cell("SELECT employees FROM account WHERE name = 'Globex'"), "99");
  EXPECT_EQ(cell("SELECT count(*) FROM account WHERE removed_at IS NULL"), "2");
  EXPECT_EQ(show(second)["state"], "undone");
}

TEST_P(ImportTest, MakesReferencesChoicesAndFieldsOnRequest) {
  const auto id = start("contact", "c.csv",
                        "First Name,Last Name,Company,Lead Source,Shoe size\nAda,Lovelace,Acme,Podcast,38\nJoão,Silva,Acme,Referral,41\n");
  change(id, {{"options", {{"create_references", true}, {"create_choices", true}, {"create_fields", true}}}});
  const auto before = show(id);
  EXPECT_EQ(before["columns"][4]["create"]["type"], "integer");
  const auto result = run(id);
  EXPECT_EQ(result["created"], 2) << show(id).dump();
  EXPECT_EQ(result["references_created"], 1);
  EXPECT_EQ(cell("SELECT count(*) FROM account"), "1");
  EXPECT_EQ(cell("SELECT x_shoe_size FROM contact WHERE name = 'Ada Lovelace'"), "38");
  EXPECT_EQ(cell("SELECT source FROM contact WHERE name = 'Ada Lovelace'"), "Podcast");
  EXPECT_EQ(cell("SELECT source FROM contact WHERE name = 'João Silva'"), "referral");
  const auto undone = undo_import(work(), id);
  EXPECT_EQ(undone["undone"], 3) << undone.dump();
}

TEST_P(ImportTest, ReplacementsAndRememberedMapping) {
  const std::string file = "account,sector,strange\nAcme,technolgy,x\nBeta,technolgy,y\n";
  const auto id = start("account", "a.csv", file);
  const auto r = rehearse(id);
  ASSERT_EQ(r["unmatched"].size(), 1u) << r.dump();
  EXPECT_EQ(r["unmatched"][0]["count"], 2);
  EXPECT_EQ(r["unmatched"][0]["suggestions"][0], "Technology") << r.dump();
  change(id, {{"replacements", {{"industry", {{"technolgy", "Technology"}}}}}, {"columns", {{{"index", 2}, {"field", "short_name"}}}}});
  EXPECT_EQ(run(id)["created"], 2);
  EXPECT_EQ(cell("SELECT count(*) FROM account WHERE industry = 'information_technology'"), "2");
  EXPECT_EQ(mapping(start("account", "again.csv", file)).at("strange"), "short_name");
}

TEST_P(ImportTest, CancelledRunsGoOnOrAreUndone) {
  std::string file = "Name\n";
  for (int i = 0; i < 1200; ++i) file += "Company " + std::to_string(i) + "\n";
  const auto id = start("account", "a.csv", file);
  auto w = work();
  int asked = 0;
  w.cancelled = [&] { return ++asked > 1; };
  run_import(w, id);
  EXPECT_EQ(show(id)["state"], "cancelled");
  EXPECT_EQ(show(id)["result"]["created"], kBatchRows);
  EXPECT_EQ(undo_import(work(), id)["undone"], kBatchRows);
}

TEST_P(ImportTest, WhatOthersWaitForIsShort) {
  std::string file = "Name\n";
  for (int i = 0; i < 4'000; ++i) file += "Company " + std::to_string(i) + "\n";
  const auto id = start("account", "a.csv", file);
  auto w = work();
  std::vector<std::int64_t> steps;
  std::int64_t before = 0;
  w.progress = [&](std::int64_t done, std::int64_t) {
    steps.push_back(done - before);
    before = done;
  };
  int asked = 0;
  w.waited = [&] { return ++asked > 1 ? 1 : 0; };  // somebody waited for the first of its transactions
  run_import(w, id);
  std::vector<std::int64_t> expected(22, kFewRows);
  expected.front() = expected.back() = kBatchRows;
  EXPECT_EQ(steps, expected);
  EXPECT_EQ(show(id)["result"]["created"], 4'000);
}

TEST_P(ImportTest, BadSettingsAndFilesAreRefused) {
  const auto refused = [&](const json& wanted) {
    const auto id = start("account", "a.csv", "Name,Phone\nAcme,1\n");
    try {
      change(id, wanted);
      return std::string("taken");
    } catch (const base::Problem& p) {
      return p.code();
    }
  };
  EXPECT_EQ(refused({{"options", {{"encoding", "klingon"}}}}), "import.bad_option");
  EXPECT_EQ(refused({{"options", {{"mode", 7}}}}), "import.bad_option");
  EXPECT_EQ(refused({{"options", {{"key", {"no_such"}}}}}), "import.bad_option");
  EXPECT_EQ(refused({{"options", {{"zone", "Mars/Olympus"}}}}), "import.bad_option");
  EXPECT_EQ(refused({{"options", {{"header_row", 99}}}}), "formats.no_header_row");
  EXPECT_EQ(refused({{"columns", {{{"index", 9}, {"field", "name"}}}}}), "import.bad_option");
  EXPECT_EQ(refused({{"columns", {{{"index", 0}, {"field", "version"}}}}}), "record.invalid");
  EXPECT_EQ(refused({{"replacements", {{"name", 3}}}}), "import.bad_option");
  EXPECT_EQ(refused(json::array()), "record.not_an_object");
  EXPECT_EQ(refused({{"options", {{"separator", ";"}}}}), "taken");
  EXPECT_THROW(start("account", "a.xlsx", "PK\x03\x04rubbish"), base::Problem);
  EXPECT_THROW(start("account", "a.csv", ""), base::Problem);
  EXPECT_EQ(cell("SELECT count(*) FROM import WHERE file_name = 'a.xlsx'"), "0");
  // Done is done.
  const auto id = start("account", "a.csv", "Name\nAcme\n");
  run(id);
  EXPECT_THROW(run_import(work(), id), base::Problem);
  EXPECT_THROW(rehearse_import(work(), id), base::Problem);
  EXPECT_THROW(change(id, json::object()), base::Problem);
}

TEST_P(ImportTest, ExportsWhatWasImported) {
  run(start("account", "a.csv", "Name,Employees,Phone,Website\n=1+1,5,+86 138-0013-8000,acme.example\n"));
  std::string out, xlsx;
  read([&](Context& ctx) {
    const auto& account = ctx.entity("account");
    Export wanted;
    wanted.fields = {account.title, account.find("employees")->index, account.find("phone")->index, meta::kCreatedAt};
    out = export_list(ctx, account, {}, wanted);
    wanted.format = ExportFormat::kXlsx;
    wanted.fields.clear();
    xlsx = export_list(ctx, account, {}, wanted);
  });
  EXPECT_NE(out.find("\r\n'=1+1,5,+8613800138000,2024-03-05 14:00:00\r\n"), std::string::npos) << out;
  const auto table = formats::Table::open(xlsx, "x.xlsx");
  EXPECT_EQ(table->info().rows, 1);
  formats::Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.cells[0].text, "=1+1");
}

TEST_P(ImportTest, RowsBringTheirContactAlong) {
  const std::string file =
      "客户名称,联系人,手机,职务,电话,邮箱,负责人,备注\n"
      "星河云,欧阳明华,13800138000,采购经理,0755-86000000,ouyang@example.com,李娜,x\n"
      "星河云,王强,13800138001,,,,,\n"
      "长青,张总,13900139000,,,,,\n"
      "无人公司,,,,,,,\n";
  const auto id = start("account", "a.csv", file);
  const auto m = mapping(id);
  EXPECT_EQ(m.at("联系人"), "contact.name");
  EXPECT_EQ(m.at("手机"), "contact.mobile");
  EXPECT_EQ(m.at("职务"), "contact.position");
  EXPECT_EQ(m.at("邮箱"), "contact.email");
  EXPECT_EQ(m.at("电话"), "phone");
  const auto r = rehearse(id);
  EXPECT_EQ(r["new"], 3) << r.dump();
  EXPECT_EQ(r["duplicate"], 1);
  EXPECT_EQ(r["brought"]["contact"]["new"], 3) << r.dump();
  EXPECT_EQ(cell("SELECT count(*) FROM contact"), "0");
  const auto result = run(id);
  EXPECT_EQ(result["created"], 3) << result.dump();
  EXPECT_EQ(result["brought"]["contact"]["created"], 3) << result.dump();
  const std::string of = "SELECT a.name FROM contact c JOIN account a ON a.id = c.account WHERE c.name = ";
  EXPECT_EQ(cell(of + "'欧阳明华'"), "星河云");
  EXPECT_EQ(cell(of + "'王强'"), "星河云");
  EXPECT_EQ(cell(of + "'张总'"), "长青");
  EXPECT_EQ(cell("SELECT position FROM contact WHERE mobile = '+8613800138000'"), "采购经理");
  EXPECT_EQ(cell("SELECT u.name FROM contact c JOIN \"user\" u ON u.id = c.owner WHERE c.name = '欧阳明华'"), "李娜");
  // Once more: nobody is there twice.
  const auto again = start("account", "a.csv", file);
  const auto twice = rehearse(again);
  EXPECT_EQ(twice["new"], 0) << twice.dump();
  EXPECT_EQ(twice["brought"]["contact"]["new"], 0) << twice.dump();
  run(again);
  EXPECT_EQ(cell("SELECT count(*) FROM account"), "3");
  EXPECT_EQ(cell("SELECT count(*) FROM contact"), "3");
  // A new person of a known account comes in, a known one is brought up to date.
  const auto both = start("account", "b.csv", "客户名称,联系人,手机,职务\n星河云,王强,,总监\n长青,李四,13900139009,\n新公司,赵六,,\n新公司,钱七,,\n新公司,赵六,,\n");
  change(both, {{"options", {{"mode", "both"}}}});
  EXPECT_EQ(rehearse(both)["brought"]["contact"], (json{{"new", 3}, {"updated", 1}, {"duplicate", 1}, {"invalid", 0}}));
  EXPECT_EQ(run(both)["brought"]["contact"], (json{{"created", 3}, {"updated", 1}, {"skipped", 1}, {"rejected", 0}}));
  EXPECT_EQ(cell("SELECT position FROM contact WHERE name = '王强'"), "总监");
  EXPECT_EQ(cell("SELECT mobile FROM contact WHERE name = '王强'"), "+8613800138001");
  EXPECT_EQ(cell(of + "'钱七'"), "新公司");
  EXPECT_EQ(undo_import(work(), both)["undone"], 4);
  EXPECT_EQ(cell("SELECT count(*) FROM contact WHERE position = '总监'"), "0");
  // 王强 was changed since, so he stays, and with him the account that he is of.
  EXPECT_EQ(undo_import(work(), id)["undone"], 4);
  EXPECT_EQ(cell("SELECT count(*) FROM contact WHERE removed_at IS NULL"), "1");
  EXPECT_EQ(cell("SELECT name FROM account WHERE removed_at IS NULL"), "星河云");
}

TEST_P(ImportTest, WhatIsWrongWithAPersonIsWrongWithTheRow) {
  const auto id = start("account", "a.csv", "客户名称,联系人,手机,生日\n星河云,王强,13800138000,昨天\n长青,张总,12,\n远大,李四,,1990-01-02\n");
  const auto r = rehearse(id);
  EXPECT_EQ(r["invalid"], 2) << r.dump();
  EXPECT_EQ(r["rows"][0]["reasons"][0]["field"], "contact.birthday");
  EXPECT_EQ(r["rows"][1]["reasons"][0]["code"], "record.phone_too_short");
  EXPECT_EQ(run(id)["created"], 1);
  EXPECT_EQ(cell("SELECT count(*) FROM contact"), "1");
}

TEST_P(ImportTest, NumbersAreReadAsOfTheRowsCountry) {
  const std::string file = "Name,Phone,Country\nAcme,(415) 867-5309,United States\nGlobex,415-867-5310,美国\n星河云,0755-86000000,\nBerlin,030 901820,DE\n";
  auto id = start("account", "a.csv", file);
  EXPECT_EQ(show(id)["options"]["phone_region"], "CN");
  run(id);
  EXPECT_EQ(cell("SELECT phone FROM account WHERE name = 'Acme'"), "+14158675309");
  EXPECT_EQ(cell("SELECT phone FROM account WHERE name = 'Globex'"), "+14158675310");
  EXPECT_EQ(cell("SELECT phone FROM account WHERE name = '星河云'"), "+8675586000000");
  EXPECT_EQ(cell("SELECT phone FROM account WHERE name = 'Berlin'"), "+4930901820");
  id = start("account", "b.csv", "Name,Phone\nInitech,(415) 867-5311\n");
  change(id, {{"options", {{"phone_region", "United States"}}}});
  EXPECT_EQ(show(id)["options"]["phone_region"], "US");
  run(id);
  EXPECT_EQ(cell("SELECT phone FROM account WHERE name = 'Initech'"), "+14158675311");
  EXPECT_THROW(change(start("account", "c.csv", "Name\nx\n"), {{"options", {{"phone_region", "Atlantis"}}}}), base::Problem);
}

TEST_P(ImportTest, ConstantsPartsAndChoicesByField) {
  const auto id = start("lead", "l.csv", "姓名,公司,来源,行业\n甲,A公司,展会,水产\n乙,B公司,,水产\n丙,C公司,火星,\n");
  change(id, {{"options", {{"create_choices", {"industry"}}}}, {"constants", {{"source", "referral"}, {"description", "二〇二四年展会"}}}});
  EXPECT_EQ(show(id)["constants"]["source"], "referral");
  const auto r = rehearse(id);
  EXPECT_EQ(r["new"], 3) << r.dump();
  run(id);
  EXPECT_EQ(cell("SELECT source FROM lead WHERE name = '甲'"), "exhibition");
  EXPECT_EQ(cell("SELECT source FROM lead WHERE name = '乙'"), "referral");
  EXPECT_EQ(cell("SELECT count(*) FROM lead WHERE source IS NULL"), "1");  // 火星 is no choice, and none is made for it
  EXPECT_EQ(cell("SELECT count(*) FROM lead WHERE industry = '水产'"), "2");
  EXPECT_EQ(cell("SELECT count(*) FROM lead WHERE description = '二〇二四年展会'"), "3");
  // A reference by its id; null takes a constant away.
  const auto owner = cell("SELECT name FROM \"user\" WHERE name = '李娜'");
  Id li;
  read([&](Context& ctx) { li = load_by(ctx, ctx.entity("user"), ctx.entity("user").title, owner)->id(); });
  const auto second = start("account", "a.csv", "Name\nAcme\n");
  change(second, {{"constants", {{"owner", li.to_string()}, {"source", "web"}}}});
  change(second, {{"constants", {{"source", nullptr}}}});
  run(second);
  EXPECT_EQ(csv("account"), "Account name,Owner\r\nAcme,李娜\r\n");
  EXPECT_EQ(cell("SELECT count(*) FROM account WHERE source IS NULL"), "1");
  EXPECT_THROW(change(start("account", "a.csv", "Name\nx\n"), {{"constants", {{"version", "1"}}}}), base::Problem);
}

TEST_P(ImportTest, ReplacesOneOfSeveralValuesOfACell) {
  write([&](Context& ctx) {
    put_custom_field(ctx, ctx.entity("account"), {{"name", "x_tags"}, {"label", "颜色"}, {"type", "choices"}, {"choices", {"red", "green", "blue"}}});
    ctx.db.after_commit([this] { reload(); });
  });
  const auto id = start("account", "a.csv", "Name,颜色\nAcme,red;gren\nGlobex,gren\n");
  EXPECT_EQ(mapping(id).at("颜色"), "x_tags");
  change(id, {{"replacements", {{"x_tags", {{"gren", "green"}}}}}});
  EXPECT_EQ(rehearse(id)["unmatched"].size(), 0u);
  run(id);
  EXPECT_EQ(cell("SELECT x_tags FROM account WHERE name = 'Acme'"), "|red|green|");
  EXPECT_EQ(cell("SELECT x_tags FROM account WHERE name = 'Globex'"), "|green|");
}

TEST_P(ImportTest, ARowSaysAllThatIsWrongWithIt) {
  const auto id = start("lead", "l.csv", "姓名,公司,创建时间\n,,someday\n甲,A公司,2024-03-05\n");
  const auto r = rehearse(id);
  ASSERT_EQ(r["invalid"], 1) << r.dump();
  std::set<std::string> codes;
  for (const auto& reason : r["rows"][0]["reasons"]) codes.insert(reason["code"]);
  EXPECT_TRUE(codes.contains("import.not_a_date") && codes.contains("record.required")) << r["rows"].dump();
}

TEST_P(ImportTest, SalesTeamsAccountsAndDeals) {
  KEYUAN_NEEDS_SHARED("crm_sales");
  auto id = start("account", "accounts.csv", read_file(shared("crm_sales/accounts.csv")));
  auto m = mapping(id);
  EXPECT_EQ(m["account"], "name");
  EXPECT_EQ(m["sector"], "industry");
  EXPECT_EQ(m["employees"], "employees");
  EXPECT_EQ(m["subsidiary_of"], "parent");
  EXPECT_EQ(run(id)["created"], 85) << show(id).dump();

  id = start("opportunity", "sales_pipeline.csv", read_file(shared("crm_sales/sales_pipeline.csv")));
  m = mapping(id);
  EXPECT_EQ(m["opportunity_id"], "number");
  EXPECT_EQ(m["sales_agent"], "owner");
  EXPECT_EQ(m["product"], "product");
  EXPECT_EQ(m["account"], "account");
  EXPECT_EQ(m["deal_stage"], "stage");
  EXPECT_EQ(m["engage_date"], "engaged_on");
  EXPECT_EQ(m["close_date"], "closed_on");
  EXPECT_EQ(m["close_value"], "amount");
  write([&](Context& ctx) {
    const auto make = [&](const char* type, const char* name, Id pipeline) {
      const auto& e = ctx.entity(type);
      Changes c;
      c.put(e.title, std::string(name));
      if (pipeline) c.put(e.find("pipeline")->index, pipeline);
      return create(ctx, e, c).id();
    };
    const auto pipeline = make("pipeline", "Sales", {});
    for (const auto* stage : {"Prospecting", "Engaging", "Won", "Lost"}) make("stage", stage, pipeline);
  });
  const auto r = rehearse(id);
  EXPECT_EQ(r["new"], 8800) << r.dump().substr(0, 2000);
  EXPECT_EQ(run(id)["created"], 8800);
  EXPECT_EQ(cell("SELECT CAST(sum(amount) / 10000 AS bigint) FROM opportunity o JOIN stage s ON s.id = o.stage WHERE s.name = 'Won'"), "10005534");
}

TEST_P(ImportTest, LeadsWithAllColumnsOfTheFile) {
  KEYUAN_NEEDS_SHARED("leads/x_education_leads_oldest_70pct.csv");
  const auto id = start("lead", "leads.csv", read_file(shared("leads/x_education_leads_oldest_70pct.csv")));
  change(id, {{"options", {{"create_fields", true}, {"create_choices", true}}}});
  for (const auto& c : show(id)["columns"]) EXPECT_TRUE(c["field"].is_string() || c["create"].is_object()) << c.dump();
  const auto result = run(id);
  EXPECT_EQ(result["created"], 6468) << result.dump() << show(id)["columns"].dump();
  EXPECT_EQ(result["incomplete"], 0);
  for (const auto& c : show(id)["columns"]) EXPECT_TRUE(c["field"].is_string()) << c.dump();
}

TEST_P(ImportTest, EverySampleIsMappedWithoutHelp) {
  KEYUAN_NEEDS_SHARED("crm_export_samples");
  const std::tuple<const char*, const char*, std::map<std::string, std::string>> kFiles[] = {
      {"zh_customer_import_gb18030.csv", "account",
       {{"客户名称", "name"}, {"客户来源", "source"}, {"客户级别", "class"}, {"所属行业", "industry"}, {"电话", "phone"}, {"联系人", "contact.name"}, {"手机", "contact.mobile"}, {"邮箱", "contact.email"},
        {"省份", "address_province"}, {"城市", "address_city"}, {"详细地址", "address_street"}, {"负责人", "owner"}, {"创建时间", "created_at"}, {"备注", "description"}}},
      {"zh_customer_import_gb18030.csv", "contact",
       {{"客户名称", "account"}, {"联系人", "name"}, {"手机", "mobile"}, {"电话", "phone"}, {"邮箱", "email"}, {"创建时间", "created_at"}}},
      {"hubspot_contacts_export.csv", "contact",
       {{"First Name", "given_name"}, {"Last Name", "family_name"}, {"Email", "email"}, {"Associated Company", "account"}, {"Contact owner", "owner"}, {"Create Date", "created_at"}}},
      {"hubspot_companies_export.csv", "account", {{"Company name", "name"}, {"Company owner", "owner"}, {"City", "address_city"}, {"Country/Region", "address_country"}, {"Company Domain Name", "website"}}},
      {"hubspot_deals_export.csv", "opportunity", {{"Deal Name", "name"}, {"Deal Stage", "stage"}, {"Amount", "amount"}, {"Close Date", "closed_on"}, {"Deal owner", "owner"}, {"Associated Company", "account"}}},
      {"salesforce_data_export_Account.csv", "account", {{"Name", "name"}, {"BillingCity", "address_city"}, {"NumberOfEmployees", "employees"}, {"AnnualRevenue", "annual_revenue"}, {"CreatedDate", "created_at"}}},
      {"salesforce_report_contacts_accounts.csv", "contact", {{"First Name", "given_name"}, {"Title", "position"}, {"Account Name", "account"}, {"Mailing City", "address_city"}}},
      {"linkedin_connections.csv", "contact", {{"First Name", "given_name"}, {"Company", "account"}, {"Position", "position"}, {"Email Address", "email"}}},
      {"eu_semicolon_decimal_comma.csv", "account", {{"Firma", "name"}, {"Vorname", "contact.given_name"}, {"Nachname", "contact.family_name"}, {"E-Mail", "contact.email"}, {"Umsatz", "annual_revenue"}, {"Angelegt am", "created_at"}}},
      {"google_contacts_2024.csv", "contact", {{"First Name", "given_name"}, {"Organization Name", "account"}, {"E-mail 1 - Value", "email"}, {"Phone 1 - Value", "mobile"}}},
      {"outlook_contacts.csv", "contact", {{"First Name", "given_name"}, {"E-mail Address", "email"}, {"Company", "account"}, {"Mobile Phone", "mobile"}, {"Job Title", "position"}}},
      {"pipedrive_official_import_sample.csv", "contact", {{"Person - Name*", "name"}, {"Person - Phone", "phone"}, {"Organization - Name*", "account"}}},
  };
  for (const auto& [file, entity, expected] : kFiles) {
    const auto id = start(entity, file, read_file(shared(std::string("crm_export_samples/") + file)));
    const auto m = mapping(id);
    for (const auto& [header, field] : expected) {
      const auto found = m.find(header);
      EXPECT_EQ(found == m.end() ? "" : found->second, field) << file << ": " << header;
    }
    change(id, {{"options", {{"create_references", true}}}});
    const auto result = run(id);
    EXPECT_EQ(result["rejected"].get<int>(), std::string_view(file).starts_with("hubspot_contacts") ? 1 : 0) << file << show(id).dump();
  }
}

TEST_P(ImportTest, CardsBecomeContacts) {
  KEYUAN_NEEDS_SHARED("contacts_calendar/vcf");
  const auto id = start("contact", "z.vcf", read_file(shared("contacts_calendar/vcf/synthetic_zh_v21_gbk_qp.vcf")));
  change(id, {{"options", {{"create_references", true}}}});
  EXPECT_EQ(run(id)["created"], 1) << show(id).dump();
  EXPECT_EQ(cell("SELECT name FROM contact"), "欧阳明华");
  EXPECT_EQ(cell("SELECT mobile FROM contact"), "+8613800138000");
  EXPECT_EQ(cell("SELECT a.name FROM contact c JOIN account a ON a.id = c.account"), "深圳市星河云科技有限公司");
}

// Rows a second; run by hand in a Release build with --gtest_also_run_disabled_tests.
TEST_P(ImportTest, DISABLED_Speed) {
  std::string file = "客户名称,行业,负责人,电话,人数,创建时间,备注\n";
  constexpr int kRows = 100'000;
  for (int i = 0; i < kRows; ++i)
    file += "深圳市星河云科技第" + std::to_string(i) + "有限公司,信息技术,李娜,1380013" + std::to_string(1000 + i % 9000) + "," + std::to_string(i % 500) + ",2024/3/5 14:30,备注" + std::to_string(i) + "\n";
  const auto id = start("account", "a.csv", file);
  const auto seconds = [](auto body) {
    const auto begin = std::chrono::steady_clock::now();
    body();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double rehearsal = seconds([&] { rehearse_import(work(), id); }), running = seconds([&] { run_import(work(), id); });
  EXPECT_EQ(show(id)["result"]["created"], kRows);
  std::cout << "rehearsal " << kRows / rehearsal << " rows/s, run " << kRows / running << " rows/s\n";
}

TEST(Similar, TyposAndSpellings) {
  EXPECT_EQ(nearness("GTXPro", "GTX Pro"), 1);
  EXPECT_EQ(suggest("technolgy", {"Retail", "Information technology", "Finance"}), (std::vector<std::string>{"Information technology"}));
  EXPECT_TRUE(suggest("xyz", {"Retail", "Finance"}).empty());
}

}  // namespace
}  // namespace keyuan::record::transfer
