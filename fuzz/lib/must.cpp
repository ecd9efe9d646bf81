#include "fuzz/lib/must.hpp"

#include <cstdio>
#include <cstdlib>

namespace keyuan::fuzz {

void must(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "This must hold, and does not: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace keyuan::fuzz
