#include "server/client.hpp"

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "server/local_client.hpp"
#include "server/progress.hpp"
#include "server/remote_client.hpp"

namespace keyuan::server {
namespace {

std::string sentence_of(int status, const std::string& body) {
  const auto problem = nlohmann::json::parse(body, nullptr, false);
  if (!problem.is_object()) return "the server answered " + std::to_string(status);
  auto text = problem.value("title", std::to_string(status));
  if (const auto errors = problem.find("errors"); errors != problem.end() && errors->is_array())
    for (const auto& e : *errors) text += "\n  " + e.value("field", "") + ": " + e.value("message", "");
  return text;
}

}  // namespace

void ClientOptions::add_options(CLI::App& command) {
  place.add_options(command);
  command.add_option("--url", url, "Address of a running server; without it, the workspace in --data is opened")->envname("KEYUAN_URL");
  command.add_option("--token", token, "API token for it")->envname("KEYUAN_TOKEN");
  command.add_option("--user", user, "E-mail of the person who acts, without --url (default: the first administrator)");
}

std::unique_ptr<Client> Client::open(const ClientOptions& options) {
  if (options.url.empty()) return local_client(options);
  if (options.token.empty()) throw std::runtime_error("--url needs --token (or KEYUAN_TOKEN)");
  return remote_client(options.url, options.token);
}

std::string Client::send(http::Method method, const std::string& path, std::string body, const std::string& type) {
  auto answer = perform(method, "/api/v1" + path, body, type);
  if (answer.status < 200 || answer.status > 299) throw RequestFailed(sentence_of(answer.status, answer.body));
  return std::move(answer.body);
}

nlohmann::json Client::json(http::Method method, const std::string& path, const nlohmann::json& body) {
  const auto text = send(method, path, body.is_null() ? std::string() : body.dump());
  return text.empty() ? nlohmann::json() : nlohmann::json::parse(text);
}

nlohmann::json Client::wait_for(const std::string& job, const std::string& what) {
  Progress progress(what);
  for (auto pause = std::chrono::milliseconds(20);; pause = std::min(pause * 2, std::chrono::milliseconds(500))) {
    auto now = json(http::Method::kGet, "/jobs/" + job);
    const auto state = now.value("state", "");
    if (now.value("total", 0) > 0) progress(now.value("done", 0), now.value("total", 0));
    if (state == "done") return now;
    if (state == "failed") throw RequestFailed(now["error"].is_object() ? now["error"].value("title", "failed") : "failed");
    if (state == "cancelled") throw RequestFailed("cancelled");
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace keyuan::server
