// What must hold of pools and their rules before they are saved.
#pragma once

#include "record/hooks.hpp"

namespace keyuan::pools {

// Conditions ask only a record's own fields for fixed values: whether they are true changes by a write of the record and
// by nothing else, so that its pool and its clock can be kept. Problem 422 names the field and the place.
void check_pool(record::Context& ctx, record::Write& write);
// The same of a rule's exemption; a rule without a name is called by what it does.
void check_rule(record::Context& ctx, record::Write& write);

// What is wrong with a rule for records of type `held`, saved or tried out.
void judge_rule(const record::Context& ctx, const meta::Entity& held, const record::Record& rule);

// `condition` (JSON) of that record type; nothing when it is null or empty. Errors: as above, for the field `where`.
[[nodiscard]] std::optional<meta::Condition> checked_condition(const record::Context& ctx, const meta::Entity& entity,
                                                               const nlohmann::json& condition, const std::string& where);

// Written by the program alone: for holdings and requests.
void refuse_clients(record::Context& ctx, record::Write& write);

}  // namespace keyuan::pools
