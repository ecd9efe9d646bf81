#include "server/place.hpp"

namespace keyuan::server {

void Place::add_options(CLI::App& command) {
  command.add_option("--data", data, "Folder where everything is kept")->capture_default_str()->envname("KEYUAN_DATA");
  command.add_option("--database", database, "Keep records in PostgreSQL: postgresql://user@host/name")
      ->envname("KEYUAN_DATABASE");
}

db::Options Place::options() const {
  db::Options options;
  options.url = database.empty() ? file().string() : database;
  return options;
}

}  // namespace keyuan::server
