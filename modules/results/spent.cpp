#include "modules/results/spent.hpp"

#include <algorithm>

namespace keyuan::results {
namespace {

using base::Id;
using sources::Days;

constexpr int kDeepest = 50;

std::int64_t days_in_both(Days one, Days other) {
  const auto from = std::max(one.from, other.from), to = std::min(one.to, other.to);
  return to < from ? 0 : to.days() - from.days() + 1;
}

// The source itself and all above it.
template <class Visit>
void upwards(const std::map<Id, Id>& parents, Id source, const Visit& visit) {
  for (int n = 0; source && n < kDeepest; ++n) {
    visit(source);
    const auto it = parents.find(source);
    source = it == parents.end() ? Id{} : it->second;
  }
}

}  // namespace

Spent share_out(const std::vector<sources::Entered>& entered, const std::map<Id, Id>& parents, const std::vector<Came>& came,
                const std::map<std::string, Days>& periods, Days asked) {
  std::map<std::pair<std::string, Id>, std::int64_t> leads;  // of a source and all below it
  for (const auto& one : came)
    upwards(parents, one.source, [&](Id source) { leads[{one.period, source}] += one.leads; });

  Spent out;
  std::map<std::pair<std::string, Id>, Units> each;  // what one lead of the source or below it bears of what was entered there
  for (const auto& one : entered) {
    const auto a_day = static_cast<double>(one.amount.units) / static_cast<double>(one.spread.to.days() - one.spread.from.days() + 1);
    auto nobodys = days_in_both(one.spread, asked);
    for (const auto& [period, days] : periods) {
      const auto it = leads.find({period, one.source});
      const auto within = days_in_both(one.spread, days);
      if (it == leads.end() || it->second == 0 || within == 0) continue;
      each[{period, one.source}][one.currency] += a_day * static_cast<double>(within) / static_cast<double>(it->second);
      nobodys -= within;
    }
    if (nobodys > 0) out.of_none[one.source][one.currency] += a_day * static_cast<double>(nobodys);
  }
  for (const auto& one : came)
    upwards(parents, one.source, [&](Id source) {
      if (const auto it = each.find({one.period, source}); it != each.end())
        for (const auto& [currency, units] : it->second) out.of_a_lead[{one.period, one.source}][currency] += units;
    });
  return out;
}

}  // namespace keyuan::results
