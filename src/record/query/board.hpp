// A board: the records of a list beside one another by the value of one field, a column a value, each with its
// exact count and sums and its first cards.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "record/context.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {

struct Board {
  int field = -1;         // a choice, yes or no, one reference, a person
  std::vector<int> sums;  // fields, three at most
  Query query;            // what is on it; its limit: cards a column
};

// `field` (the record type's own board when left out), `sum=amount,…`, `cards`, and a list's own parameters.
// Errors: those of read_query, and `query.no_board`.
[[nodiscard]] Board read_board(const Context& ctx, const meta::Entity& entity,
                               const std::vector<std::pair<std::string, std::string>>& parameters);

// Appends {"field","columns":[{"value","title","color","count","sums","data","next"}],"more"}. Which columns there
// are: all choices; no and yes; all records of a type that has an order of its own (a whole number `position`), of the same whole
// when the list keeps to one (a pipeline's stages); of other references the kMostColumns with most records, `more`
// saying how many are left out. What has no value stands last, where there is any.
//
// Cost: one statement for all figures, one for the columns of a reference, two at most for the cards of a column.
void board(Context& ctx, const meta::Entity& entity, const Board& wanted, std::string& out);

constexpr int kMostColumns = 50;       // that are found in the records
constexpr int kMostOrdered = 100;      // that have an order of their own
constexpr int kMostCards = 100;

}  // namespace keyuan::record
