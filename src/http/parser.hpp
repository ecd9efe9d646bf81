// One request as it arrives: Beast's parser, writing straight into our Request. Included only by the
// connection and the tests.
#pragma once

#include <boost/beast/http/basic_parser.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/limits.hpp"
#include "http/message.hpp"

namespace keyuan::http {

// What is wrong with a request: its status and the code of the problem.
struct Fault {
  int status;
  std::string_view code;
};

class RequestParser final : public boost::beast::http::basic_parser<true> {
 public:
  RequestParser(const Limits& limits, Request& request);

  enum class Progress { kMore, kHeader, kDone, kFault };
  // Takes what it can from `bytes` and removes it there. kHeader once, when the header is complete
  // (then call again); kMore when it needs bytes that are not there.
  [[nodiscard]] Progress take(std::string_view& bytes);
  [[nodiscard]] const Fault& fault() const { return *fault_; }

  // After kHeader.
  [[nodiscard]] const std::string& target() const { return target_; }
  [[nodiscard]] bool known_method() const { return known_method_; }
  // Known, but never allowed: CONNECT and TRACE.
  [[nodiscard]] bool forbidden_method() const { return forbidden_method_; }
  [[nodiscard]] bool http_1_0() const { return version_ == 10; }
  [[nodiscard]] int hosts() const { return hosts_; }
  // Of the body: what may come at most. Nothing, or the fault of a body announced as longer.
  [[nodiscard]] std::optional<Fault> allow_body(std::uint64_t most);

 private:
  using Error = boost::beast::error_code;
  using View = boost::beast::string_view;
  void on_request_impl(boost::beast::http::verb, View, View, int, Error&) override;
  void on_response_impl(int, View, int, Error&) override {}
  void on_field_impl(boost::beast::http::field, View, View, Error&) override;
  void on_header_impl(Error&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override;
  std::size_t on_body_impl(View, Error&) override;
  void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View, Error&) override;
  void on_finish_impl(Error&) override {}

  Progress stop(int status, std::string_view code);
  void refuse(Error& error, int status, std::string_view code);

  const Limits& limits_;
  Request& request_;
  std::string target_;
  std::optional<Fault> fault_;
  std::uint64_t body_limit_ = 0;
  std::size_t head_bytes_ = 0;
  int version_ = 11;
  int hosts_ = 0;
  int lengths_ = 0;
  int encodings_ = 0;
  bool known_method_ = true;
  bool forbidden_method_ = false;
  bool in_body_ = false;
};

}  // namespace keyuan::http
