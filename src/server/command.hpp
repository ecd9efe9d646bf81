// The commands of the program, one a file. Each adds itself to the command line; what it does runs when
// it was chosen and ends with one of these codes.
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

namespace keyuan::server {

enum ExitCode : int {
  kDone = 0,
  kFailed = 1,       // what was asked could not be done; stderr says why
  kWrongUsage = 2,   // the command line is not understood
  kUnavailable = 3,  // the database cannot be opened: not there, in use, no permission
  kUnsound = 4,      // check found something
};

// Gives `command` what it does.
using Act = std::function<int()>;
class CommandLine {
 public:
  CLI::App& add(CLI::App& below, const std::string& name, const std::string& what) {
    return *below.add_subcommand(name, what)->fallthrough(false);
  }
  void does(CLI::App& command, Act act) {
    command.callback([this, act = std::move(act)] { act_ = act; });
  }
  [[nodiscard]] const Act& act() const { return act_; }

 private:
  Act act_;
};

void add_serve(CLI::App& app, CommandLine& line);
void add_init(CLI::App& app, CommandLine& line);
void add_user(CLI::App& app, CommandLine& line);
void add_second_factor_reset(CLI::App& user, CommandLine& line);  // below `user`
void add_token(CLI::App& app, CommandLine& line);
void add_backup(CLI::App& app, CommandLine& line);
void add_restore(CLI::App& app, CommandLine& line);
void add_migrate(CLI::App& app, CommandLine& line);
void add_check(CLI::App& app, CommandLine& line);
void add_import(CLI::App& app, CommandLine& line);
void add_export(CLI::App& app, CommandLine& line);
void add_demo(CLI::App& app, CommandLine& line);
void add_openapi(CLI::App& app, CommandLine& line);

}  // namespace keyuan::server
