#include "modules/demo/developing.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "fields/absence.hpp"
#include "fields/account.hpp"
#include "fields/assignment_rule.hpp"
#include "fields/commitment.hpp"
#include "fields/lead.hpp"
#include "fields/pool.hpp"
#include "fields/pool_rule.hpp"
#include "fields/score_rule.hpp"
#include "fields/source.hpp"
#include "fields/source_cost.hpp"
#include "record/write.hpp"

namespace keyuan::demo {
namespace {

namespace commitment = fields::commitment;
namespace cost = fields::source_cost;
namespace lead = fields::lead;
namespace pool = fields::pool;
namespace pool_rule = fields::pool_rule;
namespace rule = fields::assignment_rule;
using base::Id;
using base::kDay;
using base::kHour;
using base::Time;
using nlohmann::json;

Id role_named(record::Context& ctx, const char* name) {
  auto rows = ctx.db.query("SELECT id FROM role WHERE name = ? AND removed_at IS NULL", {std::string(name)});
  return rows.next() ? rows.id(0) : Id{};
}

Id make_pool(record::Context& ctx, const Team& team, const char* name, std::string_view entity, const json& condition) {
  record::Changes c;
  c.set(pool::name, name).set(pool::entity, entity).set(pool::position, 10);
  if (!condition.is_null()) c.put(pool::condition.index, condition.dump());
  c.put(pool::masked.index, std::string(entity == lead::kEntity ? R"(["mobile","phone","email","wechat"])" : R"(["phone"])"));
  c.set(pool::claim_per_day, 5).set(pool::claim_per_week, 20).set(pool::hold_person, 200).set(pool::ban_days, 7);
  c.set(pool::opens_per_day, 50).set(pool::warn_days, 3);
  c.links[pool::administrators.index] = {team.sales.front()};
  for (const char* role : {"sales", "sales_manager"})
    if (const auto id = role_named(ctx, role)) c.links[pool::member_roles.index].push_back(id);
  return record::create(ctx, ctx.entity(pool::kEntity), c).id();
}

void make_pool_rule(record::Context& ctx, Id of, std::string_view kind, int days, const char* classes, int position) {
  record::Changes c;
  c.set(pool_rule::pool, of).set(pool_rule::kind, kind).set(pool_rule::days, days).set(pool_rule::position, position);
  if (*classes) c.put(pool_rule::classes.index, std::string(classes));
  record::create(ctx, ctx.entity(pool_rule::kEntity), c);
}

void make_cost(record::Context& ctx, Id source, base::Date from, base::Date to, std::int64_t yuan, const std::string& note) {
  record::Changes c;
  c.set(cost::source, source).set(cost::from_date, from).set(cost::to_date, to).set(cost::note, note);
  c.set(cost::amount, base::Decimal::whole(yuan)).set(cost::amount_currency, std::string_view("CNY"));
  record::create(ctx, ctx.entity(cost::kEntity), c);
}

void make_rule(record::Context& ctx, const char* name, int position, std::string_view how, const json& condition, std::vector<Id> people) {
  std::sort(people.begin(), people.end());
  record::Changes c;
  c.set(rule::name, name).set(rule::position, position).set(rule::how, how);
  c.put(rule::condition.index, condition.dump());
  c.links[rule::people.index] = std::move(people);
  record::create(ctx, ctx.entity(rule::kEntity), c);
}

std::string campaign_of(std::int64_t at, std::string_view source) {
  const auto day = base::Date::from_days(at / kDay);
  const bool spring = day.month <= 6;
  if (source == "exhibition") return fmt::format("{} {}季工业展", day.year, spring ? "春" : "秋");
  if (source == "advertisement" || source == "web") return fmt::format("{} {}半年搜索推广", day.year, spring ? "上" : "下");
  return source == "wechat" ? fmt::format("{} 公众号案例", day.year) : std::string();
}

}  // namespace

Pools make_pools(record::Context& ctx, const Team& team) {
  return {make_pool(ctx, team, "线索公海", lead::kEntity, {"status", "in", {"new", "contacted", "qualified"}}),
          make_pool(ctx, team, "客户公海", fields::account::kEntity, nullptr)};
}

void make_pool_rules(record::Context& ctx, const Pools& pools) {
  make_pool_rule(ctx, pools.leads, pool_rule::kind_choice::no_follow_up, 60, "", 0);
  make_pool_rule(ctx, pools.accounts, pool_rule::kind_choice::no_follow_up, 30, "|D|", 0);
  make_pool_rule(ctx, pools.accounts, pool_rule::kind_choice::no_follow_up, 90, "|A|B|C|", 1);
}

Sources read_sources(record::Context& ctx) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kChannels = {{
      {"web", "web_form"}, {"exhibition", "event"}, {"referral", "referral"}, {"advertisement", "search"}, {"cold_call", "cold_list"}, {"wechat", "social"},
  }};
  Sources out;
  for (auto rows = ctx.db.query("SELECT id, channel FROM source WHERE removed_at IS NULL ORDER BY CASE WHEN parent IS NULL THEN 0 ELSE 1 END, seq"); rows.next();)
    for (const auto& [source, channel] : kChannels)
      if (rows.text(1) == channel) out[source] = rows.id(0);  // one below another comes later
  return out;
}

