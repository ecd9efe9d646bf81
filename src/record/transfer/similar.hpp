// What somebody may have meant: known texts that are near a given one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyuan::record::transfer {

// How near two texts are, 0…1: 1 for the same letters and digits in any case and spacing ("GTXPro",
// "GTX Pro"); else by edit distance, of the whole or of the nearest word ("technolgy", "Information
// technology").
[[nodiscard]] double nearness(std::string_view a, std::string_view b);
// The nearest of `known`, best first, at most three.
[[nodiscard]] std::vector<std::string> suggest(std::string_view text, const std::vector<std::string>& known);

// Trimmed, half-width, lower case, one space between words: how names are compared.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace keyuan::record::transfer
