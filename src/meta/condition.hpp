// Conditions as data: one small language for filters, `required_if`, `visible_if`, segments and pools.
//
// Shape (JSON): {"all":[…]} | {"any":[…]} | {"not":…} | [field, op, value]; an empty "all" is true.
// A field is one of the record's own or `reference.field`, one reference away.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/value.hpp"

namespace keyuan::meta {

enum class Op {
  kEqual, kNotEqual, kGreater, kGreaterEqual, kLess, kLessEqual, kIn, kNotIn, kBetween,
  kContains, kStartsWith, kEmpty, kNotEmpty,
};

struct Condition {
  enum class Kind { kAll, kAny, kNot, kTest } kind = Kind::kAll;
  std::vector<Condition> parts;  // of all, any, not
  std::string field;             // of a test
  Op op = Op::kEqual;
  nlohmann::json value;          // as written; its meaning depends on the field's type

  [[nodiscard]] bool empty() const { return kind == Kind::kAll && parts.empty(); }
};

struct ConditionLimits {
  int depth = 8;
  int tests = 100;
  int list = 1000;  // values of one `in`
};

// Errors: Problem kMalformed `filter.malformed`, `filter.unknown_op`, `filter.too_deep`,
// `filter.too_large`, with the path of the part at fault ("filter.all[2]").
[[nodiscard]] Condition parse_condition(const nlohmann::json& json, std::string_view path = "filter",
                                        const ConditionLimits& limits = {});
[[nodiscard]] nlohmann::json to_json(const Condition& condition);

}  // namespace keyuan::meta
