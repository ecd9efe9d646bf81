#include "modules/notifications/tell.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "fields/notification.hpp"
#include "record/access/masked.hpp"
#include "record/query/query.hpp"
#include "record/query/sql.hpp"
#include "record/write.hpp"

namespace keyuan::notifications {
namespace {

namespace notification = fields::notification;
using nlohmann::json;
using record::Record;

constexpr std::int64_t kOneAndTheSame = base::kMinute;
constexpr std::size_t kTitleBytes = 290, kSaidBytes = 600;

// The first of two is what is said.
constexpr std::array<std::string_view, 6> kByWeight = {"mentioned", "assigned", "invited", "shared", "record_removed", "record_changed"};

auto weight(std::string_view kind) { return std::find(kByWeight.begin(), kByWeight.end(), kind) - kByWeight.begin(); }

std::string beginning(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not within a character
  return text.substr(0, end) + "…";
}

// He looks with his own eyes.
record::Context as_person(const record::Context& ctx, base::Id whom) {
  auto his = ctx;
  his.actor = ctx.org->actor(whom);
  return his;
}

// Also what was shared with him in the moment before, which his picture of the company may not know yet.
bool sees(record::Context& his, const Record& record) {
  if (!his.actor) return false;
  const auto& entity = record.entity();
  using enum record::access::Verb;
  if (!entity.owned) return his.actor->may(entity.name, kRead);
  if (his.actor->covers(entity.name, kRead, record.owner(), record.department())) return true;
  record::Sql sql;
  sql.add("SELECT 1 FROM share WHERE record = ").bind(record.id()).add(" AND grantee IN ").bind_list(his.org->grantees(*his.actor));
  sql.add(" AND (until IS NULL OR until > ").bind(his.now().ms).add(") LIMIT 1");
  return his.db.query(sql.text, sql.values).next();
}

// {"fields":[…]} of both.
std::string together(const std::string& one, const std::string& other) {
  auto all = json::parse(one, nullptr, false), more = json::parse(other, nullptr, false);
  if (!all.is_object() || !more.is_object() || !all.contains("fields") || !more.contains("fields")) return other.empty() ? one : other;
  for (auto& field : more["fields"])
    if (std::find(all["fields"].begin(), all["fields"].end(), field) == all["fields"].end()) all["fields"].push_back(std::move(field));
  return all.dump();
}

std::optional<Record> told_just_now(record::Context& ctx, const Notice& notice) {
  if (!notice.by || weight(notice.kind) == static_cast<std::ptrdiff_t>(kByWeight.size())) return std::nullopt;
  const auto since = ctx.now().ms - kOneAndTheSame;
  auto rows = notice.record
      ? ctx.db.query("SELECT id FROM notification WHERE owner = ? AND record = ? AND \"by\" = ? AND created_at > ? AND read_at IS NULL "
                     "AND removed_at IS NULL ORDER BY seq DESC LIMIT 1", {notice.whom, notice.record.to_string(), notice.by, since})
      : ctx.db.query("SELECT id FROM notification WHERE owner = ? AND record IS NULL AND kind = ? AND \"by\" = ? AND created_at > ? "
                     "AND read_at IS NULL AND removed_at IS NULL ORDER BY seq DESC LIMIT 1",
                     {notice.whom, std::string(notice.kind), notice.by, since});
  if (!rows.next()) return std::nullopt;
  auto told = record::load(ctx, ctx.entity(notification::kEntity), rows.id(0), record::Lock::kForUpdate);
  // What another module told has words of its own, which a change of the record would take away.
  return told && weight(told->get(notification::kind)) < static_cast<std::ptrdiff_t>(kByWeight.size()) ? told : std::nullopt;
}

void add_to(record::Context& ctx, const Record& told, const Notice& notice) {
  record::Changes changes;
  changes.set(notification::count, told.get(notification::count) + 1);
  if (weight(notice.kind) < weight(told.get(notification::kind))) changes.set(notification::kind, notice.kind);
  if (!notice.text.empty()) changes.set(notification::text, notice.text);
  if (!notice.details.empty()) changes.put(notification::details.index, together(base::as_text(told[notification::details.index]), notice.details));
  record::update_loaded(ctx, told, changes);
}

}  // namespace

void tell(record::Context& asked, const Notice& notice) {
  if (!notice.whom || !asked.org->actor(notice.whom)) return;
  auto ctx = asked.as_system();
  if (const auto told = told_just_now(ctx, notice)) return add_to(ctx, *told, notice);
  record::Changes changes;
  changes.set(notification::owner, notice.whom);
  changes.set(notification::kind, notice.kind);
  changes.set(notification::by, notice.by);
  changes.set(notification::count, notice.count);
  changes.set(notification::entity, notice.entity);
  if (notice.record) changes.set(notification::record, notice.record.to_string());
  changes.set(notification::title, beginning(notice.title, kTitleBytes));
  changes.set(notification::text, notice.text);
  changes.set(notification::source, notice.source);
  if (!notice.details.empty()) changes.put(notification::details.index, notice.details);
  record::create(ctx, ctx.entity(notification::kEntity), changes);
}

bool was_told(record::Context& ctx, base::Id whom, std::string_view source, std::string_view kind, std::string_view entity) {
  auto rows = entity.empty()
      ? ctx.db.query("SELECT 1 FROM notification WHERE source = ? AND owner = ? AND kind = ? LIMIT 1",
                     {std::string(source), whom, std::string(kind)})
      : ctx.db.query("SELECT 1 FROM notification WHERE source = ? AND owner = ? AND kind = ? AND entity = ? LIMIT 1",
                     {std::string(source), whom, std::string(kind), std::string(entity)});
  return rows.next();
}

void about(record::Context& ctx, const Record& record, Notice& notice) {
  auto his = as_person(ctx, notice.whom);
  if (!sees(his, record)) {
    notice.entity.clear();
    notice.record = {};
    notice.title.clear();
    notice.text.clear();
    notice.details.clear();
    return;
  }
  notice.entity = record.entity().name;
  notice.record = record.id();
  notice.title = record::shown_title(his, record);
}

std::string said_in(record::Context& ctx, const Record& record, base::Id whom) {
  auto his = as_person(ctx, whom);
  if (!sees(his, record)) return {};
  for (const auto& field : record.entity().fields)
    if (field.type->name() == "long_text" && record.has(field.index) && !record::is_hidden(his, record.entity(), field))
      return beginning(base::as_text(record::shown_value(his, record, field)), kSaidBytes);
  return {};
}

}  // namespace keyuan::notifications
