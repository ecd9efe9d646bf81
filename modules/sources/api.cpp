#include "modules/sources/api.hpp"

#include <nlohmann/json.hpp>

#include "app/parameters.hpp"
#include "modules/sources/capture.hpp"
#include "modules/sources/costs.hpp"
#include "record/access/actor.hpp"
#include "record/query/render.hpp"

namespace keyuan::sources {
namespace {

using app::Call;
using app::Context;
using http::Response;
using nlohmann::json;

base::Date day(const Call& call, const char* name) {
  const auto date = app::day_parameter(call, name);
  if (!date) throw app::bad_parameter(name, "");
  return *date;
}

json amounts_json(const Amounts& amounts) {
  auto out = json::object();
  for (const auto& [currency, amount] : amounts) out[currency] = json::parse(amount.to_string());
  return out;
}

Response show_costs(Context& ctx, const Call& call) {
  check_may_see_costs(ctx);
  const Days asked{day(call, "from"), day(call, "to")};
  auto data = json::array();
  for (const auto& cost : costs(ctx, asked)) {
    json one = {{"source", {{"id", cost.source.to_string()}, {"title", cost.title}}}, {"parent", nullptr}, {"own", amounts_json(cost.own)}, {"total", amounts_json(cost.total)}};
    if (cost.parent) one["parent"] = cost.parent.to_string();
    data.push_back(std::move(one));
  }
  return app::json_response(json{{"from", asked.from.to_string()}, {"to", asked.to.to_string()}, {"data", data}}.dump());
}

Response run_capture(Context& ctx, const Call& call) {
  const auto caught = capture(ctx, call.json());
  std::string out;
  record::append_record(out, ctx, caught.lead);
  return app::json_response(std::move(out), caught.fresh ? 201 : 200);
}

}  // namespace

std::vector<app::Route> routes() {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  return {
      {"sources.costs", Method::kGet, "/sources/costs", Mode::kRead, kSignedIn, show_costs, {}},
      {"sources.capture", Method::kPost, "/leads/captures", Mode::kWrite, kSignedIn, run_capture, {}},
  };
}

}  // namespace keyuan::sources
