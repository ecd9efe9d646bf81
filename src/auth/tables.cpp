#include "auth/tables.hpp"

#include <vector>

#include "db/migrate.hpp"

namespace keyuan::auth {
namespace {

const std::vector<db::Migration> kMigrations = {
    {"sign-in", R"sql(
      CREATE TABLE credential (
        user_id {id} NOT NULL PRIMARY KEY,
        hash {text} NOT NULL,
        changed_at {integer} NOT NULL
      );
      CREATE TABLE session (
        id {id} NOT NULL PRIMARY KEY,
        token_hash {blob} NOT NULL UNIQUE,
        user_id {id} NOT NULL,
        created_at {integer} NOT NULL,
        last_seen {integer} NOT NULL,
        remote {text} NOT NULL,
        agent {text} NOT NULL
      );
      CREATE INDEX session_by_user ON session (user_id);
      CREATE INDEX session_by_last_seen ON session (last_seen);
      CREATE TABLE api_token (
        id {id} NOT NULL PRIMARY KEY,
        token_hash {blob} NOT NULL UNIQUE,
        user_id {id} NOT NULL,
        name {text} NOT NULL,
        start {text} NOT NULL,
        scope {text} NOT NULL,
        created_at {integer} NOT NULL,
        expires_at {integer},
        last_used {integer},
        remote {text} NOT NULL
      );
      CREATE INDEX api_token_by_user ON api_token (user_id);
      CREATE TABLE sign_in_attempt (
        who {text} NOT NULL PRIMARY KEY,
        failures {integer} NOT NULL,
        last_at {integer} NOT NULL
      );
      CREATE TABLE setup_token (
        token_hash {blob} NOT NULL PRIMARY KEY,
        purpose {text} NOT NULL,
        user_id {id} NOT NULL,
        created_at {integer} NOT NULL,
        expires_at {integer} NOT NULL
      );
      CREATE TABLE access_log (
        seq {key},
        at {integer} NOT NULL,
        user_id {id},
        kind {text} NOT NULL,
        remote {text} NOT NULL,
        agent {text} NOT NULL,
        outcome {text} NOT NULL,
        detail {text} NOT NULL
      );
      CREATE INDEX access_log_by_user ON access_log (user_id, seq);
      CREATE INDEX access_log_by_kind ON access_log (kind, seq);
    )sql"},
    {"second factor", R"sql(
      CREATE TABLE second_factor (
        user_id {id} NOT NULL PRIMARY KEY,
        secret {blob} NOT NULL,
        created_at {integer} NOT NULL,
        confirmed_at {integer},
        last_step {integer} NOT NULL
      );
      CREATE TABLE recovery_code (
        user_id {id} NOT NULL,
        code_hash {blob} NOT NULL,
        PRIMARY KEY (user_id, code_hash)
      );
    )sql"},
};

}  // namespace

void migrate(db::Database& database) {
  db::migrate(database, "auth", kMigrations);
}

}  // namespace keyuan::auth
