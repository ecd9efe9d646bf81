#include "record/access/clause.hpp"

namespace keyuan::record::access {
namespace {

bool shares_reach(Verb verb) { return verb == Verb::kRead || verb == Verb::kUpdate; }

// SELECT record FROM share WHERE …: what was shared with the actor and still is.
void append_shares(Sql& sql, const Context& ctx, const meta::Entity& entity, Verb verb) {
  sql.add("SELECT record FROM share WHERE entity = ").bind(entity.name);
  sql.add(" AND grantee IN ").bind_list(ctx.org->grantees(*ctx.actor));
  sql.add(" AND (until IS NULL OR until > ").bind(ctx.now().ms).add(")");
  if (verb == Verb::kUpdate) sql.add(" AND level = 'edit'");
}

bool shares_count(const Context& ctx, const meta::Entity& entity, Verb verb) {
  const auto& actor = *ctx.actor;
  return shares_reach(verb) && !(verb == Verb::kUpdate && actor.read_only_token) && ctx.org->may_have_shares(actor, entity.name);
}

}  // namespace

bool asks_for_own(const Context& ctx, const meta::Entity& entity, Verb verb) {
  const auto& actor = *ctx.actor;
  const auto bits = actor.scope(entity.name, verb);
  const bool own = bits == kOwn || (bits == kOwnAndBelow && actor.people_below.size() <= 1);
  return own && entity.owned && actor.user && actor.places_for(entity.name, verb).empty() && !shares_count(ctx, entity, verb);
}

void append_clause(Sql& sql, const Context& ctx, const meta::Entity& entity, Verb verb, std::string_view alias, std::string_view anyway) {
  const auto& actor = *ctx.actor;
  const auto bits = actor.scope(entity.name, verb);
  if (bits & kAll) return;
  if (!entity.owned) {
    if (bits == kNone) sql.add(" AND 0 = 1");
    return;
  }
  const std::string t = std::string(alias) + '.';
  const auto& places = actor.places_for(entity.name, verb);
  const bool shares = shares_count(ctx, entity, verb);
  const auto each = (places.empty() && !shares) || anyway.empty() ? std::string() : std::string(anyway) + " AND ";
  bool any = false;
  const auto term = [&]() -> Sql& {
    sql.add(any ? " OR " : " AND (").add(each);
    any = true;
    return sql;
  };
  if ((bits & kOwnAndBelow) && !actor.people_below.empty())
    term().add(t + "owner IN ").bind_list(actor.people_below);
  else if ((bits & (kOwn | kOwnAndBelow)) && actor.user)
    term().add(t + "owner = ").bind(actor.user);
  if ((bits & kDepartmentAndBelow) && !actor.departments_below.empty())
    term().add(t + "department IN ").bind_list(actor.departments_below);
  else if ((bits & (kInDepartment | kDepartmentAndBelow)) && actor.department)
    term().add(t + "department = ").bind(actor.department);
  if (!places.empty()) term().add(t + "owner IS NULL AND " + t + "department IN ").bind_list(places);
  if (shares) {
    term().add(t + "id IN (");
    append_shares(sql, ctx, entity, verb);
    sql.add(")");
  }
  sql.add(any ? ")" : " AND 0 = 1");
}

bool reaches(Context& ctx, const meta::Entity& entity, Verb verb, base::Id record, base::Id owner,
             base::Id department) {
  const auto& actor = *ctx.actor;
  if (actor.covers(entity.name, verb, owner, department)) return true;
  if (!entity.owned) return actor.may(entity.name, verb);
  if (!shares_count(ctx, entity, verb)) return false;
  Sql sql;
  append_shares(sql, ctx, entity, verb);
  sql.add(" AND record = ").bind(record);
  return ctx.db.query(sql.text, sql.values).next();
}

}  // namespace keyuan::record::access
