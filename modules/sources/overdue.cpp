#include "modules/sources/overdue.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

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

// People who can sign in and of whom `fits` holds.
template <class Fits>
std::vector<Id> people(Context& ctx, Fits&& fits) {
  std::vector<Id> out;
  for (auto rows = ctx.db.query("SELECT id FROM \"user\" WHERE removed_at IS NULL ORDER BY seq"); rows.next();)
    if (const auto actor = ctx.org->actor(rows.id(0)); actor && fits(*actor)) out.push_back(actor->user);
  return out;
}

std::vector<Id> administrators(Context& ctx) {
  return people(ctx, [](const record::access::Actor& actor) { return actor.administrator; });
}

// Who administers the place, whatever his roles let him do there.
std::vector<Id> administrators_of(Context& ctx, Id place) {
  return people(ctx, [&](const record::access::Actor& actor) {
    const auto there = actor.places.find(std::string(lead::kEntity));
    if (there == actor.places.end()) return false;
    const auto& his = there->second.administer;
    return std::find(his.begin(), his.end(), place) != his.end();
  });
}

// Of the department, or of the nearest above it that has one.
Id head_of(Context& ctx, Id department) {
  auto rows = ctx.db.query("WITH RECURSIVE up (id, parent, head, depth) AS (SELECT id, parent, head, 0 FROM department WHERE id = ? AND removed_at IS NULL "
                           "UNION ALL SELECT d.id, d.parent, d.head, u.depth + 1 FROM department d JOIN up u ON d.id = u.parent WHERE u.depth < 50) "
                           "SELECT head FROM up WHERE head IS NOT NULL ORDER BY depth", {department});
  while (rows.next())
    if (ctx.org->actor(rows.id(0))) return rows.id(0);
  return {};
}

// Who sees to a lead that nobody owns, by where it lies.
class InCharge {
 public:
  explicit InCharge(Context& ctx) : ctx_(ctx) {}

  const std::vector<Id>& of(Id department) {
    const auto [it, fresh] = known_.try_emplace(department);
    if (!fresh) return it->second;
    auto& who = it->second;
    if (department && ctx_.org->place(lead::kEntity, department)) who = administrators_of(ctx_, department);
    else if (const auto head = department ? head_of(ctx_, department) : Id{}) who = {head};
    if (who.empty()) who = administrators(ctx_);
    return who;
  }

 private:
  Context& ctx_;
  std::map<Id, std::vector<Id>> known_;
};

struct News {
  record::Record first;
  std::int64_t count = 0;
};

void tell(Context& ctx, std::string_view kind, Id whom, const News& news) {
  notifications::Notice notice{.kind = kind, .whom = whom, .source = "first_contact:" + news.first.id().to_string(), .count = news.count};
  if (notifications::was_told(ctx, whom, notice.source, kind)) return;
  notice.details = fmt::format(R"({{"due_at":"{}"{}}})", news.first.get(lead::first_contact_due).to_string(), news.count > 1 ? R"(,"many":true)" : "");
  notifications::about(ctx, news.first, notice);
  if (notice.record) notifications::tell(ctx, notice);
}

// Each owner of each of his; of what nobody owns many at once are one piece of news.
void tell_of(Context& ctx, std::string_view kind, const std::vector<Id>& ids) {
  InCharge in_charge(ctx);
  std::map<Id, News> nobodys;
  for (const auto& id : ids) {
    const auto who = record::load(ctx, ctx.entity(lead::kEntity), id);
    if (!who) continue;
    if (who->owner()) {
      tell(ctx, kind, who->owner(), {*who, 1});
      continue;
    }
    for (const auto& whom : in_charge.of(who->department())) ++nobodys.try_emplace(whom, News{*who}).first->second.count;
  }
  for (const auto& [whom, news] : nobodys) tell(ctx, kind, whom, news);
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
  tell_of(ctx, "first_contact_soon", due_within(ctx, {std::max(before.from, over.to), before.to}));
  tell_of(ctx, "first_contact_overdue", due_within(ctx, over));
  app::set_setting(ctx.db, kSoon, std::to_string(std::max(before.from, before.to)));
  app::set_setting(ctx.db, kOver, std::to_string(over.to));
}

}  // namespace keyuan::sources
