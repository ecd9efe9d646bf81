#include "auth/device.hpp"

#include <gtest/gtest.h>

namespace keyuan::auth {
namespace {

void check(std::string_view agent, std::string_view expected) {
  EXPECT_EQ(device(agent), expected) << agent;
}

TEST(Device, InWords) {
  const std::string windows =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ";
  check(windows + "Chrome/120.0.0.0 Safari/537.36", "Chrome · Windows");
  check(windows + "Chrome/120.0.0.0 Safari/537.36 Edg/120.0", "Edge · Windows");
  check(
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_1) AppleWebKit/605.1.15 Version/17.1 "
      "Safari/605.1.15",
      "Safari · macOS");
  check("Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
        "Firefox · Linux");
  check(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605 Mobile/15E148 "
      "MicroMessenger/8.0",
      "WeChat · iPhone");
  check("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36",
        "Chrome · Android");
  check("curl/8.1.2", "curl/8.1.2");
  check("python-requests/2.31 extra words", "python-requests/2.31");
  check("", "");
}

}  // namespace
}  // namespace keyuan::auth
