// What the tests of auth share: an empty workspace on each database, and a clock that stands still.
//
//   using SessionsTest = auth::AuthTest;
//   AUTH_TEST_ON_BOTH(SessionsTest);
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "auth/sign_in.hpp"
#include "auth/tables.hpp"
#include "base/problem.hpp"
#include "db/testing.hpp"

namespace keyuan::auth {

constexpr base::Time kNoon{1'709'618'400'000};  // 2024-03-05T06:00:00Z

inline base::Id person(int n) {
  base::Id id;
  id.bytes[0] = 1;
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

class AuthTest : public testing::TestWithParam<db::Dialect> {
 protected:
  AuthTest() { migrate(*database); }

  void change(const std::function<void(db::Transaction&)>& body) { database->write(body); }
  // What `body` returns from a transaction that writes.
  template <class Body>
  auto write(const Body& body) {
    std::optional<decltype(body(std::declval<db::Transaction&>()))> out;
    database->write([&](db::Transaction& tx) { out.emplace(body(tx)); });
    return std::move(*out);
  }
  template <class Body>
  auto read(const Body& body) {
    std::optional<decltype(body(std::declval<db::Transaction&>()))> out;
    database->read([&](db::Transaction& tx) { out.emplace(body(tx)); });
    return std::move(*out);
  }

  // What `body` is refused with: "423 auth.locked", "422 record.invalid name: auth.token_name"; ""
  // when it is not. Keeps the problem's retry_after.
  std::string refusal(const std::function<void()>& body) {
    retry_after = 0;
    try {
      body();
      return "";
    } catch (const base::Problem& problem) {
      retry_after = problem.retry_after();
      std::string out = std::to_string(static_cast<int>(problem.kind())) + " " + problem.code();
      for (const auto& field : problem.fields()) out += " " + field.field + ": " + field.code;
      return out;
    }
  }

  db::TestDatabase database = db::open_test_database(GetParam());
  base::FixedClock clock{kNoon};
  Auth auth{*database, clock, base::IdMaker::system(), Cost::least()};
  int retry_after = 0;
};

#define AUTH_TEST_ON_BOTH(Suite)                                                        \
  INSTANTIATE_TEST_SUITE_P(Both, Suite, testing::ValuesIn(keyuan::db::test_dialects()), \
                           keyuan::db::dialect_name)

}  // namespace keyuan::auth
