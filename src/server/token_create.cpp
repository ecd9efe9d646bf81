// keyuan token create: an API token for a program. Only the token goes to stdout.
#include <cstdio>

#include "base/problem.hpp"
#include "api/session_answer.hpp"
#include "server/command.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {
namespace {

struct Options {
  Place place;
  std::string user, name = "command line", expires;
  std::vector<std::string> scopes = {"write"};
};

int create(const Options& options) {
  Workspace workspace(options.place);
  auto& services = workspace.services();
  const auto org = services.org();
  const auto* person = org->by_email(api::folded_email(options.user));
  if (!person || !person->active) throw base::invalid("user", "record.no_such_reference");
  std::optional<base::Time> expires;
  if (!options.expires.empty()) {
    expires = base::Time::parse(options.expires);
    if (!expires) throw base::invalid("expires", "record.not_a_time");
  }
  std::string token;
  services.write({}, [&](app::Context& ctx) {
    token = services.auth.tokens.make(ctx.db, person->id, options.name, auth::parse_scopes(options.scopes), expires).text.reveal();
  });
  std::printf("%s\n", token.c_str());
  return kDone;
}

}  // namespace

void add_token(CLI::App& app, CommandLine& line) {
  auto& token = line.add(app, "token", "API tokens");
  token.require_subcommand(1);
  auto& command = line.add(token, "create", "Make an API token and print it");
  auto options = std::make_shared<Options>();
  options->place.add_options(command);
  command.add_option("--user", options->user, "E-mail address of the person it acts as")->required();
  command.add_option("--name", options->name, "What it is for")->capture_default_str();
  command.add_option("--scope", options->scopes, "read, write or admin")->capture_default_str();
  command.add_option("--expires", options->expires, "Moment after which it is worth nothing: 2030-01-01T00:00:00Z");
  line.does(command, [options] { return create(*options); });
}

}  // namespace keyuan::server
