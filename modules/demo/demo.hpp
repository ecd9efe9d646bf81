// Example data: a seller of factory software and equipment in China with its departments, people,
// customers, contacts, leads, deals and follow-ups over three years. Everything is invented by a seeded
// generator; the same size and seed give the same company, up to ids and the moment it ends at.
#pragma once

#include <cstdint>
#include <functional>

#include "app/services.hpp"

namespace keyuan::demo {

struct Size {
  std::int64_t users, departments, accounts, contacts, leads, opportunities, activities;
};
constexpr Size kSmall{12, 4, 200, 260, 120, 90, 700};
constexpr Size kMedium{60, 12, 20'000, 24'000, 8'000, 6'000, 60'000};
// A company of any number of customers, in the proportions of a large one: what measurements are made with.
[[nodiscard]] constexpr Size with_accounts(std::int64_t n) {
  const bool small = n < 20'000, large = n > 200'000;
  return {small ? 12 : large ? 200 : 60, small ? 4 : large ? 25 : 12, n, n * 6 / 5, n * 2 / 5, n * 3 / 10, n * 3};
}

using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

// The log marks all of it with this.
constexpr std::string_view kVia = "demo";

// Adds it to a workspace that has roles and pipelines. Steps of some thousand records, each its own
// transaction. Problem 409 `demo.there_already` when there is some.
void make(app::Services& services, const Size& size, const Progress& progress, std::uint64_t seed = 20240229);

// Takes all of it out for good, with what was entered about it on the way: follow-ups on an example
// customer stay, without the customer. Returns how many records went.
std::int64_t remove(app::Services& services, const Progress& progress);

[[nodiscard]] bool is_there(db::Transaction& tx);

}  // namespace keyuan::demo
