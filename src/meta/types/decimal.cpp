// An exact number with four places.
#include "meta/types/decimal_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Decimal final : public DecimalType {
 public:
  [[nodiscard]] std::string_view name() const override { return "decimal"; }
};

}  // namespace

const FieldType& decimal() {
  static const Decimal type;
  return type;
}

}  // namespace keyuan::meta::types
