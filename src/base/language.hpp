// The three languages in which Keyuan speaks.
#pragma once

#include <array>
#include <string_view>

namespace keyuan::base {

enum class Language { kZhCn, kZhTw, kEn };

constexpr std::array<std::string_view, 3> kLanguageTags = {"zh-CN", "zh-TW", "en"};
constexpr std::string_view tag(Language l) { return kLanguageTags[static_cast<std::size_t>(l)]; }

}  // namespace keyuan::base
