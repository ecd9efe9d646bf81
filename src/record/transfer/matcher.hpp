// Records that a file names by their name, number, e-mail, another key or their id: looked up many at a time, and
// remembered. Only what the actor may see is found.
//
// Small record types are read whole once, so that case, spacing and width do not matter; of large ones
// only exactly equal values are found, by a statement per key field and batch.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record::transfer {

struct Candidate {
  Id id;
  // Values of its references, by the record type they point to: to tell two stages of one name apart.
  std::vector<std::pair<const Entity*, Id>> parents;
};

class Matcher {
 public:
  // A text as it stands in a cell, on its way to a record of `target`.
  void want(const Entity& target, std::string_view text);
  // Answers what was wanted since the last time.
  void look_up(Context& ctx);

  // Everything of that name; empty when there is nothing. `text` must have been wanted before.
  [[nodiscard]] std::span<const Candidate> find(const Entity& target, std::string_view text) const;
  [[nodiscard]] std::vector<std::string> suggestions(const Entity& target, std::string_view text) const;

  // A record that was made for `text` in this transaction. keep() once it is committed; forget() when not.
  void add(const Entity& target, std::string_view text, Candidate candidate);
  void keep() { fresh_.clear(); }
  void forget(std::size_t mark = 0);  // those added since mark() was `mark`
  [[nodiscard]] std::size_t mark() const { return fresh_.size(); }

 private:
  struct Known {
    bool whole = false, asked = false;
    std::unordered_map<std::string, std::vector<Candidate>> by_text;
    std::unordered_set<std::string> wanted, missing;
    std::vector<Id> wanted_ids;
    std::vector<std::string> titles;  // for suggestions, of small types
  };
  void read_whole(Context& ctx, const Entity& target, Known& known);
  void query_ids(Context& ctx, const Entity& target, Known& known);
  void query(Context& ctx, const Entity& target, Known& known, int field, const std::vector<std::string>& texts);

  std::unordered_map<std::string, Known> known_;  // by the record type's name
  std::vector<std::pair<std::string, std::string>> fresh_;
};

// The ways a cell may name a record: itself; in "Camille Durand (camille@example.com)" the name and the
// e-mail; of several the first.
[[nodiscard]] std::vector<std::string> ways_to_name(std::string_view text);
// Several names in one cell, at ; 、 ::: or a line end.
[[nodiscard]] std::vector<std::string> split_names(std::string_view text);

}  // namespace keyuan::record::transfer
