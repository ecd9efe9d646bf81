// What a request costs beyond its SQL. Each request is answered in this process, and then the statements that
// answering it took are run again by themselves in one transaction, every cell fetched and nothing done with it.
//
//   bare_sql --data DIR [--database URL] --user EMAIL --requests FILE [--rounds 5]
//
// FILE: a line a request, NAME, tab, path with query. Prints a line of JSON a name: {"name", "request", "bare"},
// medians in microseconds. No server may have DIR open.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

#include "api/health.hpp"
#include "api/routes.hpp"
#include "app/dispatch.hpp"
#include "db/listening.hpp"
#include "http/limits.hpp"
#include "http/target.hpp"
#include "server/workspace.hpp"

namespace keyuan {
namespace {

// Hands everything on; while `heard` is set, the questions of reading transactions are kept there.
class ListeningDatabase final : public db::Database {
 public:
  explicit ListeningDatabase(std::unique_ptr<db::Database> inner) : inner_(std::move(inner)) {}
  std::vector<db::Listening::Asked>* heard = nullptr;

  [[nodiscard]] db::Dialect dialect() const override { return inner_->dialect(); }
  void read(const std::function<void(db::Transaction&)>& body) override {
    if (!heard) return inner_->read(body);
    inner_->read([&](db::Transaction& tx) {
      db::Listening listening(tx);
      body(listening);
      std::move(listening.asked.begin(), listening.asked.end(), std::back_inserter(*heard));
    });
  }
  void write(const std::function<void(db::Transaction&)>& body) override { inner_->write(body); }
  void backup(const std::string& path, const std::function<void(std::int64_t, std::int64_t)>& progress) override { inner_->backup(path, progress); }
  [[nodiscard]] std::vector<std::string> verify() override { return inner_->verify(); }
  [[nodiscard]] std::int64_t size() override { return inner_->size(); }
  [[nodiscard]] std::shared_ptr<db::Bell> bell(std::string_view name) override { return inner_->bell(name); }
  void ring_after_commits(const std::shared_ptr<db::Bell>& bell) override { inner_->ring_after_commits(bell); }

 private:
  std::unique_ptr<db::Database> inner_;
};

using Moment = std::chrono::steady_clock;

double took(const std::function<void()>& act) {
  const auto begin = Moment::now();
  act();
  return std::chrono::duration<double, std::micro>(Moment::now() - begin).count();
}

double median(std::vector<double>& all) {
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

std::size_t fetch_all(db::Transaction& tx, const std::vector<db::Listening::Asked>& questions) {
  std::size_t bytes = 0;
  for (const auto& [sql, values] : questions)
    for (auto rows = tx.query(sql, values); rows.next();)
      for (int c = 0; c < rows.columns(); ++c) bytes += rows.blob(c).size();
  return bytes;
}

int run(int argc, char** argv) {
  CLI::App app("What a request costs beyond its SQL");
  server::Place place;
  std::string user, file;
  int rounds = 5;
  place.add_options(app);
  app.add_option("--user", user)->required();
  app.add_option("--requests", file)->required();
  app.add_option("--rounds", rounds)->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  ListeningDatabase* listening = nullptr;
  server::Workspace workspace(place, [&](std::unique_ptr<db::Database> inner) {
    auto outer = std::make_unique<ListeningDatabase>(std::move(inner));
    listening = outer.get();
    return outer;
  });
  auto& database = *listening;
  auto& services = workspace.services();
  api::Metrics metrics;
  api::install(workspace.registry(), metrics, {});
  app::DispatchOptions unlimited;
  unlimited.requests_per_minute = 0;
  app::Dispatch dispatch(services, workspace.registry().routes(), unlimited);

  const auto* person = services.org()->by_email(user);
  if (!person) throw std::runtime_error("there is nobody with the address " + user);
  std::string authorization;
  database.write([&](db::Transaction& tx) {
    const auto until = base::Time{services.clock.now().ms + base::kDay};
    authorization = "Bearer " + services.auth.tokens.make(tx, person->id, "bare_sql", auth::Scope::kRead, until).text.reveal();
  });

  struct Times {
    std::vector<double> request, bare;
  };
  std::map<std::string, Times> times;
  std::ifstream lines(file);
  for (std::string name, path; std::getline(lines, name, '\t') && std::getline(lines, path);) {
    http::Request request;
    request.id = "bare_sql";
    request.remote = "127.0.0.1";
    http::Target target;
    if (http::parse_target("/api/v1" + path, http::Limits{}.parameters, target)) throw std::runtime_error(path + " is no path");
    request.path = std::move(target.path);
    request.query = std::move(target.query);
    request.headers = {{"authorization", authorization}, {"accept-language", "zh-CN"}};
    const auto answer = [&] {
      if (const auto response = dispatch.handle(request); response.status != 200)
        throw std::runtime_error(path + ": " + std::to_string(response.status) + " " + response.body);
    };
    std::vector<db::Listening::Asked> questions;
    database.heard = &questions;
    answer();
    database.heard = nullptr;
    auto& [whole, bare] = times[name];
    for (int i = 0; i < rounds; ++i) {
      whole.push_back(took(answer));
      bare.push_back(took([&] { database.read([&](db::Transaction& tx) { fetch_all(tx, questions); }); }));
    }
  }
  for (auto& [name, t] : times)
    std::printf("{\"name\":\"%s\",\"request\":%.1f,\"bare\":%.1f}\n", name.c_str(), median(t.request), median(t.bare));
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
