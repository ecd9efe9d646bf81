// The API of a workspace in this process, without a server: for commands on a machine where none runs.
#pragma once

#include <memory>

#include "server/client.hpp"

namespace keyuan::server {

// Errors: db::Unavailable when a server holds the workspace; RequestFailed when there is no such person.
[[nodiscard]] std::unique_ptr<Client> local_client(const ClientOptions& options);

}  // namespace keyuan::server
