#include "db/database.hpp"

#include <spdlog/spdlog.h>

#include "db/postgres.hpp"
#include "db/savepoint.hpp"
#include "db/sqlite.hpp"
#include "db/sqlite_backup.hpp"
#include "db/postgres_dump.hpp"

namespace keyuan::db {
namespace {
bool is_postgres(const Options& options) {
  return options.url.starts_with("postgresql://") || options.url.starts_with("postgres://");
}
}  // namespace

std::unique_ptr<Database> Database::open(const Options& options) {
  if (is_postgres(options)) {
    if (!options.kept_log.empty()) throw Unavailable("PostgreSQL keeps its log itself; docs/operations says how.");
    return std::make_unique<PostgresDatabase>(options);
  }
  return std::make_unique<SqliteDatabase>(options);
}

void restore(const std::string& path, const Options& options) {
  if (is_postgres(options)) return restore_postgres(path, options);
  restore_sqlite(path, options);
}

void run_after_commit(const Effects& effects) {
  for (const auto& effect : effects.after_commit) {
    try {
      effect();
    } catch (const std::exception& error) {
      spdlog::error("after a commit: {}", error.what());
    } catch (...) {
      spdlog::error("after a commit: something unknown was thrown");
    }
  }
}

}  // namespace keyuan::db
