// What both databases share about transactions: effects that wait for the commit, and savepoints.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace keyuan::db {

using Effects = std::vector<std::function<void()>>;

// Runs `body` between SAVEPOINT and RELEASE; when it throws, its statements and effects are undone.
inline void in_savepoint(const std::function<void(std::string_view sql)>& run, Effects* effects,
                         const std::function<void()>& body) {
  const auto before = effects == nullptr ? 0 : effects->size();
  run("SAVEPOINT attempt");
  try {
    body();
  } catch (...) {
    run("ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt");
    if (effects != nullptr) effects->resize(before);
    throw;
  }
  run("RELEASE SAVEPOINT attempt");
}

// Runs what waited for the commit; what an effect throws is logged and dropped.
void run_effects(const Effects& effects);

}  // namespace keyuan::db
