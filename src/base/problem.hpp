// The one family of errors that end a request, thrown where a rule says no and caught once, in
// app/dispatch. What leaves the program is RFC 9457 `application/problem+json`: the stable code, a
// sentence in the reader's language made from words (`problems.<code>`), the fields at fault.
//
// A Problem is for what the caller did or met; a bug or a broken disk is any other exception and
// becomes a 500 that says nothing of its inside.
#pragma once

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace keyuan::base {

enum class Kind {
  kInvalid = 422,          // understood, but not acceptable; fields say which
  kMalformed = 400,        // not understood: broken JSON, encoding, path, parameter
  kUnauthenticated = 401,
  kForbidden = 403,        // seen, but not allowed
  kNotFound = 404,         // not there, or not to be seen
  kMethod = 405,
  kConflict = 409,
  kStale = 412,            // the record moved on since it was read
  kTooLarge = 413,
  kUnsupported = 415,
  kLocked = 423,
  kTooMany = 429,
  kUnavailable = 503,
};

// Values for the {names} in a sentence, in order of appearance or not.
using Params = std::vector<std::pair<std::string, std::string>>;

struct FieldError {
  std::string field;  // "phone", or a path: "filter.all[2]"
  std::string code;   // "record.required"
  Params params;
};

class Problem : public std::exception {
 public:
  Problem(Kind kind, std::string code, Params params = {}, std::vector<FieldError> fields = {})
      : kind_(kind), code_(std::move(code)), params_(std::move(params)), fields_(std::move(fields)) {}

  [[nodiscard]] const char* what() const noexcept override { return code_.c_str(); }
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] const std::string& code() const { return code_; }
  [[nodiscard]] const Params& params() const { return params_; }
  [[nodiscard]] const std::vector<FieldError>& fields() const { return fields_; }
  // Seconds after which another try may succeed; 0 when that is unknown.
  [[nodiscard]] int retry_after() const { return retry_after_; }
  Problem&& after(int seconds) && {
    retry_after_ = seconds;
    return std::move(*this);
  }
  // More of the answer's body, as JSON text of one object: what a stale write would overwrite, say.
  [[nodiscard]] const std::string& details() const { return details_; }
  Problem&& with(std::string json_object) && {
    details_ = std::move(json_object);
    return std::move(*this);
  }

 private:
  Kind kind_;
  std::string code_;
  Params params_;
  std::vector<FieldError> fields_;
  int retry_after_ = 0;
  std::string details_;
};

inline Problem invalid(std::string field, std::string code, Params params = {}) {
  return {Kind::kInvalid, "record.invalid", {}, {{std::move(field), std::move(code), std::move(params)}}};
}
inline Problem malformed(std::string code, Params params = {}) {
  return {Kind::kMalformed, std::move(code), std::move(params)};
}
inline Problem not_found() { return {Kind::kNotFound, "record.not_found"}; }
inline Problem forbidden(std::string code, Params params = {}) {
  return {Kind::kForbidden, std::move(code), std::move(params)};
}
inline Problem conflict(std::string code, Params params = {}) {
  return {Kind::kConflict, std::move(code), std::move(params)};
}

}  // namespace keyuan::base
