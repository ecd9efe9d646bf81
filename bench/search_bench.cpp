// The search box over a million company names: how long an answer takes, for the administrator and for a
// salesperson who sees one record in 200; and what the index costs to fill and to keep.
// KEYUAN_BENCH_RECORDS: another number of records. With KEYUAN_TEST_POSTGRES on PostgreSQL too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "db/testing.hpp"
#include "meta/sources.hpp"
#include "record/hooks.hpp"
#include "record/schema.hpp"
#include "record/search/document.hpp"
#include "record/search/index.hpp"
#include "record/search/search.hpp"
#include "record/write.hpp"

namespace keyuan::record::search {
namespace {

using Moment = std::chrono::steady_clock;
double since(Moment::time_point start) { return std::chrono::duration<double, std::micro>(Moment::now() - start).count(); }

// Six names in ten have 科: 北京华瑞信息科技有限公司.
std::string company_name(std::mt19937& random) {
  static const char* kPlaces[] = {"北京", "上海", "深圳市", "杭州", "重庆", "广州市", "江苏", "长沙", "苏州", "武汉"};
  static const char* kFirst[] = {"华", "新", "瑞", "鼎", "恒", "泰", "宏", "嘉", "重", "乐", "信", "海", "天", "盛", "和", "金",
                                 "亿", "佳", "明", "光", "德", "福", "兴", "顺", "达", "通", "伟", "凯", "博", "远", "晨", "曦"};
  static const char* kTrades[] = {"信息", "生物", "新材料", "电子", "机械", "食品", "环保", "能源", "网络", "智能"};
  static const char* kOther[] = {"贸易", "制造", "工程", "服务", "物流"};
  static const char* kForms[] = {"有限公司", "股份有限公司", "集团有限公司"};
  std::string name = kPlaces[random() % 10];
  for (int i = 0; i < 3; ++i) name += kFirst[random() % 32];
  name += kTrades[random() % 10];
  name += random() % 10 < 6 ? "科技" : kOther[random() % 5];
  return name + kForms[random() % 3];
}

struct Bench {
  explicit Bench(db::Dialect dialect) : database(db::open_test_database(dialect)) {
    const meta::SourceFolder folder(".");
    catalog = Catalog::of(meta::Snapshot::compile(folder.all()), dialect);
    prepare_tables(*database, *catalog);
    database->read([&](db::Transaction& tx) { org = access::Org::load(tx); });
    for (int i = 0; i < 200; ++i) owners.push_back(base::IdMaker::system().make(1));
    salesperson->user = owners[7];
    salesperson->people_below = {owners[7]};
    salesperson->rights["account"].scopes.fill(access::kOwn);
  }
  const Entity& account() const { return catalog->meta->at("account"); }
  Context context(db::Transaction& tx, std::shared_ptr<const access::Actor> actor) const {
    return {tx, catalog, org, std::move(actor), workspace, hooks, base::Clock::system(), base::IdMaker::system()};
  }

  void fill(std::int64_t records) {
    constexpr std::int64_t kBatch = 10'000;
    std::mt19937 random(1);
    double rows_time = 0, tokens_time = 0, index_time = 0;
    for (std::int64_t first = 1; first <= records; first += kBatch)
      database->write([&](db::Transaction& tx) {
        std::vector<Document> documents;
        for (auto seq = first; seq < first + kBatch; ++seq) {
          Record record(account());
          record[account().find("name")->index] = company_name(random);
          record[account().find("phone")->index] = "+8613" + std::to_string(100'000'000 + random() % 900'000'000);
          record[meta::kOwner] = owners[random() % owners.size()];
          auto start = Moment::now();
          tx.execute("INSERT INTO account (seq, id, version, created_at, updated_at, name, phone, owner) VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
                     {seq, base::IdMaker::system().make(seq), seq, seq, record[account().find("name")->index],
                      record[account().find("phone")->index], record[meta::kOwner]});
          rows_time += since(start);
          start = Moment::now();
          documents.push_back({seq, document(record)});
          tokens_time += since(start);
        }
        const auto start = Moment::now();
        add_documents(tx, account(), documents);
        index_time += since(start);
      });
    std::printf("fill: %.1f us a record for tokens, %.1f for the index (%.1f for the bare row)\n", tokens_time / records,
                index_time / records, rows_time / records);
    if (database->dialect() == db::Dialect::kPostgres)
      database->write([](db::Transaction& tx) { tx.script("ANALYZE account; ANALYZE search_account"); });
    std::printf("size of the database: %.0f MB\n", static_cast<double>(database->size()) / 1e6);
  }

