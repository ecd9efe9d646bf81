// Address cards.
#include <cstdint>
#include <string_view>

#include "formats/vcard.hpp"
#include "fuzz/lib/must.hpp"
#include "fuzz/lib/rows.hpp"
#include "http/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace keyuan;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto cards = formats::read_cards(bytes);
  std::size_t line = 0;
  for (const auto& card : cards.cards) {
    fuzz::must(card.line > line, "cards are in order");
    line = card.line;
    for (const auto& value : card.values) fuzz::must(http::is_utf8(value), "a card is UTF-8");
  }
  formats::TableOptions options;
  options.format = formats::FileFormat::kVcard;
  fuzz::read_rows(bytes, "x.vcf", options);
  return 0;
}
