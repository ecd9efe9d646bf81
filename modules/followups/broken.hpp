// When a promise counts as broken: as soon as somebody says so, and so many days after it was due while nobody has said
// anything. commitment.broken_at is that moment, ahead of it for one that is open; empty for what was kept. Whatever counts,
// lists or shows broken promises asks whether it is over.
#pragma once

#include <cstdint>
#include <string>

#include "record/hooks.hpp"

namespace keyuan::followups {

constexpr std::int64_t kBrokenAfterDays = 7;
[[nodiscard]] std::int64_t broken_after_days(db::Transaction& tx);
// Open ones count by it from then on. One statement over them.
void set_broken_after_days(record::Context& ctx, std::int64_t days);

// Before the write. One statement where it matters.
void note_when_broken(record::Context& ctx, record::Write& write);

// SQL that is true of a commitment `t` that counts as broken.
[[nodiscard]] std::string counts_as_broken(base::Time now);

}  // namespace keyuan::followups
