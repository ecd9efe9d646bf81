// Who would lose what: counted in full, and the first of them by name.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "modules/pools/clock.hpp"
#include "record/context.hpp"

namespace keyuan::pools {

struct Loss {
  base::Id record, holder;
  std::string title;
  Due due;
};

class Losses {
 public:
  using Before = std::function<bool(const Loss&, const Loss&)>;
  // `before`: which of two is shown first.
  explicit Losses(Before before) : before_(std::move(before)) {}

  void add(Loss loss);
  // {"count","people":[{"user","count"}],"records":[{"id","title","owner","returns_at","why"}]}: whoever would lose most comes
  // first, at most a hundred records; `why` is called as on the reader's screen.
  [[nodiscard]] nlohmann::json shown(record::Context& ctx) const;

 private:
  Before before_;
  std::int64_t count_ = 0;
  std::map<base::Id, std::int64_t> by_person_;
  std::vector<Loss> first_;  // a heap whose top is the last of them
};

}  // namespace keyuan::pools
