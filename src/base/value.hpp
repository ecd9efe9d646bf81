// A value as it is stored, whatever the database: what a field of a record holds and what a statement
// is given. Which alternative a field uses is its type's business (meta/field_type.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/id.hpp"

namespace keyuan::base {

struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string, Id, Blob>;
using Values = std::vector<Value>;

inline bool is_null(const Value& v) { return std::holds_alternative<std::monostate>(v); }
inline std::int64_t as_integer(const Value& v) {
  const auto* p = std::get_if<std::int64_t>(&v);
  return p ? *p : 0;
}
inline const std::string& as_text(const Value& v) {
  static const std::string empty;
  const auto* p = std::get_if<std::string>(&v);
  return p ? *p : empty;
}
inline Id as_id(const Value& v) {
  const auto* p = std::get_if<Id>(&v);
  return p ? *p : Id{};
}

}  // namespace keyuan::base
