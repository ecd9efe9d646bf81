// The workspaces of a server: the first at /, every other at /w/NAME, kept in DATA/workspaces/NAME and, with PostgreSQL,
// in a schema of its own. Nothing of one is in another: database, key, files, backups, sessions, jobs, live events.
//
// Threads: everything here may be used from any thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <string>

#include "server/served.hpp"

namespace keyuan::server {

class Workspaces final : public api::Neighbours {
 public:
  // Opens the first and all that lie beside it. One of those that cannot be opened is logged and answers 503
  // workspaces.closed; the others are served. Errors: those of the first.
  Workspaces(Place first, Service how);

  void start();
  void stop();

  [[nodiscard]] Served& first() { return *first_; }
  // Whose request it is; what is left of its path is below that workspace then.
  [[nodiscard]] http::Response answer(http::Request& request);
  [[nodiscard]] http::Response problem(int status, std::string_view code, const http::Request& request);
  [[nodiscard]] std::size_t body_limit(http::Method method, std::string_view path);

  // What is measured of the program as a whole, in the numbers of each workspace.
  void gauge(const std::string& name, const std::string& help, std::function<double()> value);

  std::vector<Home> homes(const http::Request& request) override;
  std::vector<One> all() override;
  void make(const std::string& name) override;
  std::string setup_token(const std::string& name) override;

 private:
  // A path and whose it is: none where no such workspace is served.
  struct Found {
    std::string name;
    std::string_view base, path;
    Served* served;
  };
  [[nodiscard]] Found find(std::string_view path) const;
  [[nodiscard]] http::Response nowhere(const Found& found, http::Request& request);
  [[nodiscard]] bool is_closed(const std::string& name) const;
  [[nodiscard]] std::vector<Served*> each() const;
  void add(const std::string& name);

  Place place_;
  Service how_;
  mutable std::shared_mutex mutex_;
  std::mutex making_;  // one at a time
  std::map<std::string, std::unique_ptr<Served>> served_;  // none is ever taken out
  std::set<std::string> closed_;
  Served* first_ = nullptr;
  struct Gauge {
    std::string name, help;
    std::function<double()> value;
  };
  std::vector<Gauge> gauges_;
  bool started_ = false;
};

}  // namespace keyuan::server
