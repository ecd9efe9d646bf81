// Archives of parts that are not compressed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace keyuan::fuzz {

class Zip {
 public:
  void add(std::string_view name, std::string_view part);
  [[nodiscard]] std::string bytes() const;  // the whole archive

 private:
  std::string parts_, directory_;
  std::uint16_t count_ = 0;
};

}  // namespace keyuan::fuzz
