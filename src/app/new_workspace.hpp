// The first moments of a workspace: its settings, what every module puts into it, and the person who
// administrates it. All in the transaction of the Context, which acts for the program.
#pragma once

#include <string>

#include "app/registry.hpp"

namespace keyuan::app {

struct NewWorkspace {
  std::string name, zone = "Asia/Shanghai", currency = "CNY", language = "zh-CN";
};
struct NewPerson {
  std::string name, email, language{}, zone{};
};

// Settings and seeds, unless they are there already. Errors, 422: `zone`, `currency`, `language`, `company`.
void make_workspace(Context& ctx, const Registry& registry, const NewWorkspace& wanted);

// What the program has and the workspace lacks, because an older program made it: the seeds of modules that are new to it,
// and what they are owed (Registry::on_newer_program). Again and again without harm; two at once wait for one another.
void catch_up(Context& ctx, const Registry& registry);

// A person with the role administrator, in the first department. Returns the id. Errors: as record::create.
[[nodiscard]] base::Id make_administrator(Context& ctx, const NewPerson& person);

}  // namespace keyuan::app
