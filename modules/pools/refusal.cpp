#include "modules/pools/refusal.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "record/query/render.hpp"

namespace keyuan::pools {

using nlohmann::json;

std::string told_moment(const record::Context& ctx, base::Time at) {
  const auto minute = (at.ms + ctx.zone.offset_at(at)) / base::kMinute % (24 * 60);
  return fmt::format("{} {:02}:{:02}", ctx.zone.date_at(at).to_string(), minute / 60, minute % 60);
}

json person_json(const record::Context& ctx, base::Id person) {
  std::string out;
  record::append_person(out, ctx, person);
  return json::parse(out);
}

json refusal_json(const record::Context& ctx, const Refused& refused) {
  const auto& why = refused.why;
  base::Params params;
  if (why.by) {
    const auto* person = ctx.org->person(why.by);
    params.emplace_back("by", person ? person->name : "");
  }
  if (why.until) params.emplace_back("until", told_moment(ctx, *why.until));
  if (why.limit) params.emplace_back("limit", std::to_string(*why.limit));
  return {{"id", refused.id.to_string()}, {"code", why.code}, {"message", ctx.meta().words().phrase(ctx.language, "problems." + why.code, params)},
          {"by", why.by ? person_json(ctx, why.by) : json()}, {"until", why.until ? json(why.until->to_string()) : json()},
          {"limit", why.limit ? json(*why.limit) : json()}};
}

json refusals_json(const record::Context& ctx, const std::vector<Refused>& refused) {
  json out = json::array();
  for (const auto& one : refused) out.push_back(refusal_json(ctx, one));
  return out;
}

}  // namespace keyuan::pools
