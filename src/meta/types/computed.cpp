// A value that code works out when a record is read; Field::as says what type it is of.
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Computed final : public FieldType {
 public:
  std::string_view name() const override { return "computed"; }
  Storage storage() const override { return Storage::kNone; }
  bool sortable() const override { return false; }
  bool filterable() const override { return false; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json&,
                                       base::Value&) const override {
    return error(field.name, "record.read_only");
  }
  void write(const Field& field, const base::Value& value, std::string& out) const override {
    (field.as != nullptr ? *field.as : integer()).write(field, value, out);
  }
};

}  // namespace

const FieldType& computed() {
  static const Computed type;
  return type;
}

}  // namespace keyuan::meta::types
