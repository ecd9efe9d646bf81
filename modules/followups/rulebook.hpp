// What every write of a lead or customer is asked against, held in memory: the rhythm of each class, and which plans
// start by themselves.
//
// Threads: safe from several; a request keeps the book it took.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "meta/condition.hpp"
#include "modules/followups/rules.hpp"

namespace keyuan::followups {

struct StartRule {
  base::Id plan;
  meta::Condition when;
};

struct Rulebook {
  std::map<std::string, Rhythm, std::less<>> rhythms;  // by class
  std::map<std::string, std::vector<StartRule>, std::less<>> starts;  // by record type, in the order in which they are asked

  [[nodiscard]] static Rulebook read(db::Transaction& tx);
};

class Rulebooks {
 public:
  explicit Rulebooks(db::Database& database) : database_(database) {}

  [[nodiscard]] std::shared_ptr<const Rulebook> now();
  void read_again();

 private:
  db::Database& database_;
  std::mutex mutex_;
  std::shared_ptr<const Rulebook> held_;
};

}  // namespace keyuan::followups
