#include "modules/results/steps.hpp"

#include "record/query/where.hpp"

namespace keyuan::results {

const std::array<Step, kSteps>& steps() {
  using nlohmann::json;
  static const std::array<Step, kSteps> all = {{
      {"created", nullptr},
      {"contacted", json::parse(R"({"any": [["status", "in", ["contacted", "qualified", "converted"]], ["last_follow_up_at", "is not empty", null]]})")},
      {"qualified", json::parse(R"(["status", "in", ["qualified", "converted"]])")},
      {"converted", json::parse(R"(["status", "=", "converted"])")},
      {"won", json::parse(R"({"all": [["status", "=", "converted"], ["converted_opportunity.status", "=", "won"]]})")},
      {"lost", json::parse(R"(["status", "=", "unqualified"])")},
  }};
  return all;
}

void append_step(record::Sql& sql, const record::Context& ctx, const record::Entity& leads, std::size_t step) {
  const auto& where = steps()[step].where;
  sql.add(step == kWon ? "o.id IS NOT NULL" : "1 = 1");
  if (step != kWon && !where.is_null()) record::append_condition(sql, ctx, leads, meta::parse_condition(where));
}

}  // namespace keyuan::results
