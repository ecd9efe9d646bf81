// Where a workspace is kept, as every command is told it: --data DIR, --database URL.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "db/database.hpp"

namespace keyuan::server {

struct Place {
  std::string workspace;  // its name; empty for the first, which holds the others
  std::filesystem::path data = "data";
  std::string database;  // postgresql://…; empty: the file keyuan.db in `data`
  std::filesystem::path key_file;  // of second factors; empty: secret.key in `data`

  std::filesystem::path keep_log;  // SQLite: where its log is kept, for restore --at; empty: nowhere
  int keep_days = 14;
  int connections = 4;  // to PostgreSQL
  int longest_read = 0; // seconds, there
  int writer_cache = 16;  // MiB, of SQLite: see db::Options

  // --data and its like; with `any`, also --workspace: another than the first.
  void add_options(CLI::App& command, bool any = true);
  // Where the workspace of that name is kept. Problem `workspaces.bad_name` for what names none.
  [[nodiscard]] Place beside(const std::string& name) const;
  // Folder of those beside the first.
  [[nodiscard]] std::filesystem::path others() const { return data / "workspaces"; }
  [[nodiscard]] db::Options options() const;
  [[nodiscard]] std::filesystem::path file() const { return data / "keyuan.db"; }
  [[nodiscard]] std::filesystem::path key() const { return key_file.empty() ? data / "secret.key" : key_file; }
};

}  // namespace keyuan::server
