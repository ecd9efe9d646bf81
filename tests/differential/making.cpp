#include "tests/differential/making.hpp"

namespace keyuan::differential {
namespace {

const std::vector<std::string> kDays = {"today", "yesterday", "tomorrow", "this week", "last week", "next week", "this month",
                                        "last month", "next month", "this quarter", "last quarter", "next quarter", "this year",
                                        "last year", "next year", "last 1 days", "last 30 days", "next 7 days", "last 400 days"};

std::vector<std::string> ops_of(Kind kind) {
  switch (kind) {
    case Kind::kText:
      return {"=", "!=", ">", ">=", "<", "<=", "in", "not in", "between", "contains", "starts with", "is empty", "is not empty"};
    case Kind::kBoolean:
    case Kind::kReference: return {"=", "!=", "in", "not in", "is empty", "is not empty"};
    case Kind::kMany: return {"=", "!=", "in", "not in", "contains", "is empty", "is not empty"};
    default: return {"=", "!=", ">", ">=", "<", "<=", "in", "not in", "between", "is empty", "is not empty"};
  }
}

}  // namespace

json Making::filter(const std::string& entity, int depth) {
  const auto what = depth > 3 ? 9 : below(10);
  if (what < 4) {
    json parts = json::array();
    for (auto n = below(4); n > 0; --n) parts.push_back(filter(entity, depth + 1));
    return {{what < 2 ? "all" : "any", parts}};
  }
  if (what == 4) return {{"not", filter(entity, depth + 1)}};
  const auto& own = plan(entity);
  if (own.kind == Kind::kReference && !own.target.empty() && below(2)) {
    const auto& inner = plan(own.target);
    return test(inner, own.name + "." + inner.name);
  }
  return test(own, own.name);
}

const FieldPlan& Making::plan(const std::string& entity) {
  std::vector<const FieldPlan*> own;
  for (const auto& plan : plans_)
    if (plan.entity == entity) own.push_back(&plan);
  return *any(own);
}

json Making::test(const FieldPlan& plan, const std::string& name) {
  const auto op = any(ops_of(plan.kind));
  if (op == "is empty" || op == "is not empty") return json::array({name, op});
  if (op == "in" || op == "not in") return json::array({name, op, list(plan)});
  if (op == "between") return json::array({name, op, json::array({value(plan, true), value(plan, true)})});
  const bool null = (op == "=" || op == "!=") && sometimes(12);
  json operand = null ? json() : value(plan, true);
  if ((op == "contains" || op == "starts with") && plan.kind == Kind::kText) {
    const std::vector<json> patterns = {"", "a", "A", "B%", "_", "%", "\\", "长", "华", "Ä", "ä", "'", "😀", "x", "|"};
    if (below(2)) operand = any(patterns);
  }
  return json::array({name, op, operand});
}

json Making::value(const FieldPlan& plan, bool of_days) {
  if (of_days && (plan.kind == Kind::kDate || plan.kind == Kind::kTime) && below(2)) {
    if (plan.kind == Kind::kTime && sometimes(3)) return sometimes(2) ? json("now") : json("2024-03-06");
    return any(kDays);
  }
  if (plan.target == "user" && sometimes(3)) return "me";
  if (plan.target == "department" && plan.kind == Kind::kReference && of_days && sometimes(3))
    return sometimes(2) ? "my department" : "my department and below";
  return any(plan.values);
}

json Making::list(const FieldPlan& plan) {
  json values = json::array();
  for (auto n = below(4); n > 0; --n) values.push_back(value(plan, false));
  if (plan.kind != Kind::kMany && sometimes(4)) values.push_back(nullptr);
  return values;
}

}  // namespace keyuan::differential
