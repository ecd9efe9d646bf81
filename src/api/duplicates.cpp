#include "api/duplicates.hpp"

#include "app/body.hpp"
#include "api/records.hpp"
#include "app/request_limit.hpp"
#include "base/problem.hpp"
#include "record/duplicates.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using record::access::Verb;

constexpr int kAsksAMinute = 60;  // a person: enough to type, too few to try out a list of numbers

http::Response ask(app::RequestLimit& limit, Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  if (!ctx.actor->may(entity.name, Verb::kCreate) && !ctx.actor->may(entity.name, Verb::kUpdate))
    throw base::forbidden("access.not_allowed", {{"verb", "create"}, {"entity", entity.name}});
  const app::Body body(call);
  if (const int wait = limit.take(call.caller->user.to_string(), ctx.now()))
    throw base::Problem(base::Kind::kTooMany, "http.too_many_requests", {{"seconds", std::to_string(wait)}}).after(wait);
  std::string out;
  record::duplicates(ctx, entity, body.json(), out);
  return app::json_response(std::move(out));
}

}  // namespace

std::vector<app::Route> duplicate_routes() {
  const auto limit = std::make_shared<app::RequestLimit>(kAsksAMinute);
  return {{"records.duplicates", http::Method::kPost, "/{entities}/duplicates", app::Mode::kRead, app::Who::kSignedIn,
           [limit](Context& ctx, const Call& call) { return ask(*limit, ctx, call); }, {}, 64 << 10}};
}

}  // namespace keyuan::api
