// The id of the record itself; only as a system field.
#include "meta/types/id_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class OwnId final : public IdType {
 public:
  [[nodiscard]] std::string_view name() const override { return "id"; }
};

}  // namespace

const FieldType& id() {
  static const OwnId type;
  return type;
}

}  // namespace keyuan::meta::types
