// keyuan init: makes a workspace and its first administrator without a browser.
#include <iostream>

#include "api/session.hpp"
#include "api/setup.hpp"
#include "server/command.hpp"
#include "server/password_input.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {
namespace {

struct Options {
  Place place;
  api::FirstAdministrator first;
};

int init(Options& options) {
  Workspace workspace(options.place);
  api::install_session_hooks(workspace.services());
  options.first.password = read_password();
  if (options.first.person.name.empty())
    options.first.person.name = options.first.person.email.substr(0, options.first.person.email.find('@'));
  if (!api::set_up(workspace.services(), workspace.registry(), options.first)) throw base::conflict("setup.done");
  return kDone;
}

}  // namespace

void add_init(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "init", "Make a workspace and its administrator; the password is read from stdin");
  auto options = std::make_shared<Options>();
  options->place.add_options(command);
  auto& space = options->first.workspace;
  command.add_option("--company", space.name, "Name of the company")->required();
  command.add_option("--email", options->first.person.email, "The administrator's address")->required();
  command.add_option("--name", options->first.person.name, "The administrator's name");
  command.add_option("--zone", space.zone, "Time zone")->capture_default_str();
  command.add_option("--currency", space.currency, "Currency of amounts")->capture_default_str();
  command.add_option("--language", space.language, "zh-CN, zh-TW or en")->capture_default_str();
  line.does(command, [options] { return init(*options); });
}

}  // namespace keyuan::server
