// What a type of field is: how its values are stored, read from and written to JSON, and what lists
// may do with them. One file a type in meta/types/; nothing else in the engine asks for a type by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/problem.hpp"
#include "base/value.hpp"

namespace keyuan::meta {

struct Field;

enum class Storage {
  kNone,      // no column: address (its parts have them), references (a link table), computed by code
  kText,      // std::string
  kInteger,   // std::int64_t
  kDecimal,   // std::int64_t of ten-thousandths
  kTime,      // std::int64_t milliseconds
  kBoolean,   // std::int64_t 0, 1
  kDate,      // std::string "2024-03-05"
  kId,        // base::Id
  kList,      // std::string "|a|b|"
  kJson,      // std::string, a JSON text
};

class FieldType {
 public:
  virtual ~FieldType() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;  // "long_text"
  [[nodiscard]] virtual Storage storage() const = 0;
  [[nodiscard]] virtual bool sortable() const { return true; }
  [[nodiscard]] virtual bool filterable() const { return true; }
  [[nodiscard]] virtual bool summable() const { return false; }

  // JSON → stored, normalised (trimmed, phone to +86…, e-mail's domain lower case) and checked against
  // the field's own limits. JSON null, "" and [] become monostate. On failure `out` is untouched.
  [[nodiscard]] virtual std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                                             base::Value& out) const = 0;
  // Stored → JSON text appended to `out`; monostate is null.
  virtual void write(const Field& field, const base::Value& value, std::string& out) const = 0;

  // A literal in a condition on this field: read() without the rules for new values (a retired choice
  // or half a phone number may be looked for).
  [[nodiscard]] virtual std::optional<base::FieldError> read_operand(const Field& field,
                                                                     const nlohmann::json& json,
                                                                     base::Value& out) const;

  // Null when there is no such type.
  [[nodiscard]] static const FieldType* find(std::string_view name);
  [[nodiscard]] static const std::vector<const FieldType*>& all();
};

}  // namespace keyuan::meta
