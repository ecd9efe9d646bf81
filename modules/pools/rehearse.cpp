#include "modules/pools/rehearse.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "modules/calendar/calendar.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/membership.hpp"
#include "modules/pools/recount.hpp"
#include "record/query/render.hpp"
#include "record/query/sql.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using base::Time;
using nlohmann::json;
using record::Context;

constexpr int kStep = 500;
constexpr std::size_t kShown = 100;

struct Gone {
  Id id, owner;
  std::string title;
  Due due;
};

json person(Context& ctx, Id id) {
  std::string out;
  record::append_person(out, ctx, id);
  return json::parse(out);
}

// The follow-ups of these records, in their order.
std::unordered_map<Id, std::vector<Time>> follow_ups(Context& ctx, const meta::Entity& entity, const std::vector<Owned>& records) {
  record::Sql sql;
  std::vector<Id> ids;
  for (const auto& one : records) ids.push_back(one.record.id());
  sql.add("SELECT " + entity.name + ", at FROM activity WHERE " + entity.name + " IN ").bind_list(ids);
  sql.add(" AND at IS NOT NULL AND kind = 'follow_up' AND removed_at IS NULL ORDER BY " + entity.name + ", at");
  std::unordered_map<Id, std::vector<Time>> out;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) out[rows.id(0)].push_back({rows.integer(1)});
  return out;
}

class Rehearsal {
 public:
  Rehearsal(Context& ctx, const Pool& pool, std::vector<Rule> rules, int past)
      : ctx_(ctx), pool_(pool), entity_(ctx.entity(pool.entity)), rules_(std::move(rules)), calendar_(calendar::of(ctx)),
        days_{*calendar_, pool.working_days}, today_(ctx.workspace->zone.date_at(ctx.now())), first_day_(today_.plus_days(-past)) {}

  void run(const Book& book) {
    auto fields = fields_asked(book, entity_);
    for (const auto& rule : rules_) add_fields(rule, fields);
    for (std::int64_t seq = 0;;) {
      const auto step = owned_after(ctx_, entity_, fields, pool_.id, seq, kStep);
      if (step.empty()) break;
      play(step);
      seq = step.back().seq;
    }
    std::sort(now_.begin(), now_.end(), [](const Gone& a, const Gone& b) { return std::pair(a.due.at, a.id) < std::pair(b.due.at, b.id); });
  }

  void append(std::string& out) {
    json records = json::array(), past = json::array();
    for (std::size_t i = 0; i < std::min(now_.size(), kShown); ++i) {
      const auto& gone = now_[i];
      records.push_back({{"id", gone.id.to_string()}, {"title", gone.title}, {"owner", person(ctx_, gone.owner)},
                         {"returns_at", gone.due.at.to_string()}, {"why", name_of(gone.due.why)}});
    }
    for (auto day = first_day_; day < today_; day = day.plus_days(1)) past.push_back({{"day", day.to_string()}, {"count", past_[day]}});
    out += json{{"now", {{"count", now_.size()}, {"records", std::move(records)}}}, {"past", std::move(past)}, {"people", people()}}.dump();
  }

 private:
  void add_fields(const Rule& rule, std::vector<int>& fields) const {
    std::function<void(const meta::Condition&)> walk = [&](const meta::Condition& condition) {
      if (const auto* field = entity_.find(condition.field); field && std::find(fields.begin(), fields.end(), field->index) == fields.end())
        fields.push_back(field->index);
      for (const auto& part : condition.parts) walk(part);
    };
    if (rule.exempt) walk(*rule.exempt);
  }

  void play(const std::vector<Owned>& step) {
    const auto said = follow_ups(ctx_, entity_, step);
    for (const auto& [_, record] : step) {
      const auto exempt = [&record = record](const Rule& rule) { return rule.exempt && holds(*rule.exempt, record); };
      const auto facts = facts_of(record);
      if (const auto due = returns_at(rules_, facts, days_, exempt); due && due->at <= ctx_.now())
        now_.push_back({record.id(), record.owner(), record.title(), *due});
      const auto it = said.find(record.id());
      const auto gone = would_have_gone(rules_, facts, it == said.end() ? std::vector<Time>{} : it->second,
                                        ctx_.workspace->zone.start_of(first_day_), ctx_.workspace->zone.start_of(today_), days_, exempt);
      if (gone) ++past_[ctx_.workspace->zone.date_at(*gone)];
    }
  }

