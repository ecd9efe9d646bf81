#include "modules/assignment/api.hpp"

#include <algorithm>

#include "base/problem.hpp"
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

json object_of(const Call& call, std::initializer_list<std::string_view> known) {
  auto body = call.request.body.empty() ? json::object() : call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  for (const auto& [key, _] : body.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      throw base::invalid(key.substr(0, 100), "record.unknown_field", {{"entity", std::string(rule::kEntity)}});
  return body;
}

const json* given(const json& body, const char* name) {
  const auto it = body.find(name);
  return it == body.end() || it->is_null() ? nullptr : &*it;
}

bool yes(const json& body, const char* name) {
  const auto* value = given(body, name);
  return value && *value == json(true);
}

http::Response run_assign(Context& ctx, const Call& call) {
  const auto body = object_of(call, {"again", "accept"});
  // Who is proposed may take what he does not see yet; to others it is not there, whatever they ask.
  if (!yes(body, "accept")) (void)record::find(ctx, ctx.entity("lead"), call.id());
  if (yes(body, "again") == yes(body, "accept")) throw base::invalid("again", "assignment.say_which");
  std::string out;
  record::append_record(out, ctx, yes(body, "again") ? assign_again(ctx, call.id()) : accept(ctx, call.id()));
  return app::json_response(std::move(out));
}

Id id_of(const json& value, const char* name) {
  const auto id = value.is_string() ? Id::parse(value.get_ref<const std::string&>()) : std::nullopt;
  if (!id) throw base::invalid(name, "record.not_an_id");
  return *id;
}

http::Response run_by_hand(Context& ctx, const Call& call) {
  if (!ctx.actor->may("lead", Verb::kRead)) throw base::not_found();
  if (!ctx.actor->may("lead", Verb::kUpdate)) throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", "lead"}});
  const auto body = object_of(call, {"ids", "to"});
  const auto *list = given(body, "ids"), *to = given(body, "to");
  if (!list || !list->is_array() || list->empty()) throw base::invalid("ids", "record.not_a_list");
  if (list->size() > kMostByHand) throw base::invalid("ids", "record.too_many", {{"max", std::to_string(kMostByHand)}});
  if (!to) throw base::invalid("to", "record.required");
  const auto whom = id_of(*to, "to");
  const auto* person = ctx.org->person(whom);
  if (!person || !person->active) throw base::invalid("to", "record.no_such_reference", {{"entity", "user"}});
  std::vector<Id> ids;
  for (const auto& one : *list) ids.push_back(id_of(one, "ids"));
  std::sort(ids.begin(), ids.end());  // always locked in one order
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  record::BulkResult result;
  assign_by_hand(ctx, ids, whom, result);
  json refused = json::array();
  for (const auto& [id, code] : result.refused)
    refused.push_back({{"id", id.to_string()}, {"code", code}, {"why", ctx.meta().words().text(ctx.language, "problems." + code)}});
  return app::json_response(json{{"done", result.done}, {"unchanged", result.unchanged}, {"refused", refused}}.dump());
}

Rule read_rule(Context& ctx, const json& wanted, std::size_t place) {
  const auto check = [&](const record::Record& r) { check_rule(ctx, r); };
  auto out = rule_of(record::draft(ctx, ctx.entity(rule::kEntity), wanted, "rules[" + std::to_string(place) + "]", check));
  out.id = {};
  return out;
}

std::vector<Rule> read_rules(Context& ctx, const json& body) {
  const auto* wanted = given(body, "rules");
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
  const auto body = object_of(call, {"rules", "filter", "limit"});
  const auto rules = read_rules(ctx, body);
  record::Query sample;
  if (const auto* filter = given(body, "filter")) sample = record::read_query(ctx, ctx.entity("lead"), {{"filter", filter->dump()}});
  int limit = kUsual;
  if (const auto* most = given(body, "limit")) {
    if (!most->is_number_integer() || most->get<std::int64_t>() < 1 || most->get<std::int64_t>() > kMostRehearsed)
      throw base::invalid("limit", "record.too_many", {{"max", std::to_string(kMostRehearsed)}});
    limit = most->get<int>();
  }
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
