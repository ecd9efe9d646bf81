#include <algorithm>

#include "app/body.hpp"
#include "app/parameters.hpp"
#include "app/registry.hpp"
#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "fields/activity.hpp"
#include "modules/activities/activities.hpp"
#include "modules/activities/busy.hpp"
#include "modules/activities/complete.hpp"
#include "modules/activities/rules.hpp"
#include "modules/activities/times.hpp"
#include "record/query/render.hpp"

namespace keyuan::activities {
namespace {

http::Response run_complete(app::Context& ctx, const app::Call& call) {
  auto body = app::Body::or_nothing(call);
  const auto note = body.text("note", 20'000);
  body.check();
  std::string out;
  record::append_record(out, ctx, complete(ctx, call.id(), note));
  return app::json_response(std::move(out));
}

base::Time moment(const app::Call& call, const char* name) {
  const auto* text = call.request.parameter(name);
  const auto time = text ? base::Time::parse(*text) : std::nullopt;
  if (!time) throw app::bad_parameter(name, text ? *text : "");
  return *time;
}

std::vector<base::Id> people(const app::Call& call) {
  std::vector<base::Id> out;
  for (const auto& one : app::list_parameter(call, "users")) {
    const auto id = base::Id::parse(one);
    if (!id) throw app::bad_parameter("users", one);
    if (std::find(out.begin(), out.end(), *id) == out.end()) out.push_back(*id);
  }
  if (out.empty() || out.size() > kMostPeople) throw app::bad_parameter("users", "");
  return out;
}

// For who sees activities at all, and so has a calendar.
http::Response run_busy(app::Context& ctx, const app::Call& call) {
  if (!ctx.actor->may(fields::activity::kEntity, record::access::Verb::kRead)) throw base::not_found();
  const auto from = moment(call, "from"), to = moment(call, "to");
  if (to <= from || to.ms - from.ms > kLongestLook) throw app::bad_parameter("to", *call.request.parameter("to"));
  std::string out = "{\"data\":[";
  base::Commas comma;
  for (const auto& one : busy(ctx, people(call), from, to)) {
    comma(out);
    out += "{\"user\":\"" + one.user.to_string() + "\",\"from\":\"" + one.from.to_string() + "\",\"to\":\"" + one.to.to_string() + "\"}";
  }
  return app::json_response(out + "]}");
}

}  // namespace

void install(app::Registry& registry) {
  registry.services.hooks.before("activity", complete_what_follows);
  registry.services.hooks.before("activity", keep_times);
  registry.services.hooks.after("activity", note_follow_up);
  registry.services.hooks.after("activity", [&services = registry.services](record::Context& ctx, record::Write& write) {
    if (share_with_those_concerned(ctx, write)) services.org_changes(ctx);
  });
  registry.add({{"activities.complete", http::Method::kPost, "/activities/{id}/completion", app::Mode::kWrite,
                 app::Who::kSignedIn, run_complete, {}},
                {"activities.busy", http::Method::kGet, "/activities/busy", app::Mode::kRead, app::Who::kSignedIn, run_busy, {}}});
}

}  // namespace keyuan::activities
