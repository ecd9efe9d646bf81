// keyuan user reset-second-factor: for somebody who lost telephone and recovery codes, also the only administrator.
#include "api/session_answer.hpp"
#include "auth/enrolment.hpp"
#include "base/problem.hpp"
#include "server/command.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {

void add_second_factor_reset(CLI::App& user, CommandLine& line) {
  auto& command = line.add(user, "reset-second-factor", "Take a person's second factor away; the password is then enough");
  auto place = std::make_shared<Place>();
  auto email = std::make_shared<std::string>();
  place->add_options(command);
  command.add_option("--email", *email, "The person's address")->required();
  line.does(command, [place, email] {
    Workspace workspace(*place);
    auto& services = workspace.services();
    const auto org = services.org();
    const auto* person = org->by_email(api::folded_email(*email));
    if (!person) throw base::invalid("email", "record.no_such_reference");
    services.write({}, [&](app::Context& ctx) {
      auth::reset_second_factor(services.auth, ctx.db, person->id, {}, {"", "command line"});
    });
    return int{kDone};
  });
}

}  // namespace keyuan::server
