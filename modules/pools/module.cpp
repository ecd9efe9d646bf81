#include "app/registry.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/pools/api.hpp"
#include "modules/pools/check.hpp"
#include "modules/pools/deals.hpp"
#include "modules/pools/openings.hpp"
#include "modules/pools/pools.hpp"
#include "modules/pools/reclaim.hpp"
#include "modules/pools/recount.hpp"
#include "modules/pools/settle.hpp"
#include "modules/pools/tonight.hpp"

namespace keyuan::pools {
namespace {

using app::Services;
using record::Context;
using record::Write;

constexpr const char* kDeals = "pools.deals";
constexpr const char* kMinute = "pools.minute";

// Of several that wait the last one does the work of all: it sees everything that was changed before it began.
bool another_waits(Services& services, const jobs::Job& job) {
  bool any = false;
  services.database.read([&](db::Transaction& tx) {
    any = tx.query("SELECT 1 FROM job WHERE kind = ? AND state = 'waiting' AND id <> ? LIMIT 1", {std::string(kClocks), job.id}).next();
  });
  return any;
}

void run_clocks(Services& services, OpenBook& book, jobs::JobRun& job) {
  if (another_waits(services, job.job())) return;
  book.read_again();
  recount_clocks(services, *book.now(), [&](std::int64_t done, std::int64_t total) {
    job.progress(done, total);
    return !job.cancelled();
  });
}

void run_deals(Services& services, jobs::JobRun& job) {
  const auto changed = count_all_deals(services, [&](std::int64_t done, std::int64_t total) {
    job.progress(done, total);
    return !job.cancelled();
  });
  if (changed > 0) services.write({}, [&](Context& ctx) { services.queue.enqueue(ctx.db, {.kind = kClocks}); });
}

// An older program kept no end of contracts, and added up all currencies.
void ask_if_kept_otherwise(Services& services, Context& ctx) {
  const bool differs = ctx.db.query("SELECT 1 FROM account WHERE won_on IS NOT NULL AND contract_ended_on IS NULL AND removed_at IS NULL LIMIT 1").next() ||
                       ctx.db.query("SELECT 1 FROM opportunity WHERE status = 'open' AND amount_currency <> ? AND removed_at IS NULL LIMIT 1",
                                    {ctx.workspace->currency}).next();
  if (differs) ask_count_deals(services, ctx);
}

// Every minute, and as soon as the program runs; of looks that are over no rows are kept.
void run_minute(Services& services, const OpenBook& book, const jobs::Job& job) {
  reclaim_what_is_due(services, *book.now());
  warn(services, *book.now());
  services.write({}, [&](Context& ctx) {
    forget_openings(ctx);
    ctx.db.execute("DELETE FROM job WHERE kind = ? AND state = 'done' AND id <> ?", {std::string(kMinute), job.id});
  });
}

void watch_pools(Services& services, const std::shared_ptr<OpenBook>& book) {
  services.add_places([](db::Transaction& tx) { return Book::read(tx)->places(); });
  services.hooks.before("pool", check_pool);
  services.hooks.before("pool_rule", check_rule);
  for (const auto* entity : {"holding", "extension_request"}) services.hooks.before(entity, refuse_clients);
  for (const auto* entity : {"pool", "pool_rule"})
    services.hooks.after(entity, [&services, book](Context& ctx, Write&) {
      ctx.db.after_commit([book] { book->read_again(); });
      services.org_changes(ctx);  // members, administrators, masked fields
      services.queue.enqueue(ctx.db, {.kind = kClocks});
    });
}

void watch_records(Services& services, const std::shared_ptr<OpenBook>& book) {
  for (const auto* entity : {"lead", "account"}) {
    services.hooks.before(entity, [book](Context& ctx, Write& write) { settle(ctx, *book->now(), write); });
    services.hooks.after(entity, note, note_new);
    services.hooks.opening(entity, [book](Context& ctx, const record::Opening& opening) { return note_opening(ctx, *book->now(), opening); });
  }
  services.hooks.after("activity", [book](Context& ctx, Write& write) { follow_activity(ctx, *book->now(), write); });
  services.hooks.after("opportunity", [book](Context& ctx, Write& write) { follow_opportunity(ctx, *book->now(), write); });
}

}  // namespace

void ask_count_deals(Services& services, Context& ctx) { services.queue.enqueue(ctx.db, {.kind = kDeals}); }

void install(app::Registry& registry) {
  auto& services = registry.services;
  registry.migrations("pools", opening_tables());
  const auto book = std::make_shared<OpenBook>(services.database);
  watch_pools(services, book);
  watch_records(services, book);
  registry.add(routes(book));
  registry.job(kClocks, [&services, book](jobs::JobRun& job) { run_clocks(services, *book, job); }, 3);
  registry.job(kDeals, [&services](jobs::JobRun& job) { run_deals(services, job); }, 3);
  registry.on_newer_program([&services](Context& ctx) { ask_if_kept_otherwise(services, ctx); });
  registry.job(kMinute, [&services, book](jobs::JobRun& job) { run_minute(services, *book, job.job()); }, 3);
  services.job_kinds.schedule(kMinute, {.kind = kMinute}, jobs::every(base::kMinute));
  calendar::when_changed(registry, [&services](Context& ctx) { services.queue.enqueue(ctx.db, {.kind = kClocks}); });
}

}  // namespace keyuan::pools
