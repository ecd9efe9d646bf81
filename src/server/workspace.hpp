// A workspace opened: its database, the services on it, what the modules registered. What commands and
// the server begin with.
#pragma once

#include <functional>
#include <memory>

#include "app/registry.hpp"
#include "server/place.hpp"

namespace keyuan::server {

class Workspace {
 public:
  // What stands before the database: measurements listen to it.
  using Around = std::function<std::unique_ptr<db::Database>(std::unique_ptr<db::Database>)>;
  // Opens or makes it; a database of an older program is copied to DIR/backups first. Errors: those of
  // db::Database::open and of app::Services.
  explicit Workspace(const Place& place, const Around& around = {});

  [[nodiscard]] db::Database& database() { return *database_; }
  [[nodiscard]] app::Services& services() { return *services_; }
  [[nodiscard]] app::Registry& registry() { return *registry_; }

 private:
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<app::Services> services_;
  std::unique_ptr<app::Registry> registry_;
};

}  // namespace keyuan::server
