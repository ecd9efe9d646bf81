#include "modules/followups/api.hpp"

#include "app/body.hpp"
#include "app/parameters.hpp"
#include "fields/commitment.hpp"
#include "modules/followups/broken.hpp"
#include "modules/followups/commitments.hpp"
#include "modules/followups/overdue.hpp"
#include "modules/followups/plan_of.hpp"
#include "modules/followups/today.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"

namespace keyuan::followups {
namespace {

using app::Call;
using app::Context;
using http::Response;
using nlohmann::json;

constexpr std::size_t kMostText = 2000;
constexpr std::int64_t kLongestWait = 3650;  // days

// What somebody says beside an act: why, or how it went.
std::string said(const Call& call, const char* name) {
  auto body = app::Body::or_nothing(call);
  auto text = body.text(name, kMostText);
  body.check();
  return text;
}

// ---- plans

Response show_plan(Context& ctx, const Subject& subject, base::Id id, int status = 200) {
  return app::json_response(plan_of(ctx, subject, id).dump(), status);
}

Response run_start(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  (void)record::find_for(ctx, ctx.entity(subject.entity), call.id(), record::access::Verb::kUpdate);  // before the body is judged
  auto body = app::Body::or_nothing(call);
  const auto plan = body.required_id("plan");
  const auto replace = body.flag("replace");
  body.check();
  start_plan(ctx, book, subject, call.id(), plan, replace);
  return show_plan(ctx, subject, call.id(), 201);
}

Response run_stop(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  stop_plan(ctx, book, subject, call.id());
  return app::no_content();
}

Response run_skip(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  (void)record::find_for(ctx, ctx.entity(subject.entity), call.id(), record::access::Verb::kUpdate);
  skip_step(ctx, book, subject, call.id(), said(call, "why"));
  return show_plan(ctx, subject, call.id());
}

Response run_reply(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  stop_on_reply(ctx, book, subject, call.id());
  return show_plan(ctx, subject, call.id());
}

// ---- the day

Response show_today(Context& ctx, const Call& call) {
  const auto user = app::id_parameter(call, "user", ctx.actor->user);
  const auto limit = static_cast<int>(app::number_parameter(call, "limit", kMostToday, 1, kMostToday));
  return app::json_response(today(ctx, user, limit).dump());
}

Response show_overdue(Context& ctx, const Call& call) {
  return app::json_response(overdue(ctx, app::choice_parameter(call, "by", {"owner", "department"})).dump());
}

// ---- commitments

Response show_commitment(Context& ctx, base::Id id) {
  std::string out;
  const auto version = record::show(ctx, ctx.entity(fields::commitment::kEntity), id, {}, out).version;
  auto response = app::json_response(std::move(out));
  response.set("ETag", "\"" + std::to_string(version) + "\"");
  return response;
}

void may_change_commitment(Context& ctx, base::Id id) {
  (void)record::find_for(ctx, ctx.entity(fields::commitment::kEntity), id, record::access::Verb::kUpdate);
}

Response run_kept(Context& ctx, const Call& call) {
  may_change_commitment(ctx, call.id());
  auto body = app::Body::or_nothing(call);
  const auto at = body.moment("at");
  const auto note = body.text("note", kMostText);
  body.check();
  (void)keep_commitment(ctx, call.id(), at, note);
  return show_commitment(ctx, call.id());
}

Response run_reopen(Context& ctx, const Call& call) {
  (void)reopen_commitment(ctx, call.id());
  return show_commitment(ctx, call.id());
}

Response run_broken(Context& ctx, const Call& call) {
  may_change_commitment(ctx, call.id());
  (void)break_commitment(ctx, call.id(), said(call, "note"));
  return show_commitment(ctx, call.id());
}

Response show_rates(Context& ctx, const Call& call) {
  return app::json_response(rates(ctx, app::choice_parameter(call, "by", {"owner", "account"}), app::day_parameter(call, "from"), app::day_parameter(call, "to")).dump());
}

// ---- settings

Response show_settings(Context& ctx, const Call&) {
  return app::json_response(json{{"broken_after_days", broken_after_days(ctx.db)}}.dump());
}

Response change_settings(Context& ctx, const Call& call) {
  app::Body body(call);
  body.only({"broken_after_days"});
  const auto days = body.number("broken_after_days", 0, kLongestWait);
  if (!body.given("broken_after_days")) body.wrong("broken_after_days", "record.required");
  body.check();
  set_broken_after_days(ctx, *days);
  return show_settings(ctx, call);
}

}  // namespace

std::vector<app::Route> routes(const std::shared_ptr<Rulebooks>& books) {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  std::vector<app::Route> out = {
      {"followups.today", Method::kGet, "/today", Mode::kRead, kSignedIn, show_today, {}},
      {"followups.overdue", Method::kGet, "/follow-ups/overdue", Mode::kRead, kSignedIn, show_overdue, {}},
      {"followups.settings", Method::kGet, "/follow-ups/settings", Mode::kRead, kSignedIn, show_settings, {}},
      {"followups.set_settings", Method::kPut, "/follow-ups/settings", Mode::kWrite, kAdministrator, change_settings, {}},
      {"followups.kept", Method::kPost, "/commitments/{id}/kept", Mode::kWrite, kSignedIn, run_kept, {}},
      {"followups.broken", Method::kPost, "/commitments/{id}/broken", Mode::kWrite, kSignedIn, run_broken, {}},
      {"followups.open", Method::kPost, "/commitments/{id}/open", Mode::kWrite, kSignedIn, run_reopen, {}},
      {"followups.rates", Method::kGet, "/commitments/rates", Mode::kRead, kSignedIn, show_rates, {}},
  };
  using Verb = Response (*)(Context&, const Rulebook&, const Subject&, const Call&);
  const auto add = [&](const Subject& subject, const char* path, const char* shown, std::initializer_list<std::tuple<const char*, Method, const char*, Verb>> verbs) {
    out.push_back({shown, Method::kGet, path, Mode::kRead, kSignedIn,
                   [&subject](Context& ctx, const Call& call) { return show_plan(ctx, subject, call.id()); }, {}});
    for (const auto& [name, method, more, verb] : verbs)
      out.push_back({name, method, std::string(path) + more, Mode::kWrite, kSignedIn,
                     [&subject, verb = verb, books](Context& ctx, const Call& call) { return verb(ctx, *books->now(), subject, call); }, {}});
  };
  add(kLeads, "/leads/{id}/plan", "followups.plan",
      {{"followups.start", Method::kPost, "", run_start}, {"followups.stop", Method::kDelete, "", run_stop},
       {"followups.skip", Method::kPost, "/skip", run_skip}, {"followups.reply", Method::kPost, "/reply", run_reply}});
  add(kAccounts, "/accounts/{id}/plan", "followups.plan_of_account",
      {{"followups.start_account", Method::kPost, "", run_start}, {"followups.stop_account", Method::kDelete, "", run_stop},
       {"followups.skip_account", Method::kPost, "/skip", run_skip}, {"followups.reply_account", Method::kPost, "/reply", run_reply}});
  return out;
}

}  // namespace keyuan::followups
