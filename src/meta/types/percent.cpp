// Per hundred: 12.5 is 12.5 %.
#include "meta/types/decimal_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Percent final : public DecimalType {
 public:
  [[nodiscard]] std::string_view name() const override { return "percent"; }
};

}  // namespace

const FieldType& percent() {
  static const Percent type;
  return type;
}

}  // namespace keyuan::meta::types
