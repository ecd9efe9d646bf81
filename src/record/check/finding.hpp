// What is wrong with a workspace, as `keyuan check` says it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "record/catalog.hpp"

namespace keyuan::record::check {

// What would make it right again; kNone: nothing but a backup would.
enum class Mend { kNone, kApart, kSearchIndex, kSortKeys, kDepartments, kLinks, kPieces, kNumbers, kTotals, kRelay };

struct Finding {
  std::string code;   // "history.version": stable, for programs
  std::string about;  // the table or record type it is about
  std::int64_t count = 0;
  std::string text;   // a sentence for people, without the examples
  std::vector<std::string> examples;  // ids or numbers of the first few
  Mend mend = Mend::kNone;
};

// What a part of the check is given. `progress` hears how far the part is, now and then.
struct Look {
  db::Transaction& tx;  // one consistent state, read only
  const Catalog& catalog;
  std::function<void(std::int64_t done, std::int64_t total)> progress;
  std::vector<Finding>& findings;
};

// Counts what is wrong in one way and remembers the first few.
class Tally {
 public:
  void add(std::string example) {
    if (++count_ <= kExamples) examples_.push_back(std::move(example));
  }
  void add(base::Id id) {
    if (++count_ <= kExamples) examples_.push_back(id.to_string());
  }
  void add_all(std::int64_t n) { count_ += n; }
  [[nodiscard]] std::int64_t count() const { return count_; }
  // Adds the finding when there is anything; `text` with {} for the number.
  void tell(Look& look, std::string code, std::string about, const std::string& text, Mend mend = Mend::kNone) const;

 private:
  static constexpr std::int64_t kExamples = 5;
  std::int64_t count_ = 0;
  std::vector<std::string> examples_;
};

// Counts progress towards `total` rows and tells it every few thousand.
class Steps {
 public:
  Steps(const Look& look, std::int64_t total) : look_(look), total_(total) {}
  void one() {
    if (++done_ % 2000 == 0 && look_.progress) look_.progress(done_, total_);
  }

 private:
  const Look& look_;
  std::int64_t done_ = 0, total_;
};

// The first column of the first row; 0 when there is none.
[[nodiscard]] std::int64_t number(db::Transaction& tx, const std::string& sql);

}  // namespace keyuan::record::check
