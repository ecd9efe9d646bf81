// keyuan openapi: the description of the API, as the administrator may see it.
#include <cstdio>

#include "server/client.hpp"
#include "server/command.hpp"

namespace keyuan::server {

void add_openapi(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "openapi", "Print the description of the API (OpenAPI 3.1, JSON)");
  auto o = std::make_shared<ClientOptions>();
  o->add_options(command);
  line.does(command, [o] {
    std::printf("%s\n", Client::open(*o)->send(http::Method::kGet, "/openapi.json").c_str());
    return int{kDone};
  });
}

}  // namespace keyuan::server
