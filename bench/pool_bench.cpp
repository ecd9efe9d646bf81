// How quickly a public pool opens, beside a list of as many records that somebody owns: the same columns, fifty rows, the
// exact total. And how long the clocks of that many take after a rule has changed, and a rehearsal of the past month.
//
//   pool_bench [--records 100000] [--database URL] [--data FOLDER]
//
// FOLDER is made and left there; URL is an empty PostgreSQL database. Run it in the repository's folder.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "fields/account.hpp"
#include "modules/pools/recount.hpp"
#include "modules/pools/rehearse.hpp"
#include "record/create_many.hpp"
#include "record/query/list.hpp"
#include "record/write.hpp"
#include "server/workspace.hpp"

namespace keyuan {
namespace {

namespace account = fields::account;
using base::Id;
using Moment = std::chrono::steady_clock;
using Parameters = std::vector<std::pair<std::string, std::string>>;
using Named = std::vector<std::pair<std::string, base::Value>>;

constexpr int kStep = 5'000, kRounds = 9;

double seconds(const std::function<void()>& act) {
  const auto begin = Moment::now();
  act();
  return std::chrono::duration<double>(Moment::now() - begin).count();
}

class Bench {
 public:
  Bench(const server::Place& place, int records) : count_(records), workspace_(place) {
    const auto role = make("role", {{"name", "sales"}, {"title", "销售"},
                                    {"rights", R"({"account": {"read": "own", "update": "own"}, "pool": {"read": "all"}, "user": {"read": "all"}})"}});
    member_ = make("user", {{"name", "李"}, {"email", "li@example.com"}, {"active", std::int64_t{1}}}, {{"roles", {role}}});
    owner_ = make("user", {{"name", "王"}, {"email", "wang@example.com"}, {"active", std::int64_t{1}}}, {{"roles", {role}}});
    pool_ = make("pool", {{"name", "公海"}, {"entity", "account"}, {"masked", R"(["phone"])"}}, {{"members", {member_}}});
    rule_ = make("pool_rule", {{"pool", pool_}, {"kind", "no_follow_up"}, {"days", std::int64_t{30}}});
    std::printf("filled in %.1f s\n", seconds([&] {
      fill();
      services_.database.settle();
    }));
    std::fflush(stdout);
  }

  void lists() {
    struct Order {
      const char *name, *own, *pool;
    };
    constexpr Order orders[] = {{"as it comes", "", ""}, {"by name", "name", "name"}, {"by the moment of return", "returns_at", "returns_at"},
                                {"the newest first", "-created_at", "-created_at"}, {"the last that came first", "-created_at", "-pooled_at"}};
    const auto waiting = R"({"all":[["pool","=",")" + pool_.to_string() + R"("],["owner","is empty"]]})";
    std::printf("%-44s %10s %10s %7s\n", "the first fifty and the total, ms", "his own", "the pool", "ratio");
    for (const auto& order : orders) {
      const auto own = opened(owner_, {{"sort", order.own}}), pool = opened(member_, {{"sort", order.pool}, {"filter", waiting}});
      std::printf("%-44s %10.2f %10.2f %7.2f\n", order.name, own * 1000, pool * 1000, pool / own);
    }
  }

  void clocks() {
    services_.write({}, [&](record::Context& ctx) {
      record::Changes changes;
      changes.put(ctx.entity("pool_rule").find("days")->index, std::int64_t{20});
      record::update(ctx, ctx.entity("pool_rule"), rule_, changes);
    });
    std::shared_ptr<const pools::Book> book;
    services_.database.read([&](db::Transaction& tx) { book = pools::Book::read(tx); });
    const auto took = seconds([&] { pools::recount_clocks(services_, *book, [](std::int64_t, std::int64_t) { return true; }); });
    std::printf("%d clocks after a change of the rule: %.2f s\n", count_, took);
  }

