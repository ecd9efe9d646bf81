#include "base/problem.hpp"
#include "modules/people/people.hpp"

namespace keyuan::people {
namespace {

// Whom `said` means for a record: nobody, the owner's department, everybody.
base::Id meant(const record::Record& record, const std::string& said) {
  if (said == "all") return record::access::kEverybody;
  return said == "team" ? record.department() : base::Id{};
}

}  // namespace

void share_as_said(record::Context& ctx, record::Write& write, const meta::Handle<std::string>& shared) {
  if (write.kind != record::WriteKind::kCreate && write.kind != record::WriteKind::kUpdate) return;
  if (!write.changes(shared) && !write.changed[meta::kDepartment]) return;
  const auto said = write.after.get(shared);
  const auto now = meant(write.after, said);
  if (!now && said == "team") throw base::invalid(std::string(shared.name), "people.no_team");
  const auto before = write.before ? meant(*write.before, write.before->get(shared)) : base::Id{};
  if (before && before != now) ctx.db.execute("DELETE FROM share WHERE record = ? AND grantee = ?", {write.after.id(), before});
  if (!now || now == before) return;
  ctx.db.execute("INSERT INTO share (id, entity, record, grantee, grantee_kind, level, created_by, created_at) "
                 "VALUES (?, ?, ?, ?, 'department', 'read', ?, ?) ON CONFLICT (record, grantee) DO NOTHING",
                 {ctx.ids.make(ctx.now().ms), write.entity.name, write.after.id(), now,
                  ctx.actor->user ? db::Value{ctx.actor->user} : db::Value{}, ctx.now().ms});
}

}  // namespace keyuan::people
