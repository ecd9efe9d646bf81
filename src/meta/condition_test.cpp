#include "meta/condition.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "meta/condition_eval.hpp"
#include "meta/field_reader.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

std::string problem_of(const std::string& text, const ConditionLimits& limits = {}) {
  try {
    const auto condition = parse_condition(json::parse(text), "filter", limits);
    EXPECT_EQ(parse_condition(to_json(condition)).parts.size(), condition.parts.size());
    return "";
  } catch (const base::Problem& e) {
    return e.code() + " " + e.fields().at(0).field;
  }
}

TEST(Condition, IsReadAndWrittenBack) {
  const json written = json::parse(
      R"({"all":[["amount",">=",1000],{"any":[["region","in",["east","south"]],["owner","=","me"]]},{"not":["name","is empty"]}]})");
  EXPECT_EQ(to_json(parse_condition(written)), written);
  EXPECT_TRUE(parse_condition(json()).empty());
  EXPECT_TRUE(parse_condition(json::object()).empty());
  EXPECT_TRUE(parse_condition(json::parse(R"({"all":[]})")).empty());
  EXPECT_FALSE(parse_condition(json::parse(R"({"any":[]})")).empty());
}

TEST(Condition, SaysWhereItIsWrong) {
  EXPECT_EQ(problem_of(R"(5)"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"("x")"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a"])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a","=",1,2])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"([1,"=",1])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a","="])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a","=",[1]])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a","in",1])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a","in",[[1]]])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"(["a","between",[1]])"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"({"all":[],"any":[]})"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"({"all":{}})"), "filter.malformed filter");
  EXPECT_EQ(problem_of(R"({"all":[["a","=",1],["b","like","x"]]})"),
            "filter.unknown_op filter.all[1]");
  EXPECT_EQ(problem_of(R"({"not":{"any":[["a"]]}})"), "filter.malformed filter.not.any[0]");
}

TEST(Condition, HasLimits) {
  std::string deep = R"(["a","=",1])";
  for (int i = 0; i < 8; ++i) deep = R"({"not":)" + deep + "}";
  EXPECT_EQ(problem_of(deep).substr(0, 15), "filter.too_deep");
  json wide = {{"all", json::array()}};
  for (int i = 0; i < 101; ++i) wide["all"].push_back(json::array({"a", "=", i}));
  EXPECT_EQ(problem_of(wide.dump()).substr(0, 16), "filter.too_large");
  json list = json::array({"a", "in", json::array()});
  for (int i = 0; i < 1001; ++i) list[2].push_back(i);
  EXPECT_EQ(problem_of(list.dump()).substr(0, 16), "filter.too_large");
}

// The same file is run by the web application.
TEST(Evaluate, AgreesWithTheCases) {
  const json file = json::parse(std::ifstream("schema/conditions.cases.json"));
  std::vector<Field> fields;
  for (const auto& [name, definition] : file["fields"].items())
    for (Field& field : read_field(name, definition)) fields.push_back(std::move(field));
  Standpoint from{*base::Id::parse(file["me"].get<std::string>()),
                  base::Date::parse(file["today"].get<std::string>()),
                  base::Zone::find(file["zone"].get<std::string>())};
  ASSERT_TRUE(from.today && from.zone);
  for (const auto& one : file["cases"]) {
    std::map<std::string, base::Value, std::less<>> values;
    for (const Field& field : fields)
      if (one["record"].contains(field.name)) {
        ASSERT_FALSE(field.type->read(field, one["record"][field.name], values[field.name])) << one;
      }
    static const base::Value kNone;
    const Getter get = [&](std::string_view name) -> std::pair<const Field*, const base::Value*> {
      for (const Field& field : fields)
        if (field.name == name) {
          const auto value = values.find(name);
          return {&field, value == values.end() ? &kNone : &value->second};
        }
      return {nullptr, nullptr};
    };
    EXPECT_EQ(evaluate(parse_condition(one["condition"]), get, from), one["holds"].get<bool>())
        << one;
  }
}

}  // namespace
}  // namespace keyuan::meta
