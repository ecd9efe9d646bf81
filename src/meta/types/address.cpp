// An address: no value of its own, only its parts <name>_country, _province, _city, _district,
// _street and _postcode, which are texts.
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Address final : public FieldType {
 public:
  std::string_view name() const override { return "address"; }
  Storage storage() const override { return Storage::kNone; }
  bool sortable() const override { return false; }
  bool filterable() const override { return false; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json&,
                                       base::Value&) const override {
    return error(field.name, "record.write_parts", {{"parts", field.name + "_street, …"}});
  }
  void write(const Field&, const base::Value&, std::string& out) const override { out += "null"; }
};

}  // namespace

const FieldType& address() {
  static const Address type;
  return type;
}

}  // namespace keyuan::meta::types
