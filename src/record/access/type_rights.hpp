// What the roles of a company may do with a record type that comes or goes while it runs.
#pragma once

#include "record/context.hpp"

namespace keyuan::record::access {

// Every role may do with records of `type` what it may do with those of `like`, but for rights to single fields. Where records
// have no owner, who may read and write some may read and write all; what takes more is for those who may do it with all.
void give_rights_like(Context& ctx, const meta::Entity& type, const meta::Entity& like);

// No role speaks of it any more.
void take_rights(Context& ctx, const meta::Entity& type);

}  // namespace keyuan::record::access
