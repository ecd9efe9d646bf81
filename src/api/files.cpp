#include "api/files.hpp"

#include "app/parameters.hpp"
#include "api/records.hpp"
#include "base/percent.hpp"
#include "base/problem.hpp"
#include "record/files.hpp"
#include "record/opening.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using http::Method;
using http::Response;

// RFC 6266 and 8187: the name in UTF-8, percent-encoded.
std::string disposition(bool inside, std::string_view name) {
  return std::string(inside ? "inline" : "attachment") + "; filename*=UTF-8''" + base::percent_encoded(name);
}

Response add(Context& ctx, const Call& call) {
  const auto* name = call.request.parameter("name");
  if (!name) throw base::invalid("name", "record.required");
  const auto file = record::add_file(ctx, entity_of(ctx, call), call.id(), *name, call.request.body);
  std::string out;
  record::append_file(out, ctx, file);
  return app::json_response(std::move(out), 201);
}

Response list(Context& ctx, const Call& call) {
  std::string out;
  record::files_of(ctx, record::open(ctx, entity_of(ctx, call), call.id()), out);
  return app::json_response(std::move(out));
}

Response download(Context& ctx, const Call& call) {
  const auto file = record::find_file(ctx, call.id());
  const bool inside = app::flag_parameter(call, "inline", false) && record::may_show_inline(file.type);
  Response response;
  response.body = record::read_file(ctx, file);
  response.set("Content-Type", file.type);
  response.set("Content-Disposition", disposition(inside, file.name));
  response.set("Content-Security-Policy", "default-src 'none'; sandbox");
  response.set("Cache-Control", "private, max-age=3600, immutable");
  return response;
}

Response remove(Context& ctx, const Call& call) {
  record::remove_file(ctx, call.id());
  return app::no_content();
}

}  // namespace

std::vector<app::Route> file_routes() {
  using enum app::Who;
  return {
      {"files.add", Method::kPost, "/{entities}/{id}/files", Mode::kWrite, kSignedIn, add, {}, record::kLargestFile},
      {"files.list", Method::kGet, "/{entities}/{id}/files", Mode::kRead, kSignedIn, list, {}},
      {"files.download", Method::kGet, "/files/{id}", Mode::kRead, kSignedIn, download, {}},
      {"files.remove", Method::kDelete, "/files/{id}", Mode::kWrite, kSignedIn, remove, {}},
  };
}

}  // namespace keyuan::api
