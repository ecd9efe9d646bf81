#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "base/problem.hpp"
#include "fields/account.hpp"
#include "fields/activity.hpp"
#include "fields/commitment.hpp"
#include "fields/contact.hpp"
#include "fields/lead.hpp"
#include "fields/notification.hpp"
#include "fields/opportunity.hpp"
#include "fields/stage.hpp"
#include "fields/stage_change.hpp"
#include "modules/demo/company.hpp"
#include "modules/demo/conversions.hpp"
#include "modules/demo/demo.hpp"
#include "modules/demo/developing.hpp"
#include "modules/demo/names.hpp"
#include "modules/followups/followups.hpp"
#include "modules/pools/pools.hpp"
#include "modules/scoring/scoring.hpp"
#include "record/create_many.hpp"
#include "record/figures.hpp"
#include "record/indexes.hpp"

namespace keyuan::demo {
namespace {

namespace account = fields::account;
namespace activity = fields::activity;
namespace commitment = fields::commitment;
namespace contact = fields::contact;
namespace lead = fields::lead;
namespace deal = fields::opportunity;
namespace change = fields::stage_change;
namespace notification = fields::notification;
using base::Id;
using record::Record;

constexpr int kPlanned = 24;                // leads, and customers, with whom a plan runs
constexpr std::int64_t kStep = 5'000;       // records a transaction
constexpr std::int64_t kWhole = 50'000;     // so many of a type are most of its table, whose indexes are made when they are there
constexpr std::int64_t kYears = 3;
constexpr std::int64_t kDevelops = 20'000;  // customers: up to so many the company has pools, rules and promises as well
constexpr std::int64_t kAppointments = 6;  // of each salesperson, this week and the next

struct Stage {
  Id id;
  std::string kind;
  base::Decimal probability;
};

// What later steps must know of the customers made earlier: one entry each, so a million fit in memory.
struct Customer {
  Id id, contact;
  std::uint16_t owner;  // place in Team::sales
  std::int64_t since;
};

class Maker {
 public:
  Maker(app::Services& services, const Size& size, const demo::Progress& progress, std::uint64_t seed)
      : services_(services), size_(size), progress_(progress), dice_(seed), now_(services.clock.now().ms),
        years_{now_ - kYears * 365 * base::kDay, now_}, develops_(size.accounts <= kDevelops), promises_(develops_ ? size.accounts / 4 : 0),
        told_{seed + 1}, came_{seed + 2}, terms_{seed + 4}, conversions_(years_, size.leads, size.accounts, Dice(seed + 3)),
        total_(size.accounts + size.contacts + size.leads + size.opportunities + size.activities + promises_) {
    behalf_.via = kVia;
  }

  void run() {
    step([&](record::Context& ctx) {
      team_ = make_company(ctx, size_, dice_);
      read_stages(ctx);
      sources_ = read_sources(ctx);
      if (develops_) pools_ = make_pools(ctx, team_);
    });
    services_.reload_org();  // owners' departments are looked up there
    make_accounts();
    make_contacts();
    make_deals();
    make_leads();
    make_activities();
    make_notifications();
    if (develops_) develop();
    step([&](record::Context& ctx) {  // made past the hooks
      pools::ask_count_deals(services_, ctx);
      followups::count_broken_anew(ctx);
      followups::ask_recount(services_, ctx);
      scoring::ask_recount(services_, ctx);
    });
  }

 private:
  void step(const std::function<void(record::Context&)>& body) { services_.write(behalf_, body); }

  // `count` records of a type in steps; `make_one` fills the i-th.
  template <class MakeOne>
  void make(std::string_view entity, std::int64_t count, MakeOne&& make_one) {
    bool whole = false;
    if (count >= kWhole)
      step([&](record::Context& ctx) {
        whole = record::living(ctx.db, ctx.entity(entity)) < count;
        if (whole) record::drop_indexes(ctx.db, ctx.entity(entity));
      });
    for (std::int64_t from = 0; from < count; from += kStep) {
      const auto to = std::min(count, from + kStep);
      const auto before = dice_, told_before = told_, came_before = came_, terms_before = terms_;
      step([&](record::Context& ctx) {
        dice_ = before;  // a transaction that runs again throws the same dice
        told_ = told_before;
        terms_ = terms_before;
        came_ = came_before;
        std::vector<Record> records;
        records.reserve(static_cast<std::size_t>(to - from));
        for (std::int64_t i = from; i < to; ++i) {
          Record r(ctx.entity(entity));
          make_one(ctx, i, r);
          records.push_back(std::move(r));
        }
        record::create_many(ctx, ctx.entity(entity), records);
        after_step(ctx, records);
      });
      progress_(done_ += to - from, total_);
    }
    if (whole) step([&](record::Context& ctx) { record::prepare_indexes(ctx.db, ctx.entity(entity)); });
  }

