// Who held a record from when to when: one row a holder, of which the open one is the owner's. It is noted as soon as a pool's
// rules hold for the record: where there are no pools nobody asks, and nothing is written. What moves a record says
// first why it leaves and how it comes; whoever changes an owner by any other way is noted as handing it over.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

enum class Came { kClaimed, kAssigned, kTransferred, kCreated, kImported };
enum class Left { kReleased, kReclaimed, kTransferred, kAssigned, kRemoved };

struct Why {
  std::string reason{}, note{};
};

// Begins a holding of `holder`, now or since then. Of a record that somebody holds the other one is to be ended before.
void begin_holding(record::Context& ctx, const record::Record& record, base::Id holder, Came came, std::optional<base::Time> since = {});
// What that would write, for whoever writes many; the pool is the record's.
[[nodiscard]] record::Record new_holding(const record::Context& ctx, const record::Record& record, base::Id holder, Came came, base::Time since);
// Ends the open holding, with the number of follow-ups since it began. False when nobody holds it.
bool end_holding(record::Context& ctx, const record::Record& record, Left left, const Why& why = {});

// After any write of a record: ends and begins what the writer has not, so that the open holding is the owner's.
void follow_owner(record::Context& ctx, const record::Record* before, const record::Record& after);
// The same of new ones of a type, all at once.
void follow_new(record::Context& ctx, std::span<const record::Record* const> records);

// When this person last stopped holding the record; none when he never did.
[[nodiscard]] std::optional<base::Time> last_held(record::Context& ctx, const record::Record& record, base::Id person);

// Appends {"data":[{"id","holder","from","until","came","left","reason","note","follow_ups","tasks_done","opportunities","pool"}]},
// newest first: what was done meanwhile is counted, of opportunities those made that the actor sees. The caller has found the
// record within access.
void append_holdings(record::Context& ctx, const record::Record& record, std::string& out);

}  // namespace keyuan::pools
