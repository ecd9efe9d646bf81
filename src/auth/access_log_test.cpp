#include "auth/access_log.hpp"

#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

class AccessLogTest : public AuthTest {
 protected:
  void note(base::Id user, std::string kind, std::string detail = "") {
    change([&](db::Transaction& tx) {
      note_access(tx, {0, clock.now(), user, kind, "203.0.113.7", "curl/8.1", "ok", detail});
    });
  }
  std::string read_details(const AccessFilter& filter) {
    std::string out;
    for (const auto& row : read([&](db::Transaction& tx) { return read_access_log(tx, filter); }))
      out += row.detail;
    return out;
  }
};
AUTH_TEST_ON_BOTH(AccessLogTest);

TEST_P(AccessLogTest, NewestFirstByPersonKindAndPage) {
  note(person(1), "sign_in", "a");
  note(person(2), "sign_in", "b");
  note(person(1), "export", "c");
  note({}, "sign_in", "d");
  EXPECT_EQ(read_details({}), "dcba");
  EXPECT_EQ(read_details({.user = person(1)}), "ca");
  EXPECT_EQ(read_details({.user = person(1), .kind = "export"}), "c");
  EXPECT_EQ(read_details({.kind = "sign_in", .limit = 2}), "db");
  const auto first = read([&](db::Transaction& tx) { return read_access_log(tx, {.limit = 2}); });
  EXPECT_EQ(read_details({.before = first.back().seq}), "ba");
  EXPECT_FALSE(first.front().user);
  EXPECT_EQ(first.front().at.ms, kNoon.ms);
}

TEST_P(AccessLogTest, LongTextsAreCutAtACharacter) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "客";
  note(person(1), "export", "x" + text);
  EXPECT_EQ(read_details({}).size(), 298u);
}

}  // namespace
}  // namespace keyuan::auth
