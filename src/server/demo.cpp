// keyuan demo: a company with example data, made or removed.
#include <cstdio>

#include "modules/demo/demo.hpp"
#include "server/command.hpp"
#include "server/progress.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {

// MiB. Indexes of a million records are filled in no order; pages that do not fit are written and read again and again.
constexpr int kCache = 1024;

void add_demo(CLI::App& app, CommandLine& line) {
  struct Options {
    Place place;
    std::string size = "small";
    std::int64_t accounts = 0;
    bool remove = false;
  };
  auto& command = line.add(app, "demo", "Add a company with example data to a workspace that has been set up, or remove it");
  auto o = std::make_shared<Options>();
  o->place.add_options(command);
  auto* size = command.add_option("--size", o->size, "small (200 accounts) or medium (20,000)")
                   ->capture_default_str()->check(CLI::IsMember({"small", "medium"}));
  command.add_option("--accounts", o->accounts, "So many accounts, and of everything else what belongs to them")
      ->check(CLI::Range(1, 10'000'000))->excludes(size);
  command.add_flag("--remove", o->remove, "Take all example data out again");
  line.does(command, [o] {
    o->place.writer_cache = kCache;
    Workspace workspace(o->place);
    Progress progress(o->remove ? "Removing" : "Making");
    const auto show = [&](std::int64_t done, std::int64_t total) { progress(done, total); };
    if (o->remove) std::printf("removed %lld records\n", static_cast<long long>(demo::remove(workspace.services(), show)));
    else if (o->accounts > 0) demo::make(workspace.services(), demo::with_accounts(o->accounts), show);
    else demo::make(workspace.services(), o->size == "small" ? demo::kSmall : demo::kMedium, show);
    workspace.services().database.settle();
    return int{kDone};
  });
}

}  // namespace keyuan::server
