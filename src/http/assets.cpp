#include "http/assets.hpp"

#include <algorithm>
#include <string>

#include "http/conditional.hpp"

namespace keyuan::http {

namespace {

const Asset* find(std::span<const Asset> site, std::string_view path) {
  const auto at = std::lower_bound(site.begin(), site.end(), path,
                                   [](const Asset& asset, std::string_view p) { return asset.path < p; });
  return at != site.end() && at->path == path ? &*at : nullptr;
}

// "/f.html" answers every "/f/…": a page of its own beside the application, never the application itself.
const Asset* own_page(std::span<const Asset> site, std::string_view path) {
  const auto end = path.find('/', 1);
  if (end == std::string_view::npos || path.substr(0, end) == "/index") return nullptr;
  return find(site, std::string(path.substr(0, end)) + ".html");
}

// Strangers open it, on other sites too: any page may stand around it, and it can do what a stranger can.
void allow_frames(Response& response) {
  response.set("x-frame-options", "");
  response.set("content-security-policy",
               "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
               "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *");
}

bool is_page(std::string_view path) {
  if (path == "/api" || path.starts_with("/api/")) return false;
  return path.substr(path.rfind('/')).find('.') == std::string_view::npos;
}

}  // namespace

std::optional<Response> serve_asset(std::span<const Asset> site, const Request& request) {
  if (request.method != Method::kGet && request.method != Method::kHead) return std::nullopt;
  const Asset* asset = find(site, request.path);
  const Asset* own = asset || !is_page(request.path) ? nullptr : own_page(site, request.path);
  if (own) asset = own;
  if (!asset && is_page(request.path)) asset = find(site, "/index.html");
  if (!asset) return std::nullopt;

  Response response;
  if (own) allow_frames(response);
  response.set("content-type", std::string(asset->type));
  response.set("cache-control", asset->immutable ? "public, max-age=31536000, immutable" : "no-cache");
  const bool compressed = !asset->brotli.empty();
  if (compressed) response.set("vary", "accept-encoding");

  std::string etag(asset->etag);
  std::string_view bytes = asset->identity;
  if (compressed && accepts_encoding(request, "br")) {
    response.set("content-encoding", "br");
    etag += "-br";
    bytes = asset->brotli;
  } else if (compressed && accepts_encoding(request, "gzip")) {
    response.set("content-encoding", "gzip");
    etag += "-gz";
    bytes = asset->gzip;
  }
  with_etag(request, response, etag);
  if (response.status == 304) return response;
  response.body = compressed && bytes.empty() ? gunzip(asset->gzip) : std::string(bytes);
  return response;
}

}  // namespace keyuan::http
