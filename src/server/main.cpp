// keyuan: the server and its tools. Every command explains itself with --help.
#include <cstdio>

#include <spdlog/spdlog.h>

#include "api/version.hpp"
#include "app/problem_response.hpp"
#include "db/database.hpp"
#include "server/command.hpp"
#include "server/descriptions.hpp"
#include "server/log.hpp"

namespace {

using namespace keyuan;

constexpr const char* kEndings =
    "Ends with 0 when it is done, 1 when it could not be, 2 when the command line is not understood, "
    "3 when the database cannot be opened, 4 when check found something.";

// A problem as people at the command line read it: its sentence, and one a field.
void say(const base::Problem& problem) {
  const auto snapshot = meta::Snapshot::compile(server::descriptions());
  const auto& words = snapshot->words();
  const auto sentence = [&](const std::string& code, const base::Params& params) {
    return words.phrase(base::Language::kEn, "problems." + code, params);
  };
  std::fprintf(stderr, "keyuan: %s\n", sentence(problem.code(), problem.params()).c_str());
  for (const auto& error : problem.fields())
    std::fprintf(stderr, "  %s: %s\n", error.field.c_str(), sentence(error.code, error.params).c_str());
}

int run(const server::Act& act) {
  try {
    return act();
  } catch (const base::Problem& problem) {
    say(problem);
  } catch (const db::Unavailable& e) {
    std::fprintf(stderr, "keyuan: %s\n", e.what());
    return server::kUnavailable;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "keyuan: %s\n", e.what());
  }
  return server::kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Keyuan: customers and sales.", "keyuan");
  app.footer(kEndings);
  app.set_version_flag("--version", std::string(api::version()));
  app.require_subcommand(1);
  server::CommandLine line;
  for (const auto add : {server::add_serve, server::add_init, server::add_user, server::add_token, server::add_backup,
                         server::add_restore, server::add_migrate, server::add_check, server::add_import,
                         server::add_export, server::add_demo, server::add_openapi})
    add(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? server::kDone : server::kWrongUsage;
  }
  server::set_up_log("warn");
  return run(line.act());
}
