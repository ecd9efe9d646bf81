#include "app/dispatch.hpp"

#include <spdlog/spdlog.h>

#include "app/idempotency.hpp"
#include "app/problem_response.hpp"
#include "auth/access_log.hpp"
#include "auth/enrolment.hpp"
#include "db/scanned.hpp"
#include "record/opening.hpp"

namespace keyuan::app {
namespace {

using base::Kind;
using base::Problem;

constexpr std::string_view kPrefix = "/api/v1";
constexpr int kMostWrittenFirst = 3;  // times that a request begins again

std::string absolute(const std::string& pattern) {
  return pattern.starts_with("//") ? pattern.substr(1) : std::string(kPrefix) + pattern;
}

bool reads_only(http::Method method) {
  return method == http::Method::kGet || method == http::Method::kHead || method == http::Method::kOptions;
}

// What a browser wants to hear before and after a page of another site asks.
http::Response& open_to_others(http::Response& response) {
  return response.set("Access-Control-Allow-Origin", "*").set("Access-Control-Expose-Headers", "Retry-After, X-Request-Id");
}

http::Response leave(std::string_view method) {
  auto response = no_content();
  response.set("Access-Control-Allow-Methods", std::string(method)).set("Access-Control-Allow-Headers", "Content-Type, Accept-Language");
  response.set("Access-Control-Max-Age", "600");
  return std::move(open_to_others(response));
}

}  // namespace

Dispatch::Dispatch(Services& services, const std::vector<Route>& routes, DispatchOptions options)
    : services_(services), options_(options), limit_(options.requests_per_minute) {
  for (const auto& route : routes) router_.add(route.method, absolute(route.pattern), route);
}

std::size_t Dispatch::body_limit(http::Method method, std::string_view path) const {
  const auto found = router_.find(method, path);
  return found.route ? found.route->target.body_limit : std::size_t{1} << 20;
}

http::Response Dispatch::handle(const http::Request& request) {
  const auto began = std::chrono::steady_clock::now();
  Way way{accepted_language(request.header("accept-language")).value_or(services_.workspace()->language), {}, {}, 0};
  auto response = answer_or_problem(request, way);
  if (way.any_origin) open_to_others(response);
  if (options_.answered)
    options_.answered({request, way.route, way.user, response.status,
                       std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began), way.statements});
  return response;
}

http::Response Dispatch::answer_or_problem(const http::Request& request, Way& way) {
  const auto catalog = services_.catalog();
  const auto& words = catalog->meta->words();
  const auto& language = way.language;
  try {
    return answer(request, way);
  } catch (const Problem& problem) {
    return problem_response(problem, words, language, request.id);
  } catch (const db::Unavailable& e) {
    spdlog::error("{} database unavailable: {}", request.id, e.message);
    return problem_response(Problem(Kind::kUnavailable, "http.database_unavailable").after(2), words, language, request.id);
  } catch (const std::exception& e) {
    spdlog::error("{} {} {} failed: {}", request.id, http::name_of(request.method), request.path, e.what());
    return failure_response(words, language, request.id);
  }
}

http::Response Dispatch::answer(const http::Request& request, Way& way) {
  auto& language = way.language;
  const auto found = router_.find(request.method, request.path);
  if (!found.route) {
    if (found.allow.empty()) throw base::not_found();
    if (asks_leave(request)) return leave(request.header("access-control-request-method"));
    auto response = problem_response(Problem(Kind::kMethod, "http.method_not_allowed"),
                                     services_.catalog()->meta->words(), language, request.id);
    return std::move(response.set("Allow", found.allow));
  }
  const Route& route = found.route->target;
  way.route = route.name;
  way.any_origin = route.any_origin;

  std::optional<auth::Caller> caller;
  const auto cookie = request.cookie(options_.cookie.name());
  if (route.who != Who::kAnyone || !cookie.empty()) {
    const bool reads = reads_only(request.method) || route.mode == Mode::kRead;
    auth::Shown shown{request.header("authorization"), cookie, request.header("x-csrf-token"), request.remote, reads};
    // Where nobody needs to be signed in, a cookie that is over, or comes without its proof, is no error.
    if (route.who == Who::kAnyone) shown.reads_only = true;
    caller = auth::find_caller(services_.auth, shown);
  }
  if (caller) way.user = caller->user;
  if (const int wait = limit_.take(caller ? caller->user.to_string() : request.remote, services_.clock.now()))
    throw Problem(Kind::kTooMany, "http.too_many_requests", {{"seconds", std::to_string(wait)}}).after(wait);

  auto behalf = behalf_of(route, caller ? &*caller : nullptr, language, request);
  if (const auto* person = services_.org()->person(behalf.actor->user))
    for (std::size_t i = 0; i < base::kLanguageTags.size(); ++i)
      if (base::kLanguageTags[i] == person->language) language = static_cast<base::Language>(i);
  if (caller && !request.header("x-view-as").empty()) view_as(route, *caller, request, behalf);
  return run(route, Call(request, found.captures, caller ? &*caller : nullptr, behalf), way.statements);
}

