// A POST sent twice with the same Idempotency-Key acts once: the second gets the first one's answer.
// Kept for a day, per person, in the transaction of the act itself.
#pragma once

#include <optional>
#include <string>

#include "app/route.hpp"

namespace keyuan::app {

class Idempotency {
 public:
  // Problems: 400 `http.bad_idempotency_key` (1…200 printable characters), 409 `http.idempotency_reused`
  // when the key came with another request before.
  Idempotency(Context& ctx, const http::Request& request);
  // The answer that was given; nothing for a new key or a request without one.
  [[nodiscard]] std::optional<http::Response> earlier() const { return earlier_; }
  void keep(Context& ctx, const http::Response& response) const;

 private:
  std::string key_, fingerprint_;
  std::optional<http::Response> earlier_;
};

}  // namespace keyuan::app
