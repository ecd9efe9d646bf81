#include "modules/results/steps.hpp"

namespace keyuan::results {

const std::array<Step, 6>& steps() {
  using nlohmann::json;
  static const std::array<Step, 6> all = {{
      {"created", nullptr},
      {"contacted", json::parse(R"({"any": [["status", "in", ["contacted", "qualified", "converted"]], ["last_follow_up_at", "is not empty", null]]})")},
      {"qualified", json::parse(R"(["status", "in", ["qualified", "converted"]])")},
      {"converted", json::parse(R"(["status", "=", "converted"])")},
      {"won", json::parse(R"({"all": [["status", "=", "converted"], ["converted_opportunity.status", "=", "won"]]})")},
      {"lost", json::parse(R"(["status", "=", "unqualified"])")},
  }};
  return all;
}

}  // namespace keyuan::results
