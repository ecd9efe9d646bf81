#include <algorithm>

#include "base/json_text.hpp"
#include "record/access/shares.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record::access {
namespace {

constexpr std::array kExplained = {Verb::kRead, Verb::kUpdate, Verb::kRemove, Verb::kShare, Verb::kExport};

// The share that reaches him, or an empty level.
std::string shared_level(Context& ctx, const Record& record, const Actor& whose) {
  Sql sql;
  sql.add("SELECT level FROM share WHERE record = ").bind(record.id()).add(" AND grantee IN ").bind_list(ctx.org->grantees(whose));
  sql.add(" AND (until IS NULL OR until > ").bind(ctx.now().ms).add(") ORDER BY level LIMIT 1");
  if (ctx.org->grantees(whose).empty()) return {};
  auto rows = ctx.db.query(sql.text, sql.values);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

bool any_masked(const Actor& whose, const Place& place) {
  return std::any_of(place.masked.begin(), place.masked.end(), [&](const std::string& field) {
    const auto& places = whose.masked_in(place.entity, field);
    return std::find(places.begin(), places.end(), place.id) != places.end();
  });
}

bool contains(const std::vector<base::Id>& ids, base::Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

}  // namespace

void explain(Context& ctx, const Record& record, const Actor& whose, std::string& out) {
  const auto& entity = record.entity();
  const auto& words = ctx.meta().words();
  const auto say = [&](std::string_view key, base::Params params = {}) {
    params.emplace_back("person", whose.name);
    params.emplace_back("entity", words.text(ctx.language, "entities." + entity.name + ".one"));
    return words.phrase(ctx.language, "messages.access." + std::string(key), params);
  };
  const auto level = entity.owned ? shared_level(ctx, record, whose) : std::string();
  const auto may = [&](Verb verb) {
    if (whose.covers(entity.name, verb, record.owner(), record.department())) return true;
    if (!entity.owned) return whose.may(entity.name, verb);
    return (verb == Verb::kRead && !level.empty()) || (verb == Verb::kUpdate && level == "edit" && !whose.read_only_token);
  };

  const auto* place = entity.owned && !record.owner() ? ctx.org->place(entity.name, record.department()) : nullptr;
  std::vector<std::string> why;
  const auto bits = whose.scope(entity.name, Verb::kRead);
  if (whose.administrator && (bits & kAll)) why.push_back(say("is_administrator"));
  else if (bits & kAll) why.push_back(say("role_all"));
  else {
    if (record.owner() && record.owner() == whose.user) why.push_back(say("is_owner"));
    else if (const auto* owner = ctx.org->person(record.owner())) why.push_back(say("owned_by", {{"owner", owner->name}}));
    else if (entity.owned) why.push_back(say("nobody_owns"));
    if (bits == kNone) why.push_back(say("role_none"));
    if (bits & kOwn) why.push_back(say("role_own"));
    if (bits & kOwnAndBelow) why.push_back(say("role_own_and_below"));
    if (bits & kInDepartment) why.push_back(say("role_department"));
    if (bits & kDepartmentAndBelow) why.push_back(say("role_department_and_below"));
    if (place && contains(whose.places_for(entity.name, Verb::kUpdate), place->id)) why.push_back(say("administers_place"));
    else if (place && contains(whose.places_for(entity.name, Verb::kRead), place->id)) why.push_back(say("belongs_to_place"));
    if (!level.empty()) why.push_back(say(level == "edit" ? "shared_to_edit" : "shared_to_read"));
  }
  if (place && may(Verb::kRead) && any_masked(whose, *place)) why.push_back(say("masked_in_place"));
  why.push_back(say(may(Verb::kRead) ? "so_readable" : "so_not_readable"));

  out += "{\"may\":{";
  base::Commas comma;
  for (const auto verb : kExplained) {
    base::append_json_key(out, comma, kVerbNames[static_cast<int>(verb)]);
    out += may(verb) ? "true" : "false";
  }
  out += "},\"why\":[";
  base::Commas between;
  for (const auto& sentence : why) {
    between(out);
    base::append_json_string(out, sentence);
  }
  out += "]}";
}

}  // namespace keyuan::record::access