  void ask(const char* who, const std::shared_ptr<const access::Actor>& actor, const std::vector<std::string>& texts, const char* what) {
    std::vector<double> times;
    std::size_t bytes = 0;
    for (int turn = 0; turn < 10; ++turn)
      for (const auto& text : texts)
        database->read([&](db::Transaction& tx) {
          auto ctx = context(tx, actor);
          std::string out;
          const auto start = Moment::now();
          search(ctx, {text, {&account()}, 20}, out);
          times.push_back(since(start) / 1000);
          bytes += out.size();
        });
    std::sort(times.begin(), times.end());
    std::printf("  %-14s %-22s p50 %7.2f  p95 %7.2f  max %7.2f ms  (%zu bytes)\n", who, what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back(), bytes / times.size());
    std::fflush(stdout);
  }

  void single_writes() {
    double time = 0;
    constexpr int kWrites = 300;
    for (int i = 0; i < kWrites; ++i)
      database->write([&](db::Transaction& tx) {
        const std::vector<Document> one = {{100'000'000 + i, "y c科 c科技 g" + std::to_string(i)}};
        const auto start = Moment::now();
        add_documents(tx, account(), one);
        time += since(start);
      });
    std::printf("one record a transaction: %.0f us in the index, without the commit\n", time / kWrites);
  }

  db::TestDatabase database;
  std::shared_ptr<const Catalog> catalog;
  std::shared_ptr<const access::Org> org;
  std::shared_ptr<const Workspace> workspace = std::make_shared<Workspace>();
  std::shared_ptr<access::Actor> salesperson = std::make_shared<access::Actor>();
  Hooks hooks;
  std::vector<Id> owners;
};

void run(db::Dialect dialect, std::int64_t records) {
  std::printf("%s, %lld records\n", dialect == db::Dialect::kSqlite ? "SQLite" : "PostgreSQL", static_cast<long long>(records));
  Bench bench(dialect);
  bench.fill(records);
  const std::vector<std::pair<const char*, std::vector<std::string>>> kinds = {
      {"1 character, common", {"科", "公", "限", "技"}},
      {"1 character", {"华", "瑞", "曦", "光", "物"}},
      {"2 characters", {"科技", "华瑞", "新材", "晨曦", "有限"}},
      {"4 characters", {"信息科技", "华瑞恒泰", "北京华新", "有限公司"}},
      {"pinyin", {"keji", "huarui", "beijing", "chenxi", "xinxikeji", "chongqing"}},
      {"initials", {"kj", "bj", "hrxx", "yxgs", "z", "s"}},
      {"phone", {"1388", "8000", "5217", "138", "13812345"}},
      {"several words", {"北京 科技", "华 股份 生物", "曦 曦曦 集团"}},
      {"nothing found", {"魑魅", "科公", "qqq", "技科 有", "公北京"}},
  };
  for (const auto& [what, texts] : kinds) {
    bench.ask("administrator", access::Actor::system(), texts, what);
    bench.ask("salesperson", bench.salesperson, texts, what);
  }
  bench.single_writes();
}

}  // namespace
}  // namespace keyuan::record::search

int main() {
  const char* asked = std::getenv("KEYUAN_BENCH_RECORDS");
  const std::int64_t records = asked ? std::atoll(asked) : 1'000'000;
  for (const auto dialect : keyuan::db::test_dialects()) keyuan::record::search::run(dialect, records);
}
