#include "modules/pools/held.hpp"

#include "fields/account.hpp"
#include "fields/lead.hpp"
#include "record/keep.hpp"

namespace keyuan::pools {
namespace {

namespace lead = fields::lead;
namespace account = fields::account;
using base::Value;
using record::Record;

template <class T>
T value_of(const Record& record, int field) {
  return record::convert::from_value<T>(record[field]);
}

template <class T>
std::optional<T> if_any(const Record& record, int field) {
  return field >= 0 && record.has(field) ? std::optional(value_of<T>(record, field)) : std::nullopt;
}

}  // namespace

const HeldFields& held_fields(const meta::Entity& entity) {
  static const HeldFields leads{
      .pool = lead::pool.index, .pooled_at = lead::pooled_at.index, .claimed_at = lead::claimed_at.index,
      .returns_at = lead::returns_at.index, .returns_why = lead::returns_why.index, .warned_at = lead::warned_at.index,
      .extended_days = lead::extended_days.index, .locked_until = lead::locked_until.index, .last_follow_up_at = lead::last_follow_up_at.index, .klass = lead::rank.index,
      .converted_at = lead::converted_at.index};
  static const HeldFields accounts{
      .pool = account::pool.index, .pooled_at = account::pooled_at.index, .claimed_at = account::claimed_at.index,
      .returns_at = account::returns_at.index, .returns_why = account::returns_why.index, .warned_at = account::warned_at.index,
      .extended_days = account::extended_days.index, .locked_until = account::locked_until.index,
      .last_follow_up_at = account::last_follow_up_at.index, .klass = account::class_.index,
      .opportunity_at = account::opportunity_at.index, .open_amount = account::open_amount.index, .won_on = account::won_on.index,
      .contract_ended_on = account::contract_ended_on.index};
  return entity.name == lead::kEntity ? leads : accounts;
}

std::optional<base::Time> moment(const Record& record, int field) { return if_any<base::Time>(record, field); }

Facts facts_of(const Record& record) {
  const auto& f = held_fields(record.entity());
  Facts facts;
  // A lead that became a customer is done with.
  if (f.converted_at < 0 || !record.has(f.converted_at)) facts.claimed_at = moment(record, f.claimed_at);
  facts.last_follow_up_at = moment(record, f.last_follow_up_at);
  facts.opportunity_at = moment(record, f.opportunity_at);
  facts.open_opportunity = f.open_amount >= 0 && record.has(f.open_amount);
  facts.won_on = if_any<base::Date>(record, f.won_on);
  facts.contract_ended_on = if_any<base::Date>(record, f.contract_ended_on);
  facts.locked_until = if_any<base::Date>(record, f.locked_until);
  facts.extended_days = static_cast<int>(base::as_integer(record[f.extended_days]));
  const auto& klass = base::as_text(record[f.klass]);
  facts.klass = klass.size() == 1 ? klass[0] : '\0';
  return facts;
}

std::optional<Due> clock_of(const Book& book, const Record& record, const base::WorkingDays& calendar) {
  const auto& f = held_fields(record.entity());
  if (!record.owner()) return std::nullopt;
  const auto* pool = book.active(base::as_id(record[f.pool]));
  if (!pool) return std::nullopt;
  return returns_at(pool->rules, facts_of(record), Days{calendar, pool->working_days},
                    [&](const Rule& rule) { return rule.exempt && holds(*rule.exempt, record); });
}

void set_clock(Record& record, const std::optional<Due>& due) {
  const auto& f = held_fields(record.entity());
  auto at = due ? Value{due->at.ms} : Value{};
  if (record[f.returns_at] != at) record[f.warned_at] = {};
  record[f.returns_at] = std::move(at);
  record[f.returns_why] = due ? Value{std::string(name_of(due->why))} : Value{};
}

bool same_clock(const Record& a, const Record& b) {
  const auto& f = held_fields(a.entity());
  return a[f.returns_at] == b[f.returns_at] && a[f.returns_why] == b[f.returns_why] && a[f.warned_at] == b[f.warned_at];
}

void keep_clock(record::Context& ctx, const Record& record) {
  const auto& f = held_fields(record.entity());
  record::keep(ctx, record.entity(), record.id(),
               {{f.returns_at, record[f.returns_at]}, {f.returns_why, record[f.returns_why]}, {f.warned_at, record[f.warned_at]}});
}

std::string name_of(const record::Context& ctx, base::Id user) {
  const auto* person = ctx.org->person(user);
  return person ? person->name : std::string();
}

}  // namespace keyuan::pools
