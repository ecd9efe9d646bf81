#include "meta/condition.hpp"

#include <algorithm>
#include <array>

#include "base/problem.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<std::string_view, Op>, 13> kOps = {{
    {"=", Op::kEqual},
    {"!=", Op::kNotEqual},
    {">", Op::kGreater},
    {">=", Op::kGreaterEqual},
    {"<", Op::kLess},
    {"<=", Op::kLessEqual},
    {"in", Op::kIn},
    {"not in", Op::kNotIn},
    {"between", Op::kBetween},
    {"contains", Op::kContains},
    {"starts with", Op::kStartsWith},
    {"is empty", Op::kEmpty},
    {"is not empty", Op::kNotEmpty},
}};

struct Reader {
  const ConditionLimits& limits;
  int tests = 0;

  [[noreturn]] static void fail(std::string code, std::string path, base::Params params = {}) {
    throw base::Problem(base::Kind::kMalformed, code, params, {{std::move(path), code, params}});
  }

  Condition read(const json& part, const std::string& path, int depth) {
    if (depth > limits.depth)
      fail("filter.too_deep", path, {{"max", std::to_string(limits.depth)}});
    if (part.is_array()) return read_test(part, path);
    if (!part.is_object() || part.size() != 1) fail("filter.malformed", path);
    const auto only = part.begin();
    const std::string& key = only.key();
    const json& value = only.value();
    Condition out;
    if (key == "not") {
      out.kind = Condition::Kind::kNot;
      out.parts.push_back(read(value, path + ".not", depth + 1));
      return out;
    }
    if ((key != "all" && key != "any") || !value.is_array()) fail("filter.malformed", path);
    out.kind = key == "all" ? Condition::Kind::kAll : Condition::Kind::kAny;
    for (std::size_t i = 0; i < value.size(); ++i)
      out.parts.push_back(
          read(value[i], path + "." + key + "[" + std::to_string(i) + "]", depth + 1));
    return out;
  }

  Condition read_test(const json& part, const std::string& path) {
    if (++tests > limits.tests)
      fail("filter.too_large", path, {{"max", std::to_string(limits.tests)}});
    if (part.size() < 2 || part.size() > 3 || !part[0].is_string() || !part[1].is_string())
      fail("filter.malformed", path);
    Condition out;
    out.kind = Condition::Kind::kTest;
    out.field = part[0].get<std::string>();
    if (out.field.empty() || out.field.size() > 200) fail("filter.malformed", path);
    out.op = read_op(part[1].get_ref<const std::string&>(), path);
    if (part.size() == 3) out.value = part[2];
    check_value(out, part.size() == 3, path);
    return out;
  }

  static Op read_op(const std::string& name, const std::string& path) {
    for (const auto& [text, op] : kOps)
      if (text == name) return op;
    fail("filter.unknown_op", path, {{"op", name.substr(0, 40)}});
  }

  // A null character ends a text for one database and is an error for the other; no field holds one.
  static bool has_null(const json& value) {
    if (value.is_array()) return std::any_of(value.begin(), value.end(), has_null);
    return value.is_string() && value.get_ref<const std::string&>().find('\0') != std::string::npos;
  }

  void check_value(const Condition& test, bool given, const std::string& path) const {
    const json& value = test.value;
    if (has_null(value)) fail("filter.bad_value", path);
    switch (test.op) {
      case Op::kEmpty:
      case Op::kNotEmpty:
        return;
      case Op::kIn:
      case Op::kNotIn:
        if (!value.is_array()) fail("filter.malformed", path);
        if (value.size() > static_cast<std::size_t>(limits.list))
          fail("filter.too_large", path, {{"max", std::to_string(limits.list)}});
        for (const auto& item : value)
          if (item.is_structured()) fail("filter.malformed", path);
        return;
      case Op::kBetween:
        if (!value.is_array() || value.size() != 2 || value[0].is_structured() ||
            value[1].is_structured())
          fail("filter.malformed", path);
        return;
      default:
        if (!given || value.is_structured()) fail("filter.malformed", path);
    }
  }
};

}  // namespace

Condition parse_condition(const json& json, std::string_view path, const ConditionLimits& limits) {
  if (json.is_null() || (json.is_object() && json.empty())) return {};
  return Reader{limits}.read(json, std::string(path), 1);
}

json to_json(const Condition& condition) {
  if (condition.kind == Condition::Kind::kTest) {
    json out = json::array(
        {condition.field, std::string(kOps[static_cast<std::size_t>(condition.op)].first)});
    if (condition.op != Op::kEmpty && condition.op != Op::kNotEmpty) out.push_back(condition.value);
    return out;
  }
  if (condition.kind == Condition::Kind::kNot) return {{"not", to_json(condition.parts.front())}};
  json parts = json::array();
  for (const auto& part : condition.parts) parts.push_back(to_json(part));
  return {{condition.kind == Condition::Kind::kAll ? "all" : "any", std::move(parts)}};
}

}  // namespace keyuan::meta
