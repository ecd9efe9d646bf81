// Names for what an administrator calls by a label only.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <nlohmann/json.hpp>

namespace keyuan::meta {

// 合作方式 → x_he_zuo_fang_shi, `longest` characters but for a number behind what is taken; `otherwise` where a label has no letters.
[[nodiscard]] std::string name_from(const nlohmann::json& label, const std::string& otherwise, std::size_t longest,
                                    const std::function<bool(const std::string&)>& taken);

// "x_" and small Latin letters, digits and _.
[[nodiscard]] bool is_own_name(const std::string& name);

}  // namespace keyuan::meta
