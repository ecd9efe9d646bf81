// What a job that has ended says, changed afterwards: that it was undone.
#pragma once

#include <string>

#include "base/id.hpp"
#include "db/database.hpp"

namespace keyuan::jobs {

void set_result(db::Transaction& tx, base::Id job, const std::string& json);

}  // namespace keyuan::jobs
