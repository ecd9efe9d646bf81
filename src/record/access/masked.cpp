#include "record/access/masked.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/text/mask.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

// The places where it is masked to him, by its own name or that of the address it is part of.
std::vector<Id> masking(const Context& ctx, const Entity& entity, const Field& field) {
  if (!entity.owned || ctx.actor->administrator) return {};
  auto places = ctx.actor->masked_in(entity.name, field.name);
  if (!field.part_of.empty())
    for (const auto& place : ctx.actor->masked_in(entity.name, field.part_of)) places.push_back(place);
  return places;
}

// Of choices, currencies and the like a part says nothing, or everything.
bool is_shown_in_part(const Field& field) {
  static constexpr std::array<std::string_view, 6> kTexts = {"text", "long_text", "phone", "email", "url", "auto_number"};
  return std::find(kTexts.begin(), kTexts.end(), field.type->name()) != kTexts.end();
}

bool is_place_of_nobody(const Context& ctx, const Entity& entity, const Field& field) {
  return entity.owned && field.index == meta::kDepartment && ctx.org->has_places(entity.name);
}

// Ids are written out: an expression stands more than once in a statement, and must be the same each time.
std::string listed(const Context& ctx, const std::vector<Id>& ids) {
  const bool sqlite = ctx.db.dialect() == db::Dialect::kSqlite;
  std::string out = "(";
  for (const auto& id : ids) {
    if (out.size() > 1) out += ", ";
    auto text = id.to_string();
    if (sqlite) std::erase(text, '-');
    out += sqlite ? "x'" + text + "'" : "'" + text + "'::uuid";
  }
  return out + ")";
}

std::string column_of(const Field& field, std::string_view alias) { return std::string(alias) + "." + quote_identifier(field.name); }

}  // namespace

bool may_be_masked(const Context& ctx, const Entity& entity, const Field& field) { return !masking(ctx, entity, field).empty(); }

bool is_masked(const Context& ctx, const Entity& entity, const Field& field, Id owner, Id department) {
  if (owner || !department) return false;
  const auto places = masking(ctx, entity, field);
  return std::find(places.begin(), places.end(), department) != places.end();
}

bool is_masked(const Context& ctx, const Record& record, const Field& field) {
  return is_masked(ctx, record.entity(), field, record.owner(), record.department());
}

Record without_masked(const Context& ctx, Record record) {
  if (ctx.actor->places.empty()) return record;
  for (const auto& field : record.entity().fields)
    if (is_masked(ctx, record, field)) {
      record[field.index] = {};
      record.links.erase(field.index);
    }
  return record;
}

Value shown_value(const Context& ctx, const Record& record, const Field& field) {
  const auto& value = record[field.index];
  if (is_masked(ctx, record, field)) {
    if (base::is_null(value) || !is_shown_in_part(field)) return {};
    return base::text::masked(base::as_text(value));
  }
  if (record.entity().owned && field.index == meta::kDepartment && !record.owner()) return {};
  return value;
}

json shown_json(const Context& ctx, const Record& record, const Field& field, json value) {
  if (!is_masked(ctx, record, field)) return value;
  if (value.is_string() && is_shown_in_part(field)) return base::text::masked(value.get_ref<const std::string&>());
  return value.is_array() ? json::array() : json();
}

void drop_masked(const Context& ctx, const Record& record, json& body) {
  if (!body.is_object()) return;
  for (const auto& field : record.entity().fields) {
    const auto given = body.find(field.name);
    if (given == body.end() || !is_masked(ctx, record, field)) continue;
    std::string shown = "[]";
    if (field.type->storage() != meta::Storage::kNone) {
      shown.clear();
      field.type->write(field, shown_value(ctx, record, field), shown);
    }
    if (*given == json::parse(shown, nullptr, false)) body.erase(given);
  }
}

std::string shown_title(const Context& ctx, const Record& record) {
  const auto& title = record.entity().title_field();
  if (is_hidden(ctx, record.entity(), title)) return {};
  return base::as_text(shown_value(ctx, record, title));
}

std::string shown_sql(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias) {
  const auto where = masked_where(ctx, entity, field, alias);
  if (where.empty() || !is_shown_in_part(field)) return counted_sql(ctx, entity, field, alias);
  const auto column = column_of(field, alias);
  return "CASE WHEN " + where + " THEN ky_masked(" + column + ") ELSE " + column + " END";
}

std::string counted_sql(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias) {
  auto column = column_of(field, alias);
  if (is_place_of_nobody(ctx, entity, field)) return "CASE WHEN " + std::string(alias) + ".owner IS NOT NULL THEN " + column + " END";
  return unless_masked(ctx, entity, field, alias, std::move(column));
}

std::string unless_masked(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias, std::string sql) {
  const auto where = unmasked_where(ctx, entity, field, alias);
  return where.empty() ? sql : "CASE WHEN " + where + " THEN " + sql + " END";
}

std::string masked_where(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias) {
  const auto places = masking(ctx, entity, field);
  if (places.empty()) return {};
  const auto t = std::string(alias) + ".";
  return "(" + t + "owner IS NULL AND " + t + "department IS NOT NULL AND " + t + "department IN " + listed(ctx, places) + ")";
}

std::string unmasked_where(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias) {
  const auto places = masking(ctx, entity, field);
  if (places.empty()) return {};
  const auto t = std::string(alias) + ".";
  return "(" + t + "owner IS NOT NULL OR " + t + "department IS NULL OR " + t + "department NOT IN " + listed(ctx, places) + ")";
}

}  // namespace keyuan::record
