#include <algorithm>

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
  std::string note;
  if (!call.request.body.empty()) {
    const auto body = call.json();
    if (const auto it = body.find("note"); body.is_object() && it != body.end() && !it->is_null()) {
      if (!it->is_string() || it->get_ref<const std::string&>().size() > 20'000) throw base::invalid("note", "record.not_text");
      note = it->get<std::string>();
    }
  }
  std::string out;
  record::append_record(out, ctx, complete(ctx, call.id(), note));
  return app::json_response(std::move(out));
}

base::Problem bad(const char* name, std::string_view value) {
  return base::malformed("query.bad_parameter", {{"name", name}, {"value", std::string(value.substr(0, 100))}});
}

base::Time moment(const app::Call& call, const char* name) {
  const auto* text = call.request.parameter(name);
  const auto time = text ? base::Time::parse(*text) : std::nullopt;
  if (!time) throw bad(name, text ? *text : "");
  return *time;
}

std::vector<base::Id> people(const app::Call& call) {
  const auto* text = call.request.parameter("users");
  std::vector<base::Id> out;
  for (auto rest = text ? std::string_view(*text) : std::string_view(); !rest.empty();) {
    const auto comma = rest.find(',');
    const auto one = rest.substr(0, comma);
    const auto id = base::Id::parse(one);
    if (!id) throw bad("users", one);
    if (std::find(out.begin(), out.end(), *id) == out.end()) out.push_back(*id);
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  }
  if (out.empty() || out.size() > kMostPeople) throw bad("users", text ? *text : "");
  return out;
}

// For who sees activities at all, and so has a calendar.
http::Response run_busy(app::Context& ctx, const app::Call& call) {
  if (!ctx.actor->may(fields::activity::kEntity, record::access::Verb::kRead)) throw base::not_found();
  const auto from = moment(call, "from"), to = moment(call, "to");
  if (to <= from || to.ms - from.ms > kLongestLook) throw bad("to", *call.request.parameter("to"));
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
