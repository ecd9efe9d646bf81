#include "server/workspace.hpp"

#include <utility>

#include <spdlog/spdlog.h>

#include "api/version.hpp"
#include "app/new_workspace.hpp"
#include "db/before_migration.hpp"
#include "record/transfer/import.hpp"
#include "server/all_modules.hpp"
#include "server/descriptions.hpp"

namespace keyuan::server {
namespace {

constexpr std::string_view kMadeBy = "program.made_by";
// Which edition is bringing the database up, and the copy it made first; there only on the way.
constexpr std::string_view kUnderWay = "program.upgrade";

// What the tables follow from: the program's version and its descriptions.
std::string edition(const std::vector<meta::Source>& sources) {
  return std::string(api::version()) + " " + meta::Snapshot::compile(sources)->version();
}

// The edition that last opened the database; empty for a new one.
std::string last_edition(db::Database& database) {
  std::string found;
  try {
    database.read([&](db::Transaction& tx) { found = app::setting(tx, kMadeBy); });
  } catch (const db::Unavailable&) {
    throw;
  } catch (const db::DatabaseError&) {  // no table `setting` yet
  }
  return found;
}

// What a program that was ended on the way left of a copy.
void remove_parts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> parts;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".part" && entry.path().filename().string().starts_with("before-")) parts.push_back(entry.path());
  for (const auto& part : parts) std::filesystem::remove(part);
}

// Once: a program that was ended on the way up, and is started again, finds the copy of how it was.
void back_up(db::Database& database, const std::filesystem::path& data, const std::string& last, const std::string& now) {
  std::string under_way;
  database.read([&](db::Transaction& tx) { under_way = app::setting(tx, kUnderWay); });
  if (under_way.starts_with(now + "\n") && std::filesystem::exists(under_way.substr(now.size() + 1))) return;
  const auto folder = data / "backups";
  std::filesystem::create_directories(folder);
  remove_parts(folder);
  auto at = base::Clock::system().now().to_string();
  std::replace(at.begin(), at.end(), ':', '-');
  const auto path = folder / ("before-" + std::string(api::version()) + "-" + at.substr(0, 23) + ".backup");
  spdlog::info("the database was last opened by {}; copying it to {}", last.substr(0, last.find(' ')), path.string());
  database.backup(path.string(), [](std::int64_t, std::int64_t) {});
  database.write([&](db::Transaction& tx) { app::set_setting(tx, kUnderWay, now + "\n" + path.string()); });
}

}  // namespace

Workspace::Workspace(const Place& place, const Around& around) {
  std::filesystem::create_directories(place.data);
  database_ = db::Database::open(place.options());
  if (around) database_ = around(std::move(database_));
  auto sources = descriptions();
  const auto now = edition(sources);
  const auto last = last_edition(*database_);
  bool copied = false;
  const auto copy_once = [&] {
    if (!last.empty() && !std::exchange(copied, true)) back_up(*database_, place.data, last, now);
  };
  if (last != now) copy_once();
  // Tables that follow from no description change within an edition too.
  const db::BeforeMigration before(copy_once);
  services_ = std::make_unique<app::Services>(*database_, std::move(sources), base::Clock::system(), base::IdMaker::system());
  services_->auth.seal = auth::Seal(place.key());
  registry_ = std::make_unique<app::Registry>(*services_);
  registry_->migrations("transfer", record::transfer::transfer_tables());
  for (const auto& module : all_modules()) module.install(*registry_);
  if (last == now && !copied) return;
  if (!last.empty()) services_->write({}, [&](app::Context& ctx) { app::catch_up(ctx, *registry_); });
  database_->write([&](db::Transaction& tx) {
    app::set_setting(tx, kMadeBy, now);
    tx.execute("DELETE FROM setting WHERE name = ?", {std::string(kUnderWay)});
  });
}

}  // namespace keyuan::server
