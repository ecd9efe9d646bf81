#include "modules/followups/commitments.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

#include "base/problem.hpp"
#include "fields/account.hpp"
#include "fields/commitment.hpp"
#include "modules/followups/broken.hpp"
#include "modules/followups/due.hpp"
#include "modules/followups/rules.hpp"
#include "record/access/clause.hpp"
#include "record/query/query.hpp"
#include "record/write.hpp"

namespace keyuan::followups {
namespace {

namespace commitment = fields::commitment;
using base::Id;
using nlohmann::json;
using record::Record;
using record::WriteKind;

Id account_of(record::Context& ctx, std::string_view table, Id id) {
  auto rows = ctx.db.query("SELECT account FROM " + record::quote_identifier(table) + " WHERE id = ?", {id});
  return rows.next() ? rows.id(0) : Id{};
}

bool sees_account(record::Context& ctx, Id id) {
  const auto& entity = ctx.entity(fields::account::kEntity);
  const auto account = record::load(ctx, entity, id);
  return account && record::access::reaches(ctx, entity, record::access::Verb::kRead, id, account->owner(), account->department());
}

Record open_one(record::Context& ctx, Id id) {
  auto found = record::find_for(ctx, ctx.entity(commitment::kEntity), id, record::access::Verb::kUpdate);
  if (found.get(commitment::state) != commitment::state_choice::open) throw base::conflict("followups.not_open");
  return found;
}

record::Changes ended(const Record& before, std::string_view state, const std::string& note) {
  record::Changes changes;
  changes.set(commitment::state, state);
  if (note.empty()) return changes;
  const auto said = before.get(commitment::note);
  changes.set(commitment::note, said.empty() ? note : said + "\n" + note);
  return changes;
}

struct Outcome {
  std::int64_t made = 0, kept = 0, late = 0, broken = 0, open = 0;

