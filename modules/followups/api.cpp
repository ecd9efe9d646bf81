#include "modules/followups/api.hpp"

#include <charconv>

#include "app/required_id.hpp"
#include "base/problem.hpp"
#include "fields/commitment.hpp"
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

json body_of(const Call& call) {
  auto body = call.request.body.empty() ? json::object() : call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  return body;
}

std::string text_of(const json& body, const char* name) {
  const auto it = body.find(name);
  if (it == body.end() || it->is_null()) return {};
  if (!it->is_string() || it->get_ref<const std::string&>().size() > kMostText) throw base::invalid(name, "record.not_text");
  return it->get<std::string>();
}

base::Problem bad(const char* name, std::string_view value) {
  return base::malformed("query.bad_parameter", {{"name", name}, {"value", std::string(value.substr(0, 100))}});
}

// One of the words that are known; the first where nothing is said.
std::string_view one_of(const Call& call, const char* name, std::initializer_list<std::string_view> known) {
  const auto* text = call.request.parameter(name);
  if (!text) return *known.begin();
  for (const auto word : known)
    if (word == *text) return word;
  throw bad(name, *text);
}

std::optional<base::Date> day_of(const Call& call, const char* name) {
  const auto* text = call.request.parameter(name);
  if (!text) return std::nullopt;
  const auto day = base::Date::parse(*text);
  if (!day) throw bad(name, *text);
  return day;
}

// ---- plans

Response show_plan(Context& ctx, const Subject& subject, base::Id id, int status = 200) {
  return app::json_response(plan_of(ctx, subject, id).dump(), status);
}

Response run_start(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  (void)record::find_for(ctx, ctx.entity(subject.entity), call.id(), record::access::Verb::kUpdate);  // before the body is judged
  const auto body = body_of(call);
  const auto replace = body.find("replace");
  start_plan(ctx, book, subject, call.id(), app::required_id(body, "plan"), replace != body.end() && replace->is_boolean() && replace->get<bool>());
  return show_plan(ctx, subject, call.id(), 201);
}

Response run_stop(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  stop_plan(ctx, book, subject, call.id());
  return app::no_content();
}

Response run_skip(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  (void)record::find_for(ctx, ctx.entity(subject.entity), call.id(), record::access::Verb::kUpdate);
  skip_step(ctx, book, subject, call.id(), text_of(body_of(call), "why"));
  return show_plan(ctx, subject, call.id());
}

Response run_reply(Context& ctx, const Rulebook& book, const Subject& subject, const Call& call) {
  stop_on_reply(ctx, book, subject, call.id());
  return show_plan(ctx, subject, call.id());
}

// ---- the day

Response show_today(Context& ctx, const Call& call) {
  auto user = ctx.actor->user;
  if (const auto* text = call.request.parameter("user")) {
    const auto id = base::Id::parse(*text);
    if (!id) throw bad("user", *text);
    user = *id;
  }
  int limit = kMostToday;
  if (const auto* text = call.request.parameter("limit")) {
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limit);
    if (error != std::errc() || end != text->data() + text->size() || limit < 1 || limit > kMostToday) throw bad("limit", *text);
  }
  return app::json_response(today(ctx, user, limit).dump());
}

Response show_overdue(Context& ctx, const Call& call) {
  return app::json_response(overdue(ctx, one_of(call, "by", {"owner", "department"})).dump());
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
  const auto body = body_of(call);
  std::optional<base::Time> at;
  if (const auto text = text_of(body, "at"); !text.empty()) {
    at = base::Time::parse(text);
    if (!at) throw base::invalid("at", "record.not_a_datetime", {{"value", text.substr(0, 40)}});
  }
  (void)keep_commitment(ctx, call.id(), at, text_of(body, "note"));
  return show_commitment(ctx, call.id());
}

Response run_broken(Context& ctx, const Call& call) {
  may_change_commitment(ctx, call.id());
  (void)break_commitment(ctx, call.id(), text_of(body_of(call), "note"));
  return show_commitment(ctx, call.id());
}

Response show_rates(Context& ctx, const Call& call) {
  return app::json_response(rates(ctx, one_of(call, "by", {"owner", "account"}), day_of(call, "from"), day_of(call, "to")).dump());
}

// ---- settings

Response show_settings(Context& ctx, const Call&) {
  return app::json_response(json{{"broken_after_days", broken_after_days(ctx.db)}}.dump());
}

Response change_settings(Context& ctx, const Call& call) {
  const auto body = body_of(call);
  for (const auto& [key, _] : body.items())
    if (key != "broken_after_days") throw base::invalid(key.substr(0, 100), "record.unknown_field", {{"entity", "commitment"}});
  const auto days = body.find("broken_after_days");
  if (days == body.end() || !days->is_number_integer()) throw base::invalid("broken_after_days", "record.not_an_integer");
  const auto wanted = days->get<std::int64_t>();
  if (wanted < 0) throw base::invalid("broken_after_days", "record.too_small", {{"least", "0"}});
  if (wanted > 3650) throw base::invalid("broken_after_days", "record.too_large", {{"most", "3650"}});
  set_broken_after_days(ctx.db, wanted);
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
