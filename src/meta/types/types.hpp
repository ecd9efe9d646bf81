// Every type of field, by function; FieldType::find knows them by name.
#pragma once

#include "meta/field_type.hpp"

namespace keyuan::meta::types {

const FieldType& text();
const FieldType& long_text();
const FieldType& email();
const FieldType& phone();
const FieldType& url();
const FieldType& integer();
const FieldType& decimal();
const FieldType& money();
const FieldType& percent();
const FieldType& date();
const FieldType& datetime();
const FieldType& boolean();
const FieldType& choice();
const FieldType& choices();
const FieldType& reference();
const FieldType& references();
const FieldType& user();
const FieldType& file();
const FieldType& address();
const FieldType& auto_number();
const FieldType& computed();
const FieldType& json();
// Not for descriptions: the id of a record, and the companion of a money field.
const FieldType& id();
const FieldType& currency();

}  // namespace keyuan::meta::types
