// Countries and regions as people write them in a column, as ISO 3166 codes of two letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace keyuan::formats {

// "US" for US, us, USA, "United States", 美国, 美國, Vereinigte Staaten …; nothing when it is none.
[[nodiscard]] std::optional<std::string> find_region(std::string_view text);

// The region that a zone of the IANA database lies in: "CN" of Asia/Shanghai; nothing for UTC.
[[nodiscard]] std::optional<std::string> region_of_zone(std::string_view zone);

}  // namespace keyuan::formats
