#pragma once

#include "db/database.hpp"
#include "meta/description.hpp"

namespace keyuan::record::search {

// Makes the index table of a record type if it has searched fields and there is none.
void prepare_table(db::Transaction& tx, const meta::Entity& entity);

}  // namespace keyuan::record::search
