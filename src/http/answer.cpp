#include "http/answer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <ctime>

#include <nlohmann/json.hpp>

namespace keyuan::http {

namespace {

bool same(std::string_view a, std::string_view lower_case) {
  return a.size() == lower_case.size() &&
         std::equal(a.begin(), a.end(), lower_case.begin(), [](unsigned char x, unsigned char y) {
           return std::tolower(x) == y;
         });
}

bool frames(std::string_view name) {
  return same(name, "content-length") || same(name, "connection") || same(name, "transfer-encoding") ||
         same(name, "date") || same(name, "keep-alive");
}

void append_number(std::string& out, std::uint64_t n) {
  std::array<char, 20> digits;
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr);
}

void append_clean(std::string& out, std::string_view value) {
  for (char c : value) out += (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f ? ' ' : c;
}

}  // namespace

CommonHeaders::CommonHeaders(std::vector<std::pair<std::string, std::string>> headers)
    : headers_(std::move(headers)) {
  for (const auto& [name, value] : headers_) all_ += name + ": " + value + "\r\n";
}

void CommonHeaders::append(std::string& out, const Response& response) const {
  const auto brings = [&](const std::string& name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& header) { return same(header.first, name); });
  };
  if (std::none_of(headers_.begin(), headers_.end(), [&](const auto& h) { return brings(h.first); })) {
    out += all_;
    return;
  }
  for (const auto& [name, value] : headers_)
    if (!brings(name)) out.append(name).append(": ").append(value).append("\r\n");
}

void append_head(std::string& out, const Response& response, const Framing& framing,
                 const CommonHeaders& common, std::string_view date, std::string_view request_id) {
  out += "HTTP/1.1 ";
  append_number(out, response.status);
  out.append(" ").append(reason(response.status)).append("\r\ndate: ").append(date).append("\r\n");
  for (const auto& [name, value] : response.headers) {
    if (frames(name) || value.empty()) continue;
    append_clean(out, name);
    out += ": ";
    append_clean(out, value);
    out += "\r\n";
  }
  common.append(out, response);
  if (!request_id.empty()) out.append("x-request-id: ").append(request_id).append("\r\n");
  if (framing.chunked) out += "transfer-encoding: chunked\r\n";
  if (framing.length) {
    out += "content-length: ";
    append_number(out, *framing.length);
    out += "\r\n";
  }
  out += framing.keep_alive ? "connection: keep-alive\r\n\r\n" : "connection: close\r\n\r\n";
}

std::string http_date(std::int64_t seconds_since_1970) {
  static constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t t = seconds_since_1970;
  std::tm tm{};
  gmtime_r(&t, &tm);
  std::array<char, 32> rest;
  std::strftime(rest.data(), rest.size(), "%Y %H:%M:%S GMT", &tm);
  std::string out(kDays[tm.tm_wday]);
  out += tm.tm_mday < 10 ? ", 0" : ", ";
  out += std::to_string(tm.tm_mday);
  return out.append(" ").append(kMonths[tm.tm_mon]).append(" ").append(rest.data());
}

std::optional<std::uint64_t> declared_length(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (!same(name, "content-length")) continue;
    std::uint64_t n = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
    if (error == std::errc{} && end == value.data() + value.size()) return n;
  }
  return std::nullopt;
}

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 423: return "Locked";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return status < 400 ? "OK" : "Error";
  }
}

Response plain_problem(int status, std::string_view code, const Request& request) {
  Response response;
  response.status = status;
  response.set("content-type", "application/problem+json");
  response.body = nlohmann::json{{"type", "about:blank"},
                                 {"title", reason(status)},
                                 {"status", status},
                                 {"code", code},
                                 {"request_id", request.id}}
                      .dump();
  return response;
}

}  // namespace keyuan::http
