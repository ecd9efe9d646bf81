#include "api/jobs.hpp"

#include "app/parameters.hpp"
#include "app/problem_response.hpp"
#include "base/json_text.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;
using nlohmann::json;

// {"status","code","params"} → the problem as it would have been answered.
std::string error_shown(const std::string& error, const meta::Words& words, base::Language language) {
  const auto kept = json::parse(error, nullptr, false);
  if (!kept.is_object()) return "null";
  base::Params params;
  if (const auto it = kept.find("params"); it != kept.end() && it->is_object())
    for (const auto& [name, value] : it->items()) params.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
  const base::Problem problem(static_cast<base::Kind>(kept.value("status", 503)), kept.value("code", "job.failed"), std::move(params));
  return app::problem_json(problem, words, language, "");
}

void append_time(std::string& out, base::Commas& comma, std::string_view key, const std::optional<base::Time>& time) {
  base::append_json_key(out, comma, key);
  out += time ? "\"" + time->to_string() + "\"" : "null";
}

jobs::Job own_job(const Services& services, Context& ctx, const Call& call) {
  const auto job = services.queue.find(ctx.db, call.id());
  if (!job || (!ctx.actor->administrator && job->created_by != ctx.actor->user)) throw base::not_found();
  return *job;
}

Response list(const Services& services, Context& ctx, const Call& call) {
  jobs::JobFilter filter;
  if (!ctx.actor->administrator || app::flag_parameter(call, "own", false)) filter.created_by = ctx.actor->user;
  filter.limit = static_cast<int>(app::number_parameter(call, "limit", 50, 1, 200));
  filter.before = app::number_parameter(call, "cursor", 0, 0, INT64_MAX);
  const auto found = services.queue.list(ctx.db, filter);
  std::string out = "{\"data\":[";
  base::Commas comma;
  for (const auto& job : found) {
    comma(out);
    append_job(out, ctx.meta().words(), ctx.language, job);
  }
  out += "],\"next\":";
  out += static_cast<int>(found.size()) == filter.limit ? "\"" + std::to_string(found.back().seq) + "\"" : "null";
  return app::json_response(out + "}");
}

Response show(const Services& services, Context& ctx, const Call& call) {
  std::string out;
  append_job(out, ctx.meta().words(), ctx.language, own_job(services, ctx, call));
  return app::json_response(std::move(out));
}

Response cancel(Services& services, Context& ctx, const Call& call) {
  const auto job = own_job(services, ctx, call);
  if (!services.queue.cancel(ctx.db, job.id)) throw base::conflict("job.has_ended");
  return app::no_content();
}

}  // namespace

void append_job(std::string& out, const meta::Words& words, base::Language language, const jobs::Job& job) {
  base::Commas comma;
  out += '{';
  base::append_json_key(out, comma, "id");
  base::append_json_string(out, job.id.to_string());
  base::append_json_key(out, comma, "kind");
  base::append_json_string(out, job.kind);
  base::append_json_key(out, comma, "state");
  base::append_json_string(out, jobs::name_of(job.state));
  base::append_json_key(out, comma, "done");
  out += std::to_string(job.done);
  base::append_json_key(out, comma, "total");
  out += std::to_string(job.total);
  base::append_json_key(out, comma, "result");
  out += job.result.empty() ? "null" : job.result;
  base::append_json_key(out, comma, "error");
  out += job.error.empty() ? "null" : error_shown(job.error, words, language);
  base::append_json_key(out, comma, "may_undo");
  out += may_undo(job) ? "true" : "false";
  append_time(out, comma, "created_at", job.created_at);
  append_time(out, comma, "started_at", job.started_at);
  append_time(out, comma, "finished_at", job.finished_at);
  out += '}';
}

bool is_undone(const jobs::Job& job) { return job.result.find("\"undone_by\":") != std::string::npos; }

bool may_undo(const jobs::Job& job) {
  return (job.kind == "bulk.update" || job.kind == "bulk.remove") && job.ended() && !is_undone(job);
}

Response job_response(base::Id job) {
  auto response = app::json_response("{\"job\":\"" + job.to_string() + "\"}", 202);
  response.set("Location", "/api/v1/jobs/" + job.to_string());
  return response;
}

std::vector<app::Route> job_routes(Services& services) {
  using enum app::Who;
  return {
      {"jobs.list", Method::kGet, "/jobs", Mode::kRead, kSignedIn,
       [&services](Context& ctx, const Call& call) { return list(services, ctx, call); }, {}},
      {"jobs.get", Method::kGet, "/jobs/{id}", Mode::kRead, kSignedIn,
       [&services](Context& ctx, const Call& call) { return show(services, ctx, call); }, {}},
      {"jobs.cancel", Method::kDelete, "/jobs/{id}", Mode::kWrite, kSignedIn,
       [&services](Context& ctx, const Call& call) { return cancel(services, ctx, call); }, {}},
  };
}

}  // namespace keyuan::api
