#include "modules/sources/overdue.hpp"

#include <charconv>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "fields/department.hpp"
#include "fields/lead.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/notifications/notifications.hpp"
#include "record/load.hpp"

namespace keyuan::sources {
namespace {

namespace lead = fields::lead;
using app::Context;
using base::Id;

constexpr std::string_view kSoon = "sources.told_soon_until", kOver = "sources.told_overdue_until";
constexpr std::int64_t kMinutesBefore = 120;

struct Span {
  std::int64_t from, to;
};

// What has come into reach since the last look; nothing at the first.
Span since_last(Context& ctx, std::string_view name, base::Time now) {
  const auto text = app::setting(ctx.db, name);
  std::int64_t from = now.ms;
  std::from_chars(text.data(), text.data() + text.size(), from);
  return {from, now.ms};
}

base::Time soon(const Context& ctx) { return calendar::of(ctx)->after_working(ctx.now(), kMinutesBefore); }

std::vector<Id> due_within(Context& ctx, Span span) {
  std::vector<Id> ids;
  for (auto rows = ctx.db.query("SELECT id FROM lead WHERE first_contact_due > ? AND first_contact_due <= ? AND first_contacted_at IS NULL "
                                "AND removed_at IS NULL ORDER BY first_contact_due, seq", {span.from, span.to});
       rows.next();)
    ids.push_back(rows.id(0));
  return ids;
}

Id whose(Context& ctx, const record::Record& who) {
  if (who.owner() || !who.department()) return who.owner();
  auto rows = ctx.db.query("SELECT head FROM department WHERE id = ? AND removed_at IS NULL", {who.department()});
  return rows.next() ? rows.id(0) : Id{};
}

void tell(Context& ctx, Id id, std::string_view kind) {
  const auto who = record::load(ctx, ctx.entity(lead::kEntity), id);
  const auto whom = who ? whose(ctx, *who) : Id{};
  if (!whom) return;
  notifications::Notice notice{.kind = kind, .whom = whom, .source = "first_contact:" + id.to_string()};
  if (notifications::was_told(ctx, whom, notice.source, kind)) return;
  notice.details = fmt::format(R"({{"due_at":"{}"}})", who->get(lead::first_contact_due).to_string());
  notifications::about(ctx, *who, notice);
  if (notice.record) notifications::tell(ctx, notice);
}

bool anything(Context& ctx) {
  const auto before = since_last(ctx, kSoon, soon(ctx)), over = since_last(ctx, kOver, ctx.now());
  return app::setting(ctx.db, kOver).empty() || !due_within(ctx, before).empty() || !due_within(ctx, over).empty();
}

}  // namespace

void tell_first_contacts(app::Services& services) {
  bool any = false;
  services.read({}, [&](Context& ctx) { any = anything(ctx); });
  if (any) services.write({}, [](Context& ctx) { tell_first_contacts(ctx); });
}

void tell_first_contacts(record::Context& ctx) {
  const auto before = since_last(ctx, kSoon, soon(ctx)), over = since_last(ctx, kOver, ctx.now());
  for (const auto& id : due_within(ctx, {std::max(before.from, over.to), before.to})) tell(ctx, id, "first_contact_soon");
  for (const auto& id : due_within(ctx, over)) tell(ctx, id, "first_contact_overdue");
  app::set_setting(ctx.db, kSoon, std::to_string(std::max(before.from, before.to)));
  app::set_setting(ctx.db, kOver, std::to_string(over.to));
}

}  // namespace keyuan::sources
