// What both databases promise in the same words.
#include "db/database.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>

#include "db/copy.hpp"
#include "db/sql.hpp"
#include "db/testing.hpp"

namespace keyuan::db {
namespace {

class DatabaseTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    database->write([](Transaction& t) {
      t.script(in_dialect(t.dialect(),
                          "CREATE TABLE item (seq {key}, id {id}, name {text}, amount {integer}, rate {real}, data {blob});"
                          "CREATE UNIQUE INDEX item_name ON item (name);"
                          "CREATE TABLE part (item {integer} NOT NULL REFERENCES item (seq), name {text})"));
    });
  }
  void add(const std::string& name) {
    database->write([&](Transaction& t) { t.execute("INSERT INTO item (name) VALUES (?)", {name}); });
  }
  std::int64_t number(const std::string& sql) {
    std::int64_t n = -1;
    database->read([&](Transaction& t) {
      auto rows = t.query(sql);
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  }
  std::int64_t count() { return number("SELECT count(*) FROM item"); }

  TestDatabase database = open_test_database(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Both, DatabaseTest, testing::ValuesIn(test_dialects()), dialect_name);

TEST_P(DatabaseTest, ValuesComeBackAsTheyWent) {
  const auto id = base::IdMaker::system().make(1'500'000'000'000);
  const Blob blob{std::string("\0\xff\\x\n", 5)};
  const std::string text = "欧阳明华 '\"\\ ?\t\n";
  database->write([&](Transaction& t) {
    EXPECT_EQ(t.execute("INSERT INTO item (id, name, amount, rate, data) VALUES (?, ?, ?, ?, ?)",
                        {id, text, std::int64_t{-9'223'372'036'854'775'807}, 0.1, blob}),
              1);
    t.execute("INSERT INTO item (id, name, amount, rate, data) VALUES (?, ?, ?, ?, ?)",
              {Value{}, std::string(), Value{}, Value{}, Blob{}});
  });
  database->read([&](Transaction& t) {
    auto rows = t.query("SELECT id, name, amount, rate, data, '?' FROM item ORDER BY seq");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.columns(), 6);
    EXPECT_EQ(rows.id(0), id);
    EXPECT_EQ(rows.text(1), text);
    EXPECT_EQ(rows.integer(2), -9'223'372'036'854'775'807);
    EXPECT_EQ(rows.real(3), 0.1);
    EXPECT_EQ(rows.blob(4), blob.bytes);
    EXPECT_EQ(rows.text(5), "?");
    ASSERT_TRUE(rows.next());
    EXPECT_TRUE(rows.is_null(0) && rows.is_null(2) && rows.is_null(3));
    EXPECT_FALSE(rows.is_null(1) || rows.is_null(4));
    EXPECT_FALSE(rows.id(0));
    EXPECT_EQ(rows.integer(2), 0);
    EXPECT_EQ(rows.blob(4), "");
    EXPECT_FALSE(rows.next());
  });
}

TEST_P(DatabaseTest, TextIsComparedByteByByte) {
  for (const auto* name : {"b", "B", "a", "中", "é", "_"}) add(name);
  std::string order;
  database->read([&](Transaction& t) {
    for (auto rows = t.query("SELECT name FROM item ORDER BY name"); rows.next();) order += rows.text(0);
  });
  EXPECT_EQ(order, "B_abé中");
}

TEST_P(DatabaseTest, FunctionsSayTheSame) {
  struct Case {
    const char* expression;
    const char* expected;
  };
  for (const auto& [expression, expected] : {
           Case{"ky_day(1709620200000, 'Asia/Shanghai')", "2024-03-05"},
           Case{"ky_day(1709654400000, 'Asia/Shanghai')", "2024-03-06"},
           Case{"ky_day(1709654399999, 'Asia/Shanghai')", "2024-03-05"},
           Case{"ky_day(-1, 'UTC')", "1969-12-31"},
           Case{"ky_day(NULL, 'UTC')", ""},
           Case{"ky_bucket('day', '2017-03-05')", "2017-03-05"},
           Case{"ky_bucket('week', '2017-03-05')", "2017-W09"},
           Case{"ky_bucket('week', '2016-01-03')", "2015-W53"},
           Case{"ky_bucket('week', '2018-12-31')", "2019-W01"},
           Case{"ky_bucket('month', '2017-03-05')", "2017-03"},
           Case{"ky_bucket('quarter', '2017-12-31')", "2017-Q4"},
           Case{"ky_bucket('quarter', '2017-01-01')", "2017-Q1"},
           Case{"ky_bucket('year', '2017-03-05')", "2017"},
           Case{"ky_bucket('century', '2017-03-05')", ""},
           Case{"ky_bucket('year', 'soon')", ""},
           Case{"CASE WHEN ky_contains('|a|bc|', 'a') THEN 'yes' ELSE 'no' END", "yes"},
           Case{"CASE WHEN ky_contains('|a|bc|', 'bc') THEN 'yes' ELSE 'no' END", "yes"},
           Case{"CASE WHEN ky_contains('|a|bc|', 'b') THEN 'yes' ELSE 'no' END", "no"},
           Case{"CASE WHEN ky_contains('', 'b') THEN 'yes' ELSE 'no' END", "no"},
           Case{"ky_masked('+8613800138000')", "138****8000"},
           Case{"ky_masked('+861234567')", "+86****4567"},
           Case{"ky_masked('li.ming@example.com')", "l****@example.com"},
           Case{"ky_masked('李明@例子.中国')", "李****@例子.中国"},
           Case{"ky_masked('@example')", "@ex****mple"},
           Case{"ky_masked('see @zhang 138')", "see**** 138"},
           Case{"ky_masked('重庆长安软件有限公司')", "重庆长****有限公司"},
           Case{"ky_masked('张三')", "张****"},
           Case{"ky_masked('张')", "****"},
           Case{"ky_masked('')", ""},
           Case{"ky_masked(NULL)", ""},
       }) {
    database->read([&](Transaction& t) {
      auto rows = t.query(std::string("SELECT ") + expression);
      ASSERT_TRUE(rows.next());
      EXPECT_EQ(rows.text(0), expected) << expression;
    });
  }
}

TEST_P(DatabaseTest, AFailingBodyLeavesNothing) {
  int effects = 0;
  EXPECT_THROW(database->write([&](Transaction& t) {
    t.execute("INSERT INTO item (name) VALUES ('x')");
    t.after_commit([&] { ++effects; });
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(count(), 0);
  EXPECT_EQ(effects, 0);
}

TEST_P(DatabaseTest, AttemptUndoesOnlyItsOwn) {
  std::string effects;
  database->write([&](Transaction& t) {
    t.execute("INSERT INTO item (name) VALUES ('a')");
    EXPECT_THROW(t.attempt([&] {
      t.execute("INSERT INTO item (name) VALUES ('b')");
      t.after_commit([&] { effects += 'b'; });
      t.execute("INSERT INTO item (name) VALUES ('a')");
    }),
                 ConstraintViolated);
    t.attempt([&] {
      t.execute("INSERT INTO item (name) VALUES ('c')");
      t.after_commit([&] { effects += 'c'; });
    });
  });
  EXPECT_EQ(count(), 2);
  EXPECT_EQ(number("SELECT count(*) FROM item WHERE name = 'b'"), 0);
  EXPECT_EQ(effects, "c");
}

TEST_P(DatabaseTest, BrokenConstraintsNameTheIndex) {
  add("a");
  try {
    add("a");
    FAIL();
  } catch (const ConstraintViolated& error) {
    EXPECT_EQ(error.constraint, "item_name");
  }
  EXPECT_THROW(database->write([](Transaction& t) { t.execute("INSERT INTO part (item) VALUES (999)"); }),
               ConstraintViolated);
  EXPECT_THROW(database->write([](Transaction& t) { t.execute("INSERT INTO part (item) VALUES (NULL)"); }),
               ConstraintViolated);
  EXPECT_THROW(database->write([](Transaction& t) { t.execute("DELETE FROM nothing_here"); }), DatabaseError);
  EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseTest, EffectsRunOnTheCallersThreadAfterTheCommit) {
  const auto caller = std::this_thread::get_id();
  std::int64_t seen = 0;
  database->write([&](Transaction& t) {
    t.execute("INSERT INTO item (name) VALUES ('x')");
    t.after_commit([&] {
      EXPECT_EQ(std::this_thread::get_id(), caller);
      seen = count();
      throw std::runtime_error("logged and dropped");
    });
  });
  EXPECT_EQ(seen, 1);
}

TEST_P(DatabaseTest, ManyWritersEachGetTheirOwnAnswer) {
  constexpr int kThreads = 8, kWrites = 40;
  std::atomic<int> refused = 0, effects = 0;
  std::latch start(kThreads);
  {
    std::vector<std::jthread> threads;
    for (int n = 0; n < kThreads; ++n) {
      threads.emplace_back([&, n] {
        start.arrive_and_wait();
        for (int i = 0; i < kWrites; ++i) {
          try {
            database->write([&](Transaction& t) {
              t.execute("INSERT INTO item (name, amount) VALUES (?, ?)",
                        {"w" + std::to_string(n) + "-" + std::to_string(i), std::int64_t{n}});
              t.after_commit([&] { ++effects; });
              if (i % 4 == 1) throw std::runtime_error("given up by " + std::to_string(n));
              if (i % 4 == 2) t.execute("INSERT INTO item (name) VALUES ('w" + std::to_string(n) + "-0')");
            });
          } catch (const ConstraintViolated&) {
            EXPECT_EQ(i % 4, 2);
            ++refused;
          } catch (const std::runtime_error& error) {
            EXPECT_EQ(i % 4, 1);
            EXPECT_EQ(error.what(), "given up by " + std::to_string(n));
            ++refused;
          }
        }
      });
    }
  }
  EXPECT_EQ(refused, kThreads * kWrites / 2);
  EXPECT_EQ(effects, kThreads * kWrites / 2);
  EXPECT_EQ(count(), kThreads * kWrites / 2);
}

TEST_P(DatabaseTest, CountersDoNotLoseUpdates) {
  database->write([](Transaction& t) { t.execute("INSERT INTO item (name, amount) VALUES ('n', 0)"); });
  {
    std::vector<std::jthread> threads;
    for (int n = 0; n < 6; ++n)
      threads.emplace_back([&] {
        for (int i = 0; i < 25; ++i)
          database->write([](Transaction& t) { t.execute("UPDATE item SET amount = amount + 1 WHERE name = 'n'"); });
      });
  }
  EXPECT_EQ(number("SELECT amount FROM item"), 150);
}

TEST_P(DatabaseTest, AReaderSeesOneState) {
  add("a");
  database->read([&](Transaction& t) {
    const auto seen = [&] {
      auto rows = t.query("SELECT count(*) FROM item");
      return rows.next() ? rows.integer(0) : -1;
    };
    EXPECT_EQ(seen(), 1);
    add("b");
    EXPECT_EQ(seen(), 1);
  });
  EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseTest, ReadingDoesNotWrite) {
  EXPECT_THROW(database->read([](Transaction& t) { t.execute("INSERT INTO item (name) VALUES ('x')"); }), DatabaseError);
  EXPECT_THROW(database->read([](Transaction& t) { t.after_commit([] {}); }), DatabaseError);
  EXPECT_EQ(count(), 0);
  add("x");  // and the connection is fine afterwards
}

TEST_P(DatabaseTest, ReturningRowsAreThereWhetherReadOrNot) {
  database->write([](Transaction& t) {
    (void)t.query("INSERT INTO item (name) VALUES ('a') RETURNING seq");
    auto rows = t.query("INSERT INTO item (name) VALUES ('b') RETURNING seq");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 2);
  });
  EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseTest, TheSameTextMayBeOpenTwice) {
  for (const auto* name : {"a", "b"}) add(name);
  std::string pairs;
  database->read([&](Transaction& t) {
    const std::string sql = "SELECT name FROM item ORDER BY name";
    for (auto outer = t.query(sql); outer.next();)
      for (auto inner = t.query(sql); inner.next();) pairs += std::string(outer.text(0)) + std::string(inner.text(0)) + " ";
  });
  EXPECT_EQ(pairs, "aa ab ba bb ");
}

TEST_P(DatabaseTest, ExecuteCountsRows) {
  for (const auto* name : {"a", "b", "c"}) add(name);
  database->write([](Transaction& t) {
    EXPECT_EQ(t.execute("UPDATE item SET amount = 1"), 3);
    EXPECT_EQ(t.execute("UPDATE item SET amount = 2 WHERE name = 'zzz'"), 0);
    EXPECT_EQ(t.execute("DELETE FROM item WHERE name IN (?, ?)", {std::string("a"), std::string("b")}), 2);
    EXPECT_EQ(t.statements(), 3);
  });
}

TEST_P(DatabaseTest, CopyAndStreamManyRows) {
  constexpr std::int64_t kRows = 5001;  // more than a cursor fetches at a time
  const std::array<std::string_view, 5> columns = {"id", "name", "amount", "rate", "data"};
  database->write([&](Transaction& t) {
    std::int64_t n = 0;
    EXPECT_EQ(t.copy("item", columns, [&](std::span<Value> row) {
      if (n == kRows) return false;
      row[0] = base::IdMaker::system().make(n);
      row[1] = "a\tb\\\n" + std::to_string(n);
      row[2] = n % 2 == 0 ? Value{n} : Value{};
      row[3] = 0.5;
      row[4] = Blob{std::string("\0\\", 2)};
      ++n;
      return true;
    }),
              kRows);
    const std::vector<Values> two = {{std::string("x")}, {std::string("y")}};
    const std::array<std::string_view, 1> name = {"name"};
    EXPECT_EQ(copy(t, "item", name, two), 2);
  });
  database->read([&](Transaction& t) {
    std::int64_t n = 0;
    for (auto rows = t.stream("SELECT name, amount, data FROM item WHERE rate > ? ORDER BY seq", {{Value{0.1}}}); rows.next(); ++n) {
      ASSERT_EQ(rows.text(0), "a\tb\\\n" + std::to_string(n));
      ASSERT_EQ(rows.is_null(1), n % 2 == 1);
      ASSERT_EQ(rows.blob(2), std::string("\0\\", 2));
    }
    EXPECT_EQ(n, kRows);
  });
  EXPECT_EQ(count(), kRows + 2);
}

TEST_P(DatabaseTest, AFailingCopyLeavesNothing) {
  const std::array<std::string_view, 1> name = {"name"};
  EXPECT_THROW(database->write([&](Transaction& t) {
    int n = 0;
    t.copy("item", name, [&](std::span<Value> row) -> bool {
      row[0] = std::to_string(n);
      if (++n == 10) throw std::runtime_error("the file ends here");
      return true;
    });
  }),
               std::runtime_error);
  EXPECT_EQ(count(), 0);
  add("still works");
}

TEST_P(DatabaseTest, WritingInsideAWriteIsRefused) {
  database->write([&](Transaction&) { EXPECT_THROW(add("x"), std::logic_error); });
}

TEST_P(DatabaseTest, MoreTextsThanStatementsKept) {
  for (int n = 0; n < 900; ++n) EXPECT_EQ(number("SELECT " + std::to_string(n)), n);
}

TEST_P(DatabaseTest, TablesMayChangeUnderKeptStatements) {
  add("a");
  const auto columns = [&] {
    int n = 0;
    database->write([&](Transaction& t) { n = t.query("SELECT * FROM item").columns(); });
    return n;
  };
  EXPECT_EQ(columns(), 6);
  database->write([](Transaction& t) { t.script("ALTER TABLE item ADD COLUMN x_new INTEGER"); });
  EXPECT_EQ(columns(), 7);
}

TEST_P(DatabaseTest, SoundDatabasesHaveNoFindings) {
  add("a");
  EXPECT_EQ(database->verify(), std::vector<std::string>{});
  EXPECT_GT(database->size(), 0);
}

TEST_P(DatabaseTest, DataOutlivesTheProgram) {
  add("a");
  database.reopen();
  EXPECT_EQ(count(), 1);
}

}  // namespace
}  // namespace keyuan::db
