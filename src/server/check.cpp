// keyuan check: whether the database is sound.
#include <cstdio>

#include "server/command.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {

void add_check(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "check", "Verify the database: pages, indexes, references");
  auto place = std::make_shared<Place>();
  place->add_options(command);
  line.does(command, [place] {
    auto options = place->options();
    options.shared = true;
    const auto findings = db::Database::open(options)->verify();
    for (const auto& finding : findings) std::printf("%s\n", finding.c_str());
    if (findings.empty()) std::printf("sound\n");
    return findings.empty() ? int{kDone} : int{kUnsound};
  });
}

}  // namespace keyuan::server
