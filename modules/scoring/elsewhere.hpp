// Rules may ask about a record that a lead refers to: the channel of its source, the industry of a customer. When that record
// changes, the leads that refer to it are scored anew.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "app/services.hpp"
#include "jobs/run.hpp"
#include "record/hooks.hpp"

namespace keyuan::scoring {

// A field of another record, and by which reference of the lead it is reached.
struct AskedOf {
  std::string field, reference;
  auto operator<=>(const AskedOf&) const = default;
};

// What the rules that are on ask of other records, by their type; held in memory, since every write of them looks at it.
//
// Threads: safe from several.
class AskedElsewhere {
 public:
  explicit AskedElsewhere(app::Services& services) : services_(services) {}

  using Asked = std::map<std::string, std::set<AskedOf>, std::less<>>;
  [[nodiscard]] std::shared_ptr<const Asked> now();
  // Behind the commit of what changed the rules.
  void read_again();

 private:
  app::Services& services_;
  std::mutex mutex_;
  std::shared_ptr<const Asked> held_;
};

constexpr const char* kRescoreReferring = "scoring.referring";

// After a write of a record that leads may refer to. One job for each reference that is asked about, and nothing where none is.
void rescore_referring(app::Services& services, AskedElsewhere& elsewhere, record::Context& ctx, const record::Write& write);
void run_rescore_referring(app::Services& services, jobs::JobRun& job);

}  // namespace keyuan::scoring
