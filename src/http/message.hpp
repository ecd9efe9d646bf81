// A request as the rest of the program sees it, and the answer it gives back. No Beast here: handlers
// are plain functions on a worker thread, and only http/ knows how bytes travel.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyuan::http {

enum class Method { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions };

struct Request {
  Method method = Method::kGet;
  std::string path;                                            // decoded, begins with '/', no "." or ".."
  std::vector<std::pair<std::string, std::string>> query;      // decoded, in order
  std::vector<std::pair<std::string, std::string>> headers;    // names in lower case
  std::string body;
  std::string remote;                                          // the peer's address without port
  std::string id;                                              // of this request, for logs and problems
  std::string base{};                                          // what `path` lies below: "/w/north"; empty at the root

  [[nodiscard]] std::string_view header(std::string_view lower_case_name) const {
    for (const auto& [k, v] : headers)
      if (k == lower_case_name) return v;
    return {};
  }
  [[nodiscard]] const std::string* parameter(std::string_view name) const {
    for (const auto& [k, v] : query)
      if (k == name) return &v;
    return nullptr;
  }
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
};

// An open stream of server-sent events. `send` may be called from any thread, never blocks, and
// returns false once the reader is gone or too slow (then drop the stream).
class EventStream {
 public:
  virtual ~EventStream() = default;
  virtual bool send(std::string_view frame) = 0;  // "event: …\ndata: …\n\n", written as it is
  virtual void close() = 0;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  // Set: the connection stays open after the headers, and this is called once with its stream.
  std::function<void(std::shared_ptr<EventStream>)> stream;
  // Set: the body is produced piece by piece (exports, files); called on a worker until it returns
  // an empty piece. Sent chunked, or with Content-Length when a header gives it.
  std::function<std::string()> pieces;

  Response& set(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

// May take from the request what it needs: it is not used again, but for its headers.
using Handler = std::function<Response(Request&)>;

}  // namespace keyuan::http
