// Which passwords people may choose, after NIST SP 800-63B-4, 3.1.1.2: length counts, everything in
// Unicode is allowed, nothing has to be mixed, and what others would guess first is refused.
//
// Guessable parts — common words, Chinese habits (woaini, 5201314), keyboard walks, counting up or
// down, repetitions, years, dates, mobile numbers, the person's own words — count as one character
// each, whatever their length; fewer than six remaining are too few. So "woaini5201314" is two,
// while "vier Katzen im Regen" passes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "auth/secret.hpp"

namespace keyuan::auth {

constexpr int kShortestPassword = 10, kLongestPassword = 128;  // characters, in NFKC

// `own` are words that belong to the person or the place: e-mail, name, phone, company.
// Errors: 422 on field `field`: auth.password_short {min}, auth.password_long {max},
// auth.password_guessable, auth.password_encoding (no UTF-8).
void check_password(const Secret& password, const std::vector<std::string>& own,
                    std::string_view field = "password");

// How many characters a guesser still has to find; see above.
[[nodiscard]] int strength(std::string_view password, const std::vector<std::string>& own);

}  // namespace keyuan::auth
