// Places as a module gives them, spoken to as a client would, and told of live.
#include "api/events.hpp"
#include "api/testing.hpp"

namespace keyuan::api {
namespace {

using nlohmann::json;

class Told final : public http::EventStream {
 public:
  bool send(std::string_view frame) override {
    text += frame;
    return true;
  }
  void close() override { closed = true; }
  std::string text;
  bool closed = false;
};

class PlaceRoutesTest : public ApiTest {
 protected:
  void SetUp() override {
    set_up();
    services.hooks.before("account", [this](app::Context&, record::Write& write) {
      if (!write.after.owner()) write.put(meta::kDepartment, base::Value{pool});
    });
    services.add_places([this](db::Transaction&) { return places; });
    auto routes = registry.routes();
    for (auto& route : live.routes()) routes.push_back(std::move(route));
    with_events.emplace(services, routes, app::DispatchOptions{.requests_per_minute = 0, .count_statements = false, .answered = {}});
    admin.emplace(administrator());
    sally.emplace(salesperson(*admin));
  }
  base::Id user(const std::string& email) { return services.org()->by_email(email)->id; }
  // As a module does that has changed what it reads.
  void place(std::vector<base::Id> read, std::vector<base::Id> administer) {
    places = {{pool, "account", std::move(read), std::move(administer), {"credit_code"}}};
    services.write({}, [&](app::Context& ctx) { services.org_changes(ctx); });
  }
  std::string in_the_pool() {
    const auto id = admin->post("/accounts", {{"name", "重庆长安软件"}, {"credit_code", "91500000MA5U3J9P0X"}}).body["id"].get<std::string>();
    EXPECT_EQ(admin->patch("/accounts/" + id, {{"owner", nullptr}}).body["department"], nullptr);
    return id;
  }
  std::shared_ptr<Told> listen(const Client& who) {
    Client client(*with_events);
    client.cookie = who.cookie;
    auto stream = std::make_shared<Told>();
    const auto answer = client.get("/events");
    EXPECT_EQ(answer.status, 200);
    answer.response.stream(stream);
    stream->text.clear();
    return stream;
  }
  // What the relay does behind the commit of the last change.
  void tell() {
    jobs::Event event;
    database->read([&](db::Transaction& tx) {
      auto rows = tx.query("SELECT seq, entity, record, kind, version, owner, department, changes FROM event ORDER BY seq DESC LIMIT 1");
      ASSERT_TRUE(rows.next());
      event = {rows.integer(0), {}, {}, "web", std::string(rows.text(1)), rows.id(2), std::string(rows.text(3)), rows.integer(4), rows.id(5), rows.id(6), std::string(rows.text(7))};
    });
    live.changed(event);
  }

  const base::Id pool{{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
  std::vector<record::access::Place> places;
  LiveEvents live{services};
  std::optional<app::Dispatch> with_events;
  std::optional<Client> admin, sally;
};

TEST_P(PlaceRoutesTest, WhoBelongsIsKnownAsSoonAsItIsSaid) {
  place({}, {});
  const auto path = "/accounts/" + in_the_pool();
  EXPECT_EQ(sally->get(path).status, 404);

  place({user("sally@example.com")}, {});
  auto seen = sally->get(path);
  ASSERT_EQ(seen.status, 200);
  EXPECT_EQ(seen.body["credit_code"], "915****9P0X");
  EXPECT_EQ(seen.body["can"], json::array());
  EXPECT_EQ(sally->get("/accounts").body["total"], 1);
  EXPECT_EQ(sally->patch(path, {{"industry", "software"}}).status, 403);
  EXPECT_EQ(sally->get(path + "/access").body["may"]["read"], true);

  place({}, {user("sally@example.com")});
  seen = sally->get(path);
  EXPECT_EQ(seen.body["credit_code"], "91500000MA5U3J9P0X");
  EXPECT_EQ(seen.body["can"], json({"update"}));
  EXPECT_EQ(sally->patch(path, {{"industry", "software"}}).status, 200);

  place({}, {});
  EXPECT_EQ(sally->get(path).status, 404);
}

// A record comes into the place, changes there, and is taken out.
TEST_P(PlaceRoutesTest, ThoseWhoBelongAreToldLive) {
  place({user("sally@example.com")}, {});
  const auto stream = listen(*sally);
  const auto id = in_the_pool();
  const auto is_told = [&] {
    stream->text.clear();
    tell();
    return stream->text.find(id) != std::string::npos;
  };
  EXPECT_TRUE(is_told());
  EXPECT_EQ(admin->patch("/accounts/" + id, {{"credit_code", "91500000MA5U3J9P1X"}}).status, 200);
  EXPECT_TRUE(is_told());
  EXPECT_EQ(stream->text.find("91500000"), std::string::npos);
  EXPECT_EQ(admin->patch("/accounts/" + id, {{"owner", user(kEmail).to_string()}}).status, 200);
  EXPECT_TRUE(is_told());
  EXPECT_EQ(admin->patch("/accounts/" + id, {{"industry", "software"}}).status, 200);
  EXPECT_FALSE(is_told());
}

API_TEST_ON_BOTH(PlaceRoutesTest);

}  // namespace
}  // namespace keyuan::api
