#include "modules/results/api.hpp"

#include "app/parameters.hpp"
#include "fields/lead.hpp"
#include "modules/results/came_of_it.hpp"
#include "record/query/query.hpp"

namespace keyuan::results {
namespace {

using app::Call;
using app::Context;
using nlohmann::json;

// by=source, by=created_at:month; from and to: days on which the leads were made, both of them in; the rest as for a list.
http::Response show_leads(Context& ctx, const Call& call) {
  const auto& leads = ctx.entity(fields::lead::kEntity);
  if (!ctx.actor->may(leads.name, record::access::Verb::kRead)) throw base::not_found();
  std::string by = "source";
  json where = json::array();
  std::optional<base::Date> from, to;
  std::vector<std::pair<std::string, std::string>> rest;
  for (const auto& [name, value] : call.request.query) {
    if (name == "by") {
      by = value;
    } else if (name == "from" || name == "to") {
      const auto day = base::Date::parse(value);
      if (!day) throw app::bad_parameter(name, value);
      (name == "from" ? from : to) = day;
      where.push_back({"created_at", name == "from" ? ">=" : "<=", value});
    } else if (name == "filter") {
      auto filter = json::parse(value, nullptr, false);
      if (filter.is_discarded()) throw app::bad_parameter(name, value);
      if (!filter.is_null()) where.push_back(std::move(filter));
    } else {
      rest.emplace_back(name, value);
    }
  }
  const json filter = where.empty() ? json(nullptr) : json{{"all", where}};
  if (!filter.is_null()) rest.emplace_back("filter", filter.dump());
  const auto colon = by.find(':');
  const auto grouping = record::read_group(ctx, leads, by.substr(0, colon), colon == std::string::npos ? "" : by.substr(colon + 1));
  std::string out;
  came_of_it(ctx, {grouping, record::read_query(ctx, leads, rest), filter, from, to}, out);
  return app::json_response(std::move(out));
}

}  // namespace

std::vector<app::Route> routes() {
  return {{"results.leads", http::Method::kGet, "/results/leads", app::Mode::kRead, app::Who::kSignedIn, show_leads, {}}};
}

}  // namespace keyuan::results
