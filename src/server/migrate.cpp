// keyuan migrate: brings the tables up to this program, as starting the server does.
#include "server/command.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {

void add_migrate(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "migrate", "Bring the database up to this program, with a copy of it first");
  auto place = std::make_shared<Place>();
  place->add_options(command);
  line.does(command, [place] {
    Workspace workspace(*place);
    return int{kDone};
  });
}

}  // namespace keyuan::server
