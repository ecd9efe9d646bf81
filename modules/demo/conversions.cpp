#include "modules/demo/conversions.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "fields/account.hpp"
#include "fields/activity.hpp"
#include "fields/contact.hpp"
#include "fields/lead.hpp"
#include "fields/status_change.hpp"
#include "meta/labels.hpp"
#include "record/create_many.hpp"

namespace keyuan::demo {
namespace {

namespace account = fields::account;
namespace activity = fields::activity;
namespace change = fields::status_change;
namespace contact = fields::contact;
namespace lead = fields::lead;
using base::kDay;
using base::Time;
using record::Record;

constexpr int kConverted = 22;  // of a hundred leads
constexpr std::int64_t kNextCustomers = 20;  // who may have come as a lead when the right one did already

// Through which statuses it went until the one it has.
std::vector<std::string_view> way(std::string_view status) {
  if (status == "new") return {};
  if (status == "unqualified" || status == "qualified") return {"new", "contacted", status};
  if (status == "converted") return {"new", "contacted", "qualified", status};
  return {"new", status};
}

}  // namespace

Conversions::Conversions(const Years& years, std::int64_t leads, std::int64_t customers, Dice dice) : of_lead_(leads, -1), of_customer_(customers, -1) {
  for (std::int64_t n = 0; n < leads; ++n) {
    if (!dice.chance(kConverted)) continue;
    const auto ready = years.growing(n, leads) + (3 + dice.below(40)) * kDay;
    auto customer = (ready - years.start) * customers / (years.now - years.start) + 1;
    const auto last = std::min(customer + kNextCustomers, customers);
    while (customer < last && of_customer_[customer] >= 0) ++customer;
    if (customer >= last) continue;  // too young, or others took the places
    const auto place = static_cast<std::int32_t>(all_.size());
    of_lead_[n] = of_customer_[customer] = place;
    Conversion one{.lead = n, .customer = customer, .at = years.even(customer, customers)};
    one.source = dice.weighted<6>({{{"referral", 30}, {"web", 30}, {"exhibition", 20}, {"advertisement", 10}, {"wechat", 6}, {"cold_call", 4}}});
    one.rank = dice.weighted<4>({{{"A", 35}, {"B", 40}, {"C", 20}, {"D", 5}}});
    if (dice.chance(75)) {
      one.deal = years.now - one.at < 30 * kDay ? "open" : dice.weighted<3>({{{"won", 45}, {"lost", 30}, {"open", 25}}});
      of_deal_.push_back(place);
    }
    all_.push_back(std::move(one));
  }
}

void came_as_lead(Record& r, Conversion& conversion) {
  r.set(account::source, conversion.source);
  if (conversion.deal == "won") r.set(account::status, std::string_view("active"));
  conversion.account = r.id();
  conversion.company = r.get(account::name);
  conversion.industry = r.get(account::industry);
  conversion.region = r.get(account::region);
}

void met_as_lead(Record& r, Conversion& conversion) {
  r.set(contact::source, conversion.source);
  conversion.contact = r.id();
  conversion.person = r.get(contact::name);
  conversion.position = r.get(contact::position);
}

void carried_over(Record& r, const Conversion& conversion) {
  r.set(activity::account, conversion.account);
  r.set(activity::contact, conversion.contact);
  r.set(activity::opportunity, conversion.opportunity);
}

void became_customer(Record& r, const Conversion& conversion, std::int64_t came, Dice& dice) {
  r.set(lead::name, conversion.person);
  r.set(lead::company, conversion.company);
  r.set(lead::position, conversion.position);
  r.set(lead::industry, conversion.industry);
  r.set(lead::region, conversion.region);
  r.set(lead::source, conversion.source);
  r.set(lead::rank, conversion.rank);
  if (!conversion.product.empty()) r.set(lead::product, conversion.product);
  r[lead::lost_reason.index] = base::Value{};
  r.set(lead::status, lead::status_choice::converted);
  r.set(lead::last_follow_up_at, Time{conversion.at - dice.below((conversion.at - came) / 3)});
  r.set(lead::converted_at, Time{conversion.at});
  r.set(lead::converted_account, conversion.account);
  r.set(lead::converted_contact, conversion.contact);
  r.set(lead::converted_opportunity, conversion.opportunity);
  r[meta::kUpdatedAt] = conversion.at;
}

void note_past(record::Context& ctx, const std::vector<Record>& leads, Dice& dice) {
  std::vector<record::PastEvent> conversions;
  std::vector<Record> moves;
  const auto& of = leads.front().entity();
  const auto called = [&](std::string_view status) {
    const auto& field = of[lead::status.index];
    return meta::label(ctx.meta().words(), ctx.workspace->language, of, field, *field.choice(status));
  };
  for (const auto& r : leads) {
    const auto status = r.get(lead::status);
    auto since = r.get(lead::created_at).ms, at = r.get(lead::first_contacted_at).ms;
    const auto until = status == "converted" ? r.get(lead::converted_at).ms : ctx.now().ms;
    const auto steps = way(status);
    for (std::size_t i = 1; i < steps.size(); ++i) {
      if (steps[i] == "converted") at = until;
      Record move(ctx.entity(change::kEntity));
      move.set(change::name, called(steps[i - 1]) + " → " + called(steps[i]));
      move.set(change::lead, r.id());
      move.set(change::from, steps[i - 1]);
      move.set(change::to, steps[i]);
      move.set(change::at, Time{at});
      move.set(change::by, base::as_id(r[meta::kCreatedBy]));
      move.set(change::days, base::Decimal{(at - since) * base::Decimal::kOne / kDay});
      move[meta::kCreatedAt] = at;
      moves.push_back(std::move(move));
      since = at;
      at += dice.below(std::max<std::int64_t>(std::min(until - at, 20 * kDay), 1));
    }
    if (status != "converted") continue;
    nlohmann::json made = {{"account", {{"id", r.get(lead::converted_account).to_string()}, {"made", true}}},
                           {"contact", {{"id", r.get(lead::converted_contact).to_string()}, {"made", true}}}};
    if (r.has(lead::converted_opportunity)) made["opportunity"] = {{"id", r.get(lead::converted_opportunity).to_string()}, {"made", true}};
    conversions.push_back({&r, r[lead::converted_at.index], r[meta::kCreatedBy], made.dump()});
  }
  record::create_many(ctx, ctx.entity(change::kEntity), moves);
  record::log_many(ctx, "lead.converted", std::move(conversions));
}

}  // namespace keyuan::demo
