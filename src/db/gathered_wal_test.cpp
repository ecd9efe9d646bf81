// What a commit leaves in the files, when SQLite's log is written in large pieces.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <random>
#include <stdexcept>

#include "db/sqlite_connection.hpp"

namespace keyuan::db {
namespace {

namespace fs = std::filesystem;

using Connection = std::unique_ptr<SqliteConnection>;

Connection open(const fs::path& path, SqliteConnection::Use use) { return std::make_unique<SqliteConnection>(path.string(), use, true); }

class GatheredWalTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder / "copy");
    writer = open(folder / "a.db", SqliteConnection::Use::kWrite);
    // Few pages in memory: a transaction reads again what it has written.
    writer->script("PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=20;"
                   "CREATE TABLE item (id INTEGER PRIMARY KEY, text TEXT); CREATE INDEX item_text ON item (text)");
    reader = open(folder / "a.db", SqliteConnection::Use::kRead);
  }
  void TearDown() override {
    writer.reset();
    reader.reset();
    fs::remove_all(folder);
  }
  // The files as they would be found if the program died now.
  Connection found() {
    for (const std::string name : {"a.db", "a.db-wal"}) fs::copy_file(folder / name, folder / "copy" / name, fs::copy_options::overwrite_existing);
    fs::remove(folder / "copy" / "a.db-shm");
    return open(folder / "copy" / "a.db", SqliteConnection::Use::kRead);
  }

  fs::path folder = fs::temp_directory_path() / ("keyuan-wal-" + std::to_string(std::random_device{}()));
  Connection writer, reader;
};

constexpr auto kWhatIsThere = "SELECT count(*) || ' ' || coalesce(sum(length(text)), 0) FROM item";

TEST_F(GatheredWalTest, ACommitIsInTheFilesAndSeenByOthers) {
  std::mt19937 random{7};
  for (int round = 0; round < 60; ++round) {
    std::string sql = "BEGIN;";
    for (int n = 1 + static_cast<int>(random() % (round % 10 == 0 ? 800 : 20)); n > 0; --n)
      sql += "INSERT INTO item (text) VALUES ('" + std::to_string(random()) + std::string(random() % 300, 'x') + "');";
    if (round % 3 == 0) sql += "UPDATE item SET text = text || 'y' WHERE id % 5 = 1;";
    writer->script(sql);
    // What was taken back leaves no gap in the log.
    Effects effects;
    SqliteTransaction transaction(*writer, &effects);
    if (round % 4 == 3) {
      EXPECT_THROW(transaction.attempt([&] {
        transaction.execute("DELETE FROM item WHERE id % 2 = 0", {});
        throw std::runtime_error("no");
      }), std::runtime_error);
    }
    writer->script(round % 7 == 6 ? "ROLLBACK" : "COMMIT");
    if (round % 15 == 14) (void)writer->first("PRAGMA wal_checkpoint(RESTART)");
    const auto now = writer->first(kWhatIsThere);
    EXPECT_EQ(reader->first(kWhatIsThere), now);
    const auto after = found();
    EXPECT_EQ(after->first(kWhatIsThere), now) << round;
    EXPECT_EQ(after->first("PRAGMA integrity_check"), "ok");
  }
}

TEST_F(GatheredWalTest, WhatWasNotCommittedIsNotThere) {
  writer->script("INSERT INTO item (text) VALUES ('one')");
  writer->script("BEGIN; INSERT INTO item (text) SELECT hex(randomblob(200)) FROM "
                 "(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) SELECT i FROM n)");
  EXPECT_EQ(reader->first("SELECT count(*) FROM item"), "1");
  EXPECT_EQ(found()->first("SELECT count(*) FROM item"), "1");
  writer->script("ROLLBACK; INSERT INTO item (text) VALUES ('two')");
  EXPECT_EQ(reader->first("SELECT group_concat(text) FROM item"), "one,two");
}

}  // namespace
}  // namespace keyuan::db