  json people() {
    std::map<Id, std::int64_t> counts;
    for (const auto& gone : now_) ++counts[gone.owner];
    std::vector<std::pair<Id, std::int64_t>> most(counts.begin(), counts.end());
    std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    json out = json::array();
    for (const auto& [id, count] : most) out.push_back({{"user", person(ctx_, id)}, {"count", count}});
    return out;
  }

  Context& ctx_;
  const Pool& pool_;
  const meta::Entity& entity_;
  std::vector<Rule> rules_;
  std::shared_ptr<const base::WorkingDays> calendar_;
  Days days_;
  base::Date today_, first_day_;
  std::vector<Gone> now_;
  std::map<base::Date, std::int64_t> past_;
};

}  // namespace

std::optional<Time> would_have_gone(std::span<const Rule> rules, const Facts& now, const std::vector<Time>& follow_ups, Time from, Time to,
                                    const Days& days, const std::function<bool(const Rule&)>& exempt) {
  if (!now.claimed_at) return std::nullopt;
  // The moments at which something was learned since the claim; between two of them the facts stood still.
  std::vector<Time> learned = {*now.claimed_at};
  for (const auto& at : follow_ups)
    if (at > *now.claimed_at) learned.push_back(at);
  if (now.opportunity_at && *now.opportunity_at > *now.claimed_at) learned.push_back(*now.opportunity_at);
  if (now.won_on && days.calendar.zone().start_of(*now.won_on) > *now.claimed_at) learned.push_back(days.calendar.zone().start_of(*now.won_on));
  std::sort(learned.begin(), learned.end());
  for (std::size_t i = 0; i < learned.size(); ++i) {
    const auto until = i + 1 < learned.size() ? std::min(learned[i + 1], to) : to;
    if (until <= from) continue;
    auto then = now;
    const auto known = [&](Time at) { return at <= learned[i]; };
    const auto last = std::upper_bound(follow_ups.begin(), follow_ups.end(), learned[i]);
    then.last_follow_up_at = last == follow_ups.begin() ? std::nullopt : std::optional(*std::prev(last));
    if (then.opportunity_at && !known(*then.opportunity_at)) then.opportunity_at.reset(), then.open_opportunity = false;
    if (then.won_on && !known(days.calendar.zone().start_of(*then.won_on))) then.won_on.reset(), then.contract_ended_on.reset();
    const auto due = returns_at(rules, then, days, exempt);
    if (due && due->at < until && due->at >= from) return due->at;
  }
  return std::nullopt;
}

void rehearse(Context& ctx, const Book& book, Id pool_id, const Rehearsed& wanted, std::string& out) {
  const auto& pool = administered(ctx, book, pool_id);
  Rehearsal rehearsal(ctx, pool, wanted.rules.value_or(pool.rules), wanted.days);
  rehearsal.run(book);
  rehearsal.append(out);
}

void append_tonight(Context& ctx, const Book& book, Id pool_id, std::string& out) {
  const auto& pool = seen(ctx, book, pool_id);
  const auto& zone = ctx.workspace->zone;
  const auto midnight = zone.start_of(zone.date_at(ctx.now()).plus_days(1));
  auto rows = ctx.db.query("SELECT count(*), count(DISTINCT owner) FROM " + (*ctx.catalog)[ctx.entity(pool.entity)].from +
                               " t WHERE returns_at < ? AND pool = ? AND owner IS NOT NULL AND removed_at IS NULL", {midnight.ms, pool.id});
  rows.next();
  const auto count = rows.integer(0), people = rows.integer(1);
  const auto* key = count == 0 ? "none" : count == 1 ? "one" : "many";
  const auto sentence = ctx.meta().words().phrase(ctx.language, std::string("messages.pools.tonight.") + key,
                                                  {{"count", std::to_string(count)}, {"people", std::to_string(people)}});
  out += json{{"count", count}, {"until", midnight.to_string()}, {"sentence", sentence}}.dump();
}

}  // namespace keyuan::pools
