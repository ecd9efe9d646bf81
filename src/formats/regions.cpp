#include "formats/regions.hpp"

#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <unordered_map>

#include "formats/values.hpp"

namespace keyuan::formats {
namespace {

using Names = std::unordered_map<std::string, std::string>;

// Half-width, lower case, without the dots of "U.S.A.".
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : fold_width(text)) {
    if (c == '.') continue;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  return key;
}

Names all_names() {
  static constexpr std::pair<std::string_view, std::string_view> kOthers[] = {
      {"中华人民共和国", "CN"}, {"中國大陸", "CN"}, {"中国大陆", "CN"}, {"大陆", "CN"}, {"内地", "CN"}, {"PRC", "CN"},
      {"PR China", "CN"}, {"P.R. China", "CN"}, {"Mainland China", "CN"}, {"People's Republic of China", "CN"},
      {"香港", "HK"}, {"中国香港", "HK"}, {"Hong Kong", "HK"}, {"Hongkong", "HK"}, {"澳门", "MO"}, {"澳門", "MO"}, {"中国澳门", "MO"},
      {"Macau", "MO"}, {"Macao", "MO"}, {"台湾", "TW"}, {"臺灣", "TW"}, {"台灣", "TW"}, {"中国台湾", "TW"}, {"Taiwan", "TW"},
      {"America", "US"}, {"United States of America", "US"}, {"美利坚合众国", "US"},
      {"UK", "GB"}, {"Great Britain", "GB"}, {"England", "GB"}, {"Scotland", "GB"}, {"Wales", "GB"},
      {"Korea", "KR"}, {"Republic of Korea", "KR"}, {"南韩", "KR"}, {"南韓", "KR"}, {"Russian Federation", "RU"},
      {"Viet Nam", "VN"}, {"Czech Republic", "CZ"}, {"Holland", "NL"}, {"The Netherlands", "NL"}, {"UAE", "AE"}};
  Names names;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale country("", *code);
    names.emplace(key_of(*code), *code);
    names.emplace(key_of(country.getISO3Country()), *code);
    for (const char* language : {"zh_CN", "zh_TW", "en", "de", "fr", "es", "it", "ja"}) {
      icu::UnicodeString name;
      std::string text;
      country.getDisplayCountry(icu::Locale(language), name).toUTF8String(text);
      names.emplace(key_of(text), *code);
    }
  }
  for (const auto& [name, code] : kOthers) names[key_of(name)] = code;
  return names;
}

}  // namespace

std::optional<std::string> find_region(std::string_view text) {
  static const Names names = all_names();
  if (text.size() > 100) return std::nullopt;
  const auto found = names.find(key_of(text));
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> region_of_zone(std::string_view zone) {
  char region[8] = {};
  UErrorCode status = U_ZERO_ERROR;
  const auto id = icu::UnicodeString::fromUTF8(icu::StringPiece(zone.data(), static_cast<std::int32_t>(zone.size())));
  icu::TimeZone::getRegion(id, region, sizeof region, status);
  if (U_FAILURE(status) || region[0] < 'A') return std::nullopt;  // "001": the world
  return std::string(region);
}

}  // namespace keyuan::formats
