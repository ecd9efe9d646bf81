#include "http/router.hpp"

#include <array>
#include <optional>
#include <stdexcept>

namespace keyuan::http {

namespace {

constexpr std::array<std::string_view, 7> kMethodNames = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr auto index(Method method) { return static_cast<std::size_t>(method); }

// "/a/b" → {"a", "b"}; "/" → {}; a slash at the end is a last, empty segment.
std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  if (path.starts_with('/')) path.remove_prefix(1);
  while (!path.empty()) {
    const auto slash = path.find('/');
    segments.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return segments;
    path = path.substr(slash + 1);
    if (path.empty()) segments.emplace_back();
  }
  return segments;
}

}  // namespace

std::string_view name_of(Method method) { return kMethodNames[index(method)]; }

std::string_view Captures::operator[](std::string_view name) const {
  for (const auto& [key, value] : all)
    if (key == name) return value;
  return {};
}

// What may follow after the segments so far.
struct RouteTable::Node {
  struct Route {
    std::size_t number;
    std::vector<std::string> names;  // of its captures
  };
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
  std::unique_ptr<Node> capture;
  std::unique_ptr<Node> rest;
  std::array<std::optional<Route>, kMethodNames.size()> routes;

  [[nodiscard]] const std::optional<Route>& route(Method method) const {
    const auto& own = routes[index(method)];
    return !own && method == Method::kHead ? routes[index(Method::kGet)] : own;
  }

  // Every node that the segments lead to, best first, until `accept` takes one.
  template <class Accept>
  const Node* find(const std::vector<std::string_view>& segments, std::size_t at, std::vector<std::string>& captured,
                   const Accept& accept) const {
    if (at == segments.size()) return accept(*this) ? this : nullptr;
    if (const auto literal = literals.find(segments[at]); literal != literals.end())
      if (const Node* found = literal->second->find(segments, at + 1, captured, accept)) return found;
    if (capture && !segments[at].empty()) {
      captured.emplace_back(segments[at]);
      if (const Node* found = capture->find(segments, at + 1, captured, accept)) return found;
      captured.pop_back();
    }
    if (!rest || !accept(*rest)) return nullptr;
    std::string all(segments[at]);
    for (std::size_t i = at + 1; i < segments.size(); ++i) all.append("/").append(segments[i]);
    captured.push_back(std::move(all));
    return rest.get();
  }
};

RouteTable::RouteTable() : root_(std::make_unique<Node>()) {}
RouteTable::~RouteTable() = default;
RouteTable::RouteTable(RouteTable&&) noexcept = default;
RouteTable& RouteTable::operator=(RouteTable&&) noexcept = default;

void RouteTable::add(Method method, std::string_view pattern, std::size_t number) {
  const auto fail = [&](const char* why) {
    throw std::logic_error("route " + std::string(name_of(method)) + " " + std::string(pattern) + ": " + why);
  };
  if (!pattern.starts_with('/')) fail("a pattern begins with /");
  const auto segments = segments_of(pattern);
  Node* node = root_.get();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::string_view segment = segments[i];
    if (segment.find_first_of("{}") == std::string_view::npos) {
      auto& next = node->literals[std::string(segment)];
      if (!next) next = std::make_unique<Node>();
      node = next.get();
      continue;
    }
    if (!segment.starts_with('{') || !segment.ends_with('}')) fail("braces enclose a whole segment");
    std::string_view name = segment.substr(1, segment.size() - 2);
    const bool takes_rest = name.ends_with("...");
    if (takes_rest) name.remove_suffix(3);
    if (name.empty() || name.find_first_of("{}.") != std::string_view::npos) fail("a capture has a name");
    if (takes_rest && i + 1 != segments.size()) fail("{...} comes last");
    names.emplace_back(name);
    auto& next = takes_rest ? node->rest : node->capture;
    if (!next) next = std::make_unique<Node>();
    node = next.get();
  }
  auto& route = node->routes[index(method)];
  if (route) fail("is there already");
  route = Node::Route{number, std::move(names)};
}

RouteTable::Found RouteTable::find(Method method, std::string_view path) const {
  Found found;
  std::vector<std::string> captured;
  std::array<bool, kMethodNames.size()> known{};
  const Node* node = root_->find(segments_of(path), 0, captured, [&](const Node& here) {
    for (std::size_t i = 0; i < known.size(); ++i) known[i] = known[i] || here.route(static_cast<Method>(i));
    return here.route(method).has_value();
  });
  if (node) {
    const auto& route = *node->route(method);
    found.path = found.method = true;
    found.number = route.number;
    for (std::size_t i = 0; i < captured.size(); ++i)
      found.captures.all.emplace_back(route.names[i], std::move(captured[i]));
    return found;
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (!known[i]) continue;
    found.path = true;
    if (!found.allow.empty()) found.allow += ", ";
    found.allow += kMethodNames[i];
  }
  return found;
}

}  // namespace keyuan::http
