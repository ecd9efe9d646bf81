#include "meta/given_name.hpp"

#include <memory>

#include <unicode/translit.h>

namespace keyuan::meta {
namespace {

std::string in_latin(const std::string& label) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !latin) return label;
  auto unicode = icu::UnicodeString::fromUTF8(label);
  latin->transliterate(unicode);
  std::string text;
  unicode.toUTF8String(text);
  return text;
}

}  // namespace

std::string name_from(const nlohmann::json& label, const std::string& otherwise, std::size_t longest, const std::function<bool(const std::string&)>& taken) {
  std::string name = "x";
  bool gap = true;
  for (const char c : in_latin(label.at("en"))) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (good && gap) name += '_';
    if (good) name += c;
    gap = !good;
    if (name.size() >= longest) break;
  }
  if (name == "x") name = otherwise;
  auto free = name;
  for (int i = 2; taken(free); ++i) free = name + "_" + std::to_string(i);
  return free;
}

bool is_own_name(const std::string& name) {
  return name.starts_with("x_") && name.size() >= 3 && name.size() <= 45 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

}  // namespace keyuan::meta
