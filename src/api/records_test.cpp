// The routes of records as dispatch answers them.
#include "api/testing.hpp"

namespace keyuan::api {
namespace {

using nlohmann::json;

class RecordRoutesTest : public ApiTest {
 protected:
  void SetUp() override { set_up(); }
};

TEST_P(RecordRoutesTest, ARecordLivesAndDies) {
  auto admin = administrator();
  const auto made = admin.post("/accounts", {{"name", "重庆长安汽车"}, {"phone", "+86 23 6759 1249"}});
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.header("ETag"), "\"1\"");
  const auto path = made.header("Location").substr(std::string("/api/v1").size());

  EXPECT_EQ(admin.get("/accounts").body["total"], 1);
  EXPECT_EQ(admin.get(R"(/accounts?filter=["name","contains","长安"])").body["total"], 1);
  EXPECT_EQ(admin.get(R"(/accounts?filter=["name","contains","短安"])").body["total"], 0);

  admin.headers["if-match"] = "\"1\"";
  const auto changed = admin.patch(path, {{"name", "长安汽车"}});
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.header("ETag"), "\"2\"");
  const auto stale = admin.patch(path, {{"name", "別人的"}});
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(stale.body["changed"], json({"name"}));
  EXPECT_EQ(stale.body["current"]["name"], "长安汽车");
  EXPECT_EQ(admin.remove(path).status, 412);

  admin.headers.clear();
  EXPECT_EQ(admin.remove(path).status, 204);
  EXPECT_EQ(admin.get(path).status, 404);
  EXPECT_EQ(admin.get("/accounts?removed=true").body["total"], 1);
  EXPECT_EQ(admin.post(path + "/restoration", json::object()).status, 200);
  EXPECT_EQ(admin.get(path).body["name"], "长安汽车");
}

TEST_P(RecordRoutesTest, ThoseNotSignedInGetNothing) {
  Client nobody(*dispatch);
  EXPECT_EQ(nobody.get("/accounts").code(), "auth.required");
  EXPECT_EQ(nobody.get("/meta").code(), "auth.required");
  EXPECT_EQ(nobody.get("/accounts").header("WWW-Authenticate"), "Bearer realm=\"keyuan\"");
}

TEST_P(RecordRoutesTest, TypesOutOfReachDoNotExist) {
  auto admin = administrator();
  auto sally = salesperson(admin);
  EXPECT_EQ(sally.get("/leads").status, 404);
  EXPECT_EQ(sally.get("/nothing").status, 404);
  EXPECT_EQ(sally.get("/leads").body["code"], sally.get("/nothing").body["code"]);
  EXPECT_EQ(sally.post("/users", {{"name", "B"}, {"email", "b@example.com"}}).status, 403);
}

TEST_P(RecordRoutesTest, OthersRecordsAreNotThere) {
  auto admin = administrator();
  const auto id = admin.post("/accounts", {{"name", "Ada's"}}).body["id"].get<std::string>();
  auto sally = salesperson(admin);
  EXPECT_EQ(sally.get("/accounts/" + id).status, 404);
  EXPECT_EQ(sally.patch("/accounts/" + id, {{"name", "mine"}}).status, 404);
  EXPECT_EQ(sally.get("/accounts").body["total"], 0);
  EXPECT_EQ(sally.remove("/accounts/" + id).status, 404);
}

TEST_P(RecordRoutesTest, WhatIsMalformedIs400) {
  auto admin = administrator();
  const auto check = [&](http::Method method, const std::string& path, const std::string& text, int status, const std::string& code) {
    const auto answer = admin.send(method, path, text);
    EXPECT_EQ(answer.status, status) << path << " " << text.substr(0, 80);
    EXPECT_EQ(answer.code(), code) << path << " " << text.substr(0, 80);
  };
  using enum http::Method;
  check(kPost, "/accounts", "{", 400, "http.malformed_json");
  check(kPost, "/accounts", "nul", 400, "http.malformed_json");
  check(kPost, "/accounts", "[]", 400, "record.not_an_object");
  check(kPost, "/session", "7", 400, "record.not_an_object");
  check(kPost, "/accounts", std::string(100'000, '['), 400, "http.json_too_deep");
  check(kPost, "/accounts", "{\"name\":\"\xff\"}", 400, "http.malformed_json");
  check(kPost, "/accounts", "{}", 422, "record.invalid");
  check(kPost, "/accounts", R"({"name":1e999})", 400, "record.number_too_large");
  check(kGet, "/accounts/17", "", 404, "record.not_found");
  admin.headers["content-type"] = "text/plain";
  check(kPost, "/accounts", "{}", 415, "http.json_wanted");
}

TEST_P(RecordRoutesTest, AMethodThatIsNotThereNamesThoseThatAre) {
  auto admin = administrator();
  const auto answer = admin.send(http::Method::kPut, "/accounts");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("Allow"), "GET, HEAD, POST");
  EXPECT_EQ(answer.code(), "http.method_not_allowed");
}

TEST_P(RecordRoutesTest, ProblemsSpeakTheReadersLanguage) {
  Client client(*dispatch);
  const auto title = [&](const char* wanted) {
    client.headers["accept-language"] = wanted;
    return client.get("/accounts").body["title"].get<std::string>();
  };
  EXPECT_EQ(title("en-GB,en;q=0.9"), "Please sign in first.");
  EXPECT_EQ(title("zh-TW"), "請先登入。");
  EXPECT_EQ(title("zh-Hans-CN"), "请先登录。");
  EXPECT_EQ(title("fr, de"), "Please sign in first.");  // the workspace's
}

TEST_P(RecordRoutesTest, APostSentTwiceWithItsKeyActsOnce) {
  auto admin = administrator();
  admin.headers["idempotency-key"] = "7e1c";
  const auto first = admin.post("/accounts", {{"name", "Once"}}), second = admin.post("/accounts", {{"name", "Once"}});
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(second.header("Idempotency-Replayed"), "true");
  EXPECT_EQ(admin.post("/accounts", {{"name", "Other"}}).code(), "http.idempotency_reused");
  admin.headers.clear();
  EXPECT_EQ(admin.get("/accounts").body["total"], 1);
}

TEST_P(RecordRoutesTest, TooManyRequestsWait) {
  app::Dispatch slow(services, registry.routes(), {.requests_per_minute = 3, .count_statements = false, .answered = {}});
  Client client(slow);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.get("/setup").status, 200);
  const auto answer = client.get("/setup");
  EXPECT_EQ(answer.status, 429);
  EXPECT_EQ(answer.header("Retry-After"), "21");
  clock.advance(20 * base::kSecond);
  EXPECT_EQ(client.get("/setup").status, 200);
}

API_TEST_ON_BOTH(RecordRoutesTest);

}  // namespace
}  // namespace keyuan::api
