// What a workspace has to follow up by from the start.
#pragma once

#include "record/context.hpp"

namespace keyuan::followups {

// A rhythm for each class and two plans to begin with: one for new leads, one for customers who have gone quiet.
void seed(record::Context& ctx);

}  // namespace keyuan::followups
