// How well a score tells winners from losers: the probability that a winner has more points than a loser, drawn at random.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace keyuan::scoring {

struct Auc {
  double value = 0;                // 1: every winner above every loser; 0.5: it tells nothing
  double low = 0, high = 0;        // with 95 % confidence, within 0…1
  std::int64_t positives = 0, negatives = 0;
};

// The area under the ROC curve as the Mann–Whitney statistic by midranks, so that a tie counts half (J. A. Hanley,
// B. J. McNeil, Radiology 143 (1982) 29–36). The interval is DeLong's, value ± 1.96 standard errors (E. R. DeLong,
// D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845), its structural components from midranks (X. Sun,
// W. Xu, IEEE Signal Processing Letters 21 (2014) 1389–1393). With one winner or one loser alone there is no variance of
// that side to estimate: it counts as none. Nothing where a side is empty. Cost: n log n.
[[nodiscard]] std::optional<Auc> auc(std::vector<std::int64_t> winners, std::vector<std::int64_t> losers);

}  // namespace keyuan::scoring
