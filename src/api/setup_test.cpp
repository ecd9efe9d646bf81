#include <future>

#include "api/testing.hpp"

namespace keyuan::api {
namespace {

class SetupTest : public ApiTest {
 protected:
  nlohmann::json body(const std::string& link) const {
    return {{"setup_token", link}, {"name", "Ada"}, {"email", "Ada@Example.com"}, {"password", kPassword},
            {"company", "云杉贸易"}, {"language", "zh-CN"}, {"zone", "Asia/Shanghai"}, {"currency", "CNY"}, {"demo", "none"}};
  }
};

TEST_P(SetupTest, WhoHoldsTheLinkMakesTheWorkspaceAndIsSignedIn) {
  Client client(*dispatch);
  EXPECT_EQ(client.get("/setup").body, nlohmann::json({{"needed", true}}));
  const auto made = client.post("/setup", body(setup_link()));
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.body["user"]["email"], "ada@example.com");
  EXPECT_EQ(made.body["workspace"]["name"], "云杉贸易");
  EXPECT_EQ(made.body["admin"], true);
  EXPECT_EQ(made.body["user"]["department"]["title"], "云杉贸易");
  EXPECT_EQ(client.get("/session").status, 200);
  EXPECT_EQ(client.get("/setup").body, nlohmann::json({{"needed", false}}));

  Client later(*dispatch);
  EXPECT_EQ(later.sign_in("ADA@example.com", kPassword).status, 201);
}

TEST_P(SetupTest, ALinkThatIsWrongUsedOrOldOpensNothing) {
  Client client(*dispatch);
  EXPECT_EQ(client.post("/setup", body("wrong")).code(), "auth.link_invalid");
  const auto link = setup_link();
  clock.advance(auth::kSetupLife);
  EXPECT_EQ(client.post("/setup", body(link)).code(), "auth.link_invalid");
  const auto fresh = setup_link();
  EXPECT_EQ(client.post("/setup", body(fresh)).status, 201);
  Client other(*dispatch);
  EXPECT_EQ(other.post("/setup", body(fresh)).code(), "setup.done");
}

TEST_P(SetupTest, OfTwoAtOnceOneMakesIt) {
  const auto link = setup_link();
  const auto attempt = [&] { return Client(*dispatch).post("/setup", body(link)).status; };
  auto first = std::async(std::launch::async, attempt), second = std::async(std::launch::async, attempt);
  std::multiset<int> statuses{first.get(), second.get()};
  EXPECT_EQ(statuses.count(201), 1u);
  EXPECT_TRUE(statuses.contains(409) || statuses.contains(403));
  auto admin = Client(*dispatch);
  admin.sign_in("ada@example.com", kPassword);
  EXPECT_EQ(admin.get("/users").body["total"], 1);
  EXPECT_EQ(admin.get("/departments").body["total"], 1);
}

TEST_P(SetupTest, WhatDoesNotFitIsToldAndNothingIsMade) {
  const auto link = setup_link();
  const auto check = [&](const std::string& member, const nlohmann::json& value, const std::string& field, const std::string& code) {
    auto sent = body(link);
    sent[member] = value;
    const auto answer = Client(*dispatch).post("/setup", sent);
    ASSERT_EQ(answer.status, 422) << member << answer.body;
    EXPECT_EQ(answer.body["errors"][0]["field"], field);
    EXPECT_EQ(answer.body["errors"][0]["code"], code);
  };
  check("password", "short", "password", "auth.password_short");
  check("email", "no address", "email", "record.not_an_email");
  check("zone", "Mars/Olympus", "zone", "record.not_a_choice");
  check("currency", "yuan", "currency", "record.too_long");
  check("currency", "cny", "currency", "record.not_a_currency");
  check("company", nullptr, "company", "record.required");
  check("name", 7, "name", "record.not_text");
  check("demo", "enormous", "demo", "record.not_a_choice");
  EXPECT_EQ(Client(*dispatch).get("/setup").body["needed"], true);
  EXPECT_EQ(Client(*dispatch).post("/setup", body(link)).status, 201);
}

API_TEST_ON_BOTH(SetupTest);

}  // namespace
}  // namespace keyuan::api
