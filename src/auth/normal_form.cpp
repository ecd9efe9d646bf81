#include "auth/normal_form.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <stdexcept>

namespace keyuan::auth {
namespace {

bool is_utf8(std::string_view text) {
  int32_t units = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8(nullptr, 0, &units, text.data(), static_cast<int32_t>(text.size()), &error);
  return U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR;
}

icu::UnicodeString normalized(std::string_view text, const icu::Normalizer2* (*form)(UErrorCode&)) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* normalizer = form(error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU has no data to normalize with");
  const auto out = normalizer->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), error);
  return U_FAILURE(error) ? icu::UnicodeString() : out;
}

}  // namespace

std::string normal_form(std::string_view text) {
  std::string out;
  if (is_utf8(text)) normalized(text, icu::Normalizer2::getNFKCInstance).toUTF8String(out);
  return out;
}

std::string folded_form(std::string_view text) {
  std::string out;
  normalized(text, icu::Normalizer2::getNFKCCasefoldInstance).trim().toUTF8String(out);
  return out;
}

}  // namespace keyuan::auth
