#include "http/router.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace keyuan::http {
namespace {

Router<std::string> sample() {
  Router<std::string> router;
  router.add(Method::kGet, "/", "home");
  router.add(Method::kGet, "/api/{entity}", "list");
  router.add(Method::kPost, "/api/{entity}", "create");
  router.add(Method::kGet, "/api/{entity}/{id}", "get");
  router.add(Method::kGet, "/api/{entity}/aggregate", "aggregate");
  router.add(Method::kPost, "/api/leads/{id}/conversion", "convert");
  router.add(Method::kGet, "/files/{path...}", "file");
  return router;
}

void check(Method method, std::string_view path, std::string_view expected) {
  const auto router = sample();
  const auto found = router.find(method, path);
  std::string got = found.route ? found.route->target : found.allow.empty() ? "404" : "405 " + found.allow;
  for (const auto& [name, value] : found.captures.all) got += " " + name + "=" + value;
  EXPECT_EQ(got, expected) << path;
}

TEST(Router, FindsTheRoute) {
  check(Method::kGet, "/", "home");
  check(Method::kGet, "/api/leads", "list entity=leads");
  check(Method::kHead, "/api/leads", "list entity=leads");
  check(Method::kGet, "/api/accounts/7", "get entity=accounts id=7");
  check(Method::kGet, "/api/accounts/aggregate", "aggregate entity=accounts");
  check(Method::kPost, "/api/leads/7/conversion", "convert id=7");
  check(Method::kGet, "/files/a/b.txt", "file path=a/b.txt");
}

TEST(Router, GoesBackWhenALiteralLeadsNowhere) {
  check(Method::kGet, "/api/leads/7", "get entity=leads id=7");
  check(Method::kGet, "/api/leads/aggregate", "aggregate entity=leads");
}

TEST(Router, GoesBackWhenALiteralHasAnotherMethod) {
  auto router = sample();
  router.add(Method::kPost, "/api/people", "invite");
  router.add(Method::kDelete, "/api/people/{person}", "dismiss");
  EXPECT_EQ(router.find(Method::kPost, "/api/people").route->target, "invite");
  EXPECT_EQ(router.find(Method::kGet, "/api/people").route->target, "list");
  const auto found = router.find(Method::kGet, "/api/people/7");
  EXPECT_EQ(found.route->target, "get");
  EXPECT_EQ(found.captures["id"], "7");
  EXPECT_EQ(found.captures.all.size(), 2U);
  EXPECT_EQ(router.find(Method::kPatch, "/api/people/7").allow, "GET, HEAD, DELETE");
}

TEST(Router, SaysWhatWouldBeAllowed) {
  check(Method::kDelete, "/api/leads", "405 GET, HEAD, POST");
  check(Method::kGet, "/api/leads/7/conversion", "405 POST");
  check(Method::kGet, "/api", "404");
  check(Method::kGet, "/api/leads/", "404");
  check(Method::kGet, "/api/leads/7/8", "404");
}

TEST(Router, RefusesWhatIsMalformedOrThereAlready) {
  auto router = sample();
  EXPECT_THROW(router.add(Method::kGet, "/api/{other}", ""), std::logic_error);
  EXPECT_THROW(router.add(Method::kGet, "api", ""), std::logic_error);
  EXPECT_THROW(router.add(Method::kGet, "/a/{b}c", ""), std::logic_error);
  EXPECT_THROW(router.add(Method::kGet, "/a/{b...}/c", ""), std::logic_error);
  EXPECT_EQ(router.routes().size(), 7U);
}

}  // namespace
}  // namespace keyuan::http
