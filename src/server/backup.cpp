// keyuan backup: a copy of everything, also while the server writes. keyuan restore: a workspace from it.
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

void add_restore(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "restore", "Make a workspace from a backup, where there is none yet");
  auto place = std::make_shared<Place>();
  auto file = std::make_shared<std::string>();
  place->add_options(command);
  command.add_option("file", *file, "The backup")->required()->check(CLI::ExistingFile);
  line.does(command, [place, file] {
    std::filesystem::create_directories(place->data);
    db::restore(*file, place->options());
    return int{kDone};
  });
}

}  // namespace keyuan::server
