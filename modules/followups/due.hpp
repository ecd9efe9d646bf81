// When a lead or customer is due next: lead.next_due_at and next_due_kind, kept by the rules of rules.hpp.
#pragma once

#include <cstdint>

#include "modules/followups/rulebook.hpp"
#include "modules/followups/subject.hpp"
#include "record/hooks.hpp"

namespace keyuan::followups {

// Of a record that is being made. Costs no statement.
void set_due(const record::Context& ctx, const Rulebook& book, record::Write& write);

// Of one record as it stands in the database now; one statement, which looks at what was said to it and is to be done, and one
// more where a class counts working days.
void keep_due(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id);

// Of all records with numbers from `from` up to before `to`. Writes only where something differs; returns how many.
std::int64_t keep_due(record::Context& ctx, const Rulebook& book, const Subject& subject, std::int64_t from, std::int64_t to);

}  // namespace keyuan::followups
