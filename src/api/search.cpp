#include "api/search.hpp"

#include <algorithm>

#include "app/parameters.hpp"
#include "record/search/search.hpp"

namespace keyuan::api {
namespace {

using record::search::Request;

constexpr int kMostHits = 100;

// One that may not be read looks like one that is not there.
void add_entity(const app::Context& ctx, const std::string& name, Request& request) {
  const auto* entity = ctx.meta().find(name);
  if (!entity || !ctx.actor->may(entity->name, record::access::Verb::kRead)) throw app::bad_parameter("entities", name);
  if (std::find(request.entities.begin(), request.entities.end(), entity) == request.entities.end())
    request.entities.push_back(entity);
}

http::Response search(app::Context& ctx, const app::Call& call) {
  Request request;
  for (const auto& [name, value] : call.request.query)
    if (name != "q" && name != "entities" && name != "limit") throw app::bad_parameter(name, value);
  if (const auto* text = call.request.parameter("q")) request.text = *text;
  for (const auto& name : app::list_parameter(call, "entities")) add_entity(ctx, name, request);
  request.limit = static_cast<int>(app::number_parameter(call, "limit", request.limit, 1, kMostHits));
  std::string body;
  record::search::search(ctx, request, body);
  return app::json_response(std::move(body));
}

}  // namespace

std::vector<app::Route> search_routes() {
  return {{"search", http::Method::kGet, "/search", app::Mode::kRead, app::Who::kSignedIn, search, {}}};
}

}  // namespace keyuan::api
