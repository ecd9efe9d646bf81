// Where a workspace is kept, as every command is told it: --data DIR, --database URL.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "db/database.hpp"

namespace keyuan::server {

struct Place {
  std::filesystem::path data = "data";
  std::string database;  // postgresql://…; empty: the file keyuan.db in `data`

  void add_options(CLI::App& command);
  [[nodiscard]] db::Options options() const;
  [[nodiscard]] std::filesystem::path file() const { return data / "keyuan.db"; }
};

}  // namespace keyuan::server
