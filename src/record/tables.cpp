#include "record/tables.hpp"

namespace keyuan::record {
namespace {

// Each is applied once, in this order, and never edited after a release.
constexpr db::Migration kTables[] = {
    {"event", R"(
      CREATE TABLE event (
        seq {key}, at {integer} NOT NULL, actor {id}, via {text} NOT NULL, entity {text} NOT NULL,
        record {id} NOT NULL, kind {text} NOT NULL, version {integer} NOT NULL, owner {id}, department {id},
        changes {text} NOT NULL);
      CREATE INDEX event_record ON event (record, seq);
      CREATE INDEX event_via ON event (via, seq) WHERE via LIKE 'import:%')"},
    {"share", R"(
      CREATE TABLE share (
        seq {key}, id {id} NOT NULL UNIQUE, entity {text} NOT NULL, record {id} NOT NULL, grantee {id} NOT NULL,
        grantee_kind {text} NOT NULL, level {text} NOT NULL, until {integer}, created_by {id}, created_at {integer} NOT NULL,
        UNIQUE (record, grantee));
      CREATE INDEX share_grantee ON share (grantee, entity))"},
    {"counter", "CREATE TABLE counter (name {text} PRIMARY KEY, value {integer} NOT NULL)"},
    {"setting", "CREATE TABLE setting (name {text} PRIMARY KEY, value {text} NOT NULL)"},
    {"custom_description", R"(
      CREATE TABLE custom_description (
        seq {key}, entity {text} NOT NULL, field {text} NOT NULL, definition {text} NOT NULL))"},
    {"idempotency", R"(
      CREATE TABLE idempotency (
        actor {id} NOT NULL, key {text} NOT NULL, request {text} NOT NULL, status {integer} NOT NULL,
        answer {text} NOT NULL, at {integer} NOT NULL, PRIMARY KEY (actor, key));
      CREATE INDEX idempotency_at ON idempotency (at))"},
    {"file", R"(
      CREATE TABLE file (
        seq {key}, id {id} NOT NULL UNIQUE, entity {text} NOT NULL, record {id} NOT NULL, name {text} NOT NULL,
        type {text} NOT NULL, size {integer} NOT NULL, sha256 {text} NOT NULL, created_by {id},
        created_at {integer} NOT NULL, removed_at {integer});
      CREATE INDEX file_record ON file (record, seq);
      CREATE TABLE file_piece (
        file {id} NOT NULL, part {integer} NOT NULL, bytes {blob} NOT NULL, PRIMARY KEY (file, part)))"},
    // No constraints: see figures.cpp.
    {"tally", "CREATE TABLE tally (entity {text}, owner {id}, department {id}, n {integer})"},
    {"kept_by_person", R"(
      CREATE TABLE recent (
        person {id} NOT NULL, entity {text} NOT NULL, record {id} NOT NULL, at {integer} NOT NULL, PRIMARY KEY (person, record));
      CREATE TABLE favorite (
        person {id} NOT NULL, entity {text} NOT NULL, record {id} NOT NULL, at {integer} NOT NULL, position {integer} NOT NULL,
        PRIMARY KEY (person, record));
      CREATE TABLE preference (
        person {id} NOT NULL, name {text} NOT NULL, value {text} NOT NULL, PRIMARY KEY (person, name)))"},
    {"event_job", "CREATE INDEX event_job ON event (via, seq) WHERE via LIKE 'job:%'"},
    {"tally_as_figures", "DROP INDEX IF EXISTS tally_of; ALTER TABLE tally RENAME COLUMN n TO records"},
};

}  // namespace

std::span<const db::Migration> engine_tables() { return kTables; }

}  // namespace keyuan::record
