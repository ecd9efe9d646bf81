// What everything that points to one record shares: its id is all that is kept. The types differ in name,
// and in what they may point to.
#pragma once

#include "meta/description.hpp"
#include "meta/types/reference_rules.hpp"

namespace keyuan::meta::types {

class IdType : public FieldType {
 public:
  [[nodiscard]] Storage storage() const final { return Storage::kId; }
  [[nodiscard]] std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                                     base::Value& out) const final {
    return read_id(field.name, json, out);
  }
  void write(const Field&, const base::Value& value, std::string& out) const final { write_id(value, out); }
};

}  // namespace keyuan::meta::types
