// The API of a running server, over HTTP.
#pragma once

#include <memory>
#include <string>

#include "server/client.hpp"

namespace keyuan::server {

[[nodiscard]] std::unique_ptr<Client> remote_client(const std::string& url, const std::string& token);

}  // namespace keyuan::server
