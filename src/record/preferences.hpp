// Small things that the web application remembers for a person: widths of columns, what stands on his home page.
#pragma once

#include <string>
#include <string_view>

#include "record/context.hpp"

namespace keyuan::record {

constexpr std::size_t kLargestPreference = 16 * 1024, kMostPreferences = 100, kLongestPreferenceName = 64;

// Names are of a…z, 0…9 and ._- ; the values JSON. The person is the context's actor.
// Errors: `me.bad_setting_name`, `me.setting_too_large`, `me.too_many_settings`.
void put_preference(Context& ctx, std::string_view name, std::string_view json);
void remove_preference(Context& ctx, std::string_view name);
[[nodiscard]] std::string preference(Context& ctx, std::string_view name);  // "null" when there is none
void preferences(Context& ctx, std::string& out);                           // appends {"data":{name: value}}

}  // namespace keyuan::record
