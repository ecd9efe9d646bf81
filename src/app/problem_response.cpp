#include "app/problem_response.hpp"

#include "base/json_text.hpp"

namespace keyuan::app {
namespace {

std::string document(int status, const base::Problem& problem, const meta::Words& words, base::Language language,
                     std::string_view request_id) {
  const auto sentence = [&](const std::string& code, const base::Params& params) {
    return words.phrase(language, "problems." + code, params);
  };
  std::string out = "{\"type\":\"about:blank\",\"title\":";
  base::append_json_string(out, sentence(problem.code(), problem.params()));
  out += ",\"status\":" + std::to_string(status) + ",\"code\":";
  base::append_json_string(out, problem.code());
  out += ",\"request_id\":";
  base::append_json_string(out, request_id);
  if (!problem.fields().empty()) {
    out += ",\"errors\":[";
    base::Commas comma;
    for (const auto& e : problem.fields()) {
      comma(out);
      out += "{\"field\":";
      base::append_json_string(out, e.field);
      out += ",\"code\":";
      base::append_json_string(out, e.code);
      out += ",\"message\":";
      base::append_json_string(out, sentence(e.code, e.params));
      out += '}';
    }
    out += ']';
  }
  if (problem.details().size() > 2) {  // its members join ours
    out += ',';
    out.append(problem.details(), 1, problem.details().size() - 2);
  }
  return out += '}';
}

http::Response answer(int status, std::string body) {
  http::Response response;
  response.status = status;
  response.body = std::move(body);
  response.set("Content-Type", "application/problem+json");
  return response;
}

}  // namespace

std::string problem_json(const base::Problem& problem, const meta::Words& words, base::Language language,
                         std::string_view request_id) {
  return document(static_cast<int>(problem.kind()), problem, words, language, request_id);
}

http::Response problem_response(const base::Problem& problem, const meta::Words& words, base::Language language,
                                std::string_view request_id) {
  auto response = answer(static_cast<int>(problem.kind()), problem_json(problem, words, language, request_id));
  if (problem.retry_after() > 0) response.set("Retry-After", std::to_string(problem.retry_after()));
  if (problem.kind() == base::Kind::kUnauthenticated) response.set("WWW-Authenticate", "Bearer realm=\"keyuan\"");
  return response;
}

http::Response failure_response(const meta::Words& words, base::Language language, std::string_view request_id) {
  const base::Problem problem(base::Kind::kUnavailable, "http.internal");
  return answer(500, document(500, problem, words, language, request_id));
}

std::optional<base::Language> accepted_language(std::string_view header) {
  while (!header.empty()) {
    const auto comma = header.find(',');
    auto tag = header.substr(0, comma);
    header = comma == std::string_view::npos ? std::string_view{} : header.substr(comma + 1);
    tag = tag.substr(0, tag.find(';'));
    while (!tag.empty() && tag.front() == ' ') tag.remove_prefix(1);
    if (tag.starts_with("zh")) {
      const bool traditional = tag.find("TW") != tag.npos || tag.find("HK") != tag.npos || tag.find("MO") != tag.npos ||
                               tag.find("Hant") != tag.npos;
      return traditional ? base::Language::kZhTw : base::Language::kZhCn;
    }
    if (tag.starts_with("en")) return base::Language::kEn;
  }
  return std::nullopt;
}

}  // namespace keyuan::app
