#include <charconv>

#include "app/route.hpp"
#include "base/problem.hpp"

namespace keyuan::app {
namespace {

constexpr int kDeepest = 64;

using nlohmann::json;

// A body nested without end would end the stack; the parser is stopped at a depth.
json parse(const std::string& text) {
  try {
    return json::parse(text, [&](int depth, json::parse_event_t, json&) {
      if (depth > kDeepest) throw base::malformed("http.json_too_deep", {{"max", std::to_string(kDeepest)}});
      return true;
    });
  } catch (const json::parse_error& e) {
    throw base::malformed("http.malformed_json", {{"place", std::to_string(e.byte)}});
  } catch (const json::out_of_range&) {  // 1e999
    throw base::malformed("record.number_too_large");
  }
}

}  // namespace

json Call::json() const {
  const auto type = request.header("content-type");
  if (!type.starts_with("application/json") && !type.starts_with("application/merge-patch+json"))
    throw base::Problem(base::Kind::kUnsupported, "http.json_wanted");
  return parse(request.body);
}

base::Id Call::id(std::string_view name) const {
  const auto id = base::Id::parse(captures[name]);
  if (!id) throw base::not_found();
  return *id;
}

std::optional<std::int64_t> Call::version(const nlohmann::json* body) const {
  auto text = request.header("if-match");
  if (text == "*") return std::nullopt;
  if (text.empty()) {
    if (!body || !body->is_object()) return std::nullopt;
    const auto it = body->find("version");
    if (it == body->end() || it->is_null()) return std::nullopt;
    if (!it->is_number_integer()) throw base::malformed("http.bad_version_tag");
    return it->get<std::int64_t>();
  }
  if (text.starts_with("W/")) text.remove_prefix(2);
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error != std::errc{} || end != text.data() + text.size()) throw base::malformed("http.bad_version_tag");
  return version;
}

http::Response json_response(std::string body, int status) {
  http::Response response;
  response.status = status;
  response.body = std::move(body);
  response.set("Content-Type", "application/json");
  return response;
}

http::Response no_content() {
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace keyuan::app
