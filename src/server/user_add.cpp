// keyuan user add: makes a person who can sign in, without a browser.
#include "api/session.hpp"
#include "auth/sign_in.hpp"
#include "base/problem.hpp"
#include "record/load.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"
#include "server/command.hpp"
#include "server/password_input.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {
namespace {

struct Options {
  Place place;
  std::string email, name, role = "sales", department;
  bool password = false;
};

std::string id_named(app::Context& ctx, std::string_view entity_name, const std::string& field, const std::string& value) {
  const auto& entity = ctx.entity(entity_name);
  const auto found = record::load_by(ctx, entity, entity.by_name.at(field), value);
  if (!found) throw base::invalid(std::string(entity_name), "record.not_a_choice", {{"value", value}});
  return found->id().to_string();
}

int add(const Options& options) {
  Workspace workspace(options.place);
  auto& services = workspace.services();
  api::install_session_hooks(services);
  std::string hash;
  if (options.password)
    hash = auth::new_password_hash(services.auth, read_password(), api::own_words(services, options.name, options.email));
  services.write({}, [&](app::Context& ctx) {
    nlohmann::json body = {{"name", options.name}, {"email", options.email}};
    body["roles"] = {id_named(ctx, "role", "name", options.role)};
    if (!options.department.empty()) body["department"] = id_named(ctx, "department", "name", options.department);
    const auto& user = ctx.entity("user");
    const auto made = record::create(ctx, user, record::read_changes(ctx, user, body));
    if (!hash.empty()) auth::set_password(services.auth, ctx.db, made.id(), api::folded_email(options.email), hash, {});
  });
  return kDone;
}

}  // namespace

void add_user(CLI::App& app, CommandLine& line) {
  auto& user = line.add(app, "user", "People who sign in");
  user.require_subcommand(1);
  add_second_factor_reset(user, line);
  auto& command = line.add(user, "add", "Make a person who can sign in");
  auto options = std::make_shared<Options>();
  options->place.add_options(command);
  command.add_option("--email", options->email, "Address, which is also the name for signing in")->required();
  command.add_option("--name", options->name, "Name")->required();
  command.add_option("--role", options->role, "Role: administrator, general_manager, sales_manager, sales, service, read_only")
      ->capture_default_str();
  command.add_option("--department", options->department, "Name of the department");
  command.add_flag("--password-stdin", options->password, "Read a password from stdin; without it, invite the person");
  line.does(command, [options] { return add(*options); });
}

}  // namespace keyuan::server
