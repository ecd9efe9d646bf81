#include "http/target.hpp"

#include <gtest/gtest.h>

#include <string>

namespace keyuan::http {
namespace {

// "path name=value name=value", or the code of the problem.
void check(std::string_view text, std::string_view expected) {
  Target target;
  const auto code = parse_target(text, 3, target);
  std::string got = code ? std::string(*code) : target.path;
  if (!code)
    for (const auto& [name, value] : target.query) got += " " + name + "=" + value;
  EXPECT_EQ(got, expected) << text;
}

TEST(Target, IsDecodedOnce) {
  check("/", "/");
  check("/a/b/", "/a/b/");
  check("/%E5%8D%8E?q=%E4%B8%BA+x&b&c=1%2B1", "/华 q=为 x b= c=1+1");
  check("/%2541", "/%41");
  check("/a?x=%00", "http.bad_query");
  check("http://crm.example:80/a?b=c", "/a b=c");
  check("http://crm.example?b=c", "/ b=c");
}

TEST(Target, RefusesPathsThatMeanSomethingElseToSomebodyElse) {
  for (const char* path : {"/../etc", "/a/../b", "/a/..", "/./a", "/a//b", "//a", "/%2e%2e/a", "/a%2fb", "/a%5Cb",
                           "/a%00", "/a%0a", "/%", "/%4", "/%zz", "/%ff", "/%c0%af", "/%ed%a0%80", "a", "",
                           "/a#b", "crm.example:443"})
    check(path, "http.bad_path");
  for (const char* path : {"/?%", "/?a=%ff", "/?a=%zz", "/?a&b&c&d"}) check(path, "http.bad_query");
}

TEST(Target, HostWithoutPort) {
  EXPECT_EQ(host_of("CRM.example:8080"), "crm.example");
  EXPECT_EQ(host_of("[::1]:80"), "[::1]");
  EXPECT_EQ(host_of("a:b"), "");
  EXPECT_EQ(host_of("a/b"), "");
  EXPECT_EQ(host_of("user@a"), "");
}

}  // namespace
}  // namespace keyuan::http
