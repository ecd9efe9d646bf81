// What keyuan_embed makes of src/http/testdata.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "embed/absent_site.hpp"
#include "embed/sample_files.hpp"
#include "embed/sample_site.hpp"

namespace keyuan::http {
namespace {

using ::testing::ElementsAre;

TEST(Embed, RawFilesAreTheirBytesSortedByPath) {
  std::vector<std::string> paths;
  for (const auto& file : embed::sample_files()) paths.emplace_back(file.path);
  EXPECT_THAT(paths, ElementsAre("site/index.html", "site/robots.txt"));
  EXPECT_EQ(embed::sample_files()[1].bytes, "User-agent: *\n");
}

TEST(Embed, WebFilesAreCompressedWhereItPays) {
  const auto site = embed::sample_site();
  ASSERT_EQ(site.size(), 3U);
  EXPECT_EQ(site[0].path, "/assets/main-0f1e2d3c.js");
  EXPECT_TRUE(site[0].immutable);
  EXPECT_TRUE(site[0].identity.empty());
  EXPECT_FALSE(site[0].brotli.empty());
  EXPECT_EQ(site[0].gzip.substr(0, 2), "\x1f\x8b");
  EXPECT_EQ(site[1].path, "/index.html");
  EXPECT_EQ(site[1].type, "text/html; charset=utf-8");
  EXPECT_FALSE(site[1].immutable);
  EXPECT_EQ(site[2].identity, "User-agent: *\n");
  EXPECT_NE(site[0].etag, site[1].etag);
}

TEST(Embed, AnAbsentSiteIsAPageThatSaysHowToBuildIt) {
  const auto site = embed::absent_site();
  ASSERT_EQ(site.size(), 1U);
  EXPECT_EQ(site[0].path, "/index.html");
}

}  // namespace
}  // namespace keyuan::http
