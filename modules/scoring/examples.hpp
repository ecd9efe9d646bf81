// Rules to begin with, switched off: a manager looks at them, rehearses them and makes them his own.
#pragma once

#include "record/context.hpp"

namespace keyuan::scoring {

void make_examples(record::Context& ctx);

}  // namespace keyuan::scoring
