#include "modules/assignment/choose.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace keyuan::assignment {
namespace {

std::int64_t last_of(const Turn& turn, base::Id id) {
  const auto it = turn.last.find(id);
  return it == turn.last.end() ? 0 : it->second;
}

base::Id in_turn(const std::vector<Candidate>& open, const Turn& turn) {
  return std::min_element(open.begin(), open.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(last_of(turn, a.id), a.id) < std::tuple(last_of(turn, b.id), b.id);
  })->id;
}

base::Id least_open(const std::vector<Candidate>& open, const Turn& turn) {
  return std::min_element(open.begin(), open.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(a.open, last_of(turn, a.id), a.id) < std::tuple(b.open, last_of(turn, b.id), b.id);
  })->id;
}

std::optional<base::Id> by_weight(std::vector<Candidate> open, Turn& turn) {
  std::erase_if(open, [](const Candidate& c) { return c.weight <= 0; });
  if (open.empty()) return std::nullopt;
  std::int64_t sum = 0;
  for (const auto& c : open) {
    turn.current[c.id] += c.weight;
    sum += c.weight;
  }
  std::sort(open.begin(), open.end(), [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
  const auto& chosen = *std::max_element(open.begin(), open.end(), [&](const Candidate& a, const Candidate& b) {
    return turn.current[a.id] < turn.current[b.id];
  });
  turn.current[chosen.id] -= sum;
  return chosen.id;
}

}  // namespace

std::optional<base::Id> choose(How how, std::span<const Candidate> candidates, std::optional<std::int64_t> most_open, Turn& turn) {
  std::vector<Candidate> open;
  for (const auto& c : candidates)
    if (!most_open || c.open < *most_open) open.push_back(c);
  if (open.empty() || how == How::kPool) return std::nullopt;
  const auto chosen = how == How::kWeighted    ? by_weight(std::move(open), turn)
                      : how == How::kLeastOpen ? least_open(open, turn)
                                               : in_turn(open, turn);
  if (chosen) turn.last[*chosen] = ++turn.given;
  return chosen;
}

}  // namespace keyuan::assignment
