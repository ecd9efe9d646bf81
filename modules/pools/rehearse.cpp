#include "modules/pools/rehearse.hpp"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "modules/calendar/calendar.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/losses.hpp"
#include "modules/pools/membership.hpp"
#include "modules/pools/recount.hpp"
#include "modules/pools/replay.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using base::Time;
using nlohmann::json;
using record::Context;
using record::Record;

constexpr int kStep = 500;

bool sooner(const Loss& a, const Loss& b) { return std::pair(a.due.at, a.record) < std::pair(b.due.at, b.record); }
bool later(const Loss& a, const Loss& b) { return sooner(b, a); }

void add_fields(const meta::Condition& condition, const meta::Entity& entity, std::vector<int>& fields) {
  if (const auto* field = entity.find(condition.field); field && std::find(fields.begin(), fields.end(), field->index) == fields.end())
    fields.push_back(field->index);
  for (const auto& part : condition.parts) add_fields(part, entity, fields);
}

class Rehearsal {
 public:
  Rehearsal(Context& ctx, const Book& book, const Pool& pool, const Rehearsed& wanted)
      : ctx_(ctx), pool_(pool), entity_(ctx.entity(pool.entity)), rules_(wanted.rules.value_or(pool.rules)), calendar_(calendar::of(ctx)),
        days_{*calendar_, wanted.working_days.value_or(pool.working_days)}, today_(zone().date_at(ctx.now())),
        first_day_(today_.plus_days(1 - wanted.days)), fields_(fields_asked(book, entity_)) {
    for (const auto& rule : rules_)
      if (rule.exempt) add_fields(*rule.exempt, entity_, fields_);
  }

  void run() {
    const auto all = all_owned(ctx_, entity_, pool_.id);
    for (std::size_t at = 0; at < all.size(); at += kStep)
      play_owned(owned_of(ctx_, entity_, fields_, std::span(all).subspan(at, std::min<std::size_t>(kStep, all.size() - at))));
    if (!asks_past()) return;
    for (After after{from()};;) {
      const auto step = ended_after(ctx_, entity_, fields_, pool_.id, after, kStep);
      if (step.empty()) break;
      play_ended(step);
      after = {step.back().until, step.back().seq};
    }
  }

  [[nodiscard]] json shown() {
    auto past = past_.shown(ctx_), days = json::array();
    for (auto day = first_day_; day <= today_; day = day.plus_days(1)) days.push_back({{"day", day.to_string()}, {"count", by_day_[day]}});
    past["days"] = std::move(days);
    return {{"now", now_.shown(ctx_)}, {"past", std::move(past)}};
  }

 private:
  [[nodiscard]] const base::Zone& zone() const { return ctx_.workspace->zone; }
  [[nodiscard]] Time from() const { return zone().start_of(first_day_); }
  [[nodiscard]] bool asks_past() const { return first_day_ <= today_; }

  void play_owned(const std::vector<Owned>& step) {
    std::vector<Id> ids;
    for (const auto& one : step) ids.push_back(one.record.id());
    const auto known = asks_past() ? pasts(ctx_, entity_, ids) : std::unordered_map<Id, Past>{};
    for (const auto& [_, record] : step) {
      const auto facts = facts_of(record);
      const auto due = returns_at(rules_, facts, days_, spared(record));
      if (due && due->at <= ctx_.now()) now_.add({record.id(), record.owner(), record.title(), *due});
      if (asks_past()) play_again(record, record.owner(), facts, known, ctx_.now());
    }
  }

  void play_ended(const std::vector<Held>& step) {
    std::vector<Id> ids;
    for (const auto& one : step) ids.push_back(one.record.id());
    const auto known = pasts(ctx_, entity_, ids);
    for (const auto& held : step) {
      auto facts = facts_of(held.record);
      facts.claimed_at = held.from;
      play_again(held.record, held.holder, facts, known, held.until);
    }
  }

  // `until`: since then he has it no more, or nobody knows what comes.
  void play_again(const Record& record, Id holder, const Facts& facts, const std::unordered_map<Id, Past>& known, Time until) {
    static const Past kNothing;
    const auto it = known.find(record.id());
    const auto due = would_have_gone(rules_, facts, it == known.end() ? kNothing : it->second, from(), until, days_, spared(record));
    if (!due) return;
    ++by_day_[zone().date_at(due->at)];
    past_.add({record.id(), holder, record.title(), *due});
  }

  [[nodiscard]] static std::function<bool(const Rule&)> spared(const Record& record) {
    return [&record](const Rule& rule) { return rule.exempt && holds(*rule.exempt, record); };
  }

  Context& ctx_;
  const Pool& pool_;
  const meta::Entity& entity_;
  std::vector<Rule> rules_;
  std::shared_ptr<const base::WorkingDays> calendar_;
  Days days_;
  base::Date today_, first_day_;
  std::vector<int> fields_;
  Losses now_{sooner}, past_{later};
  std::map<base::Date, std::int64_t> by_day_;
};

}  // namespace

void rehearse(Context& ctx, const Book& book, Id pool, const Rehearsed& wanted, std::string& out) {
  Rehearsal rehearsal(ctx, book, administered(ctx, book, pool), wanted);
  rehearsal.run();
  out += rehearsal.shown().dump();
}

}  // namespace keyuan::pools
