// Tokens and plans against a real FTS5 table: whatever the matcher accepts, the plan finds.
#include "base/text/plan.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <set>

#include "base/text/characters.hpp"

namespace keyuan::base::text {
namespace {

class Index {
 public:
  Index() {
    sqlite3_open(":memory:", &db_);
    run("CREATE VIRTUAL TABLE t USING fts5(tokens, content='', detail=none, tokenize='unicode61 remove_diacritics 0')");
    run("BEGIN");
    sqlite3_prepare_v2(db_, "INSERT INTO t(rowid, tokens) VALUES (?, ?)", -1, &insert_, nullptr);
    sqlite3_prepare_v2(db_, "SELECT rowid FROM t WHERE t MATCH ?", -1, &select_, nullptr);
  }
  ~Index() {
    sqlite3_finalize(insert_);
    sqlite3_finalize(select_);
    sqlite3_close(db_);
  }
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  void add(std::int64_t id, FieldKind kind, std::string_view text) {
    std::string document;
    append_tokens(kind, text, document);
    sqlite3_bind_int64(insert_, 1, id);
    sqlite3_bind_text(insert_, 2, document.data(), static_cast<int>(document.size()), SQLITE_TRANSIENT);
    EXPECT_EQ(sqlite3_step(insert_), SQLITE_DONE) << sqlite3_errmsg(db_);
    sqlite3_reset(insert_);
  }
  std::set<std::int64_t> find(const Tier& tier) {
    const std::string question = to_fts5(tier);
    std::set<std::int64_t> out;
    sqlite3_bind_text(select_, 1, question.data(), static_cast<int>(question.size()), SQLITE_TRANSIENT);
    int rc;
    while ((rc = sqlite3_step(select_)) == SQLITE_ROW) out.insert(sqlite3_column_int64(select_, 0));
    EXPECT_EQ(rc, SQLITE_DONE) << sqlite3_errmsg(db_) << " in " << question.substr(0, 300);
    sqlite3_reset(select_);
    return out;
  }

 private:
  void run(const char* sql) { ASSERT_EQ(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db_); }
  sqlite3* db_ = nullptr;
  sqlite3_stmt *insert_ = nullptr, *select_ = nullptr;
};

// How many candidates the matcher refused.
struct Precision {
  std::size_t candidates = 0, refused = 0;
};

// The plan's last tier finds every value that the matcher accepts, and a tier of its rank does.
Precision check(Index& index, const std::vector<std::string>& values, FieldKind kind, const std::string& typed) {
  const Query query(typed);
  const auto tiers = plan(query);
  std::vector<std::set<std::int64_t>> found;
  for (const auto& tier : tiers) found.push_back(index.find(tier));
  Precision out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto id = static_cast<std::int64_t>(i);
    const auto m = query.match(kind, values[i]);
    const bool candidate = !found.empty() && found.back().count(id);
    out.candidates += candidate;
    out.refused += candidate && !m;
    if (!m) continue;
    EXPECT_TRUE(candidate) << typed << " misses " << values[i] << "\n" << (tiers.empty() ? "" : to_fts5(tiers.back()));
    const bool in_tier = found[static_cast<std::size_t>(m->rank)].count(id) || (m->rank == Rank::kPrefix && found[0].count(id));
    EXPECT_TRUE(in_tier) << typed << " misses " << values[i] << " in tier " << static_cast<int>(m->rank);
  }
  return out;
}

std::string join(const std::vector<Character>& row, std::size_t from, std::size_t n, std::mt19937& random, int how) {
  std::string out;
  for (std::size_t i = from; i < from + n; ++i) {
    const auto& one = row[i];
    const int shape = how == 3 ? static_cast<int>(random() % 3) : how;
    if (shape == 0 || one.readings.empty()) {
      append_utf8(one.c, out);
      continue;
    }
    const auto syllable = letters(one.readings[random() % one.readings.size()]);
    out.append(shape == 1 ? syllable : syllable.substr(0, 1));
  }
  return out;
}

std::vector<std::string> shared_names(std::size_t most) {
  const char* shared = std::getenv("KEYUAN_SHARED");
  const std::string folder = std::string(shared ? shared : "../shared") + "/data/linkage/";
  std::vector<std::string> out;
  std::ifstream companies(folder + "zh_listed_company_names_even.csv"), shorts(folder + "zh_company_shortforms_sample50k.txt");
  std::string line;
  std::getline(companies, line);
  while (out.size() < most / 2 && std::getline(companies, line)) {
    const auto a = line.find(','), b = line.find(',', a + 1), c = line.find(',', b + 1);
    out.push_back(line.substr(a + 1, b - a - 1));
    out.push_back(line.substr(b + 1, c - b - 1));
  }
  while (out.size() < most && std::getline(shorts, line)) out.push_back(line);
  return out;
}

TEST(Plan, FindsWhateverTheMatcherAccepts) {
  const auto names = shared_names(3000);
  if (names.empty()) GTEST_SKIP() << "no ../shared/data/linkage";
  Index index;
  std::size_t tokens_made = 0, bytes = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    index.add(static_cast<std::int64_t>(i), FieldKind::kName, names[i]);
    for (const auto& t : tokens(FieldKind::kName, names[i])) bytes += t.size(), ++tokens_made;
  }
  std::mt19937 random(20240305);
  Precision all[4];
  std::vector<Character> row;
  for (int i = 0; i < 600; ++i) {
    const auto& name = names[random() % names.size()];
    read_characters(name, 1000, 1000, row);
    if (row.empty()) continue;
    const std::size_t n = std::min<std::size_t>(row.size(), 1 + random() % 4), from = random() % (row.size() - n + 1);
    const int how = i % 4;
    std::string typed = join(row, from, n, random, how);
    if (how == 1 && random() % 3 == 0 && typed.size() > 2) typed.pop_back();
    const bool chinese = std::all_of(row.begin() + static_cast<long>(from), row.begin() + static_cast<long>(from + n),
                                     [](const Character& one) { return !one.readings.empty(); });
    if (chinese) {
      EXPECT_TRUE(match(typed, FieldKind::kName, name)) << typed << " in " << name;
    }
    const auto p = check(index, names, FieldKind::kName, typed);
    all[how].candidates += p.candidates;
    all[how].refused += p.refused;
  }
  const char* shapes[] = {"characters", "syllables", "initials", "mixed"};
  for (int how = 0; how < 4; ++how) {
    std::cout << shapes[how] << ": " << all[how].candidates << " candidates, " << all[how].refused << " refused\n";
  }
  std::cout << "a name has " << tokens_made / names.size() << " tokens, " << bytes / names.size() << " bytes\n";
}

