// keyuan demo: a company with example data, made or removed.
#include <cstdio>

#include "modules/demo/demo.hpp"
#include "server/command.hpp"
#include "server/progress.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {

void add_demo(CLI::App& app, CommandLine& line) {
  struct Options {
    Place place;
    std::string size = "small";
    bool remove = false;
  };
  auto& command = line.add(app, "demo", "Add a company with example data to a workspace that has been set up, or remove it");
  auto o = std::make_shared<Options>();
  o->place.add_options(command);
  command.add_option("--size", o->size, "small (200 accounts), medium (20,000) or large (1,000,000)")
      ->capture_default_str()->check(CLI::IsMember({"small", "medium", "large"}));
  command.add_flag("--remove", o->remove, "Take all example data out again");
  line.does(command, [o] {
    Workspace workspace(o->place);
    Progress progress(o->remove ? "Removing" : "Making");
    const auto show = [&](std::int64_t done, std::int64_t total) { progress(done, total); };
    if (o->remove) std::printf("removed %lld records\n", static_cast<long long>(demo::remove(workspace.services(), show)));
    else demo::make(workspace.services(), o->size == "small" ? demo::kSmall : o->size == "medium" ? demo::kMedium : demo::kLarge, show);
    return int{kDone};
  });
}

}  // namespace keyuan::server
