// What a module gives to the program, and how.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/route.hpp"
#include "app/services.hpp"
#include "db/migrate.hpp"
#include "jobs/relay.hpp"

namespace keyuan::app {

using Follow = std::function<void(Context&, const jobs::Event&)>;

struct Seed {
  std::string entity;
  std::function<void(Context&)> run;
};

// Collects what modules and api/ register; read once at start.
class Registry {
 public:
  explicit Registry(Services& services) : services(services) {}

  Services& services;

  void add(std::vector<Route> routes) {
    for (auto& route : routes) routes_.push_back(std::move(route));
  }
  // What a module puts into a workspace, once: when the workspace is made, or when a newer program brings the module to
  // one that is there. In module order. `entity` is the type of what it makes, and the name under which it is noted.
  void seed(std::string entity, std::function<void(Context&)> run) { seeds_.push_back({std::move(entity), std::move(run)}); }
  // What a newer program owes to a workspace that is there, each time one opens it for the first time; it may find it done.
  void on_newer_program(std::function<void(Context&)> run) { owed_.push_back(std::move(run)); }
  // A kind of job; `run` may ask `services` for transactions of its own.
  void job(std::string kind, jobs::Handler run, int tries = 1) {
    services.job_kinds.handle(std::move(kind), {std::move(run), tries});
  }
  // Looks at what is due as soon as the program runs, and again `pause` milliseconds after each look.
  void look(const std::string& kind, jobs::Handler run, std::int64_t pause) {
    services.job_kinds.handle(kind, {.handler = std::move(run), .tries = 3, .look = true});
    services.job_kinds.schedule(kind, {.kind = kind}, jobs::every(pause));
  }
  // Every event of the log, behind its commit, each once whatever dies between: what `take` writes is committed
  // together with the note that it was done. See jobs::Relay::follow. A program that only runs a command does
  // not follow; the next server makes up for it.
  void follow(std::string name, Follow take) { follows_.emplace_back(std::move(name), std::move(take)); }
  // Changes of a module's tables that descriptions cannot express.
  void migrations(std::string_view area, std::span<const db::Migration> list) { db::migrate(services.database, area, list); }

  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }
  [[nodiscard]] const std::vector<Seed>& seeds() const { return seeds_; }
  [[nodiscard]] const std::vector<std::function<void(Context&)>>& owed() const { return owed_; }
  [[nodiscard]] const std::vector<std::pair<std::string, Follow>>& follows() const { return follows_; }

 private:
  std::vector<Route> routes_;
  std::vector<Seed> seeds_;
  std::vector<std::function<void(Context&)>> owed_;
  std::vector<std::pair<std::string, Follow>> follows_;
};

// One folder of modules/. `install` is called once, in the order of server/all_modules.cpp.
struct Module {
  std::string_view name;
  void (*install)(Registry&);
};

}  // namespace keyuan::app
