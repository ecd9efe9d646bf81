#include "api/testing.hpp"

namespace keyuan::api {
namespace {

class HealthTest : public ApiTest {
 protected:
  void SetUp() override { set_up(); }
};

TEST_P(HealthTest, AliveAndReady) {
  Client client(*dispatch);
  EXPECT_EQ(client.get("//healthz").body["status"], "ok");
  EXPECT_EQ(client.get("//readyz").body["status"], "ready");
}

TEST_P(HealthTest, MetricsAreForThisMachineAndAdministrators) {
  Client far(*dispatch), here(*dispatch);
  here.remote = "127.0.0.1";
  here.get("/setup");
  metrics.gauge("keyuan_connections", "Connections open now.", [] { return 3.0; });
  EXPECT_EQ(far.get("//metrics").status, 403);
  EXPECT_EQ(administrator().get("//metrics").status, 200);
  const auto text = here.get("//metrics").response.body;
  EXPECT_NE(text.find("keyuan_requests_total{route=\"setup.state\",status=\"200\"} 1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("keyuan_requests_total{route=\"health.metrics\",status=\"403\"} 1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("keyuan_request_seconds_count{route=\"setup.state\"} 1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\nkeyuan_connections 3\n"), std::string::npos) << text;
}

TEST_P(HealthTest, MetricsAreNotForWhomAProxyOnThisMachineLetsThrough) {
  for (const auto* name : {"x-forwarded-for", "forwarded", "x-real-ip", "via"}) {
    Client passed_on(*dispatch);
    passed_on.remote = "127.0.0.1";
    passed_on.headers[name] = "198.51.100.7";
    EXPECT_EQ(passed_on.get("//metrics").status, 403) << name;
  }
}

API_TEST_ON_BOTH(HealthTest);

}  // namespace
}  // namespace keyuan::api