  // What those just made have behind them.
  void after_step(record::Context& ctx, const std::vector<Record>& records) {
    const auto& name = records.front().entity().name;
    if (name == lead::kEntity) note_past(ctx, records, came_);
    if (name == deal::kEntity) note_stages(ctx, records);
  }

  static void note_stages(record::Context& ctx, const std::vector<Record>& deals) {
    std::vector<Record> changes;
    for (const auto& r : deals) {
      Record c(ctx.entity(change::kEntity));
      c.set(change::name, r.title());
      c.set(change::opportunity, r.id());
      c.set(change::to_stage, r.get(deal::stage));
      c.set(change::at, r.get(deal::stage_since));
      c.set(change::by, r.owner());
      c[meta::kCreatedAt] = r[deal::stage_since.index];
      changes.push_back(std::move(c));
    }
    record::create_many(ctx, ctx.entity(change::kEntity), changes);
  }

  void read_stages(record::Context& ctx) {
    auto rows = ctx.db.query("SELECT s.id, s.kind, s.probability, s.pipeline FROM stage s JOIN pipeline p ON p.id = s.pipeline "
                             "WHERE s.removed_at IS NULL AND p.removed_at IS NULL ORDER BY p.is_default DESC, p.position, p.seq, s.position, s.seq");
    while (rows.next()) {
      if (!pipeline_) pipeline_ = rows.id(3);
      if (rows.id(3) != pipeline_) break;
      stages_.push_back({rows.id(0), std::string(rows.text(1)), base::Decimal{rows.integer(2)}});
    }
    if (stages_.empty()) throw base::conflict("opportunities.no_stages");
  }

  std::int64_t moment(std::int64_t from) { return moment(from, now_); }
  std::int64_t moment(std::int64_t from, std::int64_t until) { return from + dice_.below(std::max<std::int64_t>(until - from, 1)); }
  // Some salespeople have more customers than others.
  std::uint16_t owner() {
    const auto n = static_cast<std::int64_t>(team_.sales.size());
    return static_cast<std::uint16_t>(std::min(dice_.below(n), dice_.below(n)));
  }
  void made_at(Record& r, std::int64_t at, std::uint16_t by) {
    r[meta::kCreatedAt] = at;
    r[meta::kCreatedBy] = team_.sales[by];
    r[meta::kUpdatedAt] = at;
    r[meta::kUpdatedBy] = team_.sales[by];
    if (r.entity().owned) r[meta::kOwner] = team_.sales[by];
  }