  Outcome& operator+=(const Outcome& o) {
    made += o.made, kept += o.kept, late += o.late, broken += o.broken, open += o.open;
    return *this;
  }
  void append_to(json& out) const {
    const auto over = kept + late + broken;
    out.update({{"made", made}, {"kept", kept}, {"late", late}, {"broken", broken}, {"open", open},
                {"rate", over == 0 ? json() : json(static_cast<double>(kept * 10'000 / over) / 10'000.0)}});
  }
};

}  // namespace

void complete_commitment(record::Context& ctx, record::Write& write) {
  if (write.kind != WriteKind::kCreate && write.kind != WriteKind::kUpdate) return;
  const auto& r = write.after;
  if (write.kind == WriteKind::kCreate && !r.has(commitment::state)) write.set(commitment::state, commitment::state_choice::open);
  if (!r.has(commitment::account)) {
    Id account;
    if (r.has(commitment::opportunity)) account = account_of(ctx, "opportunity", r.get(commitment::opportunity));
    if (!account && r.has(commitment::contact)) account = account_of(ctx, "contact", r.get(commitment::contact));
    // As with follow-ups: whoever may not see the account does not learn that there is one.
    if (account && write.kind == WriteKind::kCreate) write.after[commitment::account.index] = account;
    else if (account && sees_account(ctx, account)) write.set(commitment::account, account);
  }
  if (!r.has(commitment::account) && !r.has(commitment::lead) && !r.has(commitment::contact) && !r.has(commitment::opportunity))
    throw base::invalid("account", "followups.to_whom");
}

void follow_commitment(record::Context& ctx, const Rulebook& book, record::Write& write) {
  std::set<Id> accounts, leads;
  const auto concern = [&](const Record& r) {
    if (r.has(commitment::account)) accounts.insert(r.get(commitment::account));
    if (r.has(commitment::lead)) leads.insert(r.get(commitment::lead));
  };
  concern(write.after);
  if (write.before) concern(*write.before);
  for (const auto& id : accounts) keep_due(ctx, book, kAccounts, id);
  for (const auto& id : leads) keep_due(ctx, book, kLeads, id);
}

Record keep_commitment(record::Context& ctx, Id id, std::optional<base::Time> at, const std::string& note) {
  const auto before = open_one(ctx, id);
  const auto kept_at = at.value_or(ctx.now());
  if (kept_at > ctx.now()) throw base::invalid("at", "followups.kept_in_future");
  auto changes = ended(before, outcome(before.get(commitment::due_at), kept_at), note);
  changes.set(commitment::kept_at, kept_at);
  return record::update_loaded(ctx, before, changes);
}

Record break_commitment(record::Context& ctx, Id id, const std::string& note) {
  const auto before = open_one(ctx, id);
  if (note.empty()) throw base::invalid("note", "record.required");
  return record::update_loaded(ctx, before, ended(before, commitment::state_choice::broken, note));
}

Record reopen_commitment(record::Context& ctx, Id id) {
  const auto before = record::find_for(ctx, ctx.entity(commitment::kEntity), id, record::access::Verb::kUpdate);
  if (before.get(commitment::state) == commitment::state_choice::open) throw base::conflict("followups.is_open");
  record::Changes changes;
  changes.set(commitment::state, commitment::state_choice::open).clear(commitment::kept_at);
  return record::update_loaded(ctx, before, changes);
}

json rates(record::Context& ctx, std::string_view by, std::optional<base::Date> from, std::optional<base::Date> to) {
  const auto& commitments = ctx.entity(commitment::kEntity);
  const auto& accounts = ctx.entity(fields::account::kEntity);
  if (!ctx.actor->may(commitments.name, record::access::Verb::kRead)) throw base::not_found();
  const bool by_account = by == "account";
  record::Sql inner;
  inner.add(fmt::format("SELECT t.{} AS whose, count(*) AS made, sum(CASE WHEN t.state = 'kept' THEN 1 ELSE 0 END) AS kept, "
                        "sum(CASE WHEN t.state = 'late' THEN 1 ELSE 0 END) AS late, "
                        "sum(CASE WHEN {} THEN 1 ELSE 0 END) AS broken "
                        "FROM commitment t WHERE t.removed_at IS NULL", by_account ? "account" : "owner", counts_as_broken(ctx.now())));
  if (from) inner.add(" AND t.due_at >= ").bind(ctx.zone.start_of(*from).ms);
  if (to) inner.add(" AND t.due_at < ").bind(ctx.zone.start_of(to->plus_days(1)).ms);
  record::access::append_clause(inner, ctx, commitments, record::access::Verb::kRead);
  inner.add(" GROUP BY 1");
  record::Sql sql;
  sql.add(by_account ? "SELECT g.*, a.id, " + record::title_sql(ctx, accounts, "a") + " FROM (" : std::string("SELECT g.* FROM ("));
  sql.add(inner).add(") g");
  if (by_account) {
    sql.add(" LEFT JOIN account a ON a.id = g.whose");
    record::access::append_clause(sql, ctx, accounts, record::access::Verb::kRead, "a");
  }
  sql.add(" ORDER BY g.broken DESC, g.late DESC, g.made DESC, g.whose LIMIT 1000");

  json out = {{"data", json::array()}, {"all", json::object()}};
  Outcome all;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    Outcome one{rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4), 0};
    one.open = one.made - one.kept - one.late - one.broken;
    all += one;
    json row = json::object();
    if (rows.is_null(0)) row[std::string(by)] = nullptr;
    else if (by_account) row["account"] = {{"id", rows.id(0).to_string()}, {"title", rows.is_null(6) ? json() : json(std::string(rows.text(6)))}, {"hidden", rows.is_null(5)}};
    else {
      const auto* person = ctx.org->person(rows.id(0));
      row["owner"] = {{"id", rows.id(0).to_string()}, {"title", person ? person->name : std::string()}};
    }
    one.append_to(row);
    out["data"].push_back(std::move(row));
  }
  all.append_to(out["all"]);
  return out;
}

}  // namespace keyuan::followups
