// keyuan backup: a copy of everything, also while the server writes. keyuan restore: a workspace from it.
#include <cstdio>
#include <ctime>
#include <iomanip>
#include <sstream>

#include "db/kept_log.hpp"
#include "server/command.hpp"
#include "server/place.hpp"
#include "server/progress.hpp"

namespace keyuan::server {

void add_backup(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "backup", "Copy everything into one file, also while the server runs");
  auto place = std::make_shared<Place>();
  auto file = std::make_shared<std::string>();
  place->add_options(command);
  command.add_option("file", *file, "The new file")->required();
  line.does(command, [place, file] {
    auto options = place->options();
    options.shared = true;
    Progress progress("Backing up");
    db::Database::open(options)->backup(*file, [&](std::int64_t done, std::int64_t total) { progress(done, total); });
    return int{kDone};
  });
}

namespace {

// 2026-11-22T10:00, with or without seconds, is of this machine's zone; with Z or an offset it is what it says.
base::Time moment_of(const std::string& text) {
  const auto whole = text.size() == 16 ? text + ":00" : text;
  if (auto at = base::Time::parse(whole)) return *at;
  std::tm parts{};
  std::istringstream in(whole);
  in >> std::get_time(&parts, "%Y-%m-%dT%H:%M:%S");
  parts.tm_isdst = -1;
  const auto seconds = in && in.peek() == EOF ? std::mktime(&parts) : -1;
  if (seconds < 0) throw CLI::ValidationError("--at", "is no moment like 2026-11-22T10:00 or 2026-11-22T02:00:00Z");
  return {std::int64_t{seconds} * base::kSecond};
}

int restore(const Place& place, const std::string& from, const std::string& at) {
  std::filesystem::create_directories(place.data);
  if (at.empty()) {
    if (std::filesystem::is_directory(from)) throw db::DatabaseError(from + " is a folder; out of a kept log, say the moment: --at");
    db::restore(from, place.options());
    return kDone;
  }
  const auto wanted = moment_of(at);
  const auto was = db::restore_at(from, wanted, place.options());
  std::printf("As it was at %s; the last change in it is of %s.\n", wanted.to_string().c_str(), was.last.to_string().c_str());
  if (was.until < wanted) std::printf("Nothing later than %s was kept of that time.\n", was.until.to_string().c_str());
  return kDone;
}

}  // namespace

void add_restore(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "restore", "Make a workspace from a backup, or as it was at a moment, where there is none yet");
  auto place = std::make_shared<Place>();
  auto from = std::make_shared<std::string>(), at = std::make_shared<std::string>();
  place->add_options(command);
  command.add_option("from", *from, "The backup, or with --at the folder of the kept log")->required()->check(CLI::ExistingPath);
  command.add_option("--at", *at, "A moment: 2026-11-22T10:00 by this machine's clock, or 2026-11-22T02:00:00Z");
  line.does(command, [=] { return restore(*place, *from, *at); });
}

}  // namespace keyuan::server
