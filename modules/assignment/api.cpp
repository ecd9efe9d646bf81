#include "modules/assignment/api.hpp"

#include <algorithm>

#include "app/in_bulk.hpp"
#include "fields/assignment_rule.hpp"
#include "modules/assignment/load.hpp"
#include "modules/assignment/rehearsal.hpp"
#include "record/draft.hpp"
#include "record/load.hpp"
#include "record/query/render.hpp"

namespace keyuan::assignment {
namespace {

namespace rule = fields::assignment_rule;
using app::Call;
using app::Context;
using base::Id;
using nlohmann::json;
using record::access::Verb;

constexpr std::size_t kMostRules = 200, kMostByHand = 200;
constexpr int kUsual = 200;

http::Response run_assign(Context& ctx, const Call& call) {
  auto body = app::Body::or_nothing(call);
  const auto again = body.flag("again"), accepted = body.flag("accept");
  // Who is proposed may take what he does not see yet; to others it is not there, whatever they ask.
  if (!accepted) (void)record::find(ctx, ctx.entity("lead"), call.id());
  body.only({"again", "accept"});
  if (again == accepted) body.wrong("again", "assignment.say_which");
  body.check();
  std::string out;
  record::append_record(out, ctx, again ? assign_again(ctx, call.id()) : accept(ctx, call.id()));
  return app::json_response(std::move(out));
}

http::Response run_by_hand(Context& ctx, const Call& call) {
  if (!ctx.actor->may("lead", Verb::kRead)) throw base::not_found();
  if (!ctx.actor->may("lead", Verb::kUpdate)) throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", "lead"}});
  app::Body body(call);
  body.only({"ids", "to"});
  if (!body.given("ids")) body.wrong("ids", "record.not_a_list");
  auto ids = body.ids("ids", kMostByHand);
  const auto whom = body.required_id("to");
  body.check();
  const auto* person = ctx.org->person(whom);
  if (!person || !person->active) throw base::invalid("to", "record.no_such_reference", {{"entity", "user"}});
  std::sort(ids.begin(), ids.end());  // always locked in one order
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  record::BulkResult result;
  assign_by_hand(ctx, ids, whom, result);
  return app::json_response(app::bulk_result_json(ctx, result));
}

Rule read_rule(Context& ctx, const json& wanted, std::size_t place) {
  const auto check = [&](const record::Record& r) { check_rule(ctx, r); };
  auto out = rule_of(record::draft(ctx, ctx.entity(rule::kEntity), wanted, "rules[" + std::to_string(place) + "]", check));
  out.id = {};
  return out;
}

std::vector<Rule> read_rules(Context& ctx, const app::Body& body) {
  const auto* wanted = body.given("rules");
  if (!wanted) return active_rules(ctx);
  if (!wanted->is_array() || wanted->size() > kMostRules) throw base::invalid("rules", "assignment.bad_rules", {{"max", std::to_string(kMostRules)}});
  std::vector<Rule> rules;
  for (std::size_t i = 0; i < wanted->size(); ++i)
    if (!(*wanted)[i].is_object() || (*wanted)[i].value("active", json(true)) != json(false)) {
      rules.push_back(read_rule(ctx, (*wanted)[i], i));
      rules.back().number = rules.size();
    }
  return rules;
}

json person_json(const Context& ctx, Id id) {
  const auto* person = ctx.org->person(id);
  return {{"id", id.to_string()}, {"title", person ? person->name : std::string()}};
}

class Pools {
 public:
  explicit Pools(Context& ctx) : ctx_(ctx) {}
  json shown(Id id) {
    auto it = names_.find(id);
    if (it == names_.end()) {
      const auto found = record::load(ctx_, ctx_.entity("pool"), id);
      it = names_.emplace(id, found ? found->title() : std::string()).first;
    }
    return {{"id", id.to_string()}, {"title", it->second}};
  }

 private:
  Context& ctx_;
  std::map<Id, std::string> names_;
};

template <class Show>
json counts_json(const std::map<Id, std::int64_t>& counts, const char* name, Show&& show) {
  std::vector<std::pair<Id, std::int64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  json out = json::array();
  for (const auto& [id, count] : sorted) out.push_back({{name, show(id)}, {"count", count}});
  return out;
}

http::Response run_rehearsal(Context& ctx, const Call& call) {
  if (!ctx.actor->may(rule::kEntity, Verb::kRead) || !ctx.actor->may("lead", Verb::kRead)) throw base::not_found();
  auto body = app::Body::or_nothing(call);
  body.only({"rules", "filter", "limit"});
  const auto limit = static_cast<int>(body.number("limit", 1, kMostRehearsed).value_or(kUsual));
  body.check();
  const auto rules = read_rules(ctx, body);
  record::Query sample;
  if (const auto* filter = body.given("filter")) sample = record::read_query(ctx, ctx.entity("lead"), {{"filter", filter->dump()}});
  Pools pools(ctx);
  std::map<Id, std::int64_t> people, in_pools;
  std::int64_t nobody = 0;
  json data = json::array();
  for (const auto& one : rehearse(ctx, rules, sample, limit)) {
    const auto& d = one.decision;
    if (d.who) ++people[d.who];
    else if (d.pool) ++in_pools[d.pool];
    else ++nobody;
    data.push_back({{"lead", {{"id", one.lead.to_string()}, {"title", one.title}}},
                    {"rule", d.rule ? json{{"number", d.rule->number}, {"name", d.rule->name}} : json()},
                    {"who", d.who ? person_json(ctx, d.who) : json()},
                    {"pool", d.pool ? pools.shown(d.pool) : json()},
                    {"proposed", d.proposed},
                    {"why", d.rule ? d.why : ctx.meta().words().text(ctx.language, "messages.assignment.nobody")}});
  }
  return app::json_response(json{{"count", data.size()}, {"nobody", nobody},
                                 {"people", counts_json(people, "user", [&](Id id) { return person_json(ctx, id); })},
                                 {"pools", counts_json(in_pools, "pool", [&](Id id) { return pools.shown(id); })},
                                 {"data", std::move(data)}}.dump());
}

http::Response run_load(Context& ctx, const Call&) {
  if (!ctx.actor->may("lead", Verb::kRead)) throw base::not_found();
  json data = json::array();
  for (const auto& one : loads(ctx))
    data.push_back({{"user", {{"id", one.user.to_string()}, {"title", one.name}}}, {"open_leads", one.open_leads}, {"open_accounts", one.open_accounts},
                    {"overdue", one.overdue}, {"today", one.today}, {"absent", one.absent}});
  return app::json_response(json{{"data", std::move(data)}}.dump());
}

}  // namespace

std::vector<app::Route> routes() {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  return {
      {"assignment.again", Method::kPost, "/leads/{id}/assignment", Mode::kWrite, kSignedIn, run_assign, {}},
      {"assignment.by_hand", Method::kPost, "/leads/assignments", Mode::kWrite, kSignedIn, run_by_hand, {}},
      {"assignment.rehearsal", Method::kPost, "/assignment/rehearsal", Mode::kRead, kSignedIn, run_rehearsal, {}},
      {"assignment.load", Method::kGet, "/assignment/load", Mode::kRead, kSignedIn, run_load, {}},
  };
}

}  // namespace keyuan::assignment
