// What both databases share about transactions: effects that wait for the commit, and savepoints.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "db/database.hpp"

namespace keyuan::db {

// What a body leaves to be done when it has ended, in the order it was asked for.
struct Effects {
  struct Rest {
    std::int64_t place;
    std::function<void(Transaction&)> run;
  };
  std::vector<Rest> before_commit;
  std::vector<std::function<void()>> after_commit;

  struct Mark { std::size_t before = 0, after = 0; };
  [[nodiscard]] Mark mark() const { return {before_commit.size(), after_commit.size()}; }
  void back_to(Mark mark) {
    before_commit.resize(mark.before);
    after_commit.resize(mark.after);
  }
};

// Runs `body` between SAVEPOINT and RELEASE; when it throws, its statements and effects are undone.
inline void in_savepoint(const std::function<void(std::string_view sql)>& run, Effects* effects,
                         const std::function<void()>& body) {
  const auto mark = effects == nullptr ? Effects::Mark{} : effects->mark();
  run("SAVEPOINT attempt");
  try {
    body();
  } catch (...) {
    run("ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt");
    if (effects != nullptr) effects->back_to(mark);
    throw;
  }
  run("RELEASE SAVEPOINT attempt");
}

// Runs what waited for the commit; what it throws is logged and dropped.
void run_after_commit(const Effects& effects);

}  // namespace keyuan::db
