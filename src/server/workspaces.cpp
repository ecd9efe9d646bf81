#include "server/workspaces.hpp"

#include <spdlog/spdlog.h>

namespace keyuan::server {
namespace {

constexpr std::string_view kBeside = "/w/";

std::vector<std::string> folders_in(const std::filesystem::path& place) {
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(place, none))
    if (entry.is_directory(none)) names.push_back(entry.path().filename().string());
  return names;
}

}  // namespace

Workspaces::Workspaces(Place first, Service how) : place_(std::move(first)), how_(how) {
  add("");
  first_ = served_.at("").get();
  for (const auto& name : folders_in(place_.others())) {
    try {
      add(name);
    } catch (const std::exception& e) {
      spdlog::error("workspace {} could not be opened: {}", name, e.what());
      closed_.insert(name);
    }
  }
}

void Workspaces::add(const std::string& name) {
  auto served = std::make_unique<Served>(name.empty() ? place_ : place_.beside(name), how_, *this);
  const std::lock_guard lock(mutex_);
  for (const auto& gauge : gauges_) served->metrics().gauge(gauge.name, gauge.help, gauge.value);
  if (started_) served->start();
  served_.emplace(name, std::move(served));
  closed_.erase(name);
}

void Workspaces::gauge(const std::string& name, const std::string& help, std::function<double()> value) {
  const std::lock_guard lock(mutex_);
  for (const auto& [_, served] : served_) served->metrics().gauge(name, help, value);
  gauges_.push_back({name, help, std::move(value)});
}

void Workspaces::start() {
  const std::lock_guard lock(mutex_);
  for (const auto& [_, served] : served_) served->start();
  started_ = true;
}

void Workspaces::stop() {
  const std::lock_guard making(making_);
  for (auto* served : each()) served->stop();
}

std::vector<Served*> Workspaces::each() const {
  std::vector<Served*> all;
  const std::shared_lock lock(mutex_);
  for (const auto& [_, served] : served_) all.push_back(served.get());
  return all;
}

Workspaces::Found Workspaces::find(std::string_view path) const {
  if (!path.starts_with(kBeside)) return {{}, {}, path, first_};
  const auto end = std::min(path.find('/', kBeside.size()), path.size());
  Found found{std::string(path.substr(kBeside.size(), end - kBeside.size())), path.substr(0, end), end == path.size() ? "/" : path.substr(end), nullptr};
  if (found.name.empty()) return found;  // the first has one address
  const std::shared_lock lock(mutex_);
  if (const auto it = served_.find(found.name); it != served_.end()) found.served = it->second.get();
  return found;
}

// Its page comes all the same, and says what the API says.
http::Response Workspaces::nowhere(const Found& found, http::Request& request) {
  const bool closed = is_closed(found.name);
  request.path = std::string(found.path);
  if (auto page = Served::page(request)) return std::move(*page);
  return closed ? problem(503, "workspaces.closed", request) : problem(404, "workspaces.unknown", request);
}

bool Workspaces::is_closed(const std::string& name) const {
  const std::shared_lock lock(mutex_);
  return closed_.contains(name);
}

http::Response Workspaces::answer(http::Request& request) {
  const auto found = find(request.path);
  if (!found.served) return nowhere(found, request);
  request.base = found.base;
  request.path = std::string(found.path);
  return found.served->answer(request);
}

http::Response Workspaces::problem(int status, std::string_view code, const http::Request& request) {
  auto* served = find(request.base.empty() ? std::string_view(request.path) : request.base).served;
  return (served ? *served : first()).problem(status, code, request);
}

std::size_t Workspaces::body_limit(http::Method method, std::string_view path) {
  const auto found = find(path);
  return (found.served ? *found.served : first()).body_limit(method, found.path);
}

std::vector<api::Neighbours::Home> Workspaces::homes(const http::Request& request) {
  std::vector<Home> homes;
  for (auto* served : each())
    if (auto person = served->person(request); !person.empty())
      homes.push_back({served->name(), served->services().workspace()->name, std::move(person)});
  return homes;
}

std::vector<api::Neighbours::One> Workspaces::all() {
  std::vector<One> all;
  for (auto* served : each())
    all.push_back({served->name(), served->services().workspace()->name, true, served->database().size()});
  const std::shared_lock lock(mutex_);
  for (const auto& name : closed_) all.push_back({name, {}, false, 0});
  return all;
}

void Workspaces::make(const std::string& name) {
  const std::lock_guard making(making_);
  const auto place = place_.beside(name);
  if (std::filesystem::exists(place.data)) throw base::conflict("workspaces.taken", {{"name", name}});
  try {
    add(name);
  } catch (...) {
    std::error_code none;
    std::filesystem::remove_all(place.data, none);
    throw;
  }
  spdlog::info("made the workspace {}", name);
}

std::string Workspaces::setup_token(const std::string& name) {
  auto* served = find(api::base_of(name)).served;
  if (!served) throw base::not_found();
  auto token = served->setup_token();
  if (token.empty()) throw base::conflict("setup.done");
  return token;
}

}  // namespace keyuan::server
