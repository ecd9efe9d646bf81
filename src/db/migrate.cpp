#include "db/migrate.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "db/before_migration.hpp"
#include "db/sql.hpp"

namespace keyuan::db {
namespace {

thread_local BeforeMigration* watching = nullptr;

using Names = std::set<std::string, std::less<>>;

// One program at a time changes the tables of a workspace. SQLite has one writer anyway.
void lock(Transaction& transaction) {
  if (transaction.dialect() == Dialect::kPostgres)
    transaction.script("SET LOCAL lock_timeout TO '10min'; SELECT pg_advisory_xact_lock(hashtext('keyuan migration ' || current_schema()))");
}

bool has_table(Transaction& transaction) {
  auto rows = transaction.query(transaction.dialect() == Dialect::kSqlite
                                    ? "SELECT count(*) FROM sqlite_schema WHERE name = 'migration'"
                                    : "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() "
                                      "AND tablename = 'migration'");
  return rows.next() && rows.integer(0) > 0;
}

Names applied(Transaction& transaction, std::string_view area) {
  Names names;
  for (auto rows = transaction.query("SELECT name FROM migration WHERE area = ?", {std::string(area)}); rows.next();)
    names.emplace(rows.text(0));
  return names;
}

void refuse_newer(const Names& names, std::string_view area, std::span<const Migration> known) {
  for (const auto& name : names) {
    if (std::none_of(known.begin(), known.end(), [&](const Migration& m) { return m.name == name; }))
      throw DatabaseError(fmt::format(
          "The database was used by a newer version of Keyuan: it knows the change \"{}\" of {}, this program does not.",
          name, area));
  }
}

}  // namespace

BeforeMigration::BeforeMigration(std::function<void()> tell) : tell_(std::move(tell)), outer_(watching) { watching = this; }
BeforeMigration::~BeforeMigration() { watching = outer_; }

void BeforeMigration::about_to_change() {
  if (watching != nullptr && watching->tell_) std::exchange(watching->tell_, nullptr)();
}

int migrate(Database& database, std::string_view area, std::span<const Migration> migrations, const base::Clock& clock) {
  database.write([&](Transaction& transaction) {
    lock(transaction);
    if (has_table(transaction)) return;
    transaction.script(in_dialect(transaction.dialect(),
                                  "CREATE TABLE migration (area {text} NOT NULL, name {text} NOT NULL, "
                                  "applied_at {integer} NOT NULL, PRIMARY KEY (area, name))"));
  });
  if (pending(database, area, migrations) == 0) return 0;
  BeforeMigration::about_to_change();
  int count = 0;
  for (const auto& migration : migrations) {
    bool ran = false;
    database.write([&](Transaction& transaction) {
      ran = false;
      lock(transaction);
      const auto names = applied(transaction, area);
      refuse_newer(names, area, migrations);
      if (names.contains(migration.name)) return;
      transaction.script(in_dialect(transaction.dialect(), migration.sql));
      transaction.execute("INSERT INTO migration (area, name, applied_at) VALUES (?, ?, ?)",
                          {std::string(area), std::string(migration.name), clock.now().ms});
      ran = true;
    });
    count += ran ? 1 : 0;
  }
  return count;
}

int pending(Database& database, std::string_view area, std::span<const Migration> migrations) {
  Names names;
  database.read([&](Transaction& transaction) {
    if (has_table(transaction)) names = applied(transaction, area);
  });
  refuse_newer(names, area, migrations);
  return static_cast<int>(std::count_if(migrations.begin(), migrations.end(),
                                        [&](const Migration& m) { return !names.contains(m.name); }));
}

}  // namespace keyuan::db
