#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/lead.hpp"
#include "modules/leads/carried.hpp"
#include "modules/leads/convert.hpp"
#include "record/goes_along.hpp"
#include "record/history/events.hpp"
#include "record/query/sql.hpp"
#include "record/write.hpp"

namespace keyuan::leads {
namespace {

namespace lead = fields::lead;
using base::Id;
using record::Record;

struct Made {
  const char* entity;
  Id id;
};

// What the last conversion of the lead made new, in the order in which it goes away; and what it gave to records that were there.
struct Told {
  std::vector<Made> made, taken;
  std::vector<std::vector<Id>> given;  // to each of those taken
};
Told told_by_conversion(record::Context& ctx, Id lead_id) {
  auto rows = ctx.db.query("SELECT changes FROM event WHERE record = ? AND kind = 'lead.converted' ORDER BY seq DESC LIMIT 1", {lead_id});
  Told told;
  if (!rows.next()) return told;
  const auto details = nlohmann::json::parse(rows.text(0), nullptr, false);
  for (const char* entity : {"opportunity", "contact", "account"}) {
    const auto it = details.find(entity);
    const auto id = it == details.end() ? std::nullopt : Id::parse(it->value("id", ""));
    if (!id) continue;
    if (it->value("made", false)) {
      told.made.push_back({entity, *id});
      continue;
    }
    told.taken.push_back({entity, *id});
    auto& given = told.given.emplace_back();
    if (const auto carried = it->find("carried"); carried != it->end())
      for (const auto& one : *carried)
        if (const auto parsed = Id::parse(one.get<std::string>())) given.push_back(*parsed);
  }
  return told;
}

// Whether any living record besides `made` refers to this one: a quote, a second contact, a follow-up
// that did not come with the lead.
bool has_other_records(record::Context& ctx, const Record& r, const std::vector<Made>& made, Id lead_id) {
  for (const auto& entity : ctx.meta().entities())
    for (const auto& field : entity->fields) {
      if (field.target != &r.entity() || field.type->storage() != meta::Storage::kId) continue;
      if (record::goes_along(field)) continue;
      record::Sql sql;
      sql.add("SELECT 1 FROM " + record::quote_identifier(entity->table) + " t WHERE t.removed_at IS NULL AND t." +
              record::quote_identifier(field.name) + " = ").bind(r.id());
      for (const auto& m : made) sql.add(" AND t.id <> ").bind(m.id);
      if (entity->name == "lead") sql.add(" AND t.id <> ").bind(lead_id);
      if (goes_to_customers(*entity)) sql.add(" AND (t.lead IS NULL OR t.lead <> ").bind(lead_id).add(")");
      if (ctx.db.query(sql.text + " LIMIT 1", sql.values).next()) return true;
    }
  return false;
}

}  // namespace

void unconvert(record::Context& ctx, Id id) {
  const auto from = record::find_for(ctx, ctx.entity(lead::kEntity), id, record::access::Verb::kUpdate);
  if (!from.has(lead::converted_at)) throw base::conflict("leads.not_converted");
  const auto told = told_by_conversion(ctx, id);
  const auto& made = told.made;
  for (const auto& m : made) {
    const auto record = record::load(ctx, ctx.entity(m.entity), m.id, record::Lock::kForUpdate);
    if (!record || record->removed()) continue;
    if (record->version() != 1 || has_other_records(ctx, *record, made, id))
      throw base::conflict("leads.worked_on_since", {{"entity", m.entity}, {"title", record->title()}});
  }
  auto system = ctx.as_system();
  for (const auto& m : made) {
    take_back(ctx, id, m.entity, m.id);
    const auto record = record::load(ctx, ctx.entity(m.entity), m.id);
    if (record && !record->removed()) record::remove(system, ctx.entity(m.entity), m.id);
  }
  for (std::size_t i = 0; i < told.taken.size(); ++i) take_back(ctx, id, told.taken[i].entity, told.taken[i].id, &told.given[i]);
  record::Changes changes;
  changes.set(lead::status, lead::status_choice::qualified);
  changes.clear(lead::converted_at).clear(lead::converted_account).clear(lead::converted_contact).clear(lead::converted_opportunity);
  record::log_event(ctx, record::update_loaded(ctx, from, changes), "lead.unconverted");
}

}  // namespace keyuan::leads
