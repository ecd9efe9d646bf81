// Parameters of an address, read with limits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

// `otherwise` when it is not there. Problem `query.bad_parameter` when it is no whole number in range.
[[nodiscard]] std::int64_t number_parameter(const app::Call& call, std::string_view name, std::int64_t otherwise,
                                            std::int64_t least, std::int64_t most);
// "a,b" → {a, b}; at most 50.
[[nodiscard]] std::vector<std::string> list_parameter(const app::Call& call, std::string_view name);
// A moment, or a day of the person's zone: its beginning, or its end.
[[nodiscard]] std::optional<base::Time> moment_parameter(const app::Context& ctx, const app::Call& call, std::string_view name, bool end);
// true, false, 1, 0.
[[nodiscard]] bool flag_parameter(const app::Call& call, std::string_view name, bool otherwise);

}  // namespace keyuan::api
