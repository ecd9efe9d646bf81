// Workbooks. The input is either an archive as it is, or the parts of one as text, each behind a line "=== NAME", which are
// packed here: so that what is inside is reached, and not only the checksums around it.
#include <cstdint>
#include <string_view>

#include "fuzz/lib/rows.hpp"
#include "fuzz/lib/zip.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace keyuan;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  formats::TableOptions options;
  options.format = formats::FileFormat::kXlsx;
  if (!text.starts_with("=== ")) {
    fuzz::read_rows(text, "x.xlsx", options);
    return 0;
  }
  fuzz::Zip zip;
  while (text.starts_with("=== ")) {
    const auto name = text.substr(4, text.find('\n') - 4);
    text.remove_prefix(std::min(text.size(), name.size() + 5));
    const auto part = text.substr(0, text.find("\n=== "));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    zip.add(name, part);
  }
  fuzz::read_rows(zip.bytes(), "x.xlsx", options);
  return 0;
}
