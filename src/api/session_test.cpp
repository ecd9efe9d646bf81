#include "api/testing.hpp"

namespace keyuan::api {
namespace {

class SessionTest : public ApiTest {
 protected:
  void SetUp() override { set_up(); }
};

TEST_P(SessionTest, SignsInAndOut) {
  auto client = administrator();
  const auto session = client.get("/session");
  EXPECT_EQ(session.status, 200);
  EXPECT_EQ(session.body["user"]["name"], "Ada");
  EXPECT_EQ(session.body["user"]["roles"], nlohmann::json({"Administrator"}));
  EXPECT_EQ(session.body["csrf"], client.csrf);
  EXPECT_EQ(client.remove("/session").status, 204);
  EXPECT_EQ(client.get("/session").code(), "auth.required");
}

TEST_P(SessionTest, TheCookieIsForTheBrowserAlone) {
  Client client(*dispatch);
  const auto cookie = client.sign_in(kEmail, kPassword).header("Set-Cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos) << cookie;
  EXPECT_NE(cookie.find("SameSite=Lax"), std::string::npos) << cookie;
}

TEST_P(SessionTest, WritesNeedTheirCsrfToken) {
  auto client = administrator();
  client.headers["x-csrf-token"] = "";
  EXPECT_EQ(client.post("/accounts", {{"name", "A"}}).code(), "auth.csrf");
  client.headers["x-csrf-token"] = "another";
  EXPECT_EQ(client.remove("/session").code(), "auth.csrf");
  client.headers.clear();
  EXPECT_EQ(client.post("/accounts", {{"name", "A"}}).status, 201);
}

TEST_P(SessionTest, AWrongPasswordAndNobodyLookAlike) {
  Client client(*dispatch);
  const auto wrong = client.sign_in(kEmail, "wrong");
  const auto nobody = client.sign_in("nobody@example.com", "wrong");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.body, nobody.body);
}

TEST_P(SessionTest, TenWrongTriesLock) {
  Client client(*dispatch);
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(client.sign_in(kEmail, "wrong").status, 401) << i;
    clock.advance(base::kMinute);
  }
  const auto locked = client.sign_in(kEmail, kPassword);
  EXPECT_EQ(locked.status, 423);
  EXPECT_EQ(locked.code(), "auth.locked");
  EXPECT_FALSE(locked.header("Retry-After").empty());
  clock.advance(15 * base::kMinute);
  EXPECT_EQ(client.sign_in(kEmail, kPassword).status, 201);
}

TEST_P(SessionTest, ChangesOnesOwnSettingsAndNothingElse) {
  auto admin = administrator();
  auto sally = salesperson(admin);
  const auto changed = sally.patch("/session", {{"language", "zh-TW"}, {"zone", "Europe/Berlin"}});
  EXPECT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.body["user"]["zone"], "Europe/Berlin");
  EXPECT_EQ(sally.get("/accounts/none").body["title"], services.catalog()->meta->words().text(base::Language::kZhTw, "problems.record.not_found"));
  EXPECT_EQ(sally.patch("/session", {{"roles", nlohmann::json::array()}}).status, 422);
  EXPECT_EQ(sally.patch("/session", {{"email", "x@example.com"}}).status, 422);
  const auto history = admin.get("/users?name=Sally").body["data"][0];
  EXPECT_EQ(history["updated_by"], history["id"]);
}

TEST_P(SessionTest, ANewPasswordEndsOtherSessions) {
  auto here = administrator(), there = administrator();
  const auto put = [&](const char* current, const char* wanted) {
    return here.send(http::Method::kPut, "/session/password", nlohmann::json({{"current", current}, {"new", wanted}}).dump());
  };
  EXPECT_EQ(put("wrong", "ein ganz anderes Kennwort").body["errors"][0]["code"], "auth.password_wrong");
  EXPECT_EQ(put(kPassword.c_str(), "short").body["errors"][0]["field"], "new");
  EXPECT_EQ(put(kPassword.c_str(), "ein ganz anderes Kennwort").status, 204);
  EXPECT_EQ(here.get("/session").status, 200);
  EXPECT_EQ(there.get("/session").status, 401);
}

TEST_P(SessionTest, ListsAndEndsOnesSessions) {
  auto here = administrator(), there = administrator();
  const auto list = here.get("/sessions").body;
  ASSERT_EQ(list["data"].size(), 2u);
  for (const auto& session : list["data"])
    if (!session["current"]) {
      EXPECT_EQ(here.remove("/sessions/" + session["id"].get<std::string>()).status, 204);
    }
  EXPECT_EQ(there.get("/session").status, 401);
  EXPECT_EQ(here.remove("/sessions/018f3c6e-0000-7000-8000-000000000001").status, 404);
}

TEST_P(SessionTest, WhoIsMadeInactiveIsOut) {
  auto admin = administrator();
  auto sally = salesperson(admin);
  sally.post("/tokens", {{"name", "t"}, {"scopes", {"read"}}});
  const auto id = sally.get("/session").body["user"]["id"].get<std::string>();
  const auto version = admin.get("/users/" + id).body["version"];
  EXPECT_EQ(admin.patch("/users/" + id, {{"active", false}, {"version", version}}).status, 200);
  EXPECT_EQ(sally.get("/session").status, 401);
  EXPECT_EQ(Client(*dispatch).sign_in("sally@example.com", kPassword).code(), "auth.inactive");
  int tokens = -1;
  services.read({}, [&](app::Context& ctx) { tokens = static_cast<int>(services.auth.tokens.list(ctx.db, *base::Id::parse(id)).size()); });
  EXPECT_EQ(tokens, 0);
}

TEST_P(SessionTest, AnAdministratorInvitesAndSignsOut) {
  auto admin = administrator();
  const auto user = admin.post("/users", {{"name", "Bob"}, {"email", "bob@example.com"}}).body["id"].get<std::string>();
  const auto link = admin.post("/users/" + user + "/invitation", nlohmann::json::object());
  ASSERT_EQ(link.status, 201) << link.body;
  const auto token = link.body["token"].get<std::string>();
  Client bob(*dispatch);
  EXPECT_EQ(bob.get("/invitations?token=" + token).body["email"], "bob@example.com");
  EXPECT_EQ(bob.post("/invitations", {{"token", token}, {"password", "short"}}).status, 422);
  EXPECT_EQ(bob.post("/invitations", {{"token", token}, {"password", kPassword}}).status, 201);
  EXPECT_EQ(bob.get("/session").body["user"]["name"], "Bob");
  EXPECT_EQ(Client(*dispatch).post("/invitations", {{"token", token}, {"password", kPassword}}).code(), "auth.link_invalid");
  EXPECT_EQ(bob.post("/users/" + user + "/password_reset", nlohmann::json::object()).status, 403);
  EXPECT_EQ(admin.remove("/users/" + user + "/sessions").status, 204);
  EXPECT_EQ(bob.get("/session").status, 401);
}

TEST_P(SessionTest, TheAccessLogIsTheAdministrators) {
  auto admin = administrator();
  auto sally = salesperson(admin);
  Client(*dispatch).sign_in("sally@example.com", "wrong");
  EXPECT_EQ(sally.get("/access-log").status, 403);
  const auto log = admin.get("/access-log?kind=sign_in").body["data"];
  ASSERT_EQ(log.size(), 3u) << log;
  EXPECT_EQ(log[0]["outcome"], "wrong");
  EXPECT_EQ(log[0]["user"]["title"], "Sally");
  EXPECT_EQ(log[0]["address"], "192.0.2.1");
}

API_TEST_ON_BOTH(SessionTest);

}  // namespace
}  // namespace keyuan::api
