#include "modules/assignment/tell.hpp"

#include <nlohmann/json.hpp>

#include "fields/lead.hpp"
#include "modules/notifications/notifications.hpp"
#include "record/record.hpp"

namespace keyuan::assignment {

namespace lead = fields::lead;

void tell_proposed(record::Context& ctx, record::Write& write) {
  const auto& r = write.after;
  const bool newly = write.kind == record::WriteKind::kCreate || (write.kind == record::WriteKind::kUpdate && write.changes(lead::proposed_owner));
  if (!newly || !r.has(lead::proposed_owner) || r.get(lead::proposed_owner) == ctx.actor->user) return;
  const bool many = ctx.via.starts_with("import:") || ctx.via.starts_with("job:");
  notifications::Notice notice{.kind = "proposed", .whom = r.get(lead::proposed_owner), .source = many ? ctx.via : "proposed:" + r.id().to_string()};
  if (many) {
    if (notifications::was_told(ctx, notice.whom, notice.source, notice.kind)) return;
    notice.entity = lead::kEntity;
    notice.details = R"({"many":true})";
  } else {
    notifications::about(ctx, r, notice);
    notice.text = r.get(lead::assigned_why);
    notice.details = nlohmann::json{{"lead", r.id().to_string()}}.dump();
  }
  notifications::tell(ctx, notice);
}

}  // namespace keyuan::assignment
