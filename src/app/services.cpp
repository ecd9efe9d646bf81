#include "app/services.hpp"

#include "auth/tables.hpp"
#include "formats/regions.hpp"
#include "jobs/tables.hpp"
#include "record/schema.hpp"

namespace keyuan::app {
namespace {

std::vector<meta::Custom> read_customs(db::Transaction& tx) {
  std::vector<meta::Custom> customs;
  auto rows = tx.query("SELECT entity, field, definition FROM custom_description ORDER BY seq");
  while (rows.next())
    customs.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2))});
  return customs;
}

std::optional<base::Language> language_of(std::string_view tag) {
  for (std::size_t i = 0; i < base::kLanguageTags.size(); ++i)
    if (base::kLanguageTags[i] == tag) return static_cast<base::Language>(i);
  return std::nullopt;
}

}  // namespace

void set_setting(db::Transaction& tx, std::string_view name, std::string_view value) {
  tx.execute("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
             {std::string(name), std::string(value)});
}

std::string setting(db::Transaction& tx, std::string_view name) {
  auto rows = tx.query("SELECT value FROM setting WHERE name = ?", {std::string(name)});
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

Services::Services(db::Database& database, std::vector<meta::Source> sources, const base::Clock& clock,
                   base::IdMaker& ids, auth::Cost cost)
    : database(database), clock(clock), ids(ids), auth(database, clock, ids, cost), queue(database, clock, ids), sources_(std::move(sources)) {
  auth::migrate(database);
  // First what the administrator added, then a table for each type.
  record::prepare_engine_tables(database);
  reload_workspace();
  reload_catalog();
  record::prepare_tables(database, *catalog());
  jobs::prepare_tables(database);
  reload_org();
  for (const auto* entity : {"user", "department", "role"})
    hooks.after(entity, [this](Context& ctx, record::Write&) { org_changes(ctx); });
}

void Services::reload_catalog() {
  look_at_catalog();
  if (told_) told_();
}

void Services::reload_org() {
  look_at_org();
  if (told_) told_();
}

void Services::look_at_catalog() {
  std::lock_guard one_by_one(reloading_);
  std::vector<meta::Custom> customs;
  database.read([&](db::Transaction& tx) { customs = read_customs(tx); });
  put(catalog_, record::Catalog::of(meta::Snapshot::compile(sources_, customs, workspace()->country), database.dialect()));
}

void Services::look_at_org() {
  std::lock_guard one_by_one(reloading_);
  std::vector<std::string> personal;
  for (const auto& entity : catalog()->meta->entities())
    if (entity->personal) personal.push_back(entity->name);
  std::shared_ptr<const record::access::Org> fresh;
  database.read([&](db::Transaction& tx) {
    std::vector<record::access::Place> places;
    for (const auto& read : places_)
      for (auto& place : read(tx)) places.push_back(std::move(place));
    fresh = record::access::Org::load(tx, personal, std::move(places));
  });
  put(org_, std::move(fresh));
}

void Services::add_places(ReadPlaces read) {
  places_.push_back(std::move(read));
  reload_org();
}

void Services::reload_workspace() {
  std::lock_guard one_by_one(reloading_);
  auto fresh = std::make_shared<record::Workspace>();
  database.read([&](db::Transaction& tx) {
    fresh->name = setting(tx, kWorkspaceName);
    fresh->zone = base::Zone::find(setting(tx, kWorkspaceZone)).value_or(*base::Zone::find("Asia/Shanghai"));
    if (auto currency = setting(tx, kWorkspaceCurrency); !currency.empty()) fresh->currency = std::move(currency);
    fresh->language = language_of(setting(tx, kWorkspaceLanguage)).value_or(base::Language::kZhCn);
    fresh->second_factor_required = setting(tx, kWorkspaceSecondFactor) == "required";
    fresh->country = formats::region_of_zone(fresh->zone.name()).value_or("CN");
    for (const auto& part : workspace_parts_) part(tx, *fresh);
  });
  put<record::Workspace>(workspace_, std::move(fresh));
}

void Services::complete_workspace(std::function<void(db::Transaction&, record::Workspace&)> add) {
  workspace_parts_.push_back(std::move(add));
  reload_workspace();
}

Context Services::context(db::Transaction& tx, const Behalf& behalf) const {
  auto space = workspace();
  auto company = org();
  const auto* person = company->person(behalf.actor->user);
  Context ctx{tx, catalog(), company, behalf.actor, space, hooks, clock, ids};
  ctx.recompile = [this, country = space->country](std::span<const meta::Custom> customs) {
    return meta::Snapshot::compile(sources_, customs, country);
  };
  ctx.zone = person && !person->zone.empty() ? base::Zone::find(person->zone).value_or(space->zone) : space->zone;
  const auto own = person ? language_of(person->language) : std::nullopt;
  ctx.language = own ? *own : behalf.language.value_or(space->language);
  ctx.via = behalf.via;
  ctx.request_id = behalf.request_id;
  return ctx;
}

void Services::read(const Behalf& behalf, const std::function<void(Context&)>& body) {
  database.read([&](db::Transaction& tx) {
    auto ctx = context(tx, behalf);
    body(ctx);
  });
}

void Services::write(const Behalf& behalf, const std::function<void(Context&)>& body) {
  database.write([&](db::Transaction& tx) {
    auto ctx = context(tx, behalf);
    body(ctx);
  });
}

}  // namespace keyuan::app
