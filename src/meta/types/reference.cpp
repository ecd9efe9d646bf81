// One record of another type.
#include "meta/types/id_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Reference final : public IdType {
 public:
  [[nodiscard]] std::string_view name() const override { return "reference"; }
};

}  // namespace

const FieldType& reference() {
  static const Reference type;
  return type;
}

}  // namespace keyuan::meta::types
