// The one place where a request becomes a transaction and an error becomes an answer:
//
//   route → who asks → limits → transaction and Context → the route's function → commit → answer
//
// Nothing below it begins or commits; nothing above it sees an exception.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "app/registry.hpp"
#include "app/request_limit.hpp"
#include "app/route.hpp"
#include "app/services.hpp"
#include "auth/session_cookie.hpp"

namespace keyuan::app {

// A request that has its answer: for the log and for metrics.
struct Answered {
  const http::Request& request;
  std::string_view route;  // its name; empty when there is none
  base::Id user;           // nil: nobody known
  int status;
  std::chrono::microseconds took;
  int statements = 0;  // to the database; 0 where the route opens transactions itself
};

struct DispatchOptions {
  int requests_per_minute = 6000;  // a person or address; 0: no limit
  bool count_statements = false;   // answers say X-Keyuan-Statements and X-Keyuan-Scanned: for tests
  auth::SessionCookie cookie{};    // of the sessions
  std::function<void(const Answered&)> answered;  // on the request's thread; must be quick
};

class Dispatch {
 public:
  Dispatch(Services& services, const std::vector<Route>& routes, DispatchOptions options = {});

  [[nodiscard]] http::Response handle(const http::Request& request);
  // Bytes a request's body may have.
  [[nodiscard]] std::size_t body_limit(http::Method method, std::string_view path) const;
  [[nodiscard]] const http::Router<Route>& router() const { return router_; }

 private:
  // What is found out about a request on its way, also when it ends in a problem.
  struct Way {
    base::Language language;
    std::string_view route;
    base::Id user;
    int statements = 0;
    bool any_origin = false;
  };
  http::Response answer_or_problem(const http::Request& request, Way& way);
  http::Response answer(const http::Request& request, Way& way);
  [[nodiscard]] bool asks_leave(const http::Request& request) const;
  http::Response run(const Route& route, const Call& call, int& statements);
  void view_as(const Route& route, const auth::Caller& caller, const http::Request& request, Behalf& behalf);
  Behalf behalf_of(const Route& route, const auth::Caller* caller, base::Language language,
                   const http::Request& request) const;

  Services& services_;
  DispatchOptions options_;
  http::Router<Route> router_;
  RequestLimit limit_;
  std::mutex viewed_mutex_;
  std::set<std::pair<std::string, base::Id>> viewed_;  // noted already: through which session or token whose view
};

}  // namespace keyuan::app
