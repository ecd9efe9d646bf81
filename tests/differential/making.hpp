// Random records and random filters for them. The same seed makes the same.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/differential/model.hpp"

namespace keyuan::differential {

// A field that filters are made for, and the values it may have, as a client writes them; some are nobody's.
struct FieldPlan {
  std::string entity, name;
  Kind kind;
  std::vector<json> values;
  std::string target{};  // of a reference
};

class Making {
 public:
  Making(std::uint64_t seed, std::vector<FieldPlan> plans) : random_(seed), plans_(std::move(plans)) {}

  [[nodiscard]] const std::vector<FieldPlan>& plans() const { return plans_; }
  // One in `n` times.
  [[nodiscard]] bool sometimes(int n) { return below(n) == 0; }
  [[nodiscard]] std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  template <class T>
  const T& any(const std::vector<T>& of) {
    return of[below(of.size())];
  }
  [[nodiscard]] json filter(const std::string& entity, int depth = 0);

 private:
  [[nodiscard]] const FieldPlan& plan(const std::string& entity);
  [[nodiscard]] json test(const FieldPlan& plan, const std::string& name);
  [[nodiscard]] json value(const FieldPlan& plan, bool of_days);
  [[nodiscard]] json list(const FieldPlan& plan);

  std::mt19937_64 random_;
  std::vector<FieldPlan> plans_;
};

}  // namespace keyuan::differential
