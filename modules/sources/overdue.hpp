// Who is to speak to a new lead is told two working hours before it is due, and when it is.
#pragma once

#include "app/services.hpp"

namespace keyuan::sources {

// Once each, however often it is called and whatever dies between: how far it came is kept with what it told. Told is the
// owner, or where there is none the head of the department.
void tell_first_contacts(app::Services& services);
// The same within a transaction.
void tell_first_contacts(record::Context& ctx);

}  // namespace keyuan::sources
