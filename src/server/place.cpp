#include "server/place.hpp"

namespace keyuan::server {

void Place::add_options(CLI::App& command) {
  command.add_option("--data", data, "Folder where everything is kept")->capture_default_str()->envname("KEYUAN_DATA");
  command.add_option("--database", database, "Keep records in PostgreSQL: postgresql://user@host/name")
      ->envname("KEYUAN_DATABASE");
  command.add_option("--key-file", key_file, "Key of second factors (default: DATA/secret.key); several servers share one")
      ->envname("KEYUAN_KEY_FILE");
  command.add_option("--keep-log", keep_log, "Folder where every change is kept, for restore --at (SQLite)")
      ->envname("KEYUAN_KEEP_LOG");
  command.add_option("--keep-days", keep_days, "How long it is kept")
      ->capture_default_str()->envname("KEYUAN_KEEP_DAYS")->check(CLI::Range(1, 3660));
}

db::Options Place::options() const {
  db::Options options;
  options.url = database.empty() ? file().string() : database;
  if (!database.empty()) options.readers = connections;
  options.kept_log = keep_log.string();
  options.writer_cache = writer_cache;
  options.kept_days = keep_days;
  return options;
}

}  // namespace keyuan::server
