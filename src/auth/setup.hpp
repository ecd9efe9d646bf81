// One-time links: to make the first administrator, to invite a person, to set a forgotten password.
//
// A link carries 32 random bytes, stored as BLAKE2b-256; it works once, until it expires, and a
// newer one of the same purpose for the same person replaces it.
#pragma once

#include <string_view>

#include "auth/secret.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

enum class Purpose { kSetup, kInvitation, kPasswordReset };

constexpr std::int64_t kSetupLife = base::kDay, kInvitationLife = 7 * base::kDay,
                       kPasswordResetLife = base::kHour;

// Whether nobody can sign in yet, so that the first administrator is to be made.
[[nodiscard]] bool setup_needed(db::Transaction& tx);

// `user` is nil for kSetup. Lives as long as its purpose says.
[[nodiscard]] Secret make_link(db::Transaction& tx, Purpose purpose, base::Id user, base::Time now);

// Whom the link is for (nil for kSetup), without using it up: to show the page.
// Errors, here and below: auth.link_invalid (403) for unknown, used and expired ones alike.
[[nodiscard]] base::Id read_link(db::Transaction& tx, Purpose purpose, std::string_view text,
                                 base::Time now);

// Uses it up, in the transaction of what it permits. Of two at once, one gets auth.link_invalid.
base::Id use_link(db::Transaction& tx, Purpose purpose, std::string_view text, base::Time now);

}  // namespace keyuan::auth
