#include "app/body.hpp"
#include "app/registry.hpp"
#include "base/problem.hpp"
#include "fields/notification.hpp"
#include "modules/notifications/due.hpp"
#include "modules/notifications/ended.hpp"
#include "modules/notifications/follow.hpp"
#include "modules/notifications/notifications.hpp"
#include "modules/notifications/read_all.hpp"
#include "record/hooks.hpp"

namespace keyuan::notifications {
namespace {

http::Response run_read(app::Context& ctx, const app::Call& call) {
  auto body = app::Body::or_nothing(call);
  const auto about = body.id("record");
  body.check();
  return app::json_response("{\"read\":" + std::to_string(read_all(ctx, about)) + "}");
}

// It is for whom it was made.
void keep_owner(record::Context& ctx, record::Write& write) {
  if (write.kind == record::WriteKind::kUpdate && ctx.actor->user && write.changes(fields::notification::owner))
    throw base::invalid("owner", "record.read_only");
}

void look(app::Services& services) {
  tell_what_is_due(services);
  tell_what_is_overdue(services);
}

}  // namespace

void install(app::Registry& registry) {
  auto& services = registry.services;
  services.hooks.before("notification", keep_owner);
  registry.follow("notifications", follow);
  services.job_kinds.on_end([&services](db::Transaction& tx, const jobs::Job& job) {
    auto ctx = services.context(tx, {});
    tell_end(ctx, job);
  });
  registry.look("notifications.look", [&services](jobs::JobRun&) { look(services); }, base::kMinute);
  registry.add({{"notifications.read", http::Method::kPost, "/notifications/read", app::Mode::kWrite, app::Who::kSignedIn, run_read, {}}});
}

}  // namespace keyuan::notifications
