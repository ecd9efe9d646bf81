#include "http/conditional.hpp"

#include <zlib.h>

#include <cctype>
#include <stdexcept>
#include <string>

namespace keyuan::http {

namespace {

constexpr std::size_t kWorthCompressing = 1024;
constexpr int kLevel = 1;

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

// The next part of `list` up to `separator`, cut off from it.
std::string_view take(std::string_view& list, char separator) {
  const auto end = list.find(separator);
  const auto part = list.substr(0, end);
  list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  return trimmed(part);
}

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (std::tolower(static_cast<unsigned char>(a[i])) != std::tolower(static_cast<unsigned char>(b[i])))
      return false;
  return true;
}

// "q=0", "q=0.0" and so on say: not this one.
bool refused(std::string_view parameters) {
  while (!parameters.empty()) {
    const auto p = take(parameters, ';');
    if (p.size() > 2 && (p[0] == 'q' || p[0] == 'Q') && p[1] == '=')
      return p.substr(2).find_first_not_of("0.") == std::string_view::npos;
  }
  return false;
}

bool is_text(std::string_view type) {
  return type.starts_with("application/json") || type.starts_with("application/problem+json") ||
         (type.starts_with("text/") && !type.starts_with("text/event-stream"));
}

std::string deflated(std::string_view in) {
  z_stream z{};
  if (deflateInit2(&z, kLevel, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  std::string out(deflateBound(&z, in.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
  z.avail_in = static_cast<uInt>(in.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&z, Z_FINISH);
  out.resize(result == Z_STREAM_END ? z.total_out : 0);
  deflateEnd(&z);
  return out;
}

}  // namespace

bool accepts_encoding(const Request& request, std::string_view coding) {
  std::string_view list = request.header("accept-encoding");
  bool any = false;
  while (!list.empty()) {
    std::string_view entry = take(list, ',');
    const std::string_view name = take(entry, ';');
    if (same(name, coding)) return !refused(entry);
    if (name == "*") any = !refused(entry);
  }
  return any;
}

bool has_already(const Request& request, std::string_view etag) {
  if (request.method != Method::kGet && request.method != Method::kHead) return false;
  std::string_view list = request.header("if-none-match");
  while (!list.empty()) {
    std::string_view entry = take(list, ',');
    if (entry == "*") return true;
    if (entry.starts_with("W/")) entry.remove_prefix(2);
    if (entry.size() == etag.size() + 2 && entry.front() == '"' && entry.back() == '"' &&
        entry.substr(1, etag.size()) == etag)
      return true;
  }
  return false;
}

void with_etag(const Request& request, Response& response, std::string_view etag) {
  response.set("etag", "\"" + std::string(etag) + "\"");
  if (!has_already(request, etag)) return;
  response.status = 304;
  response.body.clear();
  response.pieces = nullptr;
}

void compress(const Request& request, Response& response) {
  if (response.body.size() <= kWorthCompressing || response.pieces || response.stream) return;
  bool text = false;
  for (const auto& [name, value] : response.headers) {
    if (same(name, "content-encoding")) return;
    if (same(name, "content-type")) text = is_text(value);
  }
  if (!text) return;
  response.set("vary", "accept-encoding");
  if (!accepts_encoding(request, "gzip")) return;
  std::string smaller = deflated(response.body);
  if (smaller.empty() || smaller.size() >= response.body.size()) return;
  response.body = std::move(smaller);
  response.set("content-encoding", "gzip");
}

std::string gunzip(std::string_view compressed) {
  z_stream z{};
  if (inflateInit2(&z, 15 + 16) != Z_OK) throw std::bad_alloc();
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
  z.avail_in = static_cast<uInt>(compressed.size());
  std::string out;
  int result = Z_OK;
  while (result == Z_OK) {
    const std::size_t had = out.size();
    out.resize(had + 4 * compressed.size() + 1024);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + had);
    z.avail_out = static_cast<uInt>(out.size() - had);
    result = inflate(&z, Z_NO_FLUSH);
    out.resize(z.total_out);
  }
  inflateEnd(&z);
  if (result != Z_STREAM_END) throw std::runtime_error("gunzip: the data is damaged");
  return out;
}

}  // namespace keyuan::http
