#include "auth/session_cookie.hpp"

#include <gtest/gtest.h>

namespace keyuan::auth {
namespace {

TEST(SessionCookie, IsOutOfReachOfScriptsAndOtherSites) {
  EXPECT_EQ(session_cookie(Secret("abc"), false),
            "keyuan_session=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax");
  EXPECT_EQ(ended_session_cookie(false),
            "keyuan_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
}

TEST(SessionCookie, ThroughHttpsItBelongsToThisHostAlone) {
  EXPECT_EQ(session_cookie(Secret("abc"), true),
            "__Host-keyuan_session=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(ended_session_cookie(true),
            "__Host-keyuan_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
}

}  // namespace
}  // namespace keyuan::auth
