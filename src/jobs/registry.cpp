#include "jobs/registry.hpp"

#include <spdlog/spdlog.h>

namespace keyuan::jobs {

Next every(std::int64_t milliseconds) {
  return [milliseconds](base::Time now) { return base::Time{now.ms + milliseconds}; };
}

Next daily(base::Zone zone, std::int64_t ms_of_day) {
  return [zone = std::move(zone), ms_of_day](base::Time now) {
    const auto today = zone.date_at(now);
    const auto at = zone.at(today, ms_of_day);
    return at > now ? at : zone.at(today.plus_days(1), ms_of_day);
  };
}

void Registry::tell_end(db::Transaction& tx, const Job& job) const {
  for (const auto& tell : ends_) {
    try {
      tx.attempt([&] { tell(tx, job); });
    } catch (const std::exception& error) {
      spdlog::error("the end of job {} could not be told: {}", job.id.to_string(), error.what());
    }
  }
}

}  // namespace keyuan::jobs
