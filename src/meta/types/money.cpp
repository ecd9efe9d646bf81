// An amount; which currency is the companion field <name>_currency's.
#include "meta/types/decimal_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Money final : public DecimalType {
 public:
  [[nodiscard]] std::string_view name() const override { return "money"; }
};

}  // namespace

const FieldType& money() {
  static const Money type;
  return type;
}

}  // namespace keyuan::meta::types
