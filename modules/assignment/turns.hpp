// Where each rule stands, in the database.
#pragma once

#include "modules/assignment/assign.hpp"

namespace keyuan::assignment {

[[nodiscard]] Turn read_turn(std::string_view json);
[[nodiscard]] std::string turn_json(const Turn& turn);

// A rule's row is locked when its turn is asked for, until the transaction ends; always in the order of the rules.
class Turns final : public Desk {
 public:
  explicit Turns(record::Context& ctx) : ctx_(ctx) {}

  Turn turn(const Rule& rule) override;
  void keep(const Rule& rule, const Turn& turn) override;
  std::map<base::Id, std::int64_t> open(const std::vector<base::Id>& people) override;
  bool away(base::Id user, base::Date on) override;

 private:
  record::Context& ctx_;
  std::optional<std::vector<Away>> away_;
  // An import chooses for a thousand rows before it writes them: who was given some meanwhile has them too.
  std::map<base::Id, std::int64_t> counted_;
  Turn turn_;
};

}  // namespace keyuan::assignment
