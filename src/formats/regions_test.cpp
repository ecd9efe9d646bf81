#include "formats/regions.hpp"

#include <gtest/gtest.h>

namespace keyuan::formats {
namespace {

TEST(Regions, CountriesAsPeopleWriteThem) {
  const auto check = [](const char* text, const char* region) { EXPECT_EQ(find_region(text).value_or(""), region) << text; };
  for (const char* text : {"US", "us", "USA", "U.S.A.", "United States", "united states", "美国", "美國", " 美国 ", "Vereinigte Staaten"}) check(text, "US");
  for (const char* text : {"CN", "China", "中国", "中國", "中华人民共和国", "中国大陆", "P.R. China"}) check(text, "CN");
  for (const char* text : {"台湾", "臺灣", "Taiwan", "中国台湾"}) check(text, "TW");
  for (const char* text : {"香港", "Hong Kong", "HKG"}) check(text, "HK");
  check("Deutschland", "DE");
  check("德国", "DE");
  check("England", "GB");
  check("Atlantis", "");
  check("", "");
}

TEST(Regions, OfAZone) {
  EXPECT_EQ(region_of_zone("Asia/Shanghai"), "CN");
  EXPECT_EQ(region_of_zone("America/New_York"), "US");
  EXPECT_EQ(region_of_zone("Asia/Taipei"), "TW");
  EXPECT_FALSE(region_of_zone("UTC"));
  EXPECT_FALSE(region_of_zone("Mars/Olympus"));
}

}  // namespace
}  // namespace keyuan::formats
