#include "modules/pools/api.hpp"

#include "base/problem.hpp"
#include "fields/pool_rule.hpp"
#include "modules/pools/assign.hpp"
#include "modules/pools/check.hpp"
#include "modules/pools/claim.hpp"
#include "modules/pools/extend.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/membership.hpp"
#include "modules/pools/mine.hpp"
#include "modules/pools/refusal.hpp"
#include "modules/pools/rehearse.hpp"
#include "modules/pools/release.hpp"
#include "record/draft.hpp"
#include "record/load.hpp"
#include "record/opening.hpp"
#include "record/query/query.hpp"

namespace keyuan::pools {
namespace {

using app::Call;
using app::Context;
using base::Id;
using http::Response;
using nlohmann::json;
using Open = std::shared_ptr<const OpenBook>;

constexpr std::int64_t kLongestPast = 366;
constexpr std::size_t kMostRules = 100, kMostReceivers = 200;

json object(const Call& call) {
  auto body = call.request.body.empty() ? json::object() : call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  return body;
}

const json* given(const json& body, const char* name) {
  const auto it = body.find(name);
  return it == body.end() || it->is_null() ? nullptr : &*it;
}

std::string text(const json& body, const char* name, std::size_t most = 2'000) {
  const auto* value = given(body, name);
  if (!value) return {};
  if (!value->is_string()) throw base::invalid(name, "record.not_text");
  if (value->get_ref<const std::string&>().size() > most) throw base::invalid(name, "record.too_long", {{"max", std::to_string(most)}});
  return value->get<std::string>();
}

std::optional<std::int64_t> number(const json& body, const char* name, std::int64_t least, std::int64_t most) {
  const auto* value = given(body, name);
  if (!value) return std::nullopt;
  if (!value->is_number_integer() || *value < least || *value > most)
    throw base::invalid(name, "record.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  return value->get<std::int64_t>();
}

bool flag(const json& body, const char* name, bool otherwise) {
  const auto* value = given(body, name);
  if (!value) return otherwise;
  if (!value->is_boolean()) throw base::invalid(name, "record.not_yes_or_no");
  return value->get<bool>();
}

Id id_in(const json& value, const char* name) {
  const auto& inner = value.is_object() && value.contains("id") ? value["id"] : value;
  const auto id = inner.is_string() ? Id::parse(inner.get_ref<const std::string&>()) : std::nullopt;
  if (!id) throw base::invalid(name, "record.not_an_id");
  return *id;
}

std::vector<Id> ids(const json& body, std::size_t most) {
  std::vector<Id> out;
  const auto* list = given(body, "ids");
  if (!list) return out;
  if (!list->is_array() || list->empty()) throw base::invalid("ids", "record.not_a_list");
  if (list->size() > most) throw base::invalid("ids", "record.too_many", {{"max", std::to_string(most)}});
  for (const auto& one : *list) out.push_back(id_in(one, "ids"));
  return out;
}

json id_array(const std::vector<Id>& ids) {
  json out = json::array();
  for (const auto& id : ids) out.push_back(id.to_string());
  return out;
}

Response show_mine(const Open& open, Context& ctx, const Call&) {
  std::string out;
  append_mine(ctx, *open->now(), out);
  return app::json_response(std::move(out));
}

Response run_claim(const Open& open, Context& ctx, const Call& call) {
  const auto book = open->now();
  (void)open_to(ctx, *book, call.id());  // before the body is judged
  const auto wanted = ids(object(call), kMostClaimed);
  if (wanted.empty()) throw base::invalid("ids", "record.required");
  const auto done = claim(ctx, *book, call.id(), wanted);
  return app::json_response(json{{"claimed", id_array(done.claimed)}, {"refused", refusals_json(ctx, done.refused)}}.dump());
}

std::vector<Receiver> receivers(const Context& ctx, const json& body) {
  const auto* list = given(body, "to");
  if (!list) throw base::invalid("to", "record.required");
  if (!list->is_array() || list->empty()) throw base::invalid("to", "record.not_a_list");
  if (list->size() > kMostReceivers) throw base::invalid("to", "record.too_many", {{"max", std::to_string(kMostReceivers)}});
  std::vector<Receiver> out;
  for (const auto& one : *list) {
    if (!one.is_object() || !given(one, "user")) throw base::invalid("to", "record.required");
    const auto user = id_in(one["user"], "to");
    if (!ctx.org->actor(user)) throw base::invalid("to", "record.no_such_reference", {{"entity", "user"}});
    out.push_back({user, number(one, "weight", 1, 1'000).value_or(1)});
  }
  return out;
}

record::Query query_of(const Context& ctx, const Pool& pool, const json& body) {
  std::vector<std::pair<std::string, std::string>> parameters;
  if (const auto* filter = given(body, "filter")) parameters.emplace_back("filter", filter->dump());
  return record::read_query(ctx, ctx.entity(pool.entity), parameters);
}

Response run_assign(const Open& open, Context& ctx, const Call& call) {
  const auto book = open->now();
  const auto& pool = administered(ctx, *book, call.id());
  const auto body = object(call);
  if (!given(body, "ids") && !given(body, "filter")) throw base::invalid("ids", "record.required");
  const auto done = assign(ctx, *book, pool.id, ids(body, kMostAssigned), query_of(ctx, pool, body), receivers(ctx, body));
  json assigned = json::array();
  for (const auto& [user, count] : done.assigned) assigned.push_back({{"user", user.to_string()}, {"count", count}});
  return app::json_response(json{{"assigned", std::move(assigned)}, {"refused", refusals_json(ctx, done.refused)}}.dump());
}

Response run_release(const Open& open, const char* entity, Context& ctx, const Call& call) {
  const auto& type = ctx.entity(entity);
  (void)record::find_for(ctx, type, call.id(), record::access::Verb::kUpdate);  // access before the body is judged
  const auto body = object(call);
  const auto book = open->now();
  const auto free = release(ctx, *book, type, call.id(), {text(body, "reason", 200), text(body, "note")});
  const auto* pool = book->find(base::as_id(free[held_fields(type).pool]));
  return app::json_response(json{{"pool", pool ? json{{"id", pool->id.to_string()}, {"title", pool->name}} : json()}}.dump());
}

Response show_holdings(const char* entity, Context& ctx, const Call& call) {
  std::string out;
  append_holdings(ctx, record::open(ctx, ctx.entity(entity), call.id()), out);
  return app::json_response(std::move(out));
}

Response run_ask(const Open& open, const char* entity, Context& ctx, const Call& call) {
  const auto& type = ctx.entity(entity);
  (void)record::find_for(ctx, type, call.id(), record::access::Verb::kUpdate);
  const auto body = object(call);
  const auto days = number(body, "days", 1, kLongestExtension);
  if (!days) throw base::invalid("days", "record.required");
  const auto id = ask_for_time(ctx, *open->now(), type, call.id(), {*days, text(body, "reason")});
  return app::json_response(json{{"id", id.to_string()}}.dump(), 201);
}

Response run_decide(const Open& open, Context& ctx, const Call& call) {
  const auto body = object(call);
  const auto decided = decide(ctx, *open->now(), call.id(),
                              {flag(body, "approve", false), text(body, "answer"), number(body, "days", 1, kLongestExtension)});
  return app::json_response(json{{"id", decided.id().to_string()}, {"state", base::as_text(decided[decided.entity().find("state")->index])}}.dump());
}

Response show_requests(const Open& open, Context& ctx, const Call& call) {
  const auto* state = call.request.parameter("state");
  std::string out;
  append_requests(ctx, *open->now(), call.id(), state ? std::string(*state) : std::string(), out);
  return app::json_response(std::move(out));
}

// A rule as it would be saved; what is wrong with it is said of "rules[2].days".
Rule read_rule(Context& ctx, const Pool& pool, const json& wanted, std::size_t place) {
  const auto judge = [&](const record::Record& r) { judge_rule(ctx, ctx.entity(pool.entity), r); };
  return rule_of(record::draft(ctx, ctx.entity(fields::pool_rule::kEntity), wanted, "rules[" + std::to_string(place) + "]", judge));
}

Response show_rehearsal(const Open& open, Context& ctx, const Call& call) {
  const auto book = open->now();
  const auto& pool = administered(ctx, *book, call.id());
  const auto body = object(call);
  Rehearsed wanted;
  wanted.days = static_cast<int>(number(body, "days", 0, kLongestPast).value_or(30));
  if (const auto* rules = given(body, "rules")) {
    if (!rules->is_array()) throw base::invalid("rules", "record.not_a_list");
    if (rules->size() > kMostRules) throw base::invalid("rules", "record.too_many", {{"max", std::to_string(kMostRules)}});
    wanted.rules.emplace();
    for (std::size_t i = 0; i < rules->size(); ++i)
      wanted.rules->push_back(read_rule(ctx, pool, (*rules)[i], i));
  }
  std::string out;
  rehearse(ctx, *book, pool.id, wanted, out);
  return app::json_response(std::move(out));
}

Response show_tonight(const Open& open, Context& ctx, const Call& call) {
  std::string out;
  append_tonight(ctx, *open->now(), call.id(), out);
  return app::json_response(std::move(out));
}

}  // namespace

std::vector<app::Route> routes(const Open& book) {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  const auto with = [&](auto run) -> app::Run { return [book, run](Context& ctx, const Call& call) { return run(book, ctx, call); }; };
  const auto of = [&](const char* entity, auto run) -> app::Run {
    return [book, entity, run](Context& ctx, const Call& call) { return run(book, entity, ctx, call); };
  };
  const auto held = [](const char* entity) -> app::Run { return [entity](Context& ctx, const Call& call) { return show_holdings(entity, ctx, call); }; };
  return {
      {"pools.mine", Method::kGet, "/pools/mine", Mode::kRead, kSignedIn, with(show_mine), {}},
      {"pools.claim", Method::kPost, "/pools/{id}/claims", Mode::kWrite, kSignedIn, with(run_claim), {}},
      {"pools.assign", Method::kPost, "/pools/{id}/assignments", Mode::kWrite, kSignedIn, with(run_assign), {}},
      {"pools.rehearse", Method::kPost, "/pools/{id}/rehearsal", Mode::kRead, kSignedIn, with(show_rehearsal), {}},
      {"pools.tonight", Method::kGet, "/pools/{id}/tonight", Mode::kRead, kSignedIn, with(show_tonight), {}},
      {"pools.requests", Method::kGet, "/pools/{id}/extension-requests", Mode::kRead, kSignedIn, with(show_requests), {}},
      {"pools.release_lead", Method::kPost, "/leads/{id}/release", Mode::kWrite, kSignedIn, of("lead", run_release), {}},
      {"pools.release_account", Method::kPost, "/accounts/{id}/release", Mode::kWrite, kSignedIn, of("account", run_release), {}},
      {"pools.holdings_of_lead", Method::kGet, "/leads/{id}/holdings", Mode::kRead, kSignedIn, held("lead"), {}},
      {"pools.holdings_of_account", Method::kGet, "/accounts/{id}/holdings", Mode::kRead, kSignedIn, held("account"), {}},
      {"pools.extend_lead", Method::kPost, "/leads/{id}/extension-requests", Mode::kWrite, kSignedIn, of("lead", run_ask), {}},
      {"pools.extend_account", Method::kPost, "/accounts/{id}/extension-requests", Mode::kWrite, kSignedIn, of("account", run_ask), {}},
      {"pools.decide", Method::kPost, "/extension-requests/{id}/decision", Mode::kWrite, kSignedIn, with(run_decide), {}},
  };
}

}  // namespace keyuan::pools
