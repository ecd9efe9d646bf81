// One field of a description, as YAML or an administrator wrote it, to the fields that it makes:
// itself, and the companion of an amount or the parts of an address.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "meta/description.hpp"

namespace keyuan::meta {

// `key` is the part of the definition that is wrong.
struct BadField : std::runtime_error {
  BadField(std::string key, const std::string& message)
      : std::runtime_error(message), key(std::move(key)) {}
  std::string key;
};

constexpr std::string_view kAddressParts[] = {"country",  "province", "city",
                                              "district", "street",   "postcode"};

// The definition has passed the schema. Indexes, targets and choices_of are the compiler's. Errors:
// BadField.
[[nodiscard]] std::vector<Field> read_field(const std::string& name,
                                            const nlohmann::json& definition);

}  // namespace keyuan::meta
