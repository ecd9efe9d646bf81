#include "api/access_log.hpp"


#include "app/parameters.hpp"
#include "auth/access_log.hpp"
#include "auth/device.hpp"
#include "base/problem.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using nlohmann::json;

json person(const Context& ctx, base::Id user) {
  if (!user) return nullptr;
  const auto* found = ctx.org->person(user);
  return {{"id", user.to_string()}, {"title", found ? found->name : std::string()}};
}

// GET /access-log?user=&kind=&limit=&cursor=: newest first.
http::Response list(Context& ctx, const Call& call) {
  auth::AccessFilter filter;
  filter.limit = static_cast<int>(app::number_parameter(call, "limit", 50, 1, 200));
  filter.before = app::number_parameter(call, "cursor", 0, 1, INT64_MAX);
  if (const auto* kind = call.request.parameter("kind")) filter.kind = *kind;
  filter.user = app::id_parameter(call, "user", {});
  filter.from = app::moment_parameter(ctx, call, "from", false);
  filter.to = app::moment_parameter(ctx, call, "to", true);
  if (const auto* text = call.request.parameter("q")) filter.text = text->substr(0, 200);
  const auto found = auth::read_access_log(ctx.db, filter);
  json data = json::array();
  for (const auto& entry : found)
    data.push_back({{"at", entry.at.to_string()}, {"user", person(ctx, entry.user)}, {"kind", entry.kind},
                    {"outcome", entry.outcome}, {"address", entry.remote}, {"agent", auth::device(entry.agent)},
                    {"detail", entry.detail}});
  const bool more = static_cast<int>(found.size()) == filter.limit;
  return app::json_response(
      json{{"data", data}, {"next", more ? json(std::to_string(found.back().seq)) : json(nullptr)}}.dump());
}

}  // namespace

std::vector<app::Route> access_log_routes() {
  return {{"access_log.list", http::Method::kGet, "/access-log", app::Mode::kRead, app::Who::kAdministrator, list, {}}};
}

}  // namespace keyuan::api
