// What answers a request: a row of a module's table of routes.
//
// A route's function is given a Context whose transaction is already open and will be committed, or
// rolled back if it throws, by dispatch. A route with Mode::kOwn opens transactions itself, for the few
// acts that must not hold one: hashing a password, streaming a file.
#pragma once

#include <functional>
#include <string>

#include <nlohmann/json.hpp>

#include "app/services.hpp"
#include "auth/caller.hpp"
#include "http/message.hpp"
#include "http/router.hpp"
#include "record/context.hpp"

namespace keyuan::app {

enum class Mode { kRead, kWrite, kOwn };
enum class Who { kAnyone, kSignedIn, kAdministrator };

// A request on its way to its route.
class Call {
 public:
  Call(const http::Request& request, const http::Captures& captures, const auth::Caller* caller, const Behalf& behalf)
      : request(request), captures(captures), caller(caller), behalf(behalf) {}

  const http::Request& request;
  const http::Captures& captures;
  const auth::Caller* caller;  // null for Who::kAnyone without a session
  const Behalf& behalf;        // for the transactions of Mode::kOwn

  // The body as JSON. Problems: 415 when it is not declared as JSON, 400 `http.malformed_json` with the
  // place when it is none, or is nested too deeply.
  [[nodiscard]] nlohmann::json json() const;
  // The captured id; Problem `not found` when it is no id at all.
  [[nodiscard]] base::Id id(std::string_view name = "id") const;
  // The version that If-Match or the body's "version" asks for.
  [[nodiscard]] std::optional<std::int64_t> version(const nlohmann::json* body = nullptr) const;
};

using Run = std::function<http::Response(Context&, const Call&)>;
using RunOwn = std::function<http::Response(Services&, const Call&)>;

struct Route {
  std::string name;     // "leads.convert": operationId of OpenAPI, row of the permission matrix
  http::Method method;
  std::string pattern;  // below /api/v1, or absolute when it begins with "//"
  Mode mode = Mode::kRead;
  Who who = Who::kSignedIn;
  Run run;
  RunOwn run_own;
  std::size_t body_limit = 1 << 20;
  bool first_of_all = false;  // also for who has yet to set up the second factor that the workspace requires
  bool any_origin = false;  // pages of other sites may ask it and read what it says, problems too; without cookies
};

// Answers.
[[nodiscard]] http::Response json_response(std::string body, int status = 200);
[[nodiscard]] http::Response no_content();

}  // namespace keyuan::app
