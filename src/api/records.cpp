#include "api/records.hpp"

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/opening.hpp"
#include "record/pipeline.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/board.hpp"
#include "record/query/list.hpp"
#include "record/query/render.hpp"
#include "record/write.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using http::Method;
using http::Response;
using nlohmann::json;
using record::access::Verb;

std::vector<int> expand_of(const Context& ctx, const meta::Entity& entity, const Call& call) {
  const auto* value = call.request.parameter("expand");
  return value ? record::read_query(ctx, entity, {{"expand", *value}}).expand : std::vector<int>{};
}

bool asks_removed(const Call& call) {
  const auto* value = call.request.parameter("removed");
  return value && (*value == "true" || *value == "1");
}

// The recycle bin is for those who may put things into it.
void check_bin(const Context& ctx, const meta::Entity& entity, bool removed) {
  if (removed && !ctx.actor->may(entity.name, Verb::kRemove))
    throw base::forbidden("access.not_allowed", {{"verb", "remove"}, {"entity", entity.name}});
}

Response answer(std::string body, const record::Shown& shown, int status) {
  auto response = app::json_response(std::move(body), status);
  response.set("ETag", "\"" + std::to_string(shown.version) + "\"");
  return response;
}

// What he has just written himself is no opening.
Response written_response(Context& ctx, const meta::Entity& entity, base::Id id, const Call& call, int status) {
  std::string body;
  const auto shown = record::show(ctx, entity, id, expand_of(ctx, entity, call), body);
  return answer(std::move(body), shown, status);
}

Response list(Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  const auto query = record::read_query(ctx, entity, call.request.query);
  check_bin(ctx, entity, query.removed);
  std::string body;
  record::list(ctx, entity, query, body);
  return app::json_response(std::move(body));
}

// The same by POST, for filters too long for an address: {"filter":{…},"sort":"-created_at","limit":50}.
Response query(Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  const auto body = call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  std::vector<std::pair<std::string, std::string>> parameters;
  for (const auto& [name, value] : body.items()) {
    if (value.is_null()) continue;
    parameters.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
  }
  const auto asked = record::read_query(ctx, entity, parameters);
  check_bin(ctx, entity, asked.removed);
  std::string out;
  record::list(ctx, entity, asked, out);
  return app::json_response(std::move(out));
}

Response get(Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  const bool removed = asks_removed(call);
  check_bin(ctx, entity, removed);
  std::string body;
  const auto shown = record::show(ctx, entity, call.id(), expand_of(ctx, entity, call), body, removed);
  record::opened(ctx, entity, call.id(), shown.owner, shown.department);
  return answer(std::move(body), shown, 200);
}

Response create(Context& ctx, const Call& call) {
  const auto& entity = written_entity(ctx, call);
  const auto made = record::create(ctx, entity, record::read_changes(ctx, entity, call.json()));
  // Who may create for others but not read theirs gets the record he made, and no more.
  if (!record::access::reaches(ctx, entity, Verb::kRead, made.id(), made.owner(), made.department())) {
    std::string body;
    record::append_record(body, ctx, made);
    return app::json_response(std::move(body), 201);
  }
  auto response = written_response(ctx, entity, made.id(), call, 201);
  response.set("Location", "/api/v1/" + entity.path + "/" + made.id().to_string());
  return response;
}

Response update(Context& ctx, const Call& call) {
  const auto& entity = written_entity(ctx, call);
  auto body = call.json();
  const auto id = call.id();
  // Access before the body is judged: who may not see a record learns nothing of its fields.
  const auto before = record::find_for(ctx, entity, id, Verb::kUpdate);
  record::opened(ctx, before);
  record::drop_masked(ctx, before, body);
  const auto after = record::update(ctx, entity, id, record::read_changes(ctx, entity, body), call.version(&body));
  if (!record::access::reaches(ctx, entity, Verb::kRead, id, after.owner(), after.department()))
    return app::no_content();  // handed over, and out of sight now
  return written_response(ctx, entity, id, call, 200);
}

Response remove(Context& ctx, const Call& call) {
  const auto& entity = written_entity(ctx, call);
  const auto* purge = call.request.parameter("purge");
  if (purge && *purge == "true") record::purge(ctx, entity, call.id());
  else record::remove(ctx, entity, call.id(), call.version());
  return app::no_content();
}

Response restore(Context& ctx, const Call& call) {
  const auto& entity = written_entity(ctx, call);
  record::restore(ctx, entity, call.id());
  return written_response(ctx, entity, call.id(), call, 200);
}

Response aggregate(Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  const auto wanted = record::read_aggregate(ctx, entity, call.request.query);
  check_bin(ctx, entity, wanted.query.removed);
  std::string body;
  record::aggregate(ctx, entity, wanted, body);
  return app::json_response(std::move(body));
}

Response board(Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  const auto wanted = record::read_board(ctx, entity, call.request.query);
  check_bin(ctx, entity, wanted.query.removed);
  std::string body;
  record::board(ctx, entity, wanted, body);
  return app::json_response(std::move(body));
}

}  // namespace

const meta::Entity& entity_of(const Context& ctx, const Call& call) {
  const auto* entity = ctx.meta().by_path(call.captures["entities"]);
  if (!entity || (!ctx.actor->may(entity->name, Verb::kRead) && !ctx.actor->may(entity->name, Verb::kCreate)))
    throw base::not_found();
  return *entity;
}

const meta::Entity& written_entity(const Context& ctx, const Call& call) {
  const auto& entity = entity_of(ctx, call);
  const bool rights = entity.name == "user" || entity.name == "role" || entity.name == "department";
  if (rights && !call.caller->may(auth::Scope::kAdmin)) throw base::forbidden("auth.scope");
  return entity;
}

std::vector<app::Route> record_routes() {
  using enum app::Who;
  return {
      {"records.list", Method::kGet, "/{entities}", Mode::kRead, kSignedIn, list, {}},
      {"records.query", Method::kPost, "/{entities}/query", Mode::kRead, kSignedIn, query, {}},
      {"records.create", Method::kPost, "/{entities}", Mode::kWrite, kSignedIn, create, {}},
      {"records.aggregate", Method::kGet, "/{entities}/aggregate", Mode::kRead, kSignedIn, aggregate, {}},
      {"records.board", Method::kGet, "/{entities}/board", Mode::kRead, kSignedIn, board, {}},
      {"records.get", Method::kGet, "/{entities}/{id}", Mode::kRead, kSignedIn, get, {}},
      {"records.update", Method::kPatch, "/{entities}/{id}", Mode::kWrite, kSignedIn, update, {}},
      {"records.remove", Method::kDelete, "/{entities}/{id}", Mode::kWrite, kSignedIn, remove, {}},
      {"records.restore", Method::kPost, "/{entities}/{id}/restoration", Mode::kWrite, kSignedIn, restore, {}},
  };
}

}  // namespace keyuan::api
