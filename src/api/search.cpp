#include "api/search.hpp"

#include <algorithm>
#include <charconv>

#include "base/problem.hpp"
#include "record/search/search.hpp"

namespace keyuan::api {
namespace {

using record::search::Request;

constexpr int kMostHits = 100;

[[noreturn]] void refuse(std::string_view name, std::string_view value) {
  throw base::malformed("query.bad_parameter", {{"name", std::string(name)}, {"value", std::string(value.substr(0, 100))}});
}

// Names of record types with commas between. One that may not be read looks like one that is not there.
void read_entities(const app::Context& ctx, std::string_view list, Request& request) {
  const auto whole = list;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    const auto name = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    if (name.empty()) continue;
    const auto* entity = ctx.meta().find(name);
    if (!entity || !ctx.actor->may(entity->name, record::access::Verb::kRead)) refuse("entities", whole);
    if (std::find(request.entities.begin(), request.entities.end(), entity) == request.entities.end())
      request.entities.push_back(entity);
  }
}

http::Response search(app::Context& ctx, const app::Call& call) {
  Request request;
  for (const auto& [name, value] : call.request.query) {
    if (name == "q") {
      request.text = value;
    } else if (name == "entities") {
      read_entities(ctx, value, request);
    } else if (name == "limit") {
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), request.limit);
      if (error != std::errc{} || end != value.data() + value.size() || request.limit < 1 || request.limit > kMostHits)
        refuse(name, value);
    } else {
      refuse(name, value);
    }
  }
  std::string body;
  record::search::search(ctx, request, body);
  return app::json_response(std::move(body));
}

}  // namespace

std::vector<app::Route> search_routes() {
  return {{"search", http::Method::kGet, "/search", app::Mode::kRead, app::Who::kSignedIn, search, {}}};
}

}  // namespace keyuan::api
