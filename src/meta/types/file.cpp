// One file of the file store.
#include "meta/types/id_type.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class File final : public IdType {
 public:
  [[nodiscard]] std::string_view name() const override { return "file"; }
};

}  // namespace

const FieldType& file() {
  static const File type;
  return type;
}

}  // namespace keyuan::meta::types
