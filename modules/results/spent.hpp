// What was entered for the sources, shared out among the leads that came of them. Pure.
//
// An amount is spread evenly over its days; what of it falls into a period is borne in equal parts by all leads that the
// source, and those below it, brought in that period. Where none came nobody bears it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "modules/sources/sources.hpp"

namespace keyuan::results {

using Units = std::map<std::string, double>;  // ten-thousandths, by currency

// How many leads a source brought in a period.
struct Came {
  std::string period;
  base::Id source;
  std::int64_t leads = 0;
};

struct Spent {
  std::map<std::pair<std::string, base::Id>, Units> of_a_lead;  // by period and source
  std::map<base::Id, Units> of_none;                            // by source: nobody came of it
};

// `periods` lie within `asked`; days of `asked` that are in none of them brought nobody.
[[nodiscard]] Spent share_out(const std::vector<sources::Entered>& entered, const std::map<base::Id, base::Id>& parents,
                              const std::vector<Came>& came, const std::map<std::string, sources::Days>& periods, sources::Days asked);

}  // namespace keyuan::results
