#include "modules/scoring/api.hpp"

#include <algorithm>

#include "app/body.hpp"
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
constexpr std::int64_t kMostPoints = 1'000'000;
constexpr std::array<const char*, 4> kGradeNames = {"A", "B", "C", "D"};

void must(const Context& ctx, Verb verb) {
  if (!ctx.actor->may(rule::kEntity, Verb::kRead)) throw base::not_found();
  if (!ctx.actor->may(rule::kEntity, verb))
    throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", std::string(rule::kEntity)}});
}

Grades read_grades(app::Body body) {
  body.only({"A", "B", "C"});
  Grades out;
  for (std::size_t i = 0; i < out.least.size(); ++i) {
    if (!body.given(kGradeNames[i])) body.wrong(kGradeNames[i], "record.required");
    out.least[i] = body.number(kGradeNames[i], -kMostPoints, kMostPoints).value_or(0);
  }
  body.check();
  for (std::size_t i = 1; i < out.least.size(); ++i)
    if (out.least[i] >= out.least[i - 1]) throw base::invalid(kGradeNames[i], "scoring.bad_grades");
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
  const auto wanted = read_grades(app::Body(call));
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

Rehearsal read_rehearsal(Context& ctx, app::Body body) {
  body.only({"rules", "grades", "sample", "outcome", "newest"});
  body.check();
  Rehearsal out;
  if (const auto* rules = body.given("rules")) {
    if (!rules->is_array() || rules->size() > kMostRules) throw base::invalid("rules", "scoring.bad_rules", {{"max", std::to_string(kMostRules)}});
    for (std::size_t i = 0; i < rules->size(); ++i)
      if ((*rules)[i].is_object() && (*rules)[i].value("active", json(true)) != json(false)) out.rules.push_back(read_rule(ctx, (*rules)[i], i));
  } else {
    out.saved = true;
    out.rules = active_rules(ctx);
  }
  out.grades = body.given("grades") ? read_grades(body.part("grades")) : grades(ctx);
  const auto sample = body.part("sample"), outcome = body.part("outcome");
  if (const auto* filter = sample.given("filter")) out.sample = record::read_query(ctx, ctx.entity(kLead.entity), {{"filter", filter->dump()}});
  out.won = read_condition(ctx, outcome.given("won"), "converted", "outcome.won");
  out.lost = read_condition(ctx, outcome.given("lost"), "unqualified", "outcome.lost");
  if (const auto* newest = body.given("newest")) {
    if (!newest->is_number() || newest->get<double>() <= 0 || newest->get<double>() > 1) throw base::invalid("newest", "scoring.bad_share");
    out.newest = newest->get<double>();
  }
  return out;
}

http::Response rehearsal(Context& ctx, const Call& call) {
  must(ctx, Verb::kRead);
  if (!ctx.actor->may(kLead.entity, Verb::kRead)) throw base::not_found();
  const auto found = rehearse(ctx, kLead, read_rehearsal(ctx, app::Body::or_nothing(call)));
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
