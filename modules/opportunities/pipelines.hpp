// The pipelines that Keyuan ships with: business purchase in eight buying steps, car retail in ten steps,
// exhibition, store sale (PRODUCT.md, C1).
#pragma once

#include "record/context.hpp"

namespace keyuan::opportunities {

void seed_pipelines(record::Context& ctx);

}  // namespace keyuan::opportunities
