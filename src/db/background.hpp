// Threads that work behind the scenes.
#pragma once

namespace keyuan::db {

// From now on nobody waits for what this thread writes, as short as it may be. See Database::waited().
void write_in_background();
[[nodiscard]] bool writes_in_background();

// As long as one is there, what its thread writes may be long and gives way: where writers need a connection each
// (PostgreSQL) it leaves one of two or more to whoever does not, and waits for its own turn for minutes instead of seconds. Jobs
// run so.
class GivingWay {
 public:
  GivingWay();
  ~GivingWay();
  GivingWay(const GivingWay&) = delete;
  GivingWay& operator=(const GivingWay&) = delete;

  [[nodiscard]] static bool now();  // on this thread
};

}  // namespace keyuan::db
