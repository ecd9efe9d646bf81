#include "modules/dashboards/layout.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/chart.hpp"
#include "fields/dashboard.hpp"
#include "record/access/clause.hpp"
#include "record/write.hpp"

namespace keyuan::dashboards {
namespace {

namespace dashboard = fields::dashboard;
using nlohmann::json;

constexpr std::size_t kMostParts = 40, kLongestName = 40;
constexpr std::int64_t kColumns = 12, kLowest = 999, kHighest = 50;
constexpr std::array<std::string_view, 6> kMembers = {"chart", "panel", "x", "y", "w", "h"};

[[noreturn]] void refuse(std::size_t i, const char* code = "dashboards.bad_layout", base::Params params = {}) {
  throw base::invalid("layout[" + std::to_string(i) + "]", code, std::move(params));
}

std::int64_t number(const json& part, const char* name, std::int64_t least, std::int64_t most, std::size_t i) {
  const auto it = part.find(name);
  if (it == part.end() || !it->is_number_integer() || it->get<std::int64_t>() < least || it->get<std::int64_t>() > most) refuse(i);
  return it->get<std::int64_t>();
}

bool is_name(const json& panel) {
  if (!panel.is_string()) return false;
  const auto& name = panel.get_ref<const std::string&>();
  return !name.empty() && name.size() <= kLongestName && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

void check_chart(record::Context& ctx, const json& chart, std::size_t i) {
  const auto id = chart.is_string() ? base::Id::parse(chart.get_ref<const std::string&>()) : std::nullopt;
  if (!id) refuse(i);
  const auto& entity = ctx.entity(fields::chart::kEntity);
  const auto found = record::load(ctx, entity, *id);
  if (!found || found->removed() ||
      !record::access::reaches(ctx, entity, record::access::Verb::kRead, *id, found->owner(), found->department()))
    refuse(i, "record.no_such_reference", {{"entity", entity.name}});
}

void check_part(record::Context& ctx, const json& part, std::size_t i) {
  if (!part.is_object()) refuse(i);
  for (const auto& [name, _] : part.items())
    if (std::find(kMembers.begin(), kMembers.end(), name) == kMembers.end()) refuse(i);
  const auto x = number(part, "x", 0, kColumns - 1, i);
  if (x + number(part, "w", 1, kColumns, i) > kColumns) refuse(i);
  (void)number(part, "y", 0, kLowest, i);
  (void)number(part, "h", 1, kHighest, i);
  if (part.contains("chart") == part.contains("panel")) refuse(i);
  if (part.contains("chart")) check_chart(ctx, part["chart"], i);
  else if (!is_name(part["panel"])) refuse(i);
}

}  // namespace

void check_layout(record::Context& ctx, record::Write& write) {
  using record::WriteKind;
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  if (!write.changed[dashboard::layout.index] || !write.after.has(dashboard::layout.index)) return;
  const auto layout = json::parse(base::as_text(write.after[dashboard::layout.index]), nullptr, false);
  if (!layout.is_array() || layout.size() > kMostParts) throw base::invalid("layout", "dashboards.bad_layout");
  for (std::size_t i = 0; i < layout.size(); ++i) check_part(ctx, layout[i], i);
}

void check_role(record::Context& ctx, record::Write& write) {
  if (write.changes(dashboard::role) && !ctx.actor->administrator) throw base::invalid("role", "dashboards.role_by_administrator");
}

void keep_one_home(record::Context& ctx, record::Write& write) {
  if (!write.changes(dashboard::home) || !write.after.get(dashboard::home) || !write.after.owner()) return;
  std::vector<base::Id> others;
  for (auto rows = ctx.db.query("SELECT id FROM dashboard WHERE owner = ? AND home = 1 AND id <> ? ORDER BY id", {write.after.owner(), write.after.id()});
       rows.next();)
    others.push_back(rows.id(0));
  record::Changes no_home;
  no_home.set(dashboard::home, false);
  for (const auto& id : others)
    if (const auto other = record::load(ctx, write.entity, id, record::Lock::kForUpdate)) record::update_loaded(ctx, *other, no_home);
}

}  // namespace keyuan::dashboards
