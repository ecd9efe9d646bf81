// What the program says about itself, on stderr: sentences, and one line a request.
#pragma once

#include <string>

#include "app/dispatch.hpp"

namespace keyuan::server {

// trace, debug, info, warn, error, off; or json: one JSON object a line, from info on.
// Errors: std::invalid_argument.
void set_up_log(const std::string& how);

// GET /api/v1/accounts 200 1.3 ms user=… id=…; never the query, which may carry names, nor a header.
void log_request(const app::Answered& answered);

}  // namespace keyuan::server
