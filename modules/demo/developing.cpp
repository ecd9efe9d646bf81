#include "modules/demo/developing.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

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

namespace absence = fields::absence;
namespace commitment = fields::commitment;
namespace cost = fields::source_cost;
namespace lead = fields::lead;
namespace pool = fields::pool;
namespace pool_rule = fields::pool_rule;
namespace rule = fields::assignment_rule;
namespace score = fields::score_rule;
using base::Id;
using base::kDay;
using base::kHour;
using base::Time;

Id add(record::Context& ctx, std::string_view entity, const record::Changes& changes) { return record::create(ctx, ctx.entity(entity), changes).id(); }

std::string campaign_of(std::int64_t at, std::string_view source) {
  const auto day = base::Date::from_days(at / kDay);
  const bool spring = day.month <= 6;
  if (source == "exhibition") return fmt::format("{} {}季工业展", day.year, spring ? "春" : "秋");
  if (source == "advertisement" || source == "web") return fmt::format("{} {}半年搜索推广", day.year, spring ? "上" : "下");
  return source == "wechat" ? fmt::format("{} 公众号案例", day.year) : std::string();
}

}  // namespace

Pools make_pools(record::Context& ctx, const Team& team) {
  const auto make = [&](std::string_view name, std::string_view entity, const char* condition, const char* masked) {
    record::Changes c;
    c.set(pool::name, name).set(pool::entity, entity).set(pool::position, 10).set(pool::condition, condition).set(pool::masked, masked);
    c.set(pool::claim_per_day, 5).set(pool::claim_per_week, 20).set(pool::hold_person, 200).set(pool::ban_days, 7);
    c.set(pool::opens_per_day, 50).set(pool::warn_days, 3);
    c.links[pool::administrators.index] = {team.sales.front()};
    for (const char* role : {"sales", "sales_manager"})
      if (const auto id = role_named(ctx, role)) c.links[pool::member_roles.index].push_back(id);
    return add(ctx, pool::kEntity, c);
  };
  return {make("线索公海", lead::kEntity, R"(["status","in",["new","contacted","qualified"]])", R"(["mobile","phone","email","wechat"])"),
          make("客户公海", fields::account::kEntity, "", R"(["phone"])")};
}

void make_pool_rules(record::Context& ctx, const Pools& pools) {
  int position = 0;
  const auto make = [&](Id of, std::string_view kind, int days, const char* classes) {
    add(ctx, pool_rule::kEntity, record::Changes().set(pool_rule::pool, of).set(pool_rule::kind, kind).set(pool_rule::days, days)
                                     .set(pool_rule::classes, classes).set(pool_rule::position, position++));
  };
  make(pools.leads, pool_rule::kind_choice::no_follow_up, 60, "");
  make(pools.accounts, pool_rule::kind_choice::no_follow_up, 30, "|D|");
  make(pools.accounts, pool_rule::kind_choice::no_follow_up, 90, "|A|B|C|");
  make(pools.accounts, pool_rule::kind_choice::contract_ended, 180, "");
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
  const auto make = [&](std::string_view name, base::Date first, base::Date last, std::int64_t yuan, std::string_view note) {
    if (const auto of = sources.find(name); of != sources.end())
      add(ctx, cost::kEntity, record::Changes().set(cost::source, of->second).set(cost::from_date, first).set(cost::to_date, last).set(cost::note, note)
                                  .set(cost::amount, base::Decimal::whole(fits(yuan))).set(cost::amount_currency, "CNY"));
  };
  auto from = today.plus_months(-static_cast<int>(12 * years));
  from.day = 1;
  for (; from <= today; from = from.plus_months(1)) {
    const auto to = from.plus_months(1).plus_days(-1);
    make("advertisement", from, to, 400 + dice.below(400), "搜索推广");
    make("wechat", from, to, 80 + dice.below(120), "公众号");
    make("web", from, to, 60, "网站维护");
    if (from.month == 4 || from.month == 10) make("exhibition", from.plus_days(9), from.plus_days(12), 3'000 + dice.below(2'000), "展位与差旅");
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
  int position = 0;
  const auto make = [&](const char* name, std::string_view how, const char* condition, std::vector<Id> people) {
    std::sort(people.begin(), people.end());
    auto c = record::Changes().set(rule::name, name).set(rule::position, ++position).set(rule::how, how).set(rule::condition, condition);
    c.links[rule::people.index] = std::move(people);
    add(ctx, rule::kEntity, c);
  };
  const auto half = static_cast<std::ptrdiff_t>((team.sales.size() + 1) / 2);
  make("官网询价：轮流跟进", rule::how_choice::round_robin, R"({"any":[["source","=","web"],["web_form","is not empty",null]]})", {team.sales.begin(), team.sales.begin() + half});
  make("广告线索：给手上最少的人", rule::how_choice::least_open, R"(["source","=","advertisement"])", team.sales);
  make("伙伴介绍：先建议", rule::how_choice::propose, R"(["source","=","partner"])", {team.sales.front()});
  const auto today = base::Date::from_days(ctx.now().ms / kDay);
  add(ctx, absence::kEntity, record::Changes().set(absence::user, team.sales.back()).set(absence::starts_on, today)
                                 .set(absence::ends_on, today.plus_days(4)).set(absence::note, "休假"));
}

void make_score_rules(record::Context& ctx) {
  int position = 20;
  const auto make = [&](const char* name, const char* behaviour, const char* condition, int points, int most = 0, int half_life = 0) {
    auto c = record::Changes().set(score::name, name).set(score::behaviour, behaviour).set(score::condition, condition).set(score::points, points)
                 .set(score::position, ++position).set(score::active, true);
    if (most) c.set(score::most, most).set(score::half_life_days, half_life);
    add(ctx, score::kEntity, c);
  };
  make("客户介绍的线索", "field", R"(["source","=","referral"])", 25);
  make("马上要买", "field", R"(["rank","=","A"])", 35);
  make("三个月内要买", "field", R"(["rank","=","B"])", 20);
  make("资料完整", "completeness", "", 20);
  make("聊得多", "follow_ups", "", 10, 30, 60);
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
