// A lead caught in the field, at a stand or at a door, where the network comes and goes.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::sources {

struct Captured {
  record::Record lead;
  bool fresh = false;  // false: it was there already, and nothing was written
};

// `body`: fields of a lead, and `capture_key`, which the device made up for it: 8 to 80 characters. The same key again,
// days later too, is the same lead. Problems: those of record::create; 422 at `capture_key`; 409 `sources.key_taken` when
// somebody else caught a lead with it.
Captured capture(record::Context& ctx, const nlohmann::json& body);

}  // namespace keyuan::sources
