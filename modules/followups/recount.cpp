#include "modules/followups/recount.hpp"

#include <map>

#include "fields/plan_run.hpp"
#include "modules/followups/due.hpp"
#include "modules/followups/followups.hpp"
#include "modules/followups/runs.hpp"

namespace keyuan::followups {
namespace {

constexpr std::int64_t kRunsAtATime = 200, kRecordsAtATime = 10'000;

std::int64_t last_seq(db::Transaction& tx, std::string_view table) {
  auto rows = tx.query("SELECT max(seq) FROM " + record::quote_identifier(table));
  return rows.next() ? rows.integer(0) : 0;
}

// A newer job has read what this one began before.
bool is_superseded(db::Transaction& tx, const jobs::Job& job) {
  return tx.query("SELECT 1 FROM job WHERE kind = ? AND seq > ? AND state IN ('waiting', 'running') LIMIT 1", {std::string(kRecount), job.seq}).next();
}

// Runs with numbers behind `after`; the last one looked at, or 0 when there are no more.
std::int64_t recount_runs(record::Context& ctx, const Rulebook& book, std::int64_t after) {
  std::vector<std::pair<std::int64_t, base::Id>> runs;
  for (auto rows = ctx.db.query("SELECT seq, id FROM plan_run WHERE seq > ? AND state = 'running' AND removed_at IS NULL ORDER BY seq LIMIT " +
                                std::to_string(kRunsAtATime), {after});
       rows.next();)
    runs.emplace_back(rows.integer(0), rows.id(1));
  std::map<base::Id, std::optional<Plan>> plans;
  for (const auto& [_, id] : runs) {
    const auto run = record::load(ctx, ctx.entity(fields::plan_run::kEntity), id, record::Lock::kForUpdate);
    if (!run || run->get(fields::plan_run::state) != fields::plan_run::state_choice::running) continue;
    auto [plan, fresh] = plans.try_emplace(run->get(fields::plan_run::plan));
    if (fresh) plan->second = load_plan(ctx, plan->first);
    if (plan->second) go_by_plan(ctx, book, *run, *plan->second);
  }
  return static_cast<std::int64_t>(runs.size()) < kRunsAtATime ? 0 : runs.back().first;
}

}  // namespace

void ask_recount(app::Services& services, record::Context& ctx) {
  // One that has not begun will see this change too: it cannot begin before it is committed.
  const bool sqlite = ctx.db.dialect() == db::Dialect::kSqlite;
  if (ctx.db.query(std::string("SELECT 1 FROM job WHERE kind = ? AND state = 'waiting' LIMIT 1") + (sqlite ? "" : " FOR UPDATE"), {std::string(kRecount)}).next()) return;
  services.queue.enqueue(ctx.db, {.kind = std::string(kRecount), .created_by = ctx.actor->user});
}

void recount(app::Services& services, Rulebooks& books, jobs::JobRun& job) {
  books.read_again();  // the thread of the request may not have come to it yet
  const auto book = books.now();
  std::int64_t leads = 0, accounts = 0, done = 0, changed = 0;
  services.database.read([&](db::Transaction& tx) {
    leads = last_seq(tx, kLeads.entity);
    accounts = last_seq(tx, kAccounts.entity);
  });
  bool superseded = false;
  for (std::int64_t after = 0, more = 1; more != 0 && !superseded && !job.cancelled(); after = more)
    services.write({}, [&](record::Context& ctx) {
      superseded = is_superseded(ctx.db, job.job());
      more = superseded ? 0 : recount_runs(ctx, *book, after);
    });
  for (const auto* subject : {&kLeads, &kAccounts}) {
    const auto last = subject == &kLeads ? leads : accounts;
    for (std::int64_t from = 1; from <= last && !superseded && !job.cancelled(); from += kRecordsAtATime) {
      std::int64_t now_changed = 0;
      services.write({}, [&](record::Context& ctx) {
        superseded = is_superseded(ctx.db, job.job());
        if (!superseded) now_changed = keep_due(ctx, *book, *subject, from, from + kRecordsAtATime);
      });
      changed += now_changed;
      done += std::min(kRecordsAtATime, last - from + 1);
      job.progress(done, leads + accounts);
    }
  }
  job.set_result("{\"changed\":" + std::to_string(changed) + "}");
}

}  // namespace keyuan::followups
