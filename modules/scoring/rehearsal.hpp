// What rules would give before they are switched on: how scores would spread, and how well the grades tell what came of the
// leads whose end is known.
#pragma once

#include <map>

#include "modules/scoring/auc.hpp"
#include "modules/scoring/facts.hpp"
#include "record/query/query.hpp"

namespace keyuan::scoring {

constexpr std::size_t kMostRehearsed = 200'000;

struct Rehearsal {
  std::vector<Rule> rules;
  bool saved = false;             // the rules are those of the workspace: the program asks, not the person
  Grades grades;
  record::Query sample;           // of the leads that the person sees
  meta::Condition won, lost;
  std::optional<double> newest;   // only this share of the sample, the last that were made
};

struct GradeOutcome {
  std::int64_t count = 0, known = 0, converted = 0;
};
struct Bucket {
  std::int64_t from = 0, to = 0, count = 0;  // both inclusive
};
struct Rehearsed {
  std::int64_t count = 0;
  std::vector<Bucket> distribution;             // without gaps, at most forty
  std::array<GradeOutcome, 4> grades{};         // A to D
  std::optional<Auc> auc;
  std::vector<std::size_t> broken;
};

// Reads only. Errors: filter problems; 422 `scoring.too_many` above kMostRehearsed. Cost: two or three statements a
// thousand leads; sixteen bytes of memory a lead.
[[nodiscard]] Rehearsed rehearse(record::Context& ctx, const Subject& subject, const Rehearsal& wanted);

}  // namespace keyuan::scoring
