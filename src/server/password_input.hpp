// A password from standard input: one line of a pipe, or typed unseen at a terminal.
#pragma once

#include "auth/secret.hpp"

namespace keyuan::server {

[[nodiscard]] auth::Secret read_password();

}  // namespace keyuan::server
