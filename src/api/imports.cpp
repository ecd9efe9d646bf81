#include "api/imports.hpp"

#include "api/jobs.hpp"
#include "api/records.hpp"
#include "app/behalf.hpp"
#include "app/idempotency.hpp"
#include "base/problem.hpp"
#include "record/custom.hpp"

namespace keyuan::api {
namespace {

namespace transfer = record::transfer;
using app::Call;
using app::Context;
using app::Mode;
using app::Services;
using http::Method;
using http::Response;

Response show(Context& ctx, base::Id id, int status = 200) {
  return app::json_response(transfer::show_import(ctx, id).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), status);
}

// The file is read through before anything is written, outside of transactions: a large one takes seconds.
Response start(Services& services, const Call& call) {
  services.read(call.behalf, [&](Context& ctx) { transfer::check_import_right(ctx, entity_of(ctx, call)); });
  const auto* name = call.request.parameter("name");
  if (!name || name->empty() || name->size() > 255) throw base::invalid("name", "record.required");
  if (call.request.body.empty()) throw base::invalid("file", "record.required");
  const auto info = formats::Table::survey(call.request.body, *name);
  Response response;
  services.write(call.behalf, [&](Context& ctx) {
    const app::Idempotency once(ctx, call.request);
    if (auto earlier = once.earlier()) {
      response = std::move(*earlier);
      return;
    }
    const auto id = transfer::start_import(ctx, entity_of(ctx, call), *name, call.request.body, info);
    response = show(ctx, id, 201);
    response.set("Location", "/api/v1/imports/" + id.to_string());
    once.keep(ctx, response);
  });
  return response;
}

Response list(Context& ctx, const Call&) {
  return app::json_response(transfer::list_imports(ctx).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Response change(Services& services, const Call& call) {
  const auto id = call.id();
  transfer::change_import(import_work(services, call.behalf), id, call.json());
  Response response;
  services.read(call.behalf, [&](Context& ctx) { response = show(ctx, id); });
  return response;
}

Response rejected(Context& ctx, const Call& call) {
  Response response;
  response.body = transfer::rejected_rows(ctx, call.id());
  response.set("Content-Type", "text/csv; charset=utf-8");
  response.set("Content-Disposition", "attachment; filename=\"rejected.csv\"");
  return response;
}

// The kind of the job that does a step: rehearse, run, undo.
std::string kind_of(std::string_view step) { return "import." + std::string(step); }

// A long step is a job; the import remembers which.
Response ask(Services& services, Context& ctx, const Call& call, const char* step) {
  const auto import = transfer::find_import(ctx, call.id());
  const auto job = services.queue.enqueue(ctx.db, {kind_of(step), nlohmann::json{{"import", import.id.to_string()}}.dump(),
                                                   ctx.actor->user, {}, "import:" + import.id.to_string()});
  transfer::set_import_job(ctx, import.id, job);
  return job_response(job);
}

template <class Step>
void run(Services& services, jobs::JobRun& job, Step&& step) {
  const auto id = *base::Id::parse(job.args().at("import").get<std::string>());
  auto work = import_work(services, app::behalf_of(services, job.job(), "import:" + id.to_string()));
  work.progress = [&job](std::int64_t done, std::int64_t total) { job.progress(done, total); };
  work.cancelled = [&job] { return job.cancelled(); };
  step(work, id);
}

}  // namespace

transfer::Work import_work(Services& services, const app::Behalf& behalf) {
  transfer::Work work;
  work.read = [&services, behalf](const std::function<void(Context&)>& body) { services.read(behalf, body); };
  work.write = [&services, behalf](const std::function<void(Context&)>& body) { services.write(behalf, body); };
  work.waited = [&services] { return services.database.waited(); };
  // Fields are the administrator's to make, also on the way of an import.
  const auto check = [](const Context& ctx) {
    if (!ctx.actor->administrator) throw base::forbidden("access.administrator_only");
  };
  work.add_field = [&services, check](Context& ctx, const meta::Entity& entity, const nlohmann::json& wanted) {
    check(ctx);
    record::put_custom_field(ctx, entity, wanted);
    services.catalog_changes(ctx);
  };
  work.add_choice = [&services, check](Context& ctx, const meta::Entity& entity, const meta::Field& field, const nlohmann::json& wanted) {
    check(ctx);
    record::put_custom_choice(ctx, entity, field, wanted);
    services.catalog_changes(ctx);
  };
  return work;
}

void install_imports(app::Registry& registry) {
  using enum app::Who;
  auto& services = registry.services;
  registry.migrations("transfer", transfer::transfer_tables());
  const auto asks = [&services](const char* step) {
    return [&services, step](Context& ctx, const Call& call) { return ask(services, ctx, call, step); };
  };
  registry.add({
      {"imports.start", Method::kPost, "/{entities}/import", Mode::kOwn, kSignedIn, {},
       [](Services& all, const Call& call) { return start(all, call); }, kLargestImport},
      {"imports.list", Method::kGet, "/imports", Mode::kRead, kSignedIn, list, {}},
      {"imports.get", Method::kGet, "/imports/{id}", Mode::kRead, kSignedIn,
       [](Context& ctx, const Call& call) { return show(ctx, call.id()); }, {}},
      {"imports.change", Method::kPatch, "/imports/{id}", Mode::kOwn, kSignedIn, {},
       [](Services& all, const Call& call) { return change(all, call); }},
      {"imports.rehearse", Method::kPost, "/imports/{id}/rehearsal", Mode::kWrite, kSignedIn, asks("rehearse"), {}},
      {"imports.run", Method::kPost, "/imports/{id}/run", Mode::kWrite, kSignedIn, asks("run"), {}},
      {"imports.undo", Method::kPost, "/imports/{id}/undo", Mode::kWrite, kSignedIn, asks("undo"), {}},
      {"imports.rejected", Method::kGet, "/imports/{id}/rejected", Mode::kRead, kSignedIn, rejected, {}},
  });
  registry.job(kind_of("rehearse"), [&services](jobs::JobRun& job) {
    run(services, job, [](const transfer::Work& work, base::Id id) { transfer::rehearse_import(work, id); });
  });
  services.job_kinds.on_end([](db::Transaction& tx, const jobs::Job& job) {
    if (!job.kind.starts_with("import.") || job.state == jobs::State::kDone) return;
    const auto args = nlohmann::json::parse(job.args, nullptr, false);
    if (!args.is_object() || !args.contains("import")) return;
    if (const auto id = base::Id::parse(args["import"].get<std::string>()))
      transfer::note_ended_job(tx, *id, job.id, job.state == jobs::State::kCancelled);
  });
  // It notes in every step how far it is, so it may go on after the program died.
  registry.job(kind_of("run"), [&services](jobs::JobRun& job) {
    run(services, job, [](const transfer::Work& work, base::Id id) { transfer::run_import(work, id); });
  }, 5);
  registry.job(kind_of("undo"), [&services](jobs::JobRun& job) {
    run(services, job, [&job](const transfer::Work& work, base::Id id) { job.set_result(transfer::undo_import(work, id).dump()); });
  }, 5);
}

}  // namespace keyuan::api
