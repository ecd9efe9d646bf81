#include "api/backups.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>

#include "base/problem.hpp"

namespace keyuan::api {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".backup";
constexpr std::size_t kPiece = 256 << 10;

Backup described(const fs::directory_entry& entry) {
  const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(fs::file_time_type::clock::now() - entry.last_write_time());
  return {entry.path().filename().string(), static_cast<std::int64_t>(entry.file_size()),
          {base::Clock::system().now().ms - static_cast<std::int64_t>(age.count())}};
}

}  // namespace

std::vector<Backup> backups_in(const fs::path& folder) {
  std::vector<Backup> all;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.is_regular_file(none) && !entry.is_symlink(none) && entry.path().extension() == kEnding) all.push_back(described(entry));
  std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.at > b.at || (a.at == b.at && a.name > b.name); });
  return all;
}

Backup make_backup(db::Database& database, const fs::path& folder, base::Time now,
                   const std::function<void(std::int64_t, std::int64_t)>& progress) {
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  auto name = now.to_string();
  std::replace(name.begin(), name.end(), ':', '-');
  const auto file = folder / (name.substr(0, 23) + std::string(kEnding));
  auto part = file;
  part += ".part";
  try {
    database.backup(part.string(), progress);
  } catch (...) {
    std::error_code none;
    fs::remove(part, none);
    throw;
  }
  fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write);
  fs::rename(part, file);
  return described(fs::directory_entry(file));
}

fs::path backup_named(const fs::path& folder, std::string_view name) {
  const auto all = backups_in(folder);
  const auto it = std::find_if(all.begin(), all.end(), [&](const Backup& one) { return one.name == name; });
  if (it == all.end()) throw base::not_found();
  return folder / it->name;
}

std::function<std::string()> pieces_of(const fs::path& file) {
  auto in = std::make_shared<std::ifstream>(file, std::ios::binary);
  if (!*in) throw base::not_found();
  return [in] {
    std::string piece(kPiece, '\0');
    in->read(piece.data(), static_cast<std::streamsize>(piece.size()));
    piece.resize(static_cast<std::size_t>(in->gcount()));
    return piece;
  };
}

}  // namespace keyuan::api
