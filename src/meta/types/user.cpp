// One user: a reference to the record type user.
#include "meta/types/id_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class User final : public IdType {
 public:
  [[nodiscard]] std::string_view name() const override { return "user"; }
};

}  // namespace

const FieldType& user() {
  static const User type;
  return type;
}

}  // namespace keyuan::meta::types
