// Ticking off a task, with what came of it.
#pragma once

#include <string>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::activities {

// A task that is done already stays as it is. `note` is added to its summary. Who may complete: whoever
// may change it, the one it was given to, and of an appointment everybody who takes part.
record::Record complete(record::Context& ctx, base::Id task, const std::string& note);

}  // namespace keyuan::activities
