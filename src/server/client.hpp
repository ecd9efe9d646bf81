// The API as commands use it: of a running server (--url, --token), or of a workspace on this machine that
// no server holds open, in this process. Either way the same requests, rights and rules.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "http/message.hpp"
#include "server/place.hpp"

namespace keyuan::server {

struct ClientOptions {
  Place place;
  std::string url, token;  // of a running server; also KEYUAN_URL and KEYUAN_TOKEN
  std::string user;        // on whose behalf, in this process; empty: the first administrator

  void add_options(CLI::App& command);
};

// An answer that is no success, with the sentence of its problem.
struct RequestFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Client {
 public:
  virtual ~Client() = default;
  [[nodiscard]] static std::unique_ptr<Client> open(const ClientOptions& options);

  // `path` below /api/v1, with its query. Returns the body. Errors: RequestFailed.
  [[nodiscard]] std::string send(http::Method method, const std::string& path, std::string body = {},
                                 const std::string& type = "application/json");
  [[nodiscard]] nlohmann::json json(http::Method method, const std::string& path, const nlohmann::json& body = nullptr);
  // Waits for a job to end and returns it. Errors: RequestFailed with the job's problem when it failed.
  nlohmann::json wait_for(const std::string& job, const std::string& what);

 protected:
  struct Answer {
    int status = 0;
    std::string body;
  };
  virtual Answer perform(http::Method method, const std::string& path, const std::string& body, const std::string& type) = 0;
};

}  // namespace keyuan::server
