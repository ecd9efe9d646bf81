#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "db/sql.hpp"
#include "db/testing.hpp"

namespace keyuan::db {
namespace {

class BackupTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    database->write([](Transaction& t) {
      t.script(in_dialect(t.dialect(),
                          "CREATE TABLE item (seq {key}, id {id} UNIQUE, name {text} NOT NULL DEFAULT 'x', data {blob},"
                          "  half {integer} GENERATED ALWAYS AS (length(name)) STORED);"
                          "CREATE INDEX item_lower ON item (lower(name)) WHERE name <> '';"
                          "CREATE TABLE part (item {integer} NOT NULL REFERENCES item (seq), note {text})"));
      for (int n = 0; n < 3000; ++n) {
        t.execute("INSERT INTO item (id, name, data) VALUES (?, ?, ?)",
                  {base::IdMaker::system().make(n), "第\t" + std::to_string(n) + "\n", Blob{std::string("\0\x80", 2)}});
      }
      t.execute("INSERT INTO part (item, note) VALUES (1, NULL)");
    });
  }
  static std::int64_t number(Database& database, const std::string& sql) {
    std::int64_t n = -1;
    database.read([&](Transaction& t) {
      auto rows = t.query(sql);
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  }
  std::string file(const std::string& name) { return database.folder() + "/" + name; }

  TestDatabase database = open_test_database(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Both, BackupTest, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(BackupTest, IsOneMomentWhileOthersWrite) {
  std::atomic<bool> stop = false;
  std::jthread writer([&] {
    // Items come in pairs, in one transaction: a backup with an odd number is torn.
    for (int n = 0; !stop; ++n)
      database->write([&](Transaction& t) {
        t.execute("INSERT INTO item (name) VALUES ('left')");
        t.execute("INSERT INTO item (name) VALUES ('right')");
      });
  });
  std::int64_t done = 0, total = 0;
  database->backup(file("copy"), [&](std::int64_t d, std::int64_t t) { done = d, total = t; });
  stop = true;
  writer.join();
  EXPECT_GT(done, 0);
  EXPECT_EQ(done, total);

  const auto options = fresh_options(database);
  restore(file("copy"), options);
  {
    const auto copy = Database::open(options);
    EXPECT_EQ(copy->verify(), std::vector<std::string>{});
    EXPECT_GE(number(*copy, "SELECT count(*) FROM item"), 3000);
    EXPECT_EQ(number(*copy, "SELECT count(*) FROM item") % 2, 0);
    copy->read([&](Transaction& t) {
      auto rows = t.query("SELECT name, data, half FROM item WHERE seq = 8");
      ASSERT_TRUE(rows.next());
      EXPECT_EQ(rows.text(0), "第\t7\n");
      EXPECT_EQ(rows.blob(1), std::string("\0\x80", 2));
      EXPECT_EQ(rows.integer(2), 4);
    });
    // Counting goes on, constraints hold.
    const auto last = number(*copy, "SELECT max(seq) FROM item");
    copy->write([](Transaction& t) { t.execute("INSERT INTO item (id) VALUES (NULL)"); });
    EXPECT_GT(number(*copy, "SELECT max(seq) FROM item WHERE name = 'x'"), last);
    EXPECT_THROW(copy->write([](Transaction& t) { t.execute("INSERT INTO part (item) VALUES (-5)"); }), ConstraintViolated);
    EXPECT_THROW(restore(file("copy"), options), DatabaseError);
  }
  if (GetParam() == Dialect::kPostgres) drop_schema(options);
}

TEST_P(BackupTest, DoesNotOverwriteAFile) {
  std::ofstream(file("copy")) << "precious";
  EXPECT_THROW(database->backup(file("copy"), {}), DatabaseError);
  EXPECT_EQ(std::filesystem::file_size(file("copy")), 8u);
}

TEST_P(BackupTest, NowhereToWriteIsSaid) {
  EXPECT_THROW(database->backup("/nowhere/at/all", {}), Unavailable);
}

TEST_P(BackupTest, ATornBackupIsRefusedWhole) {
  database->backup(file("copy"), {});
  std::filesystem::resize_file(file("copy"), std::filesystem::file_size(file("copy")) * 2 / 3);
  const auto options = fresh_options(database);
  EXPECT_THROW(restore(file("copy"), options), DatabaseError);
  EXPECT_THROW(restore(file("missing"), options), DatabaseError);
  std::ofstream(file("other")) << "not a backup";
  EXPECT_THROW(restore(file("other"), options), DatabaseError);
  {
    const auto empty = Database::open(options);
    EXPECT_THROW(number(*empty, "SELECT count(*) FROM item"), DatabaseError);
  }
  if (GetParam() == Dialect::kPostgres) drop_schema(options);
}

}  // namespace
}  // namespace keyuan::db
