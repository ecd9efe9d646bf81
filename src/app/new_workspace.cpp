#include "app/new_workspace.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "formats/regions.hpp"
#include "record/load.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"

namespace keyuan::app {
namespace {

std::optional<base::Language> language_named(std::string_view tag) {
  for (std::size_t i = 0; i < base::kLanguageTags.size(); ++i)
    if (base::kLanguageTags[i] == tag) return static_cast<base::Language>(i);
  return std::nullopt;
}

bool is_currency(std::string_view code) {
  return code.size() == 3 && code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

record::Workspace checked(const NewWorkspace& wanted) {
  std::vector<base::FieldError> errors;
  const auto zone = base::Zone::find(wanted.zone);
  const auto language = language_named(wanted.language);
  if (wanted.name.empty()) errors.push_back({"company", "record.required", {}});
  if (wanted.name.size() > 400) errors.push_back({"company", "record.too_long", {{"max", "100"}}});
  if (!zone) errors.push_back({"zone", "record.not_a_choice", {{"value", wanted.zone}}});
  if (!is_currency(wanted.currency)) errors.push_back({"currency", "record.not_a_currency", {}});
  if (!language) errors.push_back({"language", "record.not_a_choice", {{"value", wanted.language}}});
  if (!errors.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, std::move(errors));
  return {wanted.name, *zone, wanted.currency, *language, formats::region_of_zone(wanted.zone).value_or("CN")};
}

// Which seeds this workspace has had, as {"role": true}. One that is older than this note has had those whose records it has.
constexpr std::string_view kSown = "workspace.seeds";

nlohmann::json sown(Context& ctx, const Registry& registry) {
  if (const auto noted = setting(ctx.db, kSown); !noted.empty()) return nlohmann::json::parse(noted);
  auto out = nlohmann::json::object();
  for (const auto& seed : registry.seeds())
    if (ctx.db.query("SELECT 1 FROM " + ctx.entity(seed.entity).table + " LIMIT 1").next()) out[seed.entity] = true;
  return out;
}

void sow(Context& ctx, const Registry& registry, nlohmann::json had) {
  for (const auto& seed : registry.seeds()) {
    if (had.contains(seed.entity)) continue;
    seed.run(ctx);
    had[seed.entity] = true;
  }
  set_setting(ctx.db, kSown, had.dump());
}

base::Id first_department(Context& ctx) {
  auto rows = ctx.db.query("SELECT id FROM department WHERE parent IS NULL AND removed_at IS NULL ORDER BY seq LIMIT 1");
  return rows.next() ? rows.id(0) : base::Id{};
}

base::Id administrator_role(Context& ctx) {
  const auto& role = ctx.entity("role");
  const auto found = record::load_by(ctx, role, role.by_name.at("name"), std::string("administrator"));
  if (!found) throw std::logic_error("no module has made the role administrator");
  return found->id();
}

}  // namespace

void make_workspace(Context& ctx, const Registry& registry, const NewWorkspace& wanted) {
  if (!setting(ctx.db, kWorkspaceName).empty()) return;
  ctx.workspace = std::make_shared<record::Workspace>(checked(wanted));
  ctx.language = ctx.workspace->language;
  ctx.zone = ctx.workspace->zone;
  set_setting(ctx.db, kWorkspaceName, wanted.name);
  set_setting(ctx.db, kWorkspaceZone, wanted.zone);
  set_setting(ctx.db, kWorkspaceCurrency, wanted.currency);
  set_setting(ctx.db, kWorkspaceLanguage, wanted.language);
  sow(ctx, registry, {});
  registry.services.workspace_changes(ctx);
}

void catch_up(Context& ctx, const Registry& registry) {
  if (setting(ctx.db, kWorkspaceName).empty()) return;
  if (ctx.db.dialect() == db::Dialect::kPostgres) (void)ctx.db.query("SELECT pg_advisory_xact_lock(hashtextextended('catching up', 0))");
  for (const auto& run : registry.owed()) run(ctx);
  sow(ctx, registry, sown(ctx, registry));
}

base::Id make_administrator(Context& ctx, const NewPerson& person) {
  nlohmann::json body = {{"name", person.name}, {"email", person.email}, {"roles", {administrator_role(ctx).to_string()}}};
  if (const auto department = first_department(ctx)) body["department"] = department.to_string();
  if (!person.language.empty()) body["language"] = person.language;
  if (!person.zone.empty()) body["zone"] = person.zone;
  const auto& user = ctx.entity("user");
  return record::create(ctx, user, record::read_changes(ctx, user, body)).id();
}

}  // namespace keyuan::app