TEST(Plan, FindsOtherKinds) {
  const std::vector<std::string> names = {"Acme Holdings Inc.", "TCL科技集团", "3M 中国", "张三", "株式会社トヨタ", "삼성전자",
                                          "O'Neill & Sons", "Ünïcode Straße", "乾隆茶业", "\xFF坏字节", "𠮷野家", "\U0002B8B3甲", "МОСКВА"};
  const std::vector<std::string> texts = {"他说 The quick brown fox，下周再谈合同", "supercalifragilisticexpialidocious合同条款", "a b c"};
  const std::vector<std::string> codes = {"QT-2024-0001", "SO2024/77", "A-1"};
  const std::vector<std::string> phones = {"+86 138 0013 8000", "13900139000", "010-6655 4433", "0086-13700137000", "8613600136000", "110"};
  const std::vector<std::string> mails = {"ouyang.mh@example.com", "zhang_san@qq.com"};
  const std::vector<std::string> queries = {
      "a", "ac", "acm", "acme", "hold", "olding", "inc", "tcl", "tclkj", "tcl科技", "3m", "3m中国", "トヨタ", "삼성", "neill", "o'neill",
      "unicode", "strasse", "qianlong", "ganlong", "干隆", "坏", "𠮷野", "\U0002B8B3", "москва", "моск", "the", "quick br", "qui", "supercal",
      "supercalifragilisticexpialidocious", "califrag", "合同", "他", "tashuo", "2024", "qt2024", "20240001", "qt-2024-0001", "so2024/77", "a1", "a-1",
      "138", "1380", "13800", "138001", "8613", "8000", "800", "+86 138", "+8613900139000", "0086 139", "13700137000", "010", "01066554433", "4433", "110", "+86 13600136000",
      "138 0013 8000", "ouyang.mh@", "mh", "ouyang.mh@example.com", "zhang_san", "san@qq", "example", "xam", "z", "zs", "三z"};
  const std::pair<FieldKind, const std::vector<std::string>*> all[] = {{FieldKind::kName, &names}, {FieldKind::kText, &texts}, {FieldKind::kCode, &codes},
                                                                       {FieldKind::kPhone, &phones}, {FieldKind::kEmail, &mails}};
  for (const auto& [kind, values] : all) {
    Index index;
    for (std::size_t i = 0; i < values->size(); ++i) index.add(static_cast<std::int64_t>(i), kind, (*values)[i]);
    for (const auto& query : queries) check(index, *values, kind, query);
  }
}

TEST(Plan, NothingTypedIsSyntax) {
  Index index;
  index.add(1, FieldKind::kName, "张三");
  for (const char* hostile : {"\" OR 1", "' | 'x", "张* AND", "NEAR(a b)", "a:b", "(", ")", "\\", "-- x", "^张", "{a}:b", "'):*&!"}) {
    for (const auto& tier : plan(hostile)) {
      index.find(tier);
      EXPECT_EQ(to_tsquery(tier).find('\\'), std::string::npos);
    }
  }
}

TEST(Plan, ReadsAsWritten) {
  EXPECT_EQ(to_fts5(plan("华为").back()), "\"c华为\"");
  EXPECT_EQ(to_tsquery(plan("华为 深圳")[1]), "('a华为' & 'c深圳')");
  // Beginnings of numbers that many have are tokens of their own.
  EXPECT_NE(to_fts5(plan("13800")[1]).find("\"t13800\""), std::string::npos);
  EXPECT_NE(to_fts5(plan("138001")[1]).find("\"d138001\"*"), std::string::npos);
}

}  // namespace
}  // namespace keyuan::base::text
