#include "modules/activities/rules.hpp"

#include <array>
#include <map>

#include "base/problem.hpp"
#include "fields/account.hpp"
#include "fields/activity.hpp"
#include "fields/contact.hpp"
#include "fields/lead.hpp"
#include "fields/opportunity.hpp"
#include "record/access/clause.hpp"
#include "record/load.hpp"

namespace keyuan::activities {
namespace {

namespace activity = fields::activity;
using record::WriteKind;
constexpr std::size_t kSubjectBytes = 120;

bool is_follow_up(const record::Record& r) { return r.get(activity::kind) == activity::kind_choice::follow_up; }

std::string first_line(const std::string& text) {
  auto line = text.substr(0, text.find('\n'));
  if (line.size() <= kSubjectBytes) return line;
  std::size_t end = kSubjectBytes;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;  // not within a character
  return line.substr(0, end) + "…";
}

base::Id account_of(record::Context& ctx, std::string_view table, base::Id id) {
  auto rows = ctx.db.query("SELECT account FROM " + record::quote_identifier(table) + " WHERE id = ?", {id});
  return rows.next() ? rows.id(0) : base::Id{};
}

bool sees_account(record::Context& ctx, base::Id id) {
  const auto& entity = ctx.entity(fields::account::kEntity);
  const auto account = record::load(ctx, entity, id);
  return account && record::access::reaches(ctx, entity, record::access::Verb::kRead, id, account->owner(), account->department());
}

// Only forwards: a follow-up of last week entered today does not hide yesterday's.
void raise_last(record::Context& ctx, std::string_view table, base::Id id, base::Time at) {
  ctx.db.execute("UPDATE " + record::quote_identifier(table) +
                     " SET last_follow_up_at = ? WHERE id = ? AND (last_follow_up_at IS NULL OR last_follow_up_at < ?)",
                 {at.ms, id, at.ms});
}

// What is left says when it was last followed up, once the one that said so until now was removed, put right or moved elsewhere.
void lower_last(record::Context& ctx, const std::string& table, base::Id id, base::Time was) {
  ctx.db.execute("UPDATE " + record::quote_identifier(table) + " SET last_follow_up_at = (SELECT max(a.at) FROM activity a WHERE a." +
                     record::quote_identifier(table) + " = ? AND a.kind = 'follow_up' AND a.removed_at IS NULL) WHERE id = ? AND last_follow_up_at = ?",
                 {id, id, was.ms});
}

struct About {
  const char* table;
  base::Id id;
};
std::array<About, 4> about(const record::Record& r) {
  return {{{"account", r.get(activity::account)}, {"contact", r.get(activity::contact)}, {"lead", r.get(activity::lead)}, {"opportunity", r.get(activity::opportunity)}}};
}

void set_next(record::Context& ctx, std::string_view table, std::string_view column, base::Id id, base::Time at) {
  ctx.db.execute("UPDATE " + record::quote_identifier(table) + " SET " + record::quote_identifier(column) + " = ? WHERE id = ?",
                 {at.ms, id});
}

// Who needs a share to see it, and of which level.
std::map<base::Id, std::string_view> concerned(const record::Record& r) {
  std::map<base::Id, std::string_view> out;
  if (is_follow_up(r)) return out;
  if (const auto it = r.links.find(activity::participants.index); it != r.links.end())
    for (const auto& person : it->second) out[person] = "read";
  if (r.has(activity::assignee)) out[r.get(activity::assignee)] = "edit";
  out.erase(r.owner());
  return out;
}

void share(record::Context& ctx, base::Id id, base::Id whom, std::string_view level) {
  ctx.db.execute("INSERT INTO share (id, entity, record, grantee, grantee_kind, level, created_by, created_at) "
                 "VALUES (?, ?, ?, ?, 'user', ?, ?, ?) ON CONFLICT (record, grantee) DO UPDATE SET level = excluded.level, until = NULL",
                 {ctx.ids.make(ctx.now().ms), std::string(activity::kEntity), id, whom, std::string(level),
                  ctx.actor->user ? db::Value{ctx.actor->user} : db::Value{}, ctx.now().ms});
}

}  // namespace

void complete_what_follows(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  auto& r = write.after;
  if (is_follow_up(r)) write.set(activity::done, true);
  // Nobody keeps a customer by what he has not said yet; a day ahead is a clock that goes wrong.
  const bool says_when = write.kind == WriteKind::kCreate || write.changes(activity::at) || write.changes(activity::kind);
  if (says_when && is_follow_up(r) && r.has(activity::at) && r.get(activity::at).ms > ctx.now().ms + base::kDay) throw base::invalid("at", "activities.not_yet");
  if (r.get(activity::done) && !r.has(activity::done_at))
    write.set(activity::done_at, is_follow_up(r) && r.has(activity::at) ? r.get(activity::at) : ctx.now());
  if (!r.get(activity::done) && r.has(activity::done_at)) write.put(activity::done_at.index, {});
  if (!r.has(activity::subject) && r.has(activity::summary)) write.set(activity::subject, first_line(r.get(activity::summary)));
  if (!r.has(activity::account)) {
    base::Id account;
    if (r.has(activity::opportunity)) account = account_of(ctx, "opportunity", r.get(activity::opportunity));
    if (!account && r.has(activity::contact)) account = account_of(ctx, "contact", r.get(activity::contact));
    // Whoever may not see the account does not need to: what is so is kept with a new one, and not held
    // against who writes it, who would learn otherwise that there is an account.
    if (account && write.kind == WriteKind::kCreate) write.after[activity::account.index] = account;
    else if (account && sees_account(ctx, account)) write.set(activity::account, account);
  }
}

bool share_with_those_concerned(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return false;
  const auto id = write.after.id();
  const auto before = write.before ? concerned(*write.before) : std::map<base::Id, std::string_view>{};
  const auto now = concerned(write.after);
  for (const auto& [whom, _] : before)
    if (!now.contains(whom)) ctx.db.execute("DELETE FROM share WHERE record = ? AND grantee = ?", {id, whom});
  bool anew = false;
  for (const auto& [whom, level] : now) {
    if (const auto it = before.find(whom); it != before.end() && it->second == level) continue;
    share(ctx, id, whom, level);
    const auto actor = ctx.org->actor(whom);
    anew |= actor && !ctx.org->may_have_shares(*actor, std::string(activity::kEntity));
  }
  return anew;
}

void note_follow_up(record::Context& ctx, record::Write& write) {
  if (write.kind == WriteKind::kPurge) return;
  const auto& r = write.after;
  const auto counts = [](const record::Record& one) { return !one.removed() && is_follow_up(one) && one.has(activity::at); };
  const auto concerned = about(r);
  if (write.before && counts(*write.before)) {
    const auto was = write.before->get(activity::at);
    const auto before = about(*write.before);
    for (std::size_t i = 0; i < before.size(); ++i)
      if (before[i].id && (!counts(r) || concerned[i].id != before[i].id || r.get(activity::at) < was)) lower_last(ctx, before[i].table, before[i].id, was);
  }
  if (!counts(r)) return;
  for (const auto& [table, id] : concerned) {
    if (!id) continue;
    raise_last(ctx, table, id, r.get(activity::at));
    const bool written = write.kind == WriteKind::kCreate || write.kind == WriteKind::kUpdate;
    if (!written || !r.has(activity::next_step_at) || table == std::string_view("contact")) continue;
    set_next(ctx, table, table == std::string_view("opportunity") ? "next_step_at" : "next_follow_up_at", id,
             r.get(activity::next_step_at));
  }
}

}  // namespace keyuan::activities
