// A sound workspace is called sound; every fault is found, named, and mended where it can be.
#include <gmock/gmock.h>

#include "db/testing.hpp"
#include "record/check/check.hpp"
#include "record/files.hpp"
#include "record/testing.hpp"
#include "record/transfer/import.hpp"

namespace keyuan::record::check {
namespace {

using testing::IsEmpty;
using Codes = std::vector<std::string>;

class CheckTest : public RecordTest {
 protected:
  CheckTest() {
    db::migrate(*database, "transfer", transfer::transfer_tables());
    account = make("account", {{"name", "华为技术"}, {"owner", li}}).id();
    in([&](Context& ctx) {
      auto system = ctx.as_system();
      update(system, ctx.entity("account"), account, changes("account", {{"short_name", "华为"}, {"region", "south"}}));
      file = add_file(system, ctx.entity("account"), account, "a.txt", std::string(400'000, 'x')).id;
    });
    const auto away = make("account", {{"name", "过客"}}).id();
    in([&](Context& ctx) {
      auto system = ctx.as_system();
      remove(system, ctx.entity("account"), away);
    });
  }

  std::vector<Finding> found() {
    std::vector<Finding> findings;
    database->read([&](db::Transaction& tx) {
      Look look{tx, *catalog, {}, findings};
      tables(look);
      for (const auto& part : parts()) part.look(look);
    });
    return findings;
  }
  Codes codes() {
    Codes out;
    for (const auto& finding : found()) out.push_back(finding.code + " " + finding.about);
    return out;
  }
  void damage(const std::string& sql, db::Values values = {}) {
    database->write([&](db::Transaction& tx) { tx.execute(sql, values); });
  }
  // `sql` does harm that is found as `code`, and mended.
  void expect_mended(const std::string& code, const std::string& sql, db::Values values = {}) {
    damage(sql, std::move(values));
    const auto findings = found();
    ASSERT_THAT(codes(), testing::Contains(code));
    database->write([&](db::Transaction& tx) {
      for (const auto& finding : findings) EXPECT_FALSE(mend(tx, *catalog, finding).empty());
    });
    EXPECT_THAT(codes(), IsEmpty());
  }
  // … and not mended.
  void expect_found(const std::string& code, const std::string& sql, db::Values values = {}) {
    damage(sql, std::move(values));
    const auto findings = found();
    ASSERT_EQ(codes(), Codes{code});
    EXPECT_EQ(findings.front().mend, Mend::kNone);
    EXPECT_EQ(findings.front().count, 1);
  }
  bool postgres() const { return GetParam() == db::Dialect::kPostgres; }

  Id account, file;
};

INSTANTIATE_TEST_SUITE_P(Both, CheckTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(CheckTest, ASoundWorkspace) { EXPECT_THAT(codes(), IsEmpty()); }

TEST_P(CheckTest, WhatWasWrittenByNobody) {
  expect_found("history.value account.region", "UPDATE account SET region = 'north' WHERE id = ?", {account});
}
TEST_P(CheckTest, AWriteWithoutItsEvent) {
  expect_found("history.version account", "UPDATE account SET version = version + 1 WHERE id = ?", {account});
}
TEST_P(CheckTest, AnEventWithoutItsWrite) {
  expect_found("history.version account", "DELETE FROM event WHERE record = ? AND kind = 'updated'", {account});
}
TEST_P(CheckTest, ARecordWithoutHistory) {
  expect_found("history.missing account", "DELETE FROM event WHERE record = ?", {account});
}
TEST_P(CheckTest, ARecordThatIsGone) {
  const auto other = make("activity", {{"kind", std::string("task")}, {"subject", std::string("来电")}}).id();
  damage("UPDATE activity SET removed_at = 1 WHERE id = ?", {other});
  EXPECT_THAT(codes(), testing::Contains("history.removed activity"));
}
TEST_P(CheckTest, SearchWordsThatDiffer) {
  damage("UPDATE account SET name = '中兴' WHERE id = ?", {account});
  const auto all = codes();
  EXPECT_THAT(all, testing::Contains("index.differs account"));
  EXPECT_THAT(all, testing::Contains("sort_keys.differ account"));
}
TEST_P(CheckTest, RecordsThatAreNotInTheIndex) {
  expect_mended("index.missing account", postgres() ? "DELETE FROM search_account"
                                                     : "INSERT INTO search_account (search_account) VALUES ('delete-all')");
}
TEST_P(CheckTest, EntriesWithoutARecord) {
  expect_mended("index.extra account", postgres() ? "INSERT INTO search_account SELECT 777, array_to_tsvector(array['y'])"
                                                   : "INSERT INTO search_account (rowid, tokens) VALUES (777, 'y')");
}
TEST_P(CheckTest, ValuesKeptApart) {
  if (!postgres()) GTEST_SKIP() << "SQLite keeps nothing apart";
  expect_mended("apart.astray account", "DELETE FROM apart_account");
  expect_mended("apart.astray account", "INSERT INTO apart_account (seq) VALUES (1000000)");
}
TEST_P(CheckTest, SortKeys) {
  expect_mended("sort_keys.differ account", "UPDATE account SET name_sort = NULL WHERE id = ?", {account});
}
TEST_P(CheckTest, TheOwnersDepartment) {
  expect_mended("departments.differ account", "UPDATE account SET department = ? WHERE id = ?", {south, account});
}
TEST_P(CheckTest, ReferencesToNothing) {
  expect_found("references.lost account", "UPDATE account SET parent = ? WHERE id = ?", {base::IdMaker::system().make(1), account});
}
TEST_P(CheckTest, LinksToNothing) {
  expect_mended("links.lost user__roles", "INSERT INTO user__roles (source, target) VALUES (?, ?)", {li, base::IdMaker::system().make(1)});
}
TEST_P(CheckTest, FilesThatAreNotWhole) {
  expect_found("files.pieces file", "DELETE FROM file_piece WHERE file = ? AND part = 1", {file});
}
TEST_P(CheckTest, FilesWithOtherBytes) {
  expect_found("files.differ file", "UPDATE file SET sha256 = 'other' WHERE id = ?", {file});
}
TEST_P(CheckTest, PiecesOfNoFile) {
  expect_mended("pieces.loose file_piece", "INSERT INTO file_piece (file, part, bytes) VALUES (?, 0, ?)",
                {base::IdMaker::system().make(1), base::Blob{"x"}});
}
TEST_P(CheckTest, FilesOfNobody) {
  expect_mended("files.without_record account", "UPDATE file SET record = ? WHERE id = ?", {base::IdMaker::system().make(1), file});
}
TEST_P(CheckTest, FilesGoWithTheirRecordForGood) {
  in([&](Context& ctx) {
    auto system = ctx.as_system();
    remove(system, ctx.entity("account"), account);
    purge(system, ctx.entity("account"), account);
    EXPECT_EQ(number(ctx.db, "SELECT count(*) FROM file_piece"), 0);
  });
  EXPECT_THAT(codes(), IsEmpty());
}
TEST_P(CheckTest, NumbersThatWereUsed) {
  expect_mended("numbers.behind account", postgres() ? "SELECT setval(pg_get_serial_sequence('account', 'seq'), 1)"
                                                     : "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'account'");
}
TEST_P(CheckTest, TotalsThatWereNotKept) {
  expect_mended("totals.differ account", "UPDATE tally SET records = records + 1 WHERE entity = 'account'");
}
TEST_P(CheckTest, AColumnThatIsMissing) {
  database->write([](db::Transaction& tx) { tx.script("ALTER TABLE account RENAME COLUMN short_name TO other"); });
  std::vector<Finding> findings;
  database->read([&](db::Transaction& tx) {
    Look look{tx, *catalog, {}, findings};
    tables(look);
  });
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "tables.missing");
}

}  // namespace
}  // namespace keyuan::record::check
