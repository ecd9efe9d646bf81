#include "modules/leads/convert.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "fields/account.hpp"
#include "fields/contact.hpp"
#include "fields/lead.hpp"
#include "fields/opportunity.hpp"
#include "modules/leads/carried.hpp"
#include "record/access/masked.hpp"
#include "record/history/events.hpp"
#include "record/load.hpp"
#include "record/opening.hpp"
#include "record/query/list.hpp"
#include "record/write.hpp"

namespace keyuan::leads {
namespace {

namespace lead = fields::lead;
namespace account = fields::account;
namespace contact = fields::contact;
namespace deal = fields::opportunity;
using base::Id;
using record::Changes;
using record::Record;
using record::access::Verb;

template <class A, class B>
void carry(Changes& to, const meta::Handle<A>& field, const Record& from, const meta::Handle<B>& source) {
  static_assert(std::is_same_v<A, B>);
  if (from.has(source)) to.put(field.index, from[source.index]);
}

void carry_address(Changes& to, const Record& from, const auto& country, const auto& province, const auto& city,
                   const auto& district, const auto& street, const auto& postcode) {
  carry(to, country, from, lead::address_country);
  carry(to, province, from, lead::address_province);
  carry(to, city, from, lead::address_city);
  carry(to, district, from, lead::address_district);
  carry(to, street, from, lead::address_street);
  carry(to, postcode, from, lead::address_postcode);
}

Changes account_from(const Record& from) {
  Changes c;
  c.set(account::name, from.has(lead::company) ? from.get(lead::company) : from.get(lead::name));
  c.set(account::kind, from.has(lead::company) ? account::kind_choice::business : account::kind_choice::consumer);
  carry(c, account::source, from, lead::source);
  carry(c, account::industry, from, lead::industry);
  carry(c, account::region, from, lead::region);
  carry(c, account::tags, from, lead::tags);
  carry(c, account::employees, from, lead::employees);
  carry(c, account::website, from, lead::website);
  carry(c, account::phone, from, lead::phone);
  carry(c, account::last_follow_up_at, from, lead::last_follow_up_at);
  carry(c, account::next_follow_up_at, from, lead::next_follow_up_at);
  carry(c, account::owner, from, lead::owner);
  carry_address(c, from, account::address_country, account::address_province, account::address_city,
                account::address_district, account::address_street, account::address_postcode);
  return c;
}

Changes contact_from(const Record& from, Id of) {
  Changes c;
  c.set(contact::account, of);
  carry(c, contact::name, from, lead::name);
  carry(c, contact::position, from, lead::position);
  carry(c, contact::mobile, from, lead::mobile);
  carry(c, contact::phone, from, lead::phone);
  carry(c, contact::email, from, lead::email);
  carry(c, contact::wechat, from, lead::wechat);
  carry(c, contact::source, from, lead::source);
  carry(c, contact::last_follow_up_at, from, lead::last_follow_up_at);
  carry(c, contact::owner, from, lead::owner);
  c.set(contact::is_primary, true);
  return c;
}

Changes deal_from(const Record& from, const Record& of, Id with) {
  Changes c;
  c.set(deal::name, of.title());
  c.set(deal::account, of.id());
  c.set(deal::contact, with);
  carry(c, deal::source, from, lead::source);
  carry(c, deal::amount, from, lead::budget);
  carry(c, deal::amount_currency, from, lead::budget_currency);
  carry(c, deal::product, from, lead::product);
  carry(c, deal::description, from, lead::needs);
  carry(c, deal::owner, from, lead::owner);
  return c;
}

// Makes or takes one part. Fields at fault are named "account.name".
Record make(record::Context& ctx, std::string_view entity_name, const Part& part, Changes changes) {
  const auto& entity = ctx.entity(entity_name);
  try {
    if (part.existing) return record::find(ctx, entity, part.existing);
    for (const auto& [field, value] : part.changes.values) changes.put(field, value);
    return record::create(ctx, entity, changes);
  } catch (const base::Problem& p) {
    if (p.kind() == base::Kind::kNotFound)
      throw base::invalid(entity.name, "record.no_such_reference", {{"entity", entity.name}});
    auto fields = p.fields();
    for (auto& f : fields) f.field = entity.name + "." + f.field;
    throw base::Problem(p.kind(), p.code(), p.params(), std::move(fields));
  }
}

// Whom the lead turns out to be was spoken to when the lead was; rules of silence go by it.
void pass_on_last_follow_up(record::Context& ctx, const Record& from, std::string_view entity_name, Id existing) {
  if (!existing || !from.has(lead::last_follow_up_at)) return;
  const auto& entity = ctx.entity(entity_name);
  const auto last = entity.find("last_follow_up_at")->index;
  const auto to = record::load(ctx, entity, existing, record::Lock::kForUpdate);
  const auto said = from.get(lead::last_follow_up_at).ms;
  if (!to || (to->has(last) && base::as_integer((*to)[last]) >= said)) return;
  auto system = ctx.as_system();
  Changes changes;
  changes.put(last, said);
  record::update_loaded(system, *to, changes);
}

std::string details(const Converted& made, const Conversion& wanted, const Carried& carried) {
  std::string out = "{";
  base::Commas comma;
  const auto add = [&](std::string_view key, Id id, bool fresh) {
    if (!id) return;
    base::append_json_key(out, comma, key);
    out += "{\"id\":\"" + id.to_string() + "\",\"made\":" + (fresh ? "true" : "false");
    if (const auto it = carried.find(key); !fresh && it != carried.end()) {
      out += ",\"carried\":[";
      base::Commas between;
      for (const auto& one : it->second) {
        between(out);
        out += '"' + one.to_string() + '"';
      }
      out += ']';
    }
    out += '}';
  };
  add("account", made.account, !wanted.account.existing);
  add("contact", made.contact, !wanted.contact.existing);
  add("opportunity", made.opportunity, wanted.opportunity && !wanted.opportunity->existing);
  return out + "}";
}

std::vector<Record> matches(record::Context& ctx, std::string_view entity_name,
                            const std::vector<std::pair<int, record::Value>>& tests) {
  const auto& entity = ctx.entity(entity_name);
  std::vector<Record> found;
  for (const auto& [field, value] : tests) {
    if (base::is_null(value)) continue;
    record::Query query;
    auto where = record::where_of(ctx, entity, query);
    where.add(" AND t." + record::quote_identifier(entity[field].name) + " = ").bind(value);
    if (const auto unmasked = record::unmasked_where(ctx, entity, entity[field]); !unmasked.empty()) where.add(" AND ").add(unmasked);
    auto rows = ctx.db.query("SELECT t.id FROM " + (*ctx.catalog)[entity].from + " t" + where.text + " LIMIT 5", where.values);
    std::vector<Id> ids;
    while (rows.next()) ids.push_back(rows.id(0));
    for (const auto& id : ids)
      if (std::none_of(found.begin(), found.end(), [&](const Record& r) { return r.id() == id; }))
        found.push_back(*record::load(ctx, entity, id));
  }
  return found;
}

}  // namespace

Proposal propose(record::Context& ctx, Id id) {
  const auto from = record::without_masked(ctx, record::open(ctx, ctx.entity(lead::kEntity), id));
  const auto& name = from.has(lead::company) ? from[lead::company.index] : from[lead::name.index];
  Proposal proposal;
  if (ctx.actor->may(account::kEntity, Verb::kRead))
    proposal.accounts = matches(ctx, account::kEntity, {{account::name.index, name}, {account::phone.index, from[lead::phone.index]}});
  if (ctx.actor->may(contact::kEntity, Verb::kRead))
    proposal.contacts = matches(ctx, contact::kEntity,
                                {{contact::email.index, from[lead::email.index]}, {contact::mobile.index, from[lead::mobile.index]}});
  return proposal;
}

Converted convert(record::Context& ctx, Id id, const Conversion& wanted) {
  const auto from = record::find_for(ctx, ctx.entity(lead::kEntity), id, Verb::kUpdate);
  if (from.has(lead::converted_at)) throw base::conflict("leads.already_converted");
  // What is made of it shows all that the lead has; whom some of that is masked to must take it over first.
  const auto masked = [&](const record::Field& field) { return record::is_masked(ctx, from, field); };
  if (std::any_of(from.entity().fields.begin(), from.entity().fields.end(), masked))
    throw base::forbidden("access.not_allowed", {{"verb", "update"}, {"entity", std::string(lead::kEntity)}});

  Converted made;
  const auto of = make(ctx, account::kEntity, wanted.account, account_from(from));
  made.account = of.id();
  made.contact = make(ctx, contact::kEntity, wanted.contact, contact_from(from, of.id())).id();
  if (wanted.opportunity)
    made.opportunity = make(ctx, deal::kEntity, *wanted.opportunity, deal_from(from, of, made.contact)).id();
  const auto carried = carry_over(ctx, from.id(), {{account::kEntity, made.account, static_cast<bool>(wanted.account.existing)},
                                                    {contact::kEntity, made.contact, static_cast<bool>(wanted.contact.existing)},
                                                    {deal::kEntity, made.opportunity, wanted.opportunity && wanted.opportunity->existing}});
  pass_on_last_follow_up(ctx, from, account::kEntity, wanted.account.existing);
  pass_on_last_follow_up(ctx, from, contact::kEntity, wanted.contact.existing);
  if (wanted.opportunity) pass_on_last_follow_up(ctx, from, deal::kEntity, wanted.opportunity->existing);

  Changes changes;
  changes.set(lead::status, lead::status_choice::converted);
  changes.set(lead::converted_at, ctx.now());
  changes.set(lead::converted_account, made.account);
  changes.set(lead::converted_contact, made.contact);
  changes.set(lead::converted_opportunity, made.opportunity);
  const auto after = record::update_loaded(ctx, from, changes);
  record::log_event(ctx, after, "lead.converted", details(made, wanted, carried));
  return made;
}

}  // namespace keyuan::leads
