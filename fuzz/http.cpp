// Bytes on a connection, through the real sessions: request line, headers, bodies in chunks, several requests
// one after another. However the bytes are cut into packets, the same requests must come out.
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/lib/must.hpp"
#include "http/by_hand.hpp"
#include "http/router.hpp"
#include "http/target.hpp"

namespace {

using namespace keyuan;

std::string seen;  // what the handler was given since it was emptied

void look_at(const http::Request& request) {
  fuzz::must(request.path == "*" || request.path.starts_with('/'), "a path begins with a slash");
  fuzz::must(http::is_utf8(request.path), "a path is UTF-8");
  const std::string path = request.path + "/";
  fuzz::must(path.find("/../") == std::string::npos && path.find("/./") == std::string::npos, "a path leads down");
  for (const auto& [name, value] : request.headers)
    fuzz::must(value.find('\r') == std::string::npos && value.find('\n') == std::string::npos, "a header is one line");
}

http::Response answer(const http::Request& request) {
  look_at(request);
  seen += std::string(http::name_of(request.method)) + " " + request.path;
  for (const auto& [name, value] : request.query) seen += "?" + name + "=" + value;
  for (const auto& [name, value] : request.headers) seen += "\n" + name + ":" + value;
  seen += "\n" + request.body + "\n\n";
  http::Response response;
  response.body = request.body;
  if (request.path == "/pieces") response.pieces = [n = 3]() mutable { return std::string(n > 0 ? n-- : 0, 'x'); };
  if (request.path == "/stream") response.stream = [](const auto& stream) { stream->close(); };
  return response;
}

http::ServerByHand& server() {
  static http::ServerByHand one = [] {
    http::Options options;
    options.limits.header_bytes = 700;
    options.limits.header_count = 12;
    options.limits.target_bytes = 200;
    options.limits.parameters = 8;
    options.limits.body_bytes = 300;
    return http::ServerByHand(std::move(options), answer);
  }();
  return one;
}

// Lets the server work and reads what it says, until it has no more to say.
std::string answered(int end) {
  std::string all;
  char buffer[16384];
  for (;;) {
    server().run();
    const auto n = ::recv(end, buffer, sizeof buffer, MSG_DONTWAIT);
    if (n <= 0) return all;
    all.append(buffer, static_cast<std::size_t>(n));
  }
}

// What the handler saw of `bytes`, sent in packets of this size; every answer must be one.
std::string requests_in(std::string_view bytes, std::size_t packet) {
  seen.clear();
  int ends[2];
  fuzz::must(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0, "a pair of sockets");
  server().serve(ends[0]);
  std::string answers;
  while (!bytes.empty()) {
    const auto sent = ::send(ends[1], bytes.data(), std::min(packet, bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent <= 0) break;  // the server has closed
    bytes.remove_prefix(static_cast<std::size_t>(sent));
    answers += answered(ends[1]);
  }
  ::shutdown(ends[1], SHUT_WR);
  answers += answered(ends[1]);
  ::close(ends[1]);
  server().run();
  fuzz::must(answers.empty() || answers.starts_with("HTTP/1."), "an answer is HTTP");
  fuzz::must(answers.find("HTTP/1.1 500") == std::string::npos, "no request is too much");
  fuzz::must(server().stats().connections == 0, "a connection ends with its client");
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto whole = requests_in(bytes, 1 << 16);
  const std::size_t packet = size % 13 + 1;
  fuzz::must(requests_in(bytes, packet) == whole, "packets change nothing");
  return 0;
}
