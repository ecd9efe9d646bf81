// More time: an owner asks to keep a record some days longer, and the pool's administrator decides.
#pragma once

#include <optional>
#include <string>

#include "modules/pools/book.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::pools {

struct Asked {
  std::int64_t days = 0;  // 1 … 365
  std::string reason;
};
// Who may change the record may ask; told are the pool's administrators. Returns the request's id.
// Errors: 409 `pools.no_clock` when nothing takes it back, `pools.asked_already` while a request is open.
base::Id ask_for_time(record::Context& ctx, const Book& book, const meta::Entity& entity, base::Id id, const Asked& asked);

struct Decision {
  bool approve = false;
  std::string answer;
  std::optional<std::int64_t> days;  // instead of those asked for
};
// The days granted move the clock of this holding, whatever is recomputed later. Told is who asked.
// Errors: 404, 403 `pools.not_administrator`, 409 `pools.decided_already`.
record::Record decide(record::Context& ctx, const Book& book, base::Id request, const Decision& decision);

// Appends {"data":[…]}: the requests of a pool in that state, oldest first; all when `state` is empty. For its administrators.
void append_requests(record::Context& ctx, const Book& book, base::Id pool, const std::string& state, std::string& out);

constexpr std::int64_t kLongestExtension = 365;

}  // namespace keyuan::pools