  void make_accounts() {
    customers_.resize(static_cast<std::size_t>(size_.accounts));
    make(account::kEntity, size_.accounts, [&](record::Context& ctx, std::int64_t i, Record& r) {
      const auto name = company_name(dice_);
      const auto by = owner();
      const auto at = years_.even(i, size_.accounts);
      made_at(r, at, by);
      r[meta::kId] = ctx.ids.make(at);
      r.set(account::name, name.full);
      r.set(account::short_name, name.short_name);
      r.set(account::kind, dice_.weighted<3>({{{"business", 80}, {"channel", 12}, {"consumer", 8}}}));
      r.set(account::side, std::string_view("downstream"));
      r.set(account::class_, dice_.weighted<4>({{{"A", 8}, {"B", 22}, {"C", 45}, {"D", 25}}}));
      r.set(account::status, dice_.weighted<4>({{{"potential", 40}, {"active", 38}, {"dormant", 15}, {"lost", 7}}}));
      r.set(account::industry, name.industry);
      r.set(account::region, name.place.region);
      r.set(account::source, dice_.weighted<5>({{{"referral", 25}, {"exhibition", 20}, {"web", 25}, {"cold_call", 20}, {"partner", 10}}}));
      const auto employees = 5 + dice_.below(dice_.chance(20) ? 3000 : 200);
      r.set(account::employees, employees);
      r.set(account::size, employees < 20 ? "micro" : employees < 100 ? "small" : employees < 500 ? "medium" : "large");
      r.set(account::annual_revenue, base::Decimal::whole(employees * (80'000 + dice_.below(600'000))));
      r.set(account::annual_revenue_currency, std::string_view("CNY"));
      r.set(account::founded, 1985 + static_cast<int>(dice_.below(38)));
      r.set(account::phone, mobile_number(40'000'000 + i));
      r.set(account::address_country, std::string_view("中国"));
      r.set(account::address_province, name.place.province);
      r.set(account::address_city, name.place.city);
      // Some belong to a company made before.
      if (i > 20 && dice_.chance(4)) r.set(account::parent, customers_[static_cast<std::size_t>(i - 1 - dice_.below(20))].id);
      r.set(account::purchase_intention, dice_.weighted<4>({{{"high", 15}, {"medium", 35}, {"low", 35}, {"none", 15}}}));
      r.set(account::needs_type, dice_.weighted<3>({{{"price", 40}, {"value", 35}, {"composite", 25}}}));
      if (dice_.chance(80)) r.set(account::last_follow_up_at, base::Time{moment(std::max(at, now_ - 240 * base::kDay))});
      if (dice_.chance(35)) r.set(account::next_follow_up_at, base::Time{now_ + (dice_.below(30) - 6) * base::kDay});
      if (auto* conversion = conversions_.of_customer(i)) came_as_lead(r, *conversion);
      place_account(r, i, at);
      customers_[static_cast<std::size_t>(i)] = {r.id(), {}, by, at};
    });
  }

  void make_contacts() {
    make(contact::kEntity, size_.contacts, [&](record::Context& ctx, std::int64_t i, Record& r) {
      // Everybody has one; the rest falls where it falls.
      auto& at = customers_[static_cast<std::size_t>(i < size_.accounts ? i : dice_.below(size_.accounts))];
      const auto name = person_name(dice_);
      made_at(r, at.since, at.owner);
      r[meta::kId] = ctx.ids.make(at.since);
      r.set(contact::name, name.family + name.given);
      r.set(contact::family_name, name.family);
      r.set(contact::given_name, name.given);
      r.set(contact::account, at.id);
      r.set(contact::position, position(dice_));
      r.set(contact::mobile, mobile_number(i));
      r.set(contact::email, fmt::format("c{}@example.cn", i));
      r.set(contact::influence, dice_.weighted<3>({{{"high", 25}, {"medium", 45}, {"low", 30}}}));
      r.set(contact::attitude, dice_.weighted<5>({{{"champion", 10}, {"supportive", 30}, {"neutral", 40}, {"sceptical", 15}, {"opposed", 5}}}));
      r.set(contact::buying_role, dice_.weighted<5>({{{"decision_maker", 25}, {"influencer", 25}, {"user", 20}, {"purchaser", 20}, {"gatekeeper", 10}}}));
      r.set(contact::is_primary, i < size_.accounts);
      if (at.contact) {
        r.set(contact::reports_to, at.contact);
        if (dice_.chance(40)) r.set(contact::introduced_by, at.contact);
      } else {
        at.contact = r.id();
      }
      if (auto* conversion = i < size_.accounts ? conversions_.of_customer(i) : nullptr) met_as_lead(r, *conversion);
    });
  }

