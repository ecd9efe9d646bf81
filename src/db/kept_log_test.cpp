#include "db/kept_log.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <map>
#include <random>

#include "db/testing.hpp"

namespace keyuan::db {
namespace {

namespace fs = std::filesystem;

class KeptLogTest : public testing::Test {
 protected:
  KeptLogTest() {
    options.url = empty.folder() + "/kept.db";
    options.kept_log = empty.folder() + "/log";
    open();
    database->write([](Transaction& tx) { tx.script("CREATE TABLE item (n INTEGER PRIMARY KEY, text TEXT)"); });
  }
  void open() { database = Database::open(options); }
  void close() { database.reset(); }

  // Writes, and returns a moment at which this is the last thing that was written.
  base::Time write(const std::string& sql) {
    database->write([&](Transaction& tx) { tx.script(sql); });
    const auto at = now();
    while (now().ms == at.ms) {}  // the next one is later
    return at;
  }
  static base::Time now() { return base::Clock::system().now(); }

  static std::string all(Database& from) {
    std::string out;
    from.read([&](Transaction& tx) {
      for (auto rows = tx.query("SELECT n, text FROM item ORDER BY n"); rows.next();)
        out += std::to_string(rows.integer(0)) + "=" + std::string(rows.text(1)) + " ";
    });
    return out;
  }
  std::string now_in() { return all(*database); }
  // What there was at `at`, out of what is kept.
  std::string back_to(base::Time at) {
    Options other;
    other.url = empty.folder() + "/back" + std::to_string(++restored) + ".db";
    (void)restore_at(options.kept_log, at, other);
    return all(*Database::open(other));
  }
  std::string refusal(base::Time at) {
    try {
      return back_to(at);
    } catch (const DatabaseError& error) {
      return error.message;
    }
  }
  std::size_t lines() { return kept_lines(options.kept_log).size(); }

  TestDatabase empty = open_test_database(Dialect::kSqlite);
  Options options;
  std::unique_ptr<Database> database;
  int restored = 0;
};

TEST_F(KeptLogTest, EveryMomentComesBack) {
  close();  // so that the base is there
  open();
  std::map<std::int64_t, std::string> were;
  std::mt19937 random(7);
  for (int n = 1; n <= 60; ++n) {
    const auto key = std::to_string(random() % 20);
    const auto at = n % 5 == 0   ? write("DELETE FROM item WHERE n = " + key)
                    : n % 7 == 0 ? write("ALTER TABLE item ADD COLUMN c" + std::to_string(n) + " TEXT")
                                 : write("INSERT OR REPLACE INTO item (n, text) VALUES (" + key + ", hex(randomblob(3000)))");
    were[at.ms] = now_in();
    if (n % 20 == 0) {  // the program ends, and begins again
      close();
      open();
    }
  }
  close();
  EXPECT_EQ(lines(), 1u);
  for (const auto& [at, was] : were) EXPECT_EQ(back_to({at}), was) << at;
  EXPECT_EQ(back_to({now().ms + base::kDay}), were.rbegin()->second);
}

TEST_F(KeptLogTest, MoreThanTheLogHoldsAtOnce) {
  close();
  open();
  std::map<std::int64_t, std::string> were;
  for (int n = 0; n < 8; ++n) {  // some ten thousand pages, so that it is folded and begun anew on the way
    were[write("INSERT INTO item (n, text) SELECT NULL, hex(randomblob(1500)) FROM json_each('[' || substr(replace(hex(zeroblob(2500)), '00', ',1'), 2) || ']')").ms] = "";
    database->read([&](Transaction& tx) {
      auto rows = tx.query("SELECT count(*) FROM item");
      rows.next();
      were.rbegin()->second = std::to_string(rows.integer(0));
    });
  }
  close();
  EXPECT_EQ(lines(), 1u);
  EXPECT_EQ(were.rbegin()->second, "20000");
  int number = 0;
  for (const auto& [at, count] : were) {
    if (number++ % 3 != 1) continue;  // each takes a while
    Options other;
    other.url = empty.folder() + "/large" + std::to_string(number) + ".db";
    EXPECT_LE(restore_at(options.kept_log, {at}, other).last.ms, at);
    Database::open(other)->read([&](Transaction& tx) {
      auto rows = tx.query("SELECT count(*) FROM item");
      rows.next();
      EXPECT_EQ(std::to_string(rows.integer(0)), count);
    });
  }
}

// What another program wrote in between is in the next line's base; the moments before stay.
TEST_F(KeptLogTest, AnotherProgramBeginsANewLine) {
  close();
  open();
  const auto before = write("INSERT INTO item VALUES (1, 'before')");
  close();
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(options.url.c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, "INSERT INTO item VALUES (2, 'by hand')", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(raw);
  open();
  close();
  open();
  const auto after = write("INSERT INTO item VALUES (3, 'after')");
  close();
  EXPECT_EQ(lines(), 2u);
  EXPECT_EQ(back_to(before), "1=before ");
  EXPECT_EQ(back_to(after), "1=before 2=by hand 3=after ");
}

TEST_F(KeptLogTest, RefusesWhatItCannotKnow) {
  close();
  EXPECT_TRUE(refusal({1000}).find("begins at") != std::string::npos) << refusal({1000});
  open();
  write("INSERT INTO item VALUES (1, 'a')");
  close();
  open();
  const auto last = write("INSERT INTO item VALUES (2, 'b')");
  close();
  const auto parts = kept_lines(options.kept_log).front().parts;
  ASSERT_GE(parts.size(), 2u);
  fs::rename(parts.front().path, empty.folder() + "/away");
  EXPECT_TRUE(refusal(last).find("is missing") != std::string::npos) << refusal(last);
  fs::rename(empty.folder() + "/away", parts.front().path);
  fs::resize_file(parts.back().path, fs::file_size(parts.back().path) / 2);
  EXPECT_TRUE(refusal(last).find("is damaged") != std::string::npos) << refusal(last);
  Options there = options;
  EXPECT_THROW((void)restore_at(options.kept_log, last, there), DatabaseError);
  there.url = "postgresql://nowhere/keyuan";
  EXPECT_THROW((void)restore_at(options.kept_log, last, there), DatabaseError);
}

TEST_F(KeptLogTest, AFolderThatIsGoneHoldsNobodyUp) {
  close();
  open();
  write("INSERT INTO item VALUES (1, 'a')");
  fs::remove_all(options.kept_log);
  std::ofstream(options.kept_log) << "no folder";
  write("INSERT INTO item VALUES (2, 'b')");
  EXPECT_EQ(now_in(), "1=a 2=b ");
  close();
  fs::remove(options.kept_log);
  open();
  EXPECT_EQ(now_in(), "1=a 2=b ");
  close();
  EXPECT_EQ(back_to(now()), "1=a 2=b ");
}

}  // namespace
}  // namespace keyuan::db
