#include "server/place.hpp"

#include <algorithm>

#include "base/problem.hpp"

namespace keyuan::server {
namespace {

constexpr std::size_t kLongestName = 30;

bool names_workspace(const std::string& name) {
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name.size() <= kLongestName && name != db::Options{}.workspace && std::all_of(name.begin(), name.end(), good);
}

}  // namespace

void Place::add_options(CLI::App& command, bool any) {
  command.add_option("--data", data, "Folder where everything is kept")->capture_default_str()->envname("KEYUAN_DATA");
  command.add_option("--database", database, "Keep records in PostgreSQL: postgresql://user@host/name")
      ->envname("KEYUAN_DATABASE");
  command.add_option("--key-file", key_file, "Key of second factors (default: DATA/secret.key); several servers share one")
      ->envname("KEYUAN_KEY_FILE");
  command.add_option("--keep-log", keep_log, "Folder where every change is kept, for restore --at (SQLite)")
      ->envname("KEYUAN_KEEP_LOG");
  command.add_option("--keep-days", keep_days, "How long it is kept")
      ->capture_default_str()->envname("KEYUAN_KEEP_DAYS")->check(CLI::Range(1, 3660));
  // Options take effect in this order: where the first is kept is known by now.
  if (any)
    command.add_option_function<std::string>("--workspace", [this](const std::string& name) { *this = beside(name); },
                                             "Another workspace of the server than its first, by name")
        ->envname("KEYUAN_WORKSPACE")
        ->check([](const std::string& name) { return names_workspace(name) ? std::string() : "a workspace's name is 1 to 30 small letters, digits and _, and not main"; });
}

Place Place::beside(const std::string& name) const {
  if (!names_workspace(name)) throw base::invalid("name", "workspaces.bad_name", {{"max", std::to_string(kLongestName)}});
  auto place = *this;
  place.workspace = name;
  place.data = others() / name;
  if (!keep_log.empty()) place.keep_log = keep_log / "workspaces" / name;
  return place;
}

db::Options Place::options() const {
  db::Options options;
  options.url = database.empty() ? file().string() : database;
  if (!database.empty()) options.readers = connections;
  options.longest_read = longest_read;
  if (!workspace.empty()) options.workspace = workspace;
  options.kept_log = keep_log.string();
  options.writer_cache = writer_cache;
  options.kept_days = keep_days;
  return options;
}

}  // namespace keyuan::server
