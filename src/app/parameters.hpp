// Parameters of an address, read with limits. Whatever is not what it should be is the problem `query.bad_parameter`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/route.hpp"
#include "base/problem.hpp"

namespace keyuan::app {

[[nodiscard]] base::Problem bad_parameter(std::string_view name, std::string_view value);

// `otherwise` when it is not there.
[[nodiscard]] std::int64_t number_parameter(const Call& call, std::string_view name, std::int64_t otherwise, std::int64_t least,
                                            std::int64_t most);
// "a,b" → {a, b}; at most 50.
[[nodiscard]] std::vector<std::string> list_parameter(const Call& call, std::string_view name);
// A moment, or a day of the person's zone: its beginning, or its end.
[[nodiscard]] std::optional<base::Time> moment_parameter(const Context& ctx, const Call& call, std::string_view name, bool end);
[[nodiscard]] std::optional<base::Date> day_parameter(const Call& call, std::string_view name);
// true, false, 1, 0.
[[nodiscard]] bool flag_parameter(const Call& call, std::string_view name, bool otherwise);
[[nodiscard]] base::Id id_parameter(const Call& call, std::string_view name, base::Id otherwise);
// One of the words that are known; the first where nothing is said.
[[nodiscard]] std::string_view choice_parameter(const Call& call, std::string_view name, std::initializer_list<std::string_view> known);

}  // namespace keyuan::app
