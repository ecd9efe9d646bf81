#include "jobs/tables.hpp"

#include <vector>

#include "db/migrate.hpp"

namespace keyuan::jobs {
namespace {

constexpr db::Migration kJob = {"0001 job", R"(
  CREATE TABLE job (
    seq {key}, id {id} NOT NULL UNIQUE, kind {text} NOT NULL, args {text} NOT NULL, state {text} NOT NULL,
    done {integer} NOT NULL DEFAULT 0, total {integer} NOT NULL DEFAULT 0, result {text} NOT NULL DEFAULT '',
    error {text} NOT NULL DEFAULT '', run_at {integer} NOT NULL, attempts {integer} NOT NULL DEFAULT 0,
    runner {id}, heartbeat {integer}, cancel_asked {integer} NOT NULL DEFAULT 0, once {text}, created_by {id},
    created_at {integer} NOT NULL, started_at {integer}, finished_at {integer});
  CREATE INDEX job_waiting ON job (run_at, seq) WHERE state = 'waiting';
  CREATE INDEX job_running ON job (heartbeat) WHERE state = 'running';
  CREATE INDEX job_created_by ON job (created_by, seq);
  CREATE INDEX job_finished ON job (finished_at);
  CREATE UNIQUE INDEX job_once ON job (once) WHERE state IN ('waiting', 'running');
  CREATE TABLE schedule (name {text} PRIMARY KEY, next_at {integer} NOT NULL))"};

constexpr db::Migration kRelay = {"0002 relay", R"(
  CREATE TABLE relay_position (name {text} PRIMARY KEY, txn {integer} NOT NULL DEFAULT 0, seq {integer} NOT NULL))"};

// Numbers are given out before transactions commit, so a row with a lower number may appear after one
// with a higher; the transaction's own number says when no such row can come any more. A restored
// backup has new numbers in both tables, the same for all, so what was not yet handed on still is.
constexpr db::Migration kRelayPostgres = {"0002 relay", R"(
  CREATE TABLE relay_position (
    name {text} PRIMARY KEY, txn xid8 NOT NULL DEFAULT pg_current_xact_id(), seq {integer} NOT NULL);
  ALTER TABLE event ADD COLUMN txn xid8 NOT NULL DEFAULT pg_current_xact_id();
  CREATE INDEX event_txn ON event (txn, seq))"};

}  // namespace

void prepare_tables(db::Database& database) {
  const bool postgres = database.dialect() == db::Dialect::kPostgres;
  db::migrate(database, "jobs", std::vector<db::Migration>{kJob, postgres ? kRelayPostgres : kRelay});
}

}  // namespace keyuan::jobs
