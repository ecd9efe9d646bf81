// Cookies, tokens and CSRF proofs: the input is headers, a line each. "COOKIE", "CSRF" and "TOKEN" in it stand for the
// administrator's. Must hold: who does not show one of them is not let in, and who does not show the proof does not write.
#include <cstdint>
#include <string_view>

#include "fuzz/lib/must.hpp"
#include "fuzz/lib/workspace.hpp"

namespace {

using namespace keyuan;

std::string replaced(std::string text, std::string_view name, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += by.size()) text.replace(at, name.size(), by);
  return text;
}

std::vector<std::pair<std::string, std::string>> headers_of(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> headers;
  while (!text.empty() && headers.size() < 20) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const auto colon = line.find(": ");
    if (colon != std::string_view::npos) headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
  }
  return headers;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto& workspace = fuzz::Workspace::one();
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto shows = [&](const char* name) { return text.find(name) != std::string::npos; };
  http::Request request;
  request.path = "/api/v1/session";
  request.headers = headers_of(replaced(replaced(replaced(text, "COOKIE", workspace.keys().cookie), "CSRF", workspace.keys().csrf),
                                        "TOKEN", workspace.keys().token));
  const auto seen = workspace.ask(request).status;
  fuzz::must(seen != 200 || shows("COOKIE") || shows("TOKEN"), "nobody is let in without a key");
  if (seen == 200 && !shows("COOKIE")) fuzz::must(shows("authorization: "), "a token is a bearer's");

  std::erase_if(request.headers, [](const auto& header) { return header.first == "content-type"; });
  request.headers.emplace_back("content-type", "application/json");
  request.method = http::Method::kPatch;
  request.body = R"({"name":"Fuzz"})";
  const auto written = workspace.ask(request).status;
  fuzz::must(written != 200 || seen == 200, "who writes may read");
  fuzz::must(written != 200 || shows("CSRF") || shows("TOKEN"), "nobody writes without the proof");
  return 0;
}
