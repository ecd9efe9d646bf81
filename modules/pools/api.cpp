#include "modules/pools/api.hpp"

#include "app/body.hpp"
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
#include "modules/pools/tonight.hpp"
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
constexpr std::int64_t kHeaviest = 1'000;
constexpr std::size_t kMostRules = 100, kMostReceivers = 200, kMostText = 2'000;

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
  auto body = app::Body::or_nothing(call);
  if (!body.given("ids")) body.wrong("ids", "record.required");
  const auto wanted = body.ids("ids", kMostClaimed);
  body.check();
  const auto done = claim(ctx, *book, call.id(), wanted);
  return app::json_response(json{{"claimed", id_array(done.claimed)}, {"refused", refusals_json(ctx, done.refused)}}.dump());
}

std::vector<Receiver> receivers(const Context& ctx, const app::Body& body) {
  const auto* list = body.given("to");
  if (!list) throw base::invalid("to", "record.required");
  if (!list->is_array() || list->empty()) throw base::invalid("to", "record.not_a_list");
  if (list->size() > kMostReceivers) throw base::invalid("to", "record.too_many", {{"max", std::to_string(kMostReceivers)}});
  std::vector<Receiver> out;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const auto& one = (*list)[i];
    if (!one.is_object()) throw base::invalid("to", "record.not_an_object");
    app::Body receiver(one, "to[" + std::to_string(i) + "].");
    out.push_back({receiver.required_id("user"), receiver.number("weight", 1, kHeaviest).value_or(1)});
    receiver.check();
    if (!ctx.org->actor(out.back().user)) throw base::invalid("to", "record.no_such_reference", {{"entity", "user"}});
  }
  return out;
}

record::Query query_of(const Context& ctx, const Pool& pool, const app::Body& body) {
  std::vector<std::pair<std::string, std::string>> parameters;
  if (const auto* filter = body.given("filter")) parameters.emplace_back("filter", filter->dump());
  return record::read_query(ctx, ctx.entity(pool.entity), parameters);
}

Response run_assign(const Open& open, Context& ctx, const Call& call) {
  const auto book = open->now();
  const auto& pool = administered(ctx, *book, call.id());
  auto body = app::Body::or_nothing(call);
  if (!body.given("ids") && !body.given("filter")) body.wrong("ids", "record.required");
  const auto ids = body.ids("ids", kMostAssigned);
  body.check();
  const auto done = assign(ctx, *book, pool.id, ids, query_of(ctx, pool, body), receivers(ctx, body));
  json assigned = json::array();
  for (const auto& [user, count] : done.assigned) assigned.push_back({{"user", user.to_string()}, {"count", count}});
  return app::json_response(json{{"assigned", std::move(assigned)}, {"refused", refusals_json(ctx, done.refused)}}.dump());
}

Response run_release(const Open& open, const char* entity, Context& ctx, const Call& call) {
  const auto& type = ctx.entity(entity);
  (void)record::find_for(ctx, type, call.id(), record::access::Verb::kUpdate);  // access before the body is judged
  auto body = app::Body::or_nothing(call);
  const Why wanted{body.text("reason"), body.text("note", kMostText)};
  body.check();
  const auto book = open->now();
  const auto free = release(ctx, *book, type, call.id(), wanted);
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
  auto body = app::Body::or_nothing(call);
  if (!body.given("days")) body.wrong("days", "record.required");
  const auto days = body.number("days", 1, kLongestExtension);
  const auto reason = body.text("reason", kMostText);
  body.check();
  const auto id = ask_for_time(ctx, *open->now(), type, call.id(), {*days, reason});
  return app::json_response(json{{"id", id.to_string()}}.dump(), 201);
}

Response run_decide(const Open& open, Context& ctx, const Call& call) {
  auto body = app::Body::or_nothing(call);
  const Decision wanted{body.flag("approve"), body.text("answer", kMostText), body.number("days", 1, kLongestExtension)};
  body.check();
  const auto decided = decide(ctx, *open->now(), call.id(), wanted);
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
  auto body = app::Body::or_nothing(call);
  Rehearsed wanted;
  wanted.days = static_cast<int>(body.number("days", 0, kLongestPast).value_or(30));
  if (body.given("working_days")) wanted.working_days = body.flag("working_days");
  body.check();
  if (const auto* rules = body.given("rules")) {
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
  const auto book = open->now();
  append_tonight(ctx, seen(ctx, *book, call.id()), out);
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
