#include "app/registry.hpp"
#include "base/problem.hpp"
#include "modules/activities/activities.hpp"
#include "modules/activities/complete.hpp"
#include "modules/activities/rules.hpp"
#include "record/query/render.hpp"

namespace keyuan::activities {
namespace {

http::Response run_complete(app::Context& ctx, const app::Call& call) {
  std::string note;
  if (!call.request.body.empty()) {
    const auto body = call.json();
    if (const auto it = body.find("note"); body.is_object() && it != body.end() && !it->is_null()) {
      if (!it->is_string() || it->get_ref<const std::string&>().size() > 20'000) throw base::invalid("note", "record.not_text");
      note = it->get<std::string>();
    }
  }
  std::string out;
  record::append_record(out, ctx, complete(ctx, call.id(), note));
  return app::json_response(std::move(out));
}

}  // namespace

void install(app::Registry& registry) {
  registry.services.hooks.before("activity", complete_what_follows);
  registry.services.hooks.after("activity", note_follow_up);
  registry.services.hooks.after("activity", [&services = registry.services](record::Context& ctx, record::Write& write) {
    if (share_with_assignee(ctx, write)) services.org_changes(ctx);
  });
  registry.add({{"activities.complete", http::Method::kPost, "/activities/{id}/completion", app::Mode::kWrite,
                 app::Who::kSignedIn, run_complete, {}}});
}

}  // namespace keyuan::activities
