// Conditions on a record in memory: the first line is the record, as JSON by field, the second the condition. A condition is
// written back as it was read, and either it holds or its opposite does.
#include <cstdint>
#include <map>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fuzz/lib/must.hpp"
#include "fuzz/lib/workspace.hpp"
#include "meta/condition_eval.hpp"

namespace {

using namespace keyuan;
using nlohmann::json;

const meta::Entity& activity() {
  static const auto catalog = fuzz::Workspace::one().services().catalog();
  return catalog->meta->at("activity");
}

std::map<std::string, base::Value, std::less<>> values_of(std::string_view line) {
  std::map<std::string, base::Value, std::less<>> values;
  const auto record = json::parse(line, nullptr, false);
  if (!record.is_object()) return values;
  for (const auto& [name, value] : record.items()) {
    const auto* field = activity().find(name);
    base::Value read;
    if (field && !field->type->read(*field, value, read)) values[name] = std::move(read);
  }
  return values;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return 0;
  const auto written = json::parse(text.substr(end + 1), nullptr, false);
  if (written.is_discarded()) return 0;
  const auto values = values_of(text.substr(0, end));
  const base::Value none;
  const auto get = [&](std::string_view name) {
    const auto* field = activity().find(name);
    const auto value = values.find(name);
    return std::pair(field, field ? value == values.end() ? &none : &value->second : nullptr);
  };
  try {
    const auto condition = meta::parse_condition(written);
    const auto again = meta::to_json(condition);
    fuzz::must(meta::to_json(meta::parse_condition(again)) == again, "a condition is written as it is read");
    meta::Condition opposite;
    opposite.kind = meta::Condition::Kind::kNot;
    opposite.parts = {condition};
    const meta::Standpoint from{fuzz::Workspace::one().administrator(), base::Date{2024, 3, 5}, base::Zone::find("Asia/Shanghai")};
    fuzz::must(meta::evaluate(condition, get, from) != meta::evaluate(opposite, get, from), "it holds, or its opposite does");
    (void)meta::evaluate(condition, get);
  } catch (const base::Problem& problem) {
    fuzz::must(problem.kind() == base::Kind::kMalformed, "a condition is understood or malformed");
  }
  return 0;
}
