#pragma once

#include <string>
#include <vector>

#include "db/database.hpp"
#include "meta/description.hpp"

namespace keyuan::record::search {

// Whether the index of a record type is sound, has every living record and nothing else, and whether a
// sample of a thousand records is found in it by what they hold: a sentence per finding, empty when all is
// well. rebuild() repairs whatever it finds. Runs in a transaction that may write (FTS5 asks for one) and
// writes nothing. Cost: seconds a million records.
[[nodiscard]] std::vector<std::string> verify(db::Transaction& tx, const meta::Entity& entity);

}  // namespace keyuan::record::search