  // Ten days' silence, where 14 passed at most: about a third of all would have gone.
  void rehearsal() {
    std::shared_ptr<const pools::Book> book;
    services_.database.read([&](db::Transaction& tx) { book = pools::Book::read(tx); });
    auto rules = book->find(pool_)->rules;
    rules.front().days = 10;
    std::string out;
    const auto took = seconds([&] {
      services_.read({}, [&](record::Context& ctx) { pools::rehearse(ctx, *book, pool_, {.rules = rules, .working_days = {}, .days = 30}, out); });
    });
    const auto said = nlohmann::json::parse(out);
    std::printf("rehearsal of %d and of their past month: %.2f s; %ld now, %ld before\n", count_, took, said["now"]["count"].get<long>(),
                said["past"]["count"].get<long>());
  }

 private:
  Id make(const std::string& type, const Named& values, const std::map<std::string, std::vector<Id>>& links = {}) {
    Id id;
    services_.write({}, [&](record::Context& ctx) {
      const auto& entity = ctx.entity(type);
      record::Changes changes;
      for (const auto& [name, value] : values) changes.put(entity.find(name)->index, value);
      for (const auto& [name, ids] : links) changes.links[entity.find(name)->index] = ids;
      id = record::create(ctx, entity, changes).id();
    });
    return id;
  }
  // As example data is: as many in the pool as its owner has, one by one.
  void fill() {
    for (int at = 0; at < 2 * count_; at += kStep)
      services_.write({}, [&](record::Context& ctx) {
        std::vector<record::Record> records;
        for (int i = at; i < std::min(2 * count_, at + kStep); ++i) {
          record::Record r(ctx.entity("account"));
          const base::Time then{ctx.now().ms - (i % 20'000) * base::kMinute};
          r.set(account::name, "华东第" + std::to_string(i) + "公司");
          r.set(account::phone, "+862154" + std::to_string(100'000 + i % 900'000));
          r.set(account::pool, pool_);
          r[meta::kCreatedAt] = then.ms;
          if (i % 2) {
            r[meta::kDepartment] = pool_;
            r.set(account::pooled_at, then);
          } else {
            r[meta::kOwner] = owner_;
            r.set(account::claimed_at, then);
            r.set(account::returns_at, base::Time{then.ms + 30 * base::kDay});
            r.set(account::returns_why, "no_follow_up");
          }
          records.push_back(std::move(r));
        }
        record::create_many(ctx, ctx.entity("account"), records);
      });
  }
  // The median of a few.
  double opened(Id who, Parameters parameters) {
    std::erase_if(parameters, [](const auto& one) { return one.second.empty(); });
    app::Behalf behalf;
    behalf.actor = services_.org()->actor(who);
    std::vector<double> all;
    for (int i = 0; i < kRounds; ++i)
      all.push_back(seconds([&] {
        services_.read(behalf, [&](record::Context& ctx) {
          std::string out;
          const auto& entity = ctx.entity("account");
          record::list(ctx, entity, record::read_query(ctx, entity, parameters), out);
          if (out.find("\"total\":" + std::to_string(count_) + ",") == out.npos) throw std::runtime_error("not all of them: " + out.substr(out.size() - 100));
        });
      }));
    std::nth_element(all.begin(), all.begin() + kRounds / 2, all.end());
    return all[kRounds / 2];
  }

  int count_;
  server::Workspace workspace_;
  app::Services& services_ = workspace_.services();
  Id member_, owner_, pool_, rule_;
};

int run(int argc, char** argv) {
  CLI::App app("How quickly a pool opens");
  server::Place place;
  place.data = "build/pool_bench";
  int records = 100'000;
  app.add_option("--records", records)->capture_default_str();
  app.add_option("--database", place.database);
  app.add_option("--data", place.data)->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  std::filesystem::remove_all(place.data);
  Bench bench(place, records);
  bench.lists();
  bench.clocks();
  bench.rehearsal();
  return 0;
}

}  // namespace
}  // namespace keyuan

int main(int argc, char** argv) {
  try {
    return keyuan::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
