#include "api/me.hpp"

#include "app/body.hpp"
#include "app/parameters.hpp"
#include "base/problem.hpp"
#include "record/marks.hpp"
#include "record/preferences.hpp"

namespace keyuan::api {
namespace {

using app::Call;
using app::Context;
using app::Mode;
using http::Method;
using http::Response;
using nlohmann::json;

const meta::Entity& entity_named(const Context& ctx, const Call& call) {
  const auto* entity = ctx.meta().find(call.captures["entity"]);
  if (!entity || !ctx.actor->may(entity->name, record::access::Verb::kRead)) throw base::not_found();
  return *entity;
}

Response note_opened(Context& ctx, const Call& call) {
  record::note_opened(ctx, entity_named(ctx, call), call.id());
  return app::no_content();
}

Response show_recent(Context& ctx, const Call& call) {
  std::string out;
  record::recent(ctx, app::list_parameter(call, "entities"), static_cast<int>(app::number_parameter(call, "limit", 20, 1, record::kRecentKept)), out);
  return app::json_response(std::move(out));
}

Response add_favorite(Context& ctx, const Call& call) {
  record::add_favorite(ctx, entity_named(ctx, call), call.id());
  return app::no_content();
}

Response remove_favorite(Context& ctx, const Call& call) {
  record::remove_favorite(ctx, call.id());
  return app::no_content();
}

Response show_favorites(Context& ctx, const Call&) {
  std::string out;
  record::favorites(ctx, out);
  return app::json_response(std::move(out));
}

// {"order":[{"entity","id"},…]}
Response order_favorites(Context& ctx, const Call& call) {
  app::Body body(call);
  body.only({"order"});
  body.check();
  const auto order = body.json().value("order", json());
  if (!order.is_array() || order.size() > record::kMostFavorites) throw base::invalid("order", "record.not_a_list");
  std::vector<base::Id> ids;
  for (const auto& one : order) {
    const auto it = one.is_object() ? one.find("id") : one.end();
    const auto id = one.is_object() && it != one.end() && it->is_string() ? base::Id::parse(it->get_ref<const std::string&>()) : std::nullopt;
    if (!id) throw base::invalid("order", "record.not_an_id");
    ids.push_back(*id);
  }
  record::order_favorites(ctx, ids);
  return app::no_content();
}

Response show_settings(Context& ctx, const Call&) {
  std::string out;
  record::preferences(ctx, out);
  return app::json_response(std::move(out));
}

Response show_setting(Context& ctx, const Call& call) {
  return app::json_response("{\"value\":" + record::preference(ctx, call.captures["key"]) + "}");
}

Response put_setting(Context& ctx, const Call& call) {
  app::Body body(call);
  body.only({"value"});
  body.check();
  const auto value = body.json().value("value", json());
  if (value.is_null()) record::remove_preference(ctx, call.captures["key"]);
  else record::put_preference(ctx, call.captures["key"], value.dump());
  return app::no_content();
}

}  // namespace

std::vector<app::Route> me_routes() {
  using enum app::Who;
  return {
      {"me.recent", Method::kGet, "/me/recent", Mode::kRead, kSignedIn, show_recent, {}},
      {"me.opened", Method::kPut, "/me/recent/{entity}/{id}", Mode::kWrite, kSignedIn, note_opened, {}},
      {"me.favorites", Method::kGet, "/me/favorites", Mode::kRead, kSignedIn, show_favorites, {}},
      {"me.order_favorites", Method::kPut, "/me/favorites", Mode::kWrite, kSignedIn, order_favorites, {}},
      {"me.add_favorite", Method::kPut, "/me/favorites/{entity}/{id}", Mode::kWrite, kSignedIn, add_favorite, {}},
      {"me.remove_favorite", Method::kDelete, "/me/favorites/{entity}/{id}", Mode::kWrite, kSignedIn, remove_favorite, {}},
      {"me.settings", Method::kGet, "/me/settings", Mode::kRead, kSignedIn, show_settings, {}},
      {"me.setting", Method::kGet, "/me/settings/{key}", Mode::kRead, kSignedIn, show_setting, {}},
      {"me.put_setting", Method::kPut, "/me/settings/{key}", Mode::kWrite, kSignedIn, put_setting, {}, 64 << 10},
  };
}

}  // namespace keyuan::api
