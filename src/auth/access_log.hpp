// Who came in, tried to, left, and took data out: sign-ins, failed tries, sign-outs, password
// changes, tokens, exports. Append only; read newest first.
//
// A try that the throttle turns away without looking at the password is not noted (a flood would
// fill the disk); the try that closed the door is, with outcome "locked".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::auth {

struct Access {
  std::int64_t seq = 0;  // given by the table; rises with every row
  base::Time at;
  base::Id user;  // nil: nobody known
  std::string
      kind;  // sign_in, sign_out, password, token, second_factor, export; others may add theirs
  std::string remote;   // address without port
  std::string agent;    // User-Agent
  std::string outcome;  // ok, wrong, locked, inactive, code
  std::string detail;   // the e-mail typed, what was exported
};

struct AccessFilter {
  base::Id user{};          // nil: everybody
  std::string kind{};       // empty: all
  std::int64_t before = 0;  // only rows with a smaller seq: the next page; 0: from the newest
  int limit = 50;
  std::optional<base::Time> from{}, to{};
  std::string text{};  // stands in the address, the program or the detail; empty: all
};

void note_access(db::Transaction& tx, const Access& access);
[[nodiscard]] std::vector<Access> read_access_log(db::Transaction& tx, const AccessFilter& filter);

}  // namespace keyuan::auth
