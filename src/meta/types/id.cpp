// The id of the record itself; only as a system field.
#include "meta/description.hpp"
#include "meta/types/reference_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class IdType final : public FieldType {
 public:
  std::string_view name() const override { return "id"; }
  Storage storage() const override { return Storage::kId; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    return read_id(field.name, json, out);
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    write_id(value, out);
  }
};

}  // namespace

const FieldType& id() {
  static const IdType type;
  return type;
}

}  // namespace keyuan::meta::types
