#include "api/exports.hpp"

#include "app/parameters.hpp"
#include "api/records.hpp"
#include "app/services.hpp"
#include "auth/access_log.hpp"
#include "base/percent.hpp"
#include "base/problem.hpp"
#include "record/transfer/export.hpp"

namespace keyuan::api {
namespace {

namespace transfer = record::transfer;
using app::Call;
using app::Context;
using app::Services;

transfer::ExportFormat format_of(const Call& call) {
  return app::choice_parameter(call, "format", {"csv", "xlsx"}) == "csv" ? transfer::ExportFormat::kCsv : transfer::ExportFormat::kXlsx;
}

http::Response run(Services& services, const Call& call) {
  transfer::Export wanted;
  wanted.format = format_of(call);
  wanted.bom = app::flag_parameter(call, "bom", true);
  http::Response response;
  std::string entity_name;
  std::int64_t written = 0;
  services.read(call.behalf, [&](Context& ctx) {
    const auto& entity = entity_of(ctx, call);
    entity_name = entity.name;
    std::vector<std::pair<std::string, std::string>> rest;
    for (const auto& [name, value] : call.request.query)
      if (name != "format" && name != "bom") rest.emplace_back(name, value);
    response.body = transfer::export_list(ctx, entity, record::read_query(ctx, entity, rest), wanted, &written);
    response.set("Content-Disposition", "attachment; filename*=UTF-8''" + base::percent_encoded(transfer::export_name(ctx, entity, wanted.format)));
  });
  response.set("Content-Type", wanted.format == transfer::ExportFormat::kCsv
                                   ? "text/csv; charset=utf-8"
                                   : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  services.database.write([&](db::Transaction& tx) {
    auth::note_access(tx, {0, services.clock.now(), call.caller->user, "export", call.request.remote,
                           std::string(call.request.header("user-agent")), "ok", entity_name + " " + std::to_string(written)});
  });
  return response;
}

}  // namespace

std::vector<app::Route> export_routes() {
  return {{"records.export", http::Method::kGet, "/{entities}/export", app::Mode::kOwn, app::Who::kSignedIn, {}, run}};
}

}  // namespace keyuan::api
