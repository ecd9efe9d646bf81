#include "http/assets.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "embed/sample_site.hpp"
#include "http/conditional.hpp"

namespace keyuan::http {
namespace {

Request get(std::string path, std::string accept = "", std::string if_none_match = "") {
  Request request;
  request.path = std::move(path);
  if (!accept.empty()) request.headers.emplace_back("accept-encoding", std::move(accept));
  if (!if_none_match.empty()) request.headers.emplace_back("if-none-match", std::move(if_none_match));
  return request;
}

std::string header(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

TEST(Assets, NegotiateTheEncoding) {
  const auto site = embed::sample_site();
  const auto plain = serve_asset(site, get("/assets/main-0f1e2d3c.js"));
  ASSERT_TRUE(plain);
  EXPECT_TRUE(plain->body.starts_with("console.log("));
  EXPECT_EQ(header(*plain, "content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(header(*plain, "cache-control"), "public, max-age=31536000, immutable");

  const auto gzip = serve_asset(site, get("/assets/main-0f1e2d3c.js", "gzip, br;q=0"));
  EXPECT_EQ(header(*gzip, "content-encoding"), "gzip");
  EXPECT_EQ(gunzip(gzip->body), plain->body);

  const auto brotli = serve_asset(site, get("/assets/main-0f1e2d3c.js", "gzip, deflate, br"));
  EXPECT_EQ(header(*brotli, "content-encoding"), "br");
  EXPECT_NE(header(*brotli, "etag"), header(*gzip, "etag"));
}

TEST(Assets, NotSentAgain) {
  const auto site = embed::sample_site();
  const std::string etag = header(*serve_asset(site, get("/robots.txt")), "etag");
  const auto again = serve_asset(site, get("/robots.txt", "", "\"other\", W/" + etag));
  EXPECT_EQ(again->status, 304);
  EXPECT_TRUE(again->body.empty());
}

TEST(Assets, PagesOfTheApplicationAreItsIndex) {
  const auto site = embed::sample_site();
  const auto page = serve_asset(site, get("/accounts/7"));
  ASSERT_TRUE(page);
  EXPECT_EQ(header(*page, "content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(header(*page, "cache-control"), "no-cache");
  EXPECT_FALSE(serve_asset(site, get("/api/v1/nothing")));
  EXPECT_FALSE(serve_asset(site, get("/missing.js")));
  Request post = get("/");
  post.method = Method::kPost;
  EXPECT_FALSE(serve_asset(site, post));
}

TEST(Assets, APageForStrangersMayStandInAFrame) {
  const std::array<Asset, 2> site{Asset{"/f.html", "text/html; charset=utf-8", "", "", "the form", "1"},
                                  Asset{"/index.html", "text/html; charset=utf-8", "", "", "the application", "2"}};
  const auto form = serve_asset(site, get("/f/kx7w2m"));
  ASSERT_TRUE(form);
  EXPECT_EQ(form->body, "the form");
  EXPECT_NE(header(*form, "content-security-policy").find("frame-ancestors *"), std::string::npos);
  for (const auto* path : {"/f", "/", "/fa/kx7w2m", "//kx7w2m", "/index/7"}) {
    const auto page = serve_asset(site, get(path));
    ASSERT_TRUE(page) << path;
    EXPECT_EQ(page->body, "the application") << path;
    EXPECT_EQ(header(*page, "content-security-policy"), "") << path;
  }
}

}  // namespace
}  // namespace keyuan::http
