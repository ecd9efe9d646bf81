#include "api/access_log.hpp"

#include <charconv>

#include "api/parameters.hpp"
#include "auth/access_log.hpp"
#include "auth/device.hpp"
#include "base/problem.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using nlohmann::json;

std::int64_t number(const Call& call, std::string_view name, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
  const auto* text = call.request.parameter(name);
  if (!text) return otherwise;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() || value < least || value > most)
    throw base::Problem(base::Kind::kMalformed, "query.bad_parameter", {}, {{std::string(name), "query.bad_parameter", {}}});
  return value;
}

json person(const Context& ctx, base::Id user) {
  if (!user) return nullptr;
  const auto* found = ctx.org->person(user);
  return {{"id", user.to_string()}, {"title", found ? found->name : std::string()}};
}

// GET /access-log?user=&kind=&limit=&cursor=: newest first.
http::Response list(Context& ctx, const Call& call) {
  auth::AccessFilter filter;
  filter.limit = static_cast<int>(number(call, "limit", 1, 200, 50));
  filter.before = number(call, "cursor", 1, INT64_MAX, 0);
  if (const auto* kind = call.request.parameter("kind")) filter.kind = *kind;
  if (const auto* user = call.request.parameter("user")) {
    const auto id = base::Id::parse(*user);
    if (!id) throw base::Problem(base::Kind::kMalformed, "query.bad_parameter", {}, {{"user", "record.not_an_id", {}}});
    filter.user = *id;
  }
  filter.from = moment_parameter(ctx, call, "from", false);
  filter.to = moment_parameter(ctx, call, "to", true);
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
