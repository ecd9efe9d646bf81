#include "app/body.hpp"
#include "app/registry.hpp"
#include "base/problem.hpp"
#include "modules/demo/demo.hpp"
#include "modules/demo/install.hpp"

namespace keyuan::demo {
namespace {

http::Response ask(app::Services& services, app::Context& ctx, const char* kind, const std::string& size) {
  const auto job = services.queue.enqueue(ctx.db, {kind, nlohmann::json{{"size", size}}.dump(), ctx.actor->user, {}, "demo"});
  return app::json_response("{\"job\":\"" + job.to_string() + "\"}", 202);
}

http::Response ask_make(app::Services& services, app::Context& ctx, const app::Call& call) {
  app::Body body(call);
  const auto wanted = body.text("size");
  body.check();
  const auto size = wanted.empty() ? std::string("small") : wanted;
  if (size != "small" && size != "medium") throw base::invalid("size", "record.not_a_choice", {{"value", size.substr(0, 40)}});
  if (is_there(ctx.db)) throw base::conflict("demo.there_already");
  return ask(services, ctx, "demo.make", size);
}

}  // namespace

void install(app::Registry& registry) {
  auto& services = registry.services;
  using http::Method;
  registry.add({
      {"demo.make", Method::kPost, "/demo", app::Mode::kWrite, app::Who::kAdministrator,
       [&services](app::Context& ctx, const app::Call& call) { return ask_make(services, ctx, call); }, {}},
      {"demo.remove", Method::kDelete, "/demo", app::Mode::kWrite, app::Who::kAdministrator,
       [&services](app::Context& ctx, const app::Call&) { return ask(services, ctx, "demo.remove", ""); }, {}},
  });
  const auto progress = [](jobs::JobRun& job) { return [&job](std::int64_t done, std::int64_t total) { job.progress(done, total); }; };
  registry.job("demo.make", [&services, progress](jobs::JobRun& job) {
    make(services, job.args().value("size", "small") == "medium" ? kMedium : kSmall, progress(job));
  });
  registry.job("demo.remove", [&services, progress](jobs::JobRun& job) {
    job.set_result("{\"removed\":" + std::to_string(remove(services, progress(job))) + "}");
  }, 3);
}

}  // namespace keyuan::demo
