// The `changes` of events as somebody may see them: hidden fields left out, masked ones masked as they are on the record
// now, references with the titles of what they point to.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

class ChangesShown {
 public:
  // Reads all of them at once: one statement a record type that they refer to.
  ChangesShown(Context& ctx, const Record& record, const std::vector<std::string>& changes);
  // Appends the i-th as a JSON object.
  void append(std::string& out, std::size_t i) const;
  [[nodiscard]] bool empty(std::size_t i) const { return shown_[i].empty(); }

 private:
  std::vector<nlohmann::json> shown_;
};

}  // namespace keyuan::record
