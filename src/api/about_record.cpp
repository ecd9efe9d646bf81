#include "api/about_record.hpp"

#include <charconv>

#include "app/body.hpp"
#include "app/parameters.hpp"
#include "api/records.hpp"
#include "base/problem.hpp"
#include "record/access/shares.hpp"
#include "record/history/history.hpp"
#include "record/load.hpp"
#include "record/opening.hpp"
#include "record/query/query.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using http::Method;
using http::Response;

record::Record seen_record(Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  auto record = record::load(ctx, entity, call.id());
  // What lies in the recycle bin still has a history, for those who may look into the bin.
  if (record && record->removed())
    return record::find_for(ctx, entity, call.id(), record::access::Verb::kRemove, true, record::Lock::kNone);
  return record::find(ctx, entity, call.id());
}

record::Record opened_record(Context& ctx, const Call& call) {
  auto record = seen_record(ctx, call);
  record::opened(ctx, record);
  return record;
}

Response show_history(Context& ctx, const Call& call) {
  record::HistoryRequest request;
  request.limit = static_cast<int>(app::number_parameter(call, "limit", 50, 1, 200));
  request.before = app::number_parameter(call, "cursor", 0, 0, INT64_MAX);
  request.kinds = app::list_parameter(call, "kinds");
  const auto record = opened_record(ctx, call);
  for (const auto& name : app::list_parameter(call, "field"))  // an address is asked for by its own name or a part's
    for (const auto& field : record.entity().fields)
      if (field.name == record::visible_field(ctx, record.entity(), name, "field").name || field.part_of == name) request.fields.push_back(field.name);
  std::string out;
  record::history(ctx, record, request, out);
  return app::json_response(std::move(out));
}

Response show_timeline(Context& ctx, const Call& call) {
  record::TimelineRequest request;
  request.limit = static_cast<int>(app::number_parameter(call, "limit", 50, 1, 200));
  if (const auto* cursor = call.request.parameter("cursor")) request.cursor = *cursor;
  request.kinds = app::list_parameter(call, "kinds");
  if (const auto* text = call.request.parameter("q")) request.text = *text;
  if (request.text.size() > 200) throw app::bad_parameter("q", request.text);
  std::string out;
  record::timeline(ctx, opened_record(ctx, call), request, out);
  return app::json_response(std::move(out));
}

// Of oneself, or with ?user=… of somebody else: who sees the record may ask who else does.
Response show_access(Context& ctx, const Call& call) {
  const auto record = seen_record(ctx, call);
  auto whose = ctx.actor;
  if (const auto* user = call.request.parameter("user")) {
    const auto id = base::Id::parse(*user);
    whose = id ? ctx.org->actor(*id) : nullptr;
    if (!whose) throw base::invalid("user", "record.no_such_reference", {{"entity", "user"}});
  }
  std::string out;
  record::access::explain(ctx, record, *whose, out);
  return app::json_response(std::move(out));
}

Response list_shares(Context& ctx, const Call& call) {
  std::string out;
  record::access::shares_of(ctx, seen_record(ctx, call), out);
  return app::json_response(std::move(out));
}

Response add_share(app::Services& services, Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  app::Body body(call);
  body.only({"with", "level", "until"});
  record::access::NewShare wanted;
  auto with = body.part("with");
  wanted.user = with.id("user");
  wanted.department = with.id("department");
  with.check();
  const auto level = body.text("level");
  if (level != "edit" && level != "read" && !level.empty()) body.wrong("level", "record.not_a_choice", {{"value", level.substr(0, 40)}});
  wanted.edit = level == "edit";
  wanted.until = body.moment("until");
  body.check();
  const auto id = record::access::share(ctx, entity, call.id(), wanted);
  services.org_changes(ctx);
  return app::json_response("{\"id\":\"" + id.to_string() + "\"}", 201);
}

Response remove_share(app::Services& services, Context& ctx, const Call& call) {
  record::access::unshare(ctx, entity_of(ctx, call), call.id(), call.id("share"));
  services.org_changes(ctx);
  return app::no_content();
}

}  // namespace

std::vector<app::Route> about_record_routes(app::Services& services) {
  using enum app::Who;
  const auto add = [&services](Context& ctx, const Call& call) { return add_share(services, ctx, call); };
  const auto take = [&services](Context& ctx, const Call& call) { return remove_share(services, ctx, call); };
  return {
      {"records.history", Method::kGet, "/{entities}/{id}/history", Mode::kRead, kSignedIn, show_history, {}},
      {"records.timeline", Method::kGet, "/{entities}/{id}/timeline", Mode::kRead, kSignedIn, show_timeline, {}},
      {"records.access", Method::kGet, "/{entities}/{id}/access", Mode::kRead, kSignedIn, show_access, {}},
      {"records.shares", Method::kGet, "/{entities}/{id}/shares", Mode::kRead, kSignedIn, list_shares, {}},
      {"records.share", Method::kPost, "/{entities}/{id}/shares", Mode::kWrite, kSignedIn, add, {}},
      {"records.unshare", Method::kDelete, "/{entities}/{id}/shares/{share}", Mode::kWrite, kSignedIn, take, {}},
  };
}

}  // namespace keyuan::api