// A browser asks beforehand for a page of another site.
bool Dispatch::asks_leave(const http::Request& request) const {
  if (request.method != http::Method::kOptions) return false;
  for (const auto method : {http::Method::kGet, http::Method::kPost})
    if (http::name_of(method) == request.header("access-control-request-method"))
      if (const auto asked = router_.find(method, request.path); asked.route) return asked.route->target.any_origin;
  return false;
}

// An administrator looks at what somebody else sees: reads only, and it is noted once a session.
void Dispatch::view_as(const Route& route, const auth::Caller& caller, const http::Request& request, Behalf& behalf) {
  if (!behalf.actor->administrator || !caller.may(auth::Scope::kAdmin)) throw base::forbidden("access.administrator_only");
  if (route.mode != Mode::kRead && !reads_only(request.method)) throw base::forbidden("access.view_only");
  const auto whom = base::Id::parse(request.header("x-view-as"));
  auto actor = whom ? services_.org()->actor(*whom) : nullptr;
  if (!actor) throw base::not_found();
  if (route.who == Who::kAdministrator && !actor->administrator) throw base::forbidden("access.administrator_only");
  {
    std::lock_guard lock(viewed_mutex_);
    const auto by = caller.session() ? caller.session()->id : caller.token()->id;
    if (viewed_.size() > 10'000) viewed_.clear();
    if (viewed_.emplace(by.to_string(), *whom).second)
      services_.database.write([&](db::Transaction& tx) {
        auth::note_access(tx, {0, services_.clock.now(), caller.user, "view_as", request.remote, std::string(request.header("user-agent")), "ok", actor->name});
      });
  }
  behalf.actor = std::move(actor);
  behalf.via = record::kViewAs;
}

Behalf Dispatch::behalf_of(const Route& route, const auth::Caller* caller, base::Language language,
                           const http::Request& request) const {
  Behalf behalf;
  behalf.language = language;
  behalf.request_id = request.id;
  static const auto nobody = std::make_shared<const record::access::Actor>();
  behalf.actor = nobody;
  if (!caller) {
    if (route.who != Who::kAnyone) throw Problem(Kind::kUnauthenticated, "auth.required");
    return behalf;
  }
  auto actor = services_.org()->actor(caller->user);
  if (!actor) {
    if (route.who == Who::kAnyone) return behalf;
    throw Problem(Kind::kUnauthenticated, "auth.required");
  }
  behalf.via = caller->token() ? "api" : "web";
  const bool may_administrate = actor->administrator && caller->may(auth::Scope::kAdmin);
  if (const auto* token = caller->token(); token && !token->allows(auth::Scope::kWrite)) {
    auto narrowed = *actor;
    narrowed.read_only_token = true;
    actor = std::make_shared<const record::access::Actor>(std::move(narrowed));
  }
  const bool free = route.first_of_all || route.who == Who::kAnyone || !services_.workspace()->second_factor_required;
  if (const auto* session = caller->session(); session && !free) auth::require_second_factor(*session);
  if (route.who == Who::kAdministrator && !may_administrate) throw base::forbidden("access.administrator_only");
  behalf.actor = std::move(actor);
  return behalf;
}

http::Response Dispatch::run(const Route& route, const Call& call, int& statements) {
  if (route.mode == Mode::kOwn) return route.run_own(services_, call);
  http::Response response;
  const auto body = [&](Context& ctx) {
    if (route.mode == Mode::kRead) {
      response = route.run(ctx, call);
    } else {
      const Idempotency once(ctx, call.request);
      if (auto earlier = once.earlier()) {
        response = std::move(*earlier);
      } else {
        response = route.run(ctx, call);
        once.keep(ctx, response);
      }
    }
    statements = ctx.db.statements();
  };
  (void)db::take_scanned_rows();
  for (int again = 0;; ++again) {
    try {
      if (route.mode == Mode::kRead) services_.read(call.behalf, body);
      else services_.write(call.behalf, body);
      break;
    } catch (const record::WriteFirst& first) {
      if (again == kMostWrittenFirst) throw std::logic_error("there is always something to be written before " + route.name);
      services_.write(call.behalf, first.write);
    }
  }
  if (options_.count_statements) {
    response.set("X-Keyuan-Statements", std::to_string(statements));
    response.set("X-Keyuan-Scanned", std::to_string(db::take_scanned_rows()));
  }
  return response;
}

}  // namespace keyuan::app