void make_costs(record::Context& ctx, const Sources& sources, std::int64_t years, std::int64_t leads, Dice& dice) {
  const auto fits = [&](std::int64_t yuan) { return std::max<std::int64_t>(yuan * leads / 120, 50); };
  const auto today = base::Date::from_days(ctx.now().ms / kDay);
  const auto of = [&](std::string_view name) {
    const auto it = sources.find(name);
    return it == sources.end() ? Id{} : it->second;
  };
  auto from = today.plus_months(-static_cast<int>(12 * years));
  from.day = 1;
  for (; from <= today; from = from.plus_months(1)) {
    const auto to = from.plus_months(1).plus_days(-1);
    if (const auto id = of("advertisement")) make_cost(ctx, id, from, to, fits(400 + dice.below(400)), "搜索推广");
    if (const auto id = of("wechat")) make_cost(ctx, id, from, to, fits(80 + dice.below(120)), "公众号");
    if (const auto id = of("web")) make_cost(ctx, id, from, to, fits(60), "网站维护");
    if (const auto id = of("exhibition"); id && (from.month == 4 || from.month == 10))
      make_cost(ctx, id, from.plus_days(9), from.plus_days(12), fits(3'000 + dice.below(2'000)), "展位与差旅");
  }
}

void fill_origin(record::Record& r, const Sources& sources, std::int64_t at, std::int64_t now, Dice& dice) {
  const auto from = r.get(lead::source);
  if (const auto it = sources.find(std::string_view(from)); it != sources.end()) r.set(lead::origin, it->second);
  if (const auto campaign = campaign_of(at, from); !campaign.empty() && dice.chance(80)) r.set(lead::campaign, campaign);
  const bool spoken = r.get(lead::status) != lead::status_choice::new_;
  // Who waits for years is no first contact any more.
  if (!spoken && now - at > 45 * kDay) return;
  r.set(lead::first_contact_due, Time{at + kDay});
  if (spoken) r.set(lead::first_contacted_at, Time{std::min(now, at + dice.below(dice.chance(75) ? 22 : 90) * kHour + kHour / 2)});
}

void put_in_hand(record::Record& r, Id of, std::int64_t at, std::int64_t now, std::int64_t days, Dice& dice) {
  const auto& entity = r.entity();
  r[entity.find("pool")->index] = of;
  r[entity.find("claimed_at")->index] = std::max(at, now - dice.below(days * kDay));
}

void put_in_pool(record::Record& r, Id of, std::int64_t at) {
  const auto& entity = r.entity();
  r[meta::kOwner] = base::Value{};
  r[meta::kDepartment] = of;
  r[entity.find("pool")->index] = of;
  r[entity.find("pooled_at")->index] = at;
}

void make_assignment(record::Context& ctx, const Team& team) {
  const auto half = static_cast<std::ptrdiff_t>((team.sales.size() + 1) / 2);
  make_rule(ctx, "官网询价：轮流跟进", 1, rule::how_choice::round_robin, {"web_form", "is not empty", nullptr}, {team.sales.begin(), team.sales.begin() + half});
  make_rule(ctx, "广告线索：给手上最少的人", 2, rule::how_choice::least_open, {"source", "=", "advertisement"}, team.sales);
  make_rule(ctx, "伙伴介绍：先建议", 3, rule::how_choice::propose, {"source", "=", "partner"}, {team.sales.front()});
  const auto today = base::Date::from_days(ctx.now().ms / kDay);
  record::Changes c;
  c.set(fields::absence::user, team.sales.back()).set(fields::absence::starts_on, today).set(fields::absence::ends_on, today.plus_days(4));
  c.set(fields::absence::note, "休假");
  record::create(ctx, ctx.entity(fields::absence::kEntity), c);
}

void make_score_rules(record::Context& ctx) {
  namespace score = fields::score_rule;
  struct Points {
    const char *name, *behaviour, *condition;
    int points, most, half_life;
  };
  static constexpr std::array<Points, 5> kPoints = {{
      {"客户介绍的线索", "field", R"(["source","=","referral"])", 25, 0, 0},
      {"马上要买", "field", R"(["rank","=","A"])", 35, 0, 0},
      {"三个月内要买", "field", R"(["rank","=","B"])", 20, 0, 0},
      {"资料完整", "completeness", "", 20, 0, 0},
      {"聊得多", "follow_ups", "", 10, 30, 60},
  }};
  int position = 20;
  for (const auto& one : kPoints) {
    record::Changes c;
    c.set(score::name, one.name).set(score::behaviour, one.behaviour).set(score::points, one.points).set(score::position, ++position).set(score::active, true);
    if (*one.condition) c.put(score::condition.index, std::string(one.condition));
    if (one.most) c.set(score::most, one.most);
    if (one.half_life) c.set(score::half_life_days, one.half_life);
    record::create(ctx, ctx.entity(score::kEntity), c);
  }
}

void fill_commitment(record::Record& r, Id account, std::int64_t now, Dice& dice) {
  static constexpr std::array<std::string_view, 8> kPromised = {"送样机试用", "发正式报价", "安排技术交流", "提供同行案例", "上门调试", "换货", "补发发票", "给出交期答复"};
  const auto due = now + (dice.below(75) - 60) * kDay + (1 + dice.below(8)) * kHour;
  r.set(commitment::subject, dice.pick(kPromised));
  r.set(commitment::account, account);
  r.set(commitment::due_at, Time{due});
  const auto roll = dice.below(100);
  if (due > now || roll >= 92) {
    r.set(commitment::state, commitment::state_choice::open);
  } else if (roll < 70) {
    r.set(commitment::state, commitment::state_choice::kept);
    r.set(commitment::kept_at, Time{due - dice.below(3) * kDay});
  } else if (roll < 84) {
    r.set(commitment::state, commitment::state_choice::late);
    r.set(commitment::kept_at, Time{std::min(now, due + (1 + dice.below(5)) * kDay)});
  } else {
    r.set(commitment::state, commitment::state_choice::broken);
    r.set(commitment::note, std::string_view("交期没有排上，已向客户说明"));
  }
}

}  // namespace keyuan::demo
