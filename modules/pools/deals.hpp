// What the rules ask of a customer's opportunities, kept beside the customer: when the newest was made, what is open in the
// workspace's currency, when the last was won, and when the last contract ended or ends.
#pragma once

#include <functional>

#include "app/services.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

// After a change of one of them. Two at once about the same customer come one after the other.
void count_deals(record::Context& ctx, const meta::Entity& accounts, base::Id account);

// Those of all customers in steps, each its own transaction; written where they differ. Returns of how many.
// Cost: some ten microseconds a customer.
std::int64_t count_all_deals(app::Services& services, const std::function<bool(std::int64_t done, std::int64_t total)>& progress);

}  // namespace keyuan::pools
