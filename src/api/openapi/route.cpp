#include "api/openapi/route.hpp"

#include <utility>

#include "api/openapi/document.hpp"
#include "record/query/query.hpp"

namespace keyuan::api::openapi {

using record::access::Verb;

app::Route route(const app::Registry& registry, std::string version) {
  app::Route route;
  route.name = "openapi.get";
  route.method = http::Method::kGet;
  route.pattern = "/openapi.json";
  route.run = [&registry, version = std::move(version)](app::Context& ctx, const app::Call& call) {
    const View view{
        ctx.meta(), ctx.language,
        [&](const meta::Entity& e) { return ctx.actor->may(e.name, Verb::kRead) || ctx.actor->may(e.name, Verb::kCreate); },
        [&](const meta::Entity& e, const meta::Field& f) { return !record::is_hidden(ctx, e, f); }, call.request.base};
    return app::json_response(document(view, registry.routes(), version).dump());
  };
  return route;
}

std::string whole_document(const meta::Snapshot& meta, const std::vector<app::Route>& routes, base::Language language,
                           const std::string& version) {
  const View view{meta, language, [](const auto&) { return true; }, [](const auto&, const auto&) { return true; }, {}};
  return document(view, routes, version).dump(2);
}

}  // namespace keyuan::api::openapi
