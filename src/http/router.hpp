// Which function answers which method and path.
//
// Pattern: "/api/v1/leads/{id}/conversion". A segment in braces captures one segment of the path; among
// the routes of a method a literal segment wins over a capture, segment by segment from the left.
// "{rest...}" as the last segment captures all that is left. HEAD is answered by GET where it is not
// registered itself.
// Threads: register first; then find() from anywhere.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.hpp"

namespace keyuan::http {

// What the braces of a pattern captured, in order.
class Captures {
 public:
  [[nodiscard]] std::string_view operator[](std::string_view name) const;  // empty when there is none
  std::vector<std::pair<std::string, std::string>> all;
};

[[nodiscard]] std::string_view name_of(Method method);  // "GET"

// `Target` is what a route leads to: a function, or a description that holds one.
template <class Target>
class Router;

// The part that does not depend on where routes lead: finds the number of a route.
class RouteTable {
 public:
  RouteTable();
  ~RouteTable();
  RouteTable(RouteTable&&) noexcept;
  RouteTable& operator=(RouteTable&&) noexcept;

  // Throws std::logic_error when the pattern is malformed or the same route is there already.
  void add(Method method, std::string_view pattern, std::size_t number);

  struct Found {
    bool path = false;          // some method is known here
    bool method = false;        // and it is this one
    std::size_t number = 0;
    std::string allow;          // when the method is not: "GET, HEAD, POST", for the Allow header
    Captures captures;
  };
  [[nodiscard]] Found find(Method method, std::string_view path) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

template <class Target>
class Router {
 public:
  struct Route {
    Method method;
    std::string pattern;
    Target target;
  };

  void add(Method method, std::string pattern, Target target) {
    table_.add(method, pattern, routes_.size());
    routes_.push_back({method, std::move(pattern), std::move(target)});
  }

  struct Found {
    const Route* route = nullptr;  // none: 404, or 405 when `allow` is not empty
    std::string allow;
    Captures captures;
  };
  [[nodiscard]] Found find(Method method, std::string_view path) const {
    auto found = table_.find(method, path);
    return {found.method ? &routes_[found.number] : nullptr, std::move(found.allow),
            std::move(found.captures)};
  }

  // Every route, in the order of registration.
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  RouteTable table_;
  std::vector<Route> routes_;
};

}  // namespace keyuan::http
