// Leads and customers alike: the fields that say in which pool a record lies or whose it is, and its clock.
#pragma once

#include <optional>

#include "modules/pools/book.hpp"
#include "modules/pools/clock.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

// Places of those fields in one record type; -1 for what leads have not.
struct HeldFields {
  int pool, pooled_at, claimed_at, returns_at, returns_why, warned_at, extended_days, locked_until, last_follow_up_at, klass;
  int opportunity_at = -1, open_amount = -1, won_on = -1, contract_ended_on = -1;  // of customers
  int converted_at = -1;                                                           // of leads
};
[[nodiscard]] const HeldFields& held_fields(const meta::Entity& entity);

[[nodiscard]] Facts facts_of(const record::Record& record);
[[nodiscard]] std::optional<base::Time> moment(const record::Record& record, int field);

// The clock of a record as it is: of one without an owner, or whose pool is not in use, there is none.
[[nodiscard]] std::optional<Due> clock_of(const Book& book, const record::Record& record, const base::WorkingDays& calendar);

// Writes its clock into the record in memory; of another moment than before nobody was warned.
void set_clock(record::Record& record, const std::optional<Due>& due);
// Whether both have the same clock.
[[nodiscard]] bool same_clock(const record::Record& a, const record::Record& b);
// Stores the clock that the record has in memory, by record::keep: neither version nor history notes it.
void keep_clock(record::Context& ctx, const record::Record& record);

// How who held or asked is called: what is kept of a holding says nothing of the record, whose name may be masked later.
[[nodiscard]] std::string name_of(const record::Context& ctx, base::Id user);

// The record types that lie in pools; fields that refer to one of them have its name.
constexpr const char* kHeld[] = {"lead", "account"};

}  // namespace keyuan::pools
