#include "auth/session_cookie.hpp"

#include <gtest/gtest.h>

namespace keyuan::auth {
namespace {

TEST(SessionCookie, IsOutOfReachOfScriptsAndOtherSites) {
  EXPECT_EQ(SessionCookie().of(Secret("abc")),
            "keyuan_session=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax");
  EXPECT_EQ(SessionCookie().ended(),
            "keyuan_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
}

TEST(SessionCookie, ThroughHttpsItBelongsToThisHostAlone) {
  EXPECT_EQ(SessionCookie(true).of(Secret("abc")),
            "__Host-keyuan_session=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(SessionCookie(true).ended(),
            "__Host-keyuan_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
}

TEST(SessionCookie, IsAnotherOneForEachWorkspace) {
  EXPECT_EQ(SessionCookie(false, "north").name(), "keyuan_session.north");
  EXPECT_EQ(SessionCookie(true, "north").of(Secret("abc")),
            "__Host-keyuan_session.north=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure");
}

}  // namespace
}  // namespace keyuan::auth