  void make_deals() {
    make(deal::kEntity, size_.opportunities, [&](record::Context& ctx, std::int64_t i, Record& r) {
      auto* conversion = conversions_.of_deal(i);
      const auto any = dice_.below(size_.accounts);
      const auto& of = customers_[static_cast<std::size_t>(conversion ? conversion->customer : any)];
      const auto at = conversion ? of.since : moment(of.since);
      made_at(r, at, of.owner);
      r[meta::kId] = ctx.ids.make(at);
      const auto wants = product(dice_);
      if (conversion) conversion->opportunity = r.id(), conversion->product = wants;
      r.set(deal::name, fmt::format("{}项目 {:05}", wants, i + 1));
      r.set(deal::product, wants);
      r.set(deal::account, of.id);
      r.set(deal::contact, of.contact);
      r.set(deal::pipeline, pipeline_);
      // A third is open, and then nearer to the beginning than to the end.
      const bool open = conversion ? conversion->deal == "open" : dice_.chance(34) || now_ - at < 30 * base::kDay;
      const auto& stage = open ? stages_[static_cast<std::size_t>(std::min(dice_.below(open_stages()), dice_.below(open_stages())))]
                               : closed_stage(conversion ? conversion->deal : dice_.chance(48) ? "won" : "lost");
      r.set(deal::stage, stage.id);
      r.set(deal::status, stage.kind);
      r.set(deal::probability, stage.probability);
      r.set(deal::amount, base::Decimal::whole((1 + dice_.below(40)) * (dice_.chance(15) ? 50'000 : 8'000)));
      r.set(deal::amount_currency, std::string_view("CNY"));
      const auto engaged = base::Date::from_days(at / base::kDay);
      r.set(deal::engaged_on, engaged);
      const auto source = dice_.weighted<4>({{{"referral", 30}, {"web", 30}, {"exhibition", 25}, {"cold_call", 15}}});
      r.set(deal::source, conversion ? conversion->source : source);
      auto since = at;
      if (open) {
        since = moment(std::max(at, now_ - 60 * base::kDay));
        r.set(deal::expected_close, base::Date::from_days(now_ / base::kDay).plus_days(dice_.below(120) - 20));
      } else {
        const auto cycle = std::min<std::int64_t>(10 + dice_.below(110), (now_ - at) / base::kDay);
        r.set(deal::closed_on, engaged.plus_days(cycle));
        r.set(deal::expected_close, engaged.plus_days(cycle + dice_.below(30) - 10));
        r.set(deal::cycle_days, cycle);
        // Software and service run for a year or more; machines are sold once.
        if (stage.kind == "won" && terms_.chance(40)) r.set(deal::contract_ends, engaged.plus_days(cycle).plus_months(12 * static_cast<int>(1 + terms_.below(3))));
        since = at + cycle * base::kDay;
        if (stage.kind == "lost")
          r.set(deal::lost_reason, dice_.weighted<4>({{{"price", 40}, {"competitor", 30}, {"timing", 20}, {"budget", 10}}}));
      }
      r.set(deal::stage_since, base::Time{since});
    });
  }

  void make_leads() {
    leads_.resize(static_cast<std::size_t>(size_.leads));
    make(lead::kEntity, size_.leads, [&](record::Context& ctx, std::int64_t i, Record& r) {
      const auto company = company_name(dice_);
      const auto name = person_name(dice_);
      const auto* conversion = conversions_.of_lead(i);
      const auto any = owner();
      const auto by = conversion ? customers_[static_cast<std::size_t>(conversion->customer)].owner : any;
      const auto at = years_.growing(i, size_.leads);
      made_at(r, at, by);
      r[meta::kId] = ctx.ids.make(at);
      r.set(lead::name, name.family + name.given);
      r.set(lead::company, company.full);
      r.set(lead::position, position(dice_));
      r.set(lead::mobile, mobile_number(conversion ? conversion->customer : 20'000'000 + i));
      const auto status = dice_.weighted<4>({{{"new", 30}, {"contacted", 35}, {"qualified", 20}, {"unqualified", 15}}});
      r.set(lead::status, status);
      if (status == "unqualified")
        r.set(lead::lost_reason, dice_.weighted<4>({{{"no_need", 40}, {"no_budget", 25}, {"unreachable", 20}, {"competitor", 15}}}));
      r.set(lead::source, dice_.weighted<6>({{{"web", 30}, {"exhibition", 25}, {"referral", 15}, {"advertisement", 15}, {"cold_call", 10}, {"wechat", 5}}}));
      r.set(lead::cost, base::Decimal::whole(20 + dice_.below(400)));
      r.set(lead::cost_currency, std::string_view("CNY"));
      r.set(lead::rank, dice_.weighted<4>({{{"A", 15}, {"B", 30}, {"C", 35}, {"D", 20}}}));
      r.set(lead::industry, company.industry);
      r.set(lead::region, company.place.region);
      const auto people = 20 + dice_.below(800);
      const auto wants = product(dice_);
      r.set(lead::product, wants);
      r.set(lead::needs, fmt::format("想了解{}，{}人规模", wants, people));
      r.set(lead::language, terms_.weighted<4>({{{"zh", 88}, {"yue", 5}, {"en", 5}, {"ja", 2}}}));
      if (status != "new") r.set(lead::last_follow_up_at, base::Time{moment(at)});
      if (conversion) became_customer(r, *conversion, at, came_);
      fill_origin(r, sources_, at, conversion ? conversion->at : now_, told_);
      place_lead(r, i, at);
      leads_[static_cast<std::size_t>(i)] = {r.id(), {}, by, at};
    });
  }

