// Backups in a folder of the server: made by a job, listed, downloaded, deleted.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::api {

struct Backup {
  std::string name;
  std::int64_t size = 0;
  base::Time at;
};

[[nodiscard]] std::vector<Backup> backups_in(const std::filesystem::path& folder);  // newest first
// Under a name of the moment; whole once it has that name.
Backup make_backup(db::Database& database, const std::filesystem::path& folder, base::Time now,
                   const std::function<void(std::int64_t done, std::int64_t total)>& progress);
// Problem `not found` for a name that the list has not: nothing else is ever touched.
[[nodiscard]] std::filesystem::path backup_named(const std::filesystem::path& folder, std::string_view name);
// The file in pieces, as a response wants them; empty at its end.
[[nodiscard]] std::function<std::string()> pieces_of(const std::filesystem::path& file);

}  // namespace keyuan::api
