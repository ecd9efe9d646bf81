#include "api/testing.hpp"

namespace keyuan::api {
namespace {

class TokenRoutesTest : public ApiTest {
 protected:
  void SetUp() override { set_up(); }
  Client with_token(Client& owner, const nlohmann::json& scopes, const nlohmann::json& expires = nullptr) {
    const auto made = owner.post("/tokens", {{"name", "program"}, {"scopes", scopes}, {"expires_at", expires}});
    EXPECT_EQ(made.status, 201) << made.body;
    Client client(*dispatch);
    client.headers["authorization"] = "Bearer " + made.body["token"].get<std::string>();
    return client;
  }
};

TEST_P(TokenRoutesTest, ATokenActsAsItsPersonWithinItsScopes) {
  auto admin = administrator();
  auto reader = with_token(admin, {"read"}), writer = with_token(admin, {"read", "write"}), all = with_token(admin, {"admin"});
  EXPECT_EQ(reader.get("/accounts").status, 200);
  EXPECT_EQ(reader.post("/accounts", {{"name", "A"}}).code(), "auth.scope");
  EXPECT_EQ(writer.post("/accounts", {{"name", "A"}}).status, 201);
  EXPECT_EQ(writer.get("/access-log").status, 403);
  EXPECT_EQ(all.get("/access-log").status, 200);
}

TEST_P(TokenRoutesTest, AListOfAReaderSaysWhatHeCanDo) {
  auto admin = administrator();
  admin.post("/accounts", {{"name", "A"}});
  auto reader = with_token(admin, {"read"});
  EXPECT_EQ(reader.get("/accounts").body["data"][0]["can"], nlohmann::json::array());
  EXPECT_EQ(reader.post("/accounts/query", nlohmann::json::object()).status, 200);
}

TEST_P(TokenRoutesTest, ATokenMakesNoTokenThatMayMore) {
  auto admin = administrator();
  auto writer = with_token(admin, {"write"});
  EXPECT_EQ(writer.post("/tokens", {{"name", "more"}, {"scopes", {"admin"}}}).code(), "auth.scope");
  EXPECT_EQ(writer.post("/tokens", {{"name", "same"}, {"scopes", {"write"}}}).status, 201);
}

TEST_P(TokenRoutesTest, ATokenMakesNoTokenThatLivesLonger) {
  auto admin = administrator();
  auto brief = with_token(admin, {"write"}, "2024-03-05T07:00:00Z");
  const auto make = [&](const nlohmann::json& expires) {
    return brief.post("/tokens", {{"name", "next"}, {"scopes", {"write"}}, {"expires_at", expires}});
  };
  EXPECT_EQ(make(nullptr).code(), "auth.scope");
  EXPECT_EQ(make("2024-03-05T07:00:01Z").code(), "auth.scope");
  EXPECT_EQ(make("2024-03-05T07:00:00Z").status, 201);
}

TEST_P(TokenRoutesTest, PeopleAndRolesNeedTheScopeAdmin) {
  auto admin = administrator();
  auto writer = with_token(admin, {"write"}), all = with_token(admin, {"admin"});
  const nlohmann::json role = {{"name", "extra"}, {"title", "Extra"}, {"rights", {{"*", "all"}}}};
  EXPECT_EQ(writer.post("/roles", role).code(), "auth.scope");
  EXPECT_EQ(writer.post("/users", {{"name", "B"}, {"email", "b@example.com"}}).status, 403);
  EXPECT_EQ(all.post("/roles", role).status, 201);
  const nlohmann::json many = {{"filter", {"name", "=", "Ada"}}, {"set", {{"zone", "Asia/Tokyo"}}}};
  EXPECT_EQ(writer.post("/users/bulk", many).code(), "auth.scope");
  EXPECT_EQ(all.post("/users/bulk", many).status, 202);
}

TEST_P(TokenRoutesTest, WhatIsOverOrRevokedIsWorthNothing) {
  auto admin = administrator();
  auto brief = with_token(admin, {"read"}, "2024-03-05T07:00:00Z"), revoked = with_token(admin, {"read"});
  EXPECT_EQ(brief.get("/accounts").status, 200);
  clock.advance(base::kHour);
  EXPECT_EQ(brief.get("/accounts").code(), "auth.required");
  const auto id = admin.get("/tokens").body["data"][0]["id"].get<std::string>();
  EXPECT_EQ(admin.remove("/tokens/" + id).status, 204);
  EXPECT_EQ(revoked.get("/accounts").code(), "auth.required");
  EXPECT_FALSE(admin.get("/tokens").body["data"][0].contains("token"));
}

TEST_P(TokenRoutesTest, WhatDoesNotFitIsTold) {
  auto admin = administrator();
  const auto check = [&](nlohmann::json body, const std::string& code) {
    const auto answer = admin.post("/tokens", body);
    ASSERT_EQ(answer.status, 422) << answer.body;
    EXPECT_EQ(answer.body["errors"][0]["code"], code);
  };
  check({{"name", ""}, {"scopes", {"read"}}}, "auth.token_name");
  check({{"name", "n"}, {"scopes", {"all"}}}, "auth.token_scope");
  check({{"name", "n"}, {"scopes", "read"}}, "record.not_a_list");
  check({{"name", "n"}, {"scopes", {"read"}}, {"expires_at", "soon"}}, "record.not_a_time");
  check({{"name", "n"}, {"scopes", {"read"}}, {"expires_at", "2020-01-01T00:00:00Z"}}, "auth.token_expiry");
}

API_TEST_ON_BOTH(TokenRoutesTest);

}  // namespace
}  // namespace keyuan::api
