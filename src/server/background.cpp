#include "server/background.hpp"

#include "auth/tidy.hpp"
#include "record/figures.hpp"
#include "record/search/tables.hpp"

namespace keyuan::server {
namespace {

constexpr std::int64_t kMostParts = 500;  // changes to a figure that are still added up quickly

// Every list asks how many there are, so what changed is not left to be put together at each question.
void tidy_figures(app::Services& services) {
  for (const auto& entity : services.catalog()->meta->entities())
    services.database.write([&](db::Transaction& tx) { record::tidy_figures(tx, *entity, kMostParts); });
}

// Once an hour what is over goes: ended sessions, answers kept for repeated requests, and on SQLite groups of figures that nothing
// is in; on PostgreSQL they go within the minute.
void tidy(app::Services& services) {
  services.database.write([&](db::Transaction& tx) {
    auth::tidy(tx, services.clock.now());
    if (tx.dialect() == db::Dialect::kSqlite)
      for (const auto& entity : services.catalog()->meta->entities()) record::tidy_figures(tx, *entity);
    tx.execute("DELETE FROM idempotency WHERE at < ?", {services.clock.now().ms - base::kDay});
  });
}

// Of the search index, a part at a time, so that no writer waits for long.
void join_segments(app::Services& services) {
  for (const auto& entity : services.catalog()->meta->entities())
    for (bool more = true; more;)
      services.database.write([&](db::Transaction& tx) { more = record::search::join_segments(tx, *entity); });
}

}  // namespace

Background::Background(app::Registry& registry)
    : events_(registry.services), relay_(registry.services.database), runner_(registry.services.queue, registry.services.job_kinds) {
  auto& services = registry.services;
  registry.add(events_.routes());
  relay_.watch([this](const jobs::Event& event) { events_.changed(event); });
  for (const auto& [name, take] : registry.follows())
    relay_.follow(name, [&services, take](db::Transaction& tx, const jobs::Event& event) {
      auto ctx = services.context(tx, {});
      take(ctx, event);
    });
  services.on_new_picture([this] { events_.described(); });
  services.queue.on_change([this](const jobs::Job& job) { events_.job_changed(job); });
  registry.job("tidy", [&services](jobs::JobRun&) { tidy(services); }, 3);
  services.job_kinds.schedule("tidy", {"tidy"}, jobs::every(base::kHour));
  if (services.database.dialect() == db::Dialect::kPostgres)
    registry.look("tidy.figures", [&services](jobs::JobRun&) { tidy_figures(services); }, base::kMinute);
  registry.job("tidy.search", [&services](jobs::JobRun&) { join_segments(services); });
  services.job_kinds.schedule("tidy.search", {"tidy.search"}, jobs::every(10 * base::kMinute));
}

void Background::start() {
  relay_.start();
  runner_.start();
}

void Background::stop() {
  runner_.stop();
  relay_.stop();
}

}  // namespace keyuan::server
