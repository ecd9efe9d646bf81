#include "auth/setup.hpp"

#include "auth/credential.hpp"
#include "auth/testing.hpp"

namespace keyuan::auth {
namespace {

class SetupTest : public AuthTest {
 protected:
  Secret make(Purpose purpose, base::Id user = {}) {
    return write([&](db::Transaction& tx) { return make_link(tx, purpose, user, clock.now()); });
  }
  std::string use(Purpose purpose, const Secret& link, base::Id expected = {}) {
    return refusal([&] {
      change([&](db::Transaction& tx) {
        EXPECT_EQ(use_link(tx, purpose, link.reveal(), clock.now()), expected);
      });
    });
  }
};
AUTH_TEST_ON_BOTH(SetupTest);

TEST_P(SetupTest, IsNeededUntilSomebodyHasAPassword) {
  EXPECT_TRUE(read([](db::Transaction& tx) { return setup_needed(tx); }));
  change([&](db::Transaction& tx) { set_credential(tx, person(1), "hash", kNoon); });
  EXPECT_FALSE(read([](db::Transaction& tx) { return setup_needed(tx); }));
}

TEST_P(SetupTest, WorksOnce) {
  const auto link = make(Purpose::kSetup);
  EXPECT_EQ(use(Purpose::kSetup, link), "");
  EXPECT_EQ(use(Purpose::kSetup, link), "403 auth.link_invalid");
}

TEST_P(SetupTest, ARolledBackUseDoesNotUseItUp) {
  const auto link = make(Purpose::kSetup);
  EXPECT_THROW(change([&](db::Transaction& tx) {
                 use_link(tx, Purpose::kSetup, link.reveal(), kNoon);
                 throw std::runtime_error("no");
               }),
               std::runtime_error);
  EXPECT_EQ(use(Purpose::kSetup, link), "");
}

TEST_P(SetupTest, Expires) {
  const auto link = make(Purpose::kSetup);
  clock.advance(kSetupLife);
  EXPECT_EQ(use(Purpose::kSetup, link), "403 auth.link_invalid");
}

TEST_P(SetupTest, IsForOnePurposeAndPerson) {
  const auto link = make(Purpose::kInvitation, person(3));
  EXPECT_EQ(use(Purpose::kSetup, link), "403 auth.link_invalid");
  EXPECT_EQ(use(Purpose::kPasswordReset, link), "403 auth.link_invalid");
  EXPECT_EQ(use(Purpose::kInvitation, Secret("guess")), "403 auth.link_invalid");
  EXPECT_EQ(read([&](db::Transaction& tx) {
              return read_link(tx, Purpose::kInvitation, link.reveal(), clock.now());
            }),
            person(3));
  EXPECT_EQ(use(Purpose::kInvitation, link, person(3)), "");
}

TEST_P(SetupTest, ANewerOneReplacesIt) {
  const auto old = make(Purpose::kPasswordReset, person(1)),
             other = make(Purpose::kPasswordReset, person(2));
  const auto fresh = make(Purpose::kPasswordReset, person(1));
  EXPECT_EQ(use(Purpose::kPasswordReset, old), "403 auth.link_invalid");
  EXPECT_EQ(use(Purpose::kPasswordReset, other, person(2)), "");
  EXPECT_EQ(use(Purpose::kPasswordReset, fresh, person(1)), "");
}

}  // namespace
}  // namespace keyuan::auth
