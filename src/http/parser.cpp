#include "http/parser.hpp"

#include <algorithm>
#include <cctype>
#include <limits>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

namespace keyuan::http {

namespace beast = boost::beast::http;

RequestParser::RequestParser(const Limits& limits, Request& request) : limits_(limits), request_(request) {
  header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  // Until allow_body; none would refuse every length here.
  body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestParser::Progress RequestParser::take(std::string_view& bytes) {
  while (!bytes.empty() && !is_done()) {
    Error error;
    const std::size_t taken = put({bytes.data(), bytes.size()}, error);
    bytes.remove_prefix(taken);
    if (!in_body_) head_bytes_ += taken;
    if (fault_) return Progress::kFault;
    if (!in_body_ && head_bytes_ + (is_header_done() ? 0 : bytes.size()) > limits_.header_bytes)
      return stop(431, "http.headers_too_large");
    if (error == beast::error::need_more) {
      // A line of a chunked body (its size with extensions, or a trailer) that does not end.
      if (in_body_ && bytes.size() > 16 * 1024) return stop(400, "http.malformed");
      return Progress::kMore;
    }
    if (error == beast::error::header_limit) return stop(431, "http.headers_too_large");
    if (error == beast::error::body_limit) return stop(413, "http.body_too_large");
    if (error == beast::error::bad_version) return stop(505, "http.bad_version");
    if (error == beast::error::bad_content_length || error == beast::error::bad_transfer_encoding)
      return stop(400, "http.bad_length");
    if (error) return stop(400, "http.malformed");
    if (!in_body_ && is_header_done()) {
      in_body_ = true;
      return Progress::kHeader;
    }
    if (is_done()) return Progress::kDone;
  }
  return is_done() ? Progress::kDone : Progress::kMore;
}

std::optional<Fault> RequestParser::allow_body(std::uint64_t most) {
  if (content_length() && *content_length() > most) return Fault{413, "http.body_too_large"};
  body_limit_ = most;
  return std::nullopt;
}

void RequestParser::on_request_impl(beast::verb method, View, View target, int version, Error& error) {
  version_ = version;
  switch (method) {
    case beast::verb::get: request_.method = Method::kGet; break;
    case beast::verb::head: request_.method = Method::kHead; break;
    case beast::verb::post: request_.method = Method::kPost; break;
    case beast::verb::put: request_.method = Method::kPut; break;
    case beast::verb::patch: request_.method = Method::kPatch; break;
    case beast::verb::delete_: request_.method = Method::kDelete; break;
    case beast::verb::options: request_.method = Method::kOptions; break;
    default:
      known_method_ = false;
      forbidden_method_ = method == beast::verb::trace || method == beast::verb::connect;
  }
  if (target.size() > limits_.target_bytes) return refuse(error, 414, "http.target_too_long");
  target_.assign(target.data(), target.size());
}

void RequestParser::on_field_impl(beast::field field, View name, View value, Error& error) {
  if (in_body_) return;  // trailers are read and dropped
  if (request_.headers.size() >= limits_.header_count) return refuse(error, 431, "http.headers_too_large");
  switch (field) {
    case beast::field::host: ++hosts_; break;
    case beast::field::content_length:
      // One number, digits only: lists and repetitions are how requests are smuggled past a proxy.
      if (++lengths_ > 1 || encodings_ > 0 || value.empty() ||
          !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return refuse(error, 400, "http.bad_length");
      break;
    case beast::field::transfer_encoding:
      if (++encodings_ > 1 || lengths_ > 0 || version_ == 10) return refuse(error, 400, "http.bad_length");
      if (!boost::beast::iequals(value, "chunked")) return refuse(error, 501, "http.unknown_coding");
      break;
    default: break;
  }
  auto& [key, text] = request_.headers.emplace_back();
  key.resize(name.size());
  std::transform(name.begin(), name.end(), key.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  text.assign(value.data(), value.size());
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) {
  // What is announced is trusted only so far: memory follows the bytes that arrive.
  if (length) request_.body.reserve(std::min<std::uint64_t>(*length, 256 * 1024));
}

std::size_t RequestParser::on_body_impl(View bytes, Error&) {
  request_.body.append(bytes.data(), bytes.size());
  return bytes.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View bytes, Error& error) {
  if (request_.body.size() + bytes.size() > body_limit_) {
    refuse(error, 413, "http.body_too_large");
    return 0;
  }
  request_.body.append(bytes.data(), bytes.size());
  return bytes.size();
}

RequestParser::Progress RequestParser::stop(int status, std::string_view code) {
  fault_ = Fault{status, code};
  return Progress::kFault;
}

void RequestParser::refuse(Error& error, int status, std::string_view code) {
  fault_ = Fault{status, code};
  error = beast::error::bad_field;
}

}  // namespace keyuan::http
