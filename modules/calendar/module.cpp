#include <nlohmann/json.hpp>

#include "app/registry.hpp"
#include "base/problem.hpp"
#include "fields/calendar_day.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/calendar/week.hpp"
#include "modules/calendar/year.hpp"

namespace keyuan::calendar {
namespace {

using app::Call;
using app::Context;
using app::Services;
using nlohmann::json;
using record::access::Verb;

constexpr const char* kChanged = "calendar.changed";

bool may_change(const Context& ctx) { return ctx.actor->may(fields::calendar_day::kEntity, Verb::kUpdate); }

// The new picture once it is committed, and behind that those who count by it; several days at once are told once.
void changed(Services& services, Context& ctx) {
  services.queue.enqueue(ctx.db, {.kind = kChanged, .key = kChanged});
  ctx.db.after_commit([&services] { services.reload_workspace(); });
}

http::Response answer(const Context& ctx, const Week& week) {
  auto body = to_json(week);
  body["zone"] = ctx.workspace->zone.name();
  body["can"] = may_change(ctx) ? json::array({"update"}) : json::array();
  return app::json_response(body.dump());
}

http::Response show(Context& ctx, const Call&) {
  const auto days = of(ctx);
  return answer(ctx, {days->week(), days->hours()});
}

void check_may_change(const Context& ctx) {
  if (!may_change(ctx))
    throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", std::string(fields::calendar_day::kEntity)}});
}

http::Response change(Services& services, Context& ctx, const Call& call) {
  check_may_change(ctx);
  const auto week = read_week(call.json());
  keep_week(ctx.db, week);
  changed(services, ctx);
  return answer(ctx, week);
}

http::Response change_year(Context& ctx, const Call& call) {
  check_may_change(ctx);
  const auto said = say_year(ctx, call.json());
  return app::json_response(json{{"created", said.created}, {"updated", said.updated}, {"removed", said.removed}}.dump());
}

}  // namespace

std::shared_ptr<const base::WorkingDays> of(const record::Context& ctx) {
  if (ctx.workspace->working_days) return ctx.workspace->working_days;
  return std::make_shared<const base::WorkingDays>(ctx.workspace->zone);
}

void when_changed(app::Registry& registry, std::function<void(record::Context&)> recount) {
  auto& services = registry.services;
  services.job_kinds.on_end([&services, recount = std::move(recount)](db::Transaction& tx, const jobs::Job& job) {
    if (job.kind != kChanged || job.state != jobs::State::kDone) return;
    auto ctx = services.context(tx, {});
    recount(ctx);
  });
}

void install(app::Registry& registry) {
  auto& services = registry.services;
  services.complete_workspace([](db::Transaction& tx, record::Workspace& workspace) { workspace.working_days = load(tx, workspace.zone); });
  services.when_zone_changes([&services](Context& ctx) { changed(services, ctx); });
  services.hooks.after("calendar_day", [&services](Context& ctx, record::Write&) { changed(services, ctx); });
  // The request's own thread may not have come to it yet.
  registry.job(kChanged, [&services](jobs::JobRun&) { services.reload_workspace(); }, 3);
  using enum app::Who;
  using app::Mode;
  using http::Method;
  registry.add({
      {"calendar.show", Method::kGet, "/calendar", Mode::kRead, kSignedIn, show, {}},
      {"calendar.change", Method::kPut, "/calendar", Mode::kWrite, kSignedIn,
       [&services](Context& ctx, const Call& call) { return change(services, ctx, call); }, {}},
      {"calendar.year", Method::kPut, "/calendar/days", Mode::kWrite, kSignedIn, change_year, {}},
  });
}

}  // namespace keyuan::calendar
