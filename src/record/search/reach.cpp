#include "record/search/reach.hpp"

#include "record/search/document.hpp"

namespace keyuan::record::search {
namespace {

constexpr std::size_t kMostTokens = 400;

}  // namespace

Reach reach_of(const Context& ctx, const meta::Entity& entity) {
  using namespace access;
  const auto& actor = *ctx.actor;
  const auto bits = actor.scope(entity.name, Verb::kRead);
  Reach reach;
  if ((bits & kAll) || (!entity.owned && bits != kNone)) {
    reach.everything = true;
    return reach;
  }
  if (!entity.owned) return reach;
  if ((bits & kOwnAndBelow) && !actor.people_below.empty())
    for (const auto& person : actor.people_below) reach.tokens.push_back(owner_token(person));
  else if ((bits & (kOwn | kOwnAndBelow)) && actor.user)
    reach.tokens.push_back(owner_token(actor.user));
  if ((bits & kDepartmentAndBelow) && !actor.departments_below.empty())
    for (const auto& department : actor.departments_below) reach.tokens.push_back(department_token(department));
  else if ((bits & (kInDepartment | kDepartmentAndBelow)) && actor.department)
    reach.tokens.push_back(department_token(actor.department));
  for (const auto& place : actor.places_for(entity.name, Verb::kRead)) reach.tokens.push_back(department_token(place));
  reach.by_tokens = reach.tokens.size() <= kMostTokens;
  reach.shares = ctx.org->may_have_shares(actor, entity.name);
  return reach;
}

std::string within(const Reach& reach, std::string match, db::Dialect dialect) {
  if (reach.everything || !reach.by_tokens) return match;
  const bool fts5 = dialect == db::Dialect::kSqlite;
  const char quote = fts5 ? '"' : '\'';
  std::string out = "(";
  for (const auto& token : reach.tokens) {
    if (out.size() > 1) out += fts5 ? " OR " : " | ";
    out += quote + token + quote;
  }
  return out + (fts5 ? ") AND (" : ") & (") + match + ")";
}

}  // namespace keyuan::record::search
