// What must hold of accounts and contacts whoever writes them.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::accounts {

// A company is not its own parent, not even by way of others. Problem 422 on parent.
void keep_companies_out_of_circles(record::Context& ctx, record::Write& write);

// Nor does anybody report to himself, or is brought by somebody whom he brought. Problem 422 on reports_to or
// introduced_by.
void keep_people_out_of_circles(record::Context& ctx, record::Write& write);

// A contact's full name follows from family and given name where only those are given: 欧阳 + 明华, but
// Jane + Smith.
void compose_name(record::Context& ctx, record::Write& write);

}  // namespace keyuan::accounts
