// The rights of a role, as its `rights` holds them:
// {"account": {"read": "all", "update": "own", "fields": {"credit_code": "hidden"}}}, {"*": "all"} for everything.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::people {

// A misspelt right would be no right, silently. Problem `record.invalid` at "rights.account.read".
void check_rights(record::Context& ctx, record::Write& write);

}  // namespace keyuan::people
