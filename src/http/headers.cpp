#include "http/headers.hpp"

namespace keyuan::http {

std::vector<std::pair<std::string, std::string>> SecurityHeaders::list() const {
  std::vector<std::pair<std::string, std::string>> headers = {
      {"content-security-policy",
       "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: "
       "blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; "
       "media-src 'self' blob:; frame-src 'self' blob:; form-action 'self'; base-uri 'none'; "
       "frame-ancestors 'none'"},
      {"x-content-type-options", "nosniff"},
      {"x-frame-options", "DENY"},
      {"referrer-policy", "same-origin"},
      {"cross-origin-opener-policy", "same-origin"},
      {"cross-origin-resource-policy", "same-origin"},
      {"permissions-policy",
       "accelerometer=(), camera=(self), geolocation=(), gyroscope=(), magnetometer=(), "
       "microphone=(self), payment=(), usb=()"},
      {"cache-control", "no-store"},
  };
  if (behind_tls) headers.emplace_back("strict-transport-security", "max-age=31536000; includeSubDomains");
  return headers;
}

}  // namespace keyuan::http
