// The tables of jobs/: job, schedule, relay_position; on PostgreSQL also the column event.txn.
#pragma once

#include "db/database.hpp"

namespace keyuan::jobs {

// Makes them where they are missing. After record::prepare_tables, which makes `event`.
void prepare_tables(db::Database& database);

}  // namespace keyuan::jobs
