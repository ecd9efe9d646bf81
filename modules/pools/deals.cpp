#include "modules/pools/deals.hpp"

#include <algorithm>

#include "modules/pools/held.hpp"
#include "record/keep.hpp"
#include "record/query/sql.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using base::Value;
using record::Context;

constexpr std::int64_t kStep = 2'000;  // customers a transaction

// Of opportunities d; the one `?` is the currency whose amounts are counted. A contract without an end is one order, which
// ended on the day it was won.
constexpr const char* kMade = "max(d.created_at)";
constexpr const char* kWon = "max(CASE WHEN d.status = 'won' THEN d.closed_on END)";
constexpr const char* kEnded = "max(CASE WHEN d.status = 'won' THEN coalesce(d.contract_ends, d.closed_on) END)";
// 0 says that what is open has no amount, or one in another currency.
constexpr const char* kOpen = "CAST(CASE WHEN max(CASE WHEN d.status = 'open' THEN 1 END) = 1 "
                              "THEN coalesce(sum(CASE WHEN d.status = 'open' AND d.amount_currency = ? THEN d.amount END), 0) END AS bigint)";

std::string asked() { return std::string("SELECT ") + kMade + " AS made, " + kWon + " AS won, " + kEnded + " AS ended, " + kOpen + " AS opened"; }

Value date_in(const db::Rows& rows, int column) { return rows.is_null(column) ? Value{} : Value{std::string(rows.text(column))}; }
Value number_in(const db::Rows& rows, int column) { return rows.is_null(column) ? Value{} : Value{rows.integer(column)}; }

// On PostgreSQL nobody else counts for these customers until this transaction is over; on SQLite nobody else writes anyway.
void hold(Context& ctx, const std::string& table, const std::string& which, std::initializer_list<Value> values) {
  if (ctx.db.dialect() == db::Dialect::kPostgres) (void)ctx.db.query("SELECT seq FROM " + table + " WHERE " + which + " ORDER BY seq FOR UPDATE", values);
}

std::int64_t count_some(Context& ctx, const std::string& table, std::int64_t from, std::int64_t to) {
  hold(ctx, table, "seq > ? AND seq <= ?", {from, to});
  const auto different = [&](const char* kept, const char* counted) { return table + "." + kept + " IS DISTINCT FROM o." + counted; };
  return ctx.db.execute(
      "UPDATE " + table + " SET opportunity_at = o.made, won_on = o.won, contract_ended_on = o.ended, open_amount = o.opened FROM (" + asked() +
          ", a.seq AS seq FROM " + table + " a LEFT JOIN opportunity d ON d.account = a.id AND d.removed_at IS NULL "
          "WHERE a.seq > ? AND a.seq <= ? GROUP BY a.seq) o WHERE " + table + ".seq = o.seq AND (" + different("opportunity_at", "made") + " OR " +
          different("won_on", "won") + " OR " + different("contract_ended_on", "ended") + " OR " + different("open_amount", "opened") + ")",
      {ctx.workspace->currency, from, to});
}

}  // namespace

void count_deals(Context& ctx, const meta::Entity& accounts, Id account) {
  const auto& f = held_fields(accounts);
  hold(ctx, record::quote_identifier(accounts.table), "id = ?", {account});
  auto rows = ctx.db.query(asked() + " FROM opportunity d WHERE d.account = ? AND d.removed_at IS NULL", {ctx.workspace->currency, account});
  rows.next();
  const auto made = number_in(rows, 0), won = date_in(rows, 1), ended = date_in(rows, 2), opened = number_in(rows, 3);
  record::keep(ctx, accounts, account, {{f.opportunity_at, made}, {f.won_on, won}, {f.contract_ended_on, ended}, {f.open_amount, opened}});
}

std::int64_t count_all_deals(app::Services& services, const std::function<bool(std::int64_t, std::int64_t)>& progress) {
  std::string table;
  std::int64_t last = 0, changed = 0;
  services.read({}, [&](Context& ctx) {
    table = record::quote_identifier(ctx.entity("account").table);
    auto rows = ctx.db.query("SELECT max(seq) FROM " + table);
    if (rows.next()) last = rows.integer(0);
  });
  bool goes_on = true;
  for (std::int64_t from = 0; from < last && goes_on; from += kStep) {
    std::int64_t now_changed = 0;
    services.write({}, [&](Context& ctx) { now_changed = count_some(ctx, table, from, from + kStep); });
    changed += now_changed;
    goes_on = progress(std::min(from + kStep, last), last);
  }
  return changed;
}

}  // namespace keyuan::pools
