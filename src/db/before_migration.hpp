// Tells, on this thread and while it lives, that tables are about to be changed: before the first migration that a
// database has not seen, and once. What is told may read and copy the database.
#pragma once

#include <functional>

namespace keyuan::db {

class BeforeMigration {
 public:
  explicit BeforeMigration(std::function<void()> tell);
  ~BeforeMigration();
  BeforeMigration(const BeforeMigration&) = delete;
  BeforeMigration& operator=(const BeforeMigration&) = delete;

  // By migrate().
  static void about_to_change();

 private:
  std::function<void()> tell_;
  BeforeMigration* outer_;
};

}  // namespace keyuan::db
