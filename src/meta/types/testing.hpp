// One rule, one line: what a type makes of a JSON value.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "meta/description.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {

inline Field field_of(const FieldType& type) {
  Field field;
  field.name = "f";
  field.type = &type;
  return field;
}

// `json` read and written again as JSON text, or the code of what is wrong.
inline std::string through(const Field& field, const std::string& json) {
  base::Value value = std::string("untouched");
  const base::Value before = value;
  if (const auto wrong = field.type->read(field, nlohmann::json::parse(json), value)) {
    EXPECT_EQ(value, before) << "a value that is refused must not be written";
    EXPECT_EQ(wrong->field, "f");
    return wrong->code;
  }
  std::string out;
  field.type->write(field, value, out);
  return out;
}

inline void check(const Field& field, const std::string& json, const std::string& expected) {
  EXPECT_EQ(through(field, json), expected) << field.type->name() << " of " << json;
}
inline void check(const FieldType& type, const std::string& json, const std::string& expected) {
  check(field_of(type), json, expected);
}

}  // namespace keyuan::meta::types
