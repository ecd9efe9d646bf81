// The workspaces of a server: in which of them somebody is signed in, and, for administrators of the first, all of them.
#pragma once

#include <string>
#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

// What is beside a workspace on its server.
class Neighbours {
 public:
  virtual ~Neighbours() = default;

  // A workspace as who is signed in there knows it.
  struct Home {
    std::string name, company, person;
  };
  // Those in which the browser that asks is signed in, the first workspace first, then by name.
  [[nodiscard]] virtual std::vector<Home> homes(const http::Request& request) = 0;

  struct One {
    std::string name, company;  // `company` is empty as long as nobody has set it up
    bool open = true;           // false: it could not be opened; the log says why
    std::int64_t size = 0;      // bytes of its database
  };
  [[nodiscard]] virtual std::vector<One> all() = 0;
  // Makes and serves another one. Problems: workspaces.bad_name, workspaces.taken.
  virtual void make(const std::string& name) = 0;
  // A new one-time link's token for setting it up. Problems: not found; setup.done.
  [[nodiscard]] virtual std::string setup_token(const std::string& name) = 0;
};

// "/w/north" for "north", nothing for the first.
[[nodiscard]] std::string base_of(const std::string& workspace);

struct Site;
[[nodiscard]] std::vector<app::Route> workspaces_routes(const Site& site);

}  // namespace keyuan::api
