#include "base/text/sort_key.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace keyuan::base::text {
namespace {

constexpr std::int32_t kKeyBytes = 32;
constexpr std::size_t kMostBytes = 160;  // of the text: more than 32 bytes of key can tell

const icu::Collator& collator() {
  static const std::unique_ptr<icu::Collator> pinyin = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no collation for Chinese");
    return made;
  }();
  thread_local const std::unique_ptr<icu::Collator> mine(pinyin->clone());
  return *mine;
}

}  // namespace

std::string sort_key(std::string_view text) {
  text = text.substr(0, kMostBytes);
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::array<std::uint8_t, 512> key;
  std::int32_t size = collator().getSortKey(wide, key.data(), static_cast<std::int32_t>(key.size()));
  size = std::min({size, kKeyBytes, static_cast<std::int32_t>(key.size())});
  return {reinterpret_cast<const char*>(key.data()), static_cast<std::size_t>(size)};
}

}  // namespace keyuan::base::text
