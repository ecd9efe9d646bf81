// Whether jobs, and who reads the log, are in a state that they can go on from.
#pragma once

#include "record/check/finding.hpp"

namespace keyuan::jobs {

// A part of `keyuan check`; see record/check/check.hpp.
void check(record::check::Look& look);

// Makes right what check() found and marked with a Mend.
[[nodiscard]] std::string mend(db::Transaction& tx, const record::check::Finding& finding);

}  // namespace keyuan::jobs
