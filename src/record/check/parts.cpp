#include <array>

#include "record/check/check.hpp"

namespace keyuan::record::check {

std::span<const Part> parts() {
  static constexpr std::array<Part, 10> kParts = {{
      {"values apart", apart_rows},
      {"links", links},
      {"references", references},
      {"sort keys", sort_keys},
      {"departments", departments},
      {"search index", search},
      {"totals", totals},
      {"history", history},
      {"files", files},
      {"numbers", numbers},
  }};
  return kParts;
}

}  // namespace keyuan::record::check
