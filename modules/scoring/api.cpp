#include "modules/scoring/api.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "fields/score_rule.hpp"
#include "modules/scoring/because.hpp"
#include "modules/scoring/recompute.hpp"
#include "modules/scoring/rehearsal.hpp"
#include "record/draft.hpp"
#include "record/opening.hpp"
#include "record/query/where.hpp"

namespace keyuan::scoring {
namespace {

namespace rule = fields::score_rule;
using app::Call;
using app::Context;
using nlohmann::json;
using record::access::Verb;

constexpr std::size_t kMostRules = 200;
constexpr std::array<const char*, 4> kGradeNames = {"A", "B", "C", "D"};

void must(const Context& ctx, Verb verb) {
  if (!ctx.actor->may(rule::kEntity, Verb::kRead)) throw base::not_found();
  if (!ctx.actor->may(rule::kEntity, verb))
    throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", std::string(rule::kEntity)}});
}

json object_of(const Call& call) {
  auto body = call.request.body.empty() ? json::object() : call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  return body;
}

void only(const json& body, std::initializer_list<std::string_view> known) {
  for (const auto& [key, _] : body.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      throw base::invalid(key.substr(0, 100), "record.unknown_field", {{"entity", std::string(rule::kEntity)}});
}

const json* given(const json& body, const char* name) {
  const auto it = body.find(name);
  return it == body.end() || it->is_null() ? nullptr : &*it;
}

Grades read_grades(const json& body) {
  Grades out;
  if (!body.is_object()) throw base::invalid("grades", "record.not_an_object");
  for (std::size_t i = 0; i < out.least.size(); ++i) {
    const auto* least = given(body, kGradeNames[i]);
    if (!least) throw base::invalid(kGradeNames[i], "record.required");
    if (!least->is_number_integer() || std::abs(least->get<std::int64_t>()) > 1'000'000) throw base::invalid(kGradeNames[i], "record.not_a_number");
    out.least[i] = least->get<std::int64_t>();
    if (i > 0 && out.least[i] >= out.least[i - 1]) throw base::invalid(kGradeNames[i], "scoring.bad_grades");
  }
  return out;
}

json grades_json(const Grades& grades) { return {{"A", grades.least[0]}, {"B", grades.least[1]}, {"C", grades.least[2]}}; }

http::Response overview(app::Services& services, Context& ctx) {
  json job;
  if (const auto found = recomputing(services, ctx))
    job = {{"id", found->id.to_string()}, {"state", jobs::name_of(found->state)}, {"done", found->done}, {"total", found->total}};
  json can = json::array();
  if (ctx.actor->may(rule::kEntity, Verb::kUpdate)) can.push_back("update");
  return app::json_response(json{{"grades", grades_json(grades(ctx))}, {"active_rules", active_rules(ctx).size()}, {"can", can}, {"job", job}}.dump());
}

http::Response show(app::Services& services, Context& ctx, const Call&) {
  must(ctx, Verb::kRead);
  return overview(services, ctx);
}

http::Response put_grades(app::Services& services, Context& ctx, const Call& call) {
  must(ctx, Verb::kUpdate);
  const auto body = object_of(call);
  only(body, {"A", "B", "C"});
  const auto wanted = read_grades(body);
  if (!(wanted == grades(ctx))) {
    set_grades(ctx, wanted);
    (void)ask_recompute(services, ctx);
  }
  return overview(services, ctx);
}

http::Response recompute(app::Services& services, Context& ctx, const Call&) {
  must(ctx, Verb::kUpdate);
  return app::json_response("{\"job\":\"" + ask_recompute(services, ctx).to_string() + "\"}", 202);
}

http::Response why(Context& ctx, const Call& call) {
  const auto& entity = ctx.entity(kLead.entity);
  const auto record = record::open(ctx, entity, call.id());
  if (record::is_hidden(ctx, entity, *entity.find(kLead.score))) throw base::not_found();
  auto system = ctx.as_system();
  const auto rules = active_rules(system);
  const std::array ids = {record.id()};
  const auto known = Reader(system, kLead, rules).read(system, ids);
  json out = {{"score", nullptr}, {"grade", nullptr}, {"at", ctx.now().to_string()}, {"changes_at", nullptr}, {"why", json::array()}};
  if (rules.empty() || known.empty()) return app::json_response(out.dump());
  const auto score = score_of(rules, known.front().facts, ctx.now());
  out["score"] = score.score;
  out["grade"] = grade_of(grades(system), score.score);
  if (score.changes_at) out["changes_at"] = score.changes_at->to_string();
  for (const auto& part : score.parts) {
    const auto& one = rules[part.rule];
    const bool hidden = is_about_hidden(ctx, entity, one);
    out["why"].push_back({{"rule", hidden ? json() : json(one.id.to_string())}, {"name", hidden ? json() : json(one.name)}, {"points", part.points},
                          {"because", hidden ? ctx.meta().words().text(ctx.language, "messages.scoring.because.hidden") : because(ctx, entity, one, part)}});
  }
  return app::json_response(out.dump());
}

// A rule as it would be saved; what is wrong with it is said of "rules[2].points".
Rule read_rule(Context& ctx, const json& wanted, std::size_t place) {
  const auto check = [&](const record::Record& r) {
    if (!r.has(rule::points)) throw base::invalid("points", "record.required");
    check_rule(ctx, kLead, r);
  };
  auto out = rule_of(record::draft(ctx, ctx.entity(rule::kEntity), wanted, "rules[" + std::to_string(place) + "]", check));
  out.id = {};
  return out;
}

meta::Condition read_condition(Context& ctx, const json* filter, const char* otherwise, const std::string& path) {
  auto condition = filter ? meta::parse_condition(*filter, path) : meta::parse_condition(json::array({"status", "=", otherwise}));
  record::Sql tried;
  record::append_condition(tried, ctx, ctx.entity(kLead.entity), condition);
  return condition;
}

Rehearsal read_rehearsal(Context& ctx, const json& body) {
  only(body, {"rules", "grades", "sample", "outcome", "newest"});
  Rehearsal out;
  if (const auto* rules = given(body, "rules")) {
    if (!rules->is_array() || rules->size() > kMostRules) throw base::invalid("rules", "scoring.bad_rules", {{"max", std::to_string(kMostRules)}});
    for (std::size_t i = 0; i < rules->size(); ++i)
      if ((*rules)[i].is_object() && (*rules)[i].value("active", json(true)) != json(false)) out.rules.push_back(read_rule(ctx, (*rules)[i], i));
  } else {
    out.saved = true;
    out.rules = active_rules(ctx);
  }
  const auto* wanted_grades = given(body, "grades");
  out.grades = wanted_grades ? read_grades(*wanted_grades) : grades(ctx);
  const auto* sample = given(body, "sample");
  if (sample && !sample->is_object()) throw base::invalid("sample", "record.not_an_object");
  if (const auto* filter = sample ? given(*sample, "filter") : nullptr)
    out.sample = record::read_query(ctx, ctx.entity(kLead.entity), {{"filter", filter->dump()}});
  const auto* outcome = given(body, "outcome");
  if (outcome && !outcome->is_object()) throw base::invalid("outcome", "record.not_an_object");
  out.won = read_condition(ctx, outcome ? given(*outcome, "won") : nullptr, "converted", "outcome.won");
  out.lost = read_condition(ctx, outcome ? given(*outcome, "lost") : nullptr, "unqualified", "outcome.lost");
  if (const auto* newest = given(body, "newest")) {
    if (!newest->is_number() || newest->get<double>() <= 0 || newest->get<double>() > 1) throw base::invalid("newest", "scoring.bad_share");
    out.newest = newest->get<double>();
  }
  return out;
}

http::Response rehearsal(Context& ctx, const Call& call) {
  must(ctx, Verb::kRead);
  if (!ctx.actor->may(kLead.entity, Verb::kRead)) throw base::not_found();
  const auto found = rehearse(ctx, kLead, read_rehearsal(ctx, object_of(call)));
  json out = {{"count", found.count}, {"distribution", json::array()}, {"grades", json::array()}, {"auc", nullptr}, {"broken", found.broken}};
  for (const auto& b : found.distribution) out["distribution"].push_back({{"from", b.from}, {"to", b.to}, {"count", b.count}});
  for (std::size_t i = 0; i < found.grades.size(); ++i) {
    const auto& g = found.grades[i];
    out["grades"].push_back({{"grade", kGradeNames[i]}, {"count", g.count}, {"known", g.known}, {"converted", g.converted},
                             {"rate", g.known ? json(static_cast<double>(g.converted) / static_cast<double>(g.known)) : json()}});
  }
  if (found.auc)
    out["auc"] = {{"value", found.auc->value}, {"low", found.auc->low}, {"high", found.auc->high},
                  {"positives", found.auc->positives}, {"negatives", found.auc->negatives}};
  return app::json_response(out.dump());
}

}  // namespace

std::vector<app::Route> routes(app::Services& services) {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  const auto with = [&services](auto act) { return [&services, act](Context& ctx, const Call& call) { return act(services, ctx, call); }; };
  return {
      {"scoring.show", Method::kGet, "/scoring", Mode::kRead, kSignedIn, with(show), {}},
      {"scoring.grades", Method::kPut, "/scoring/grades", Mode::kWrite, kSignedIn, with(put_grades), {}},
      {"scoring.recompute", Method::kPost, "/scoring/recompute", Mode::kWrite, kSignedIn, with(recompute), {}},
      {"scoring.why", Method::kGet, "/leads/{id}/score", Mode::kRead, kSignedIn, why, {}},
      {"scoring.rehearsal", Method::kPost, "/scoring/rehearsal", Mode::kRead, kSignedIn, rehearsal, {}},
  };
}

}  // namespace keyuan::scoring
