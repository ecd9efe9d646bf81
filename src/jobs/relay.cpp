#include "jobs/relay.hpp"

#include <algorithm>
#include <utility>

#include <spdlog/spdlog.h>

#include "db/background.hpp"

namespace keyuan::jobs {
namespace {

constexpr auto kLookAgain = std::chrono::milliseconds(250);
constexpr auto kBetweenFollows = std::chrono::milliseconds(200);  // each notes how far it is, durably
constexpr std::size_t kEventsAtATime = 500;

Event read_event(const db::Rows& rows) {
  Event event;
  event.seq = rows.integer(1);
  event.at = {rows.integer(2)};
  event.actor = rows.id(3);
  event.via = rows.text(4);
  event.entity = rows.text(5);
  event.record = rows.id(6);
  event.kind = rows.text(7);
  event.version = rows.integer(8);
  event.owner = rows.id(9);
  event.department = rows.id(10);
  event.changes = rows.text(11);
  return event;
}

}  // namespace

// xid8 has no cast but through text.
Relay::Words Relay::words(bool postgres) {
  const std::string xid = postgres ? "CAST(CAST(? AS text) AS xid8)" : "?";
  const std::string txn = postgres ? "txn::text::bigint" : "0";
  return {
      "SELECT " + txn + ", seq, at, actor, via, entity, record, kind, version, owner, department, changes FROM event e WHERE " +
          (postgres ? "(e.txn, e.seq) > (" + xid + ", ?) AND e.txn < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY e.txn, e.seq"
                    : "e.seq > ? ORDER BY e.seq") +
          " LIMIT " + std::to_string(kEventsAtATime),
      // On PostgreSQL events of transactions still open come after the end.
      postgres ? "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, 0" : "SELECT 0, coalesce(max(seq), 0) FROM event",
      "SELECT " + txn + ", seq FROM relay_position WHERE name = ?",
      "SELECT " + txn + ", seq FROM relay_position WHERE name = ?" + (postgres ? " FOR UPDATE SKIP LOCKED" : ""),
      "INSERT INTO relay_position (txn, seq, name) VALUES (" + xid + ", ?, ?) ON CONFLICT DO NOTHING",
      "UPDATE relay_position SET txn = " + xid + ", seq = ? WHERE name = ?",
  };
}

Relay::Relay(db::Database& database)
    : database_(database),
      postgres_(database.dialect() == db::Dialect::kPostgres),
      words_(words(postgres_)),
      bell_(database.bell("event")) {
  database.ring_after_commits(bell_);
  database.read([&](db::Transaction& tx) { watched_ = end(tx); });
}

Relay::~Relay() { stop(); }

void Relay::watch(Watcher watcher) { watchers_.push_back(std::move(watcher)); }

void Relay::follow(std::string name, Follower follower) {
  database_.write([&](db::Transaction& tx) {
    const auto position = end(tx);
    tx.execute(words_.begin, {number(position.txn), position.seq, name});
  });
  followers_.push_back({std::move(name), std::move(follower)});
}

void Relay::start() {
  stopping_ = false;
  thread_ = std::jthread([this] {
    db::write_in_background();
    run();
  });
}

void Relay::stop() {
  if (!thread_.joinable()) return;
  stopping_ = true;
  bell_->ring();
  thread_.join();
  stopping_ = false;
}

void Relay::run() {
  auto follow_from = std::chrono::steady_clock::now();
  while (!stopping_) {
    try {
      serve_watchers();
      if (const auto now = std::chrono::steady_clock::now(); now >= follow_from) {
        serve_followers();
        follow_from = now + kBetweenFollows;
      }
    } catch (const std::exception& error) {
      spdlog::warn("events cannot be handed on: {}", error.what());
    }
    if (!stopping_) bell_->wait(kLookAgain);
  }
}

int Relay::drain() {
  const int n = serve_watchers();
  serve_followers();
  return n;
}

void Relay::serve_followers() {
  for (auto& follower : followers_)
    while (!stopping_ && serve(follower)) {
    }
}

db::Value Relay::number(std::int64_t txn) const {
  return postgres_ ? db::Value{std::to_string(txn)} : db::Value{txn};
}

Relay::Position Relay::end(db::Transaction& tx) const {
  auto rows = tx.query(words_.end);
  if (!rows.next()) return {};
  return {rows.integer(0), rows.integer(1)};
}

std::vector<Relay::Placed> Relay::after(db::Transaction& tx, Position position) const {
  std::vector<Placed> events;
  db::Values values = {position.seq};
  if (postgres_) values.insert(values.begin(), number(position.txn));
  for (auto rows = tx.query(words_.events, values); rows.next();)
    events.push_back({{rows.integer(0), rows.integer(1)}, read_event(rows)});
  return events;
}

int Relay::serve_watchers() {
  int n = 0;
  if (watchers_.empty()) return n;
  for (;;) {
    std::vector<Placed> events;
    database_.read([&](db::Transaction& tx) { events = after(tx, watched_); });
    for (const auto& [position, event] : events) {
      watched_ = position;
      ++n;
      for (const auto& watcher : watchers_) {
        try {
          watcher(event);
        } catch (const std::exception& error) {
          spdlog::error("a watcher of events failed: {}", error.what());
        }
      }
    }
    if (events.size() < kEventsAtATime || stopping_) return n;
  }
}

// Whether there may be more for it.
bool Relay::serve(Named& named) {
  if (std::chrono::steady_clock::now() < named.not_before) return false;
  // Most wakes bring nothing for it; to see that takes no write transaction.
  bool any = false;
  database_.read([&](db::Transaction& tx) {
    auto rows = tx.query(words_.position, {named.name});
    any = rows.next() && !after(tx, {rows.integer(0), rows.integer(1)}).empty();
  });
  if (!any) return false;
  std::size_t count = 0;
  try {
    database_.write([&](db::Transaction& tx) {
      count = 0;
      Position position;
      {
        auto rows = tx.query(words_.lock, {named.name});
        if (!rows.next()) return;  // another program is at it
        position = {rows.integer(0), rows.integer(1)};
      }
      const auto events = after(tx, position);
      if (events.empty()) return;
      for (const auto& placed : events) named.follower(tx, placed.event);
      count = events.size();
      position = events.back().position;
      tx.execute(words_.advance, {number(position.txn), position.seq, named.name});
    });
    named.failures = 0;
  } catch (const std::exception& error) {
    named.failures = std::min(named.failures + 1, 7);
    named.not_before = std::chrono::steady_clock::now() + std::chrono::milliseconds(250 << named.failures);
    spdlog::error("{} could not take an event: {}", named.name, error.what());
    return false;
  }
  return count == kEventsAtATime;
}

}  // namespace keyuan::jobs
