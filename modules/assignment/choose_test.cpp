#include "modules/assignment/choose.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace keyuan::assignment {
namespace {

base::Id id(char name) {
  base::Id out{};
  out.bytes[15] = static_cast<std::uint8_t>(name);
  return out;
}

// The letters of those chosen, one after the other; '-' for nobody.
std::string chosen(How how, std::vector<Candidate> candidates, int times, Turn& turn, std::optional<std::int64_t> most = {}, bool takes = true) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    const auto who = choose(how, candidates, most, turn);
    out += who ? static_cast<char>(who->bytes[15]) : '-';
    for (auto& c : candidates) c.open += takes && who && c.id == *who;
  }
  return out;
}

const std::vector<Candidate> kThree = {{id('b')}, {id('a')}, {id('c')}};

TEST(Choose, InTurn) {
  Turn turn;
  EXPECT_EQ(chosen(How::kRoundRobin, kThree, 7, turn), "abcabca");
  // Somebody was away: he has waited longest, and then it goes on.
  Turn again;
  EXPECT_EQ(chosen(How::kRoundRobin, {{id('a')}, {id('c')}}, 3, again), "aca");
  EXPECT_EQ(chosen(How::kRoundRobin, kThree, 4, again), "bcab");
}

TEST(Choose, ByWeight) {
  Turn turn;
  const auto once = chosen(How::kWeighted, {{id('a'), 5}, {id('b'), 1}, {id('c'), 1}}, 7, turn);
  EXPECT_EQ(once, "aabacaa");  // the order worked out by hand: 5,1,1 … spread evenly
  EXPECT_EQ(chosen(How::kWeighted, {{id('a'), 5}, {id('b'), 1}, {id('c'), 1}}, 7, turn), once);
  Turn none;
  EXPECT_EQ(chosen(How::kWeighted, {{id('a'), 0}, {id('b'), 0}}, 1, none), "-");
  EXPECT_EQ(chosen(How::kWeighted, {{id('a'), 0}, {id('b'), 2}}, 2, none), "bb");
}

TEST(Choose, WhoHasFewest) {
  Turn turn;
  EXPECT_EQ(chosen(How::kLeastOpen, {{id('a'), 1, 3}, {id('b'), 1, 1}, {id('c'), 1, 2}}, 6, turn), "bcbacb");
}

TEST(Choose, NobodyOverTheLimit) {
  Turn turn;
  EXPECT_EQ(chosen(How::kHoldingLimit, {{id('a'), 1, 3}, {id('b'), 1, 1}}, 5, turn, 4), "abbb-");
  EXPECT_EQ(chosen(How::kLeastOpen, {{id('a'), 1, 9}}, 1, turn, 9), "-");
  EXPECT_EQ(chosen(How::kPool, kThree, 1, turn), "-");
}

}  // namespace
}  // namespace keyuan::assignment
