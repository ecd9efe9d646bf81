// What a person's imports and bulk changes came to.
#pragma once

#include "jobs/job.hpp"
#include "record/context.hpp"

namespace keyuan::notifications {

// Told is who asked for it: of an import always; of a bulk change when it failed, could not change some, or took so long
// that he may have left. Nothing of what he cancelled himself. In the transaction that ends the job.
void tell_end(record::Context& ctx, const jobs::Job& job);

}  // namespace keyuan::notifications