  void make_activities() {
    make(activity::kEntity, size_.activities, [&](record::Context&, std::int64_t i, Record& r) {
      const bool about_lead = !leads_.empty() && i % 10 == 9;
      const auto n = dice_.below(about_lead ? size_.leads : size_.accounts);
      const auto& of = (about_lead ? leads_ : customers_)[static_cast<std::size_t>(n)];
      const auto* conversion = about_lead ? conversions_.of_lead(n) : nullptr;
      const auto at = conversion ? moment(of.since, conversion->at) : moment(of.since);
      made_at(r, at, of.owner);
      if (about_lead) r.set(activity::lead, of.id);
      else r.set(activity::account, of.id), r.set(activity::contact, of.contact);
      if (conversion) carried_over(r, *conversion);
      r.set(activity::assignee, team_.sales[of.owner]);
      r.set(activity::priority, std::string_view("normal"));
      if (i >= size_.activities - kAppointments * static_cast<std::int64_t>(team_.sales.size())) {
        // In working hours of this week and the next, begun on Monday.
        const auto monday = (now_ / base::kDay - (now_ / base::kDay + 3) % 7) * base::kDay;
        const auto begins = monday + (dice_.below(2) * 7 + dice_.below(5)) * base::kDay + (1 + dice_.below(8)) * base::kHour;
        r.set(activity::kind, activity::kind_choice::appointment);
        r.set(activity::channel, dice_.weighted<3>({{{"visit", 50}, {"meeting", 30}, {"call", 20}}}));
        r.set(activity::subject, task(dice_));
        r.set(activity::due_at, base::Time{begins});
        r.set(activity::ends_at, base::Time{begins + (1 + dice_.below(2)) * base::kHour});
        r.set(activity::done, begins < now_);
        if (begins < now_) r.set(activity::done_at, base::Time{begins});
      } else if (dice_.chance(85)) {
        const auto& said = talk(dice_);
        r.set(activity::kind, std::string_view("follow_up"));
        r.set(activity::channel, said.channel);
        r.set(activity::subject, said.subject);
        r.set(activity::summary, said.summary);
        r.set(activity::next_step, said.next_step);
        r.set(activity::at, base::Time{at});
        r.set(activity::done, true);
        r.set(activity::done_at, base::Time{at});
      } else {
        const bool done = now_ - at > 20 * base::kDay || dice_.chance(50);
        r.set(activity::kind, std::string_view("task"));
        r.set(activity::subject, task(dice_));
        r.set(activity::due_at, base::Time{at + (1 + dice_.below(14)) * base::kDay});
        r.set(activity::done, done);
        if (done) r.set(activity::done_at, base::Time{std::min(now_, at + (1 + dice_.below(10)) * base::kDay)});
      }
    });
  }

  // What is promised, which plans run, what sources cost, who gets what comes, and when it goes back.
  void develop() {
    make(commitment::kEntity, promises_, [&](record::Context& ctx, std::int64_t i, Record& r) {
      const auto& of = customers_[static_cast<std::size_t>(i * 4 + 1) % customers_.size()];
      const auto at = std::max(of.since, now_ - (60 + told_.below(30)) * base::kDay);
      made_at(r, at, of.owner);
      r[meta::kId] = ctx.ids.make(at);
      fill_commitment(r, of.id, now_, told_);
    });
    step([&](record::Context& ctx) {
      for (const auto entity : {lead::kEntity, account::kEntity}) followups::start_first_plan(ctx, entity, newest_in_hand(ctx, entity));
      auto dice = told_;
      make_costs(ctx, sources_, kYears, size_.leads, dice);
      make_assignment(ctx, team_);
      make_score_rules(ctx);
      make_pool_rules(ctx, pools_);
    });
  }

