// A workspace with the real descriptions and all routes, spoken to as a client would, without sockets.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "api/routes.hpp"
#include "api/setup.hpp"
#include "auth/setup.hpp"
#include "db/testing.hpp"
#include "meta/sources.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"

namespace keyuan::api {

struct Answer {
  int status;
  nlohmann::json body;
  http::Response response;

  [[nodiscard]] std::string header(std::string_view name) const {
    for (const auto& [key, value] : response.headers)
      if (key == name) return value;
    return {};
  }
  [[nodiscard]] std::string code() const { return body.is_object() ? body.value("code", std::string()) : std::string(); }
};

// One person's browser or program: keeps the cookie and the CSRF token it was given.
class Client {
 public:
  Client(app::Dispatch& dispatch) : dispatch_(dispatch) {}

  std::map<std::string, std::string> headers;  // of every request; names in lower case
  std::string cookie, csrf, remote = "192.0.2.1";

  Answer send(http::Method method, std::string path, const std::string& text = {}) {
    http::Request request;
    request.method = method;
    if (const auto mark = path.find('?'); mark != std::string::npos) {
      const auto query = path.substr(mark + 1);
      request.query.emplace_back(query.substr(0, query.find('=')), query.substr(query.find('=') + 1));
      path.resize(mark);
    }
    request.path = path.starts_with("//") ? path.substr(1) : "/api/v1" + path;
    request.body = text;
    request.remote = remote;
    request.id = "test";
    if (!text.empty()) request.headers.emplace_back("content-type", "application/json");
    if (!cookie.empty()) request.headers.emplace_back("cookie", "keyuan_session=" + cookie);
    if (!csrf.empty()) request.headers.emplace_back("x-csrf-token", csrf);
    for (const auto& [name, value] : headers) {
      std::erase_if(request.headers, [&](const auto& given) { return given.first == name; });
      request.headers.emplace_back(name, value);
    }
    Answer answer{0, nullptr, dispatch_.handle(request)};
    answer.status = answer.response.status;
    if (!answer.response.body.empty()) answer.body = nlohmann::json::parse(answer.response.body, nullptr, false);
    keep(answer);
    return answer;
  }
  Answer get(std::string path) { return send(http::Method::kGet, std::move(path)); }
  Answer post(std::string path, const nlohmann::json& body) { return send(http::Method::kPost, std::move(path), body.dump()); }
  Answer patch(std::string path, const nlohmann::json& body) { return send(http::Method::kPatch, std::move(path), body.dump()); }
  Answer remove(std::string path) { return send(http::Method::kDelete, std::move(path)); }

  Answer sign_in(const std::string& email, const std::string& password) {
    return post("/session", {{"email", email}, {"password", password}});
  }

 private:
  void keep(const Answer& answer) {
    const auto set = answer.header("Set-Cookie");
    if (set.empty()) return;
    cookie = set.substr(set.find('=') + 1, set.find(';') - set.find('=') - 1);
    csrf = cookie.empty() ? "" : answer.body.value("csrf", "");
  }

  app::Dispatch& dispatch_;
};

constexpr base::Time kNoon{1'709'618'400'000};  // 2024-03-05T06:00:00Z
inline const std::string kEmail = "admin@example.com", kPassword = "vier Katzen im Regen";

// Roles and a department as people's module makes them, small enough to be read here.
inline void seed(record::Context& ctx) {
  const auto make = [&](const char* entity, const nlohmann::json& body) {
    const auto& type = ctx.entity(entity);
    return record::create(ctx, type, record::read_changes(ctx, type, body));
  };
  make("department", {{"name", ctx.workspace->name}});
  make("role", {{"name", "administrator"}, {"title", "Administrator"}, {"rights", {{"*", "all"}}}});
  make("role", {{"name", "sales"},
                {"title", "Sales"},
                {"rights",
                 {{"account", {{"create", "own"}, {"read", "own"}, {"update", "own"}, {"fields", {{"phone", "hidden"}, {"website", "read_only"}}}}},
                  {"user", {{"read", "all"}}}}}});
}

class ApiTest : public testing::TestWithParam<db::Dialect> {
 protected:
  ApiTest() {
    registry.seed("role", seed);
    install(registry, metrics, {});
    app::DispatchOptions options;
    options.requests_per_minute = 0;
    options.answered = [this](const app::Answered& answered) { metrics.count(answered); };
    dispatch.emplace(services, registry.routes(), options);
  }

  // The administrator, without a link.
  void set_up() {
    ASSERT_TRUE(api::set_up(services, registry, {{"Example", "Asia/Shanghai", "CNY", "en"}, {"Ada", kEmail, {}, {}}, auth::Secret(kPassword)}));
  }
  Client administrator() {
    Client client(*dispatch);
    EXPECT_EQ(client.sign_in(kEmail, kPassword).status, 201);
    return client;
  }
  // Makes a salesperson and signs her in.
  Client salesperson(Client& admin, const std::string& email = "sally@example.com") {
    const auto role = admin.get("/roles?name=sales").body["data"][0]["id"];
    EXPECT_EQ(admin.post("/users", {{"name", "Sally"}, {"email", email}, {"roles", {role}}, {"password", kPassword}}).status, 201);
    Client client(*dispatch);
    EXPECT_EQ(client.sign_in(email, kPassword).status, 201);
    return client;
  }
  std::string setup_link() {
    std::string token;
    services.write({}, [&](app::Context& ctx) { token = auth::make_link(ctx.db, auth::Purpose::kSetup, {}, ctx.now()).reveal(); });
    return token;
  }

  db::TestDatabase database = db::open_test_database(GetParam());
  base::FixedClock clock{kNoon};
  meta::SourceFolder sources{"."};
  app::Services services{*database, sources.all(), clock, base::IdMaker::system(), auth::Cost::least()};
  app::Registry registry{services};
  Metrics metrics;
  std::optional<app::Dispatch> dispatch;
};

#define API_TEST_ON_BOTH(Suite) \
  INSTANTIATE_TEST_SUITE_P(Both, Suite, testing::ValuesIn(keyuan::db::test_dialects()), keyuan::db::dialect_name)

}  // namespace keyuan::api