  static std::vector<Id> newest_in_hand(record::Context& ctx, std::string_view entity) {
    std::vector<Id> ids;
    const auto open = entity == lead::kEntity ? "status IN ('new', 'contacted', 'qualified')" : "status <> 'lost'";
    for (auto rows = ctx.db.query(fmt::format("SELECT id FROM {} WHERE owner IS NOT NULL AND {} ORDER BY seq DESC LIMIT {}", entity, open, kPlanned)); rows.next();)
      ids.push_back(rows.id(0));
    return ids;
  }

  // Some customers that sleep or are lost lie in the pool; the others are in somebody's hands.
  void place_account(Record& r, std::int64_t i, std::int64_t at) {
    if (!develops_) return;
    const auto status = r.get(account::status);
    if ((status == "dormant" || status == "lost") && i % 3 == 0) return put_in_pool(r, pools_.accounts, std::max(at, now_ - (1 + told_.below(40)) * base::kDay));
    put_in_hand(r, pools_.accounts, at, now_, 29, told_);
  }

  void place_lead(Record& r, std::int64_t i, std::int64_t at) {
    const auto status = r.get(lead::status);
    if (!develops_ || status == lead::status_choice::unqualified || status == lead::status_choice::converted) return;
    if (status == lead::status_choice::new_ && i % 4 == 1) return put_in_pool(r, pools_.leads, std::max(at, now_ - told_.below(30) * base::kDay));
    put_in_hand(r, pools_.leads, at, now_, 58, told_);
  }

  // What everybody finds at the bell: a customer he was given, a lead that a colleague changed.
  void make_notifications() {
    const auto people = static_cast<std::int64_t>(team_.sales.size());
    make(notification::kEntity, 2 * people, [&](record::Context& ctx, std::int64_t i, Record& r) {
      const bool given = i < people;
      const auto whom = static_cast<std::uint16_t>(i % people);
      const auto& of = given || leads_.empty() ? customers_ : leads_;
      const auto it = std::find_if(of.rbegin(), of.rend(), [&](const Customer& one) { return one.owner == whom; });
      const auto at = now_ - (1 + dice_.below(40)) * base::kHour;
      made_at(r, at, whom);
      r[meta::kId] = ctx.ids.make(at);
      r.set(notification::by, team_.sales[static_cast<std::size_t>((whom + 1) % people)]);
      r.set(notification::count, 1);
      r.set(notification::kind, given ? "assigned" : "record_changed");
      if (it == of.rend()) return;
      const auto* type = &of == &customers_ ? "account" : "lead";
      r.set(notification::entity, type);
      r.set(notification::record, it->id.to_string());
      auto rows = ctx.db.query("SELECT name FROM " + std::string(type) + " WHERE id = ?", {it->id});
      if (rows.next()) r.set(notification::title, rows.text(0));
      if (!given) r.set(notification::details, R"({"fields":["status"]})");
    });
  }

  [[nodiscard]] std::int64_t open_stages() const {
    std::int64_t n = 0;
    for (const auto& s : stages_) n += s.kind == "open";
    return std::max<std::int64_t>(n, 1);
  }
  [[nodiscard]] const Stage& closed_stage(std::string_view kind) const {
    for (const auto& s : stages_)
      if (s.kind == kind) return s;
    return stages_.back();
  }

  app::Services& services_;
  const Size& size_;
  const demo::Progress& progress_;
  Dice dice_;
  app::Behalf behalf_;
  const std::int64_t now_;
  const Years years_;
  const bool develops_;
  const std::int64_t promises_;
  Dice told_, came_, terms_;  // of what was added to the company later: what was there before stays as it was
  Conversions conversions_;
  std::int64_t done_ = 0, total_;
  Team team_;
  Sources sources_;
  Pools pools_;
  std::vector<Stage> stages_;
  Id pipeline_;
  std::vector<Customer> customers_, leads_;
};

}  // namespace

bool is_there(db::Transaction& tx) {
  return tx.query("SELECT 1 FROM \"user\" WHERE email = 'demo001@keyuan.example' AND removed_at IS NULL").next();
}

void make(app::Services& services, const Size& size, const Progress& progress, std::uint64_t seed) {
  bool there = false;
  services.database.read([&](db::Transaction& tx) { there = is_there(tx); });
  if (there) throw base::conflict("demo.there_already");
  Maker(services, size, progress, seed).run();
}

}  // namespace keyuan::demo
