#include "modules/scoring/elsewhere.hpp"

#include <nlohmann/json.hpp>

#include "modules/scoring/facts.hpp"
#include "modules/scoring/recompute.hpp"
#include "record/query/sql.hpp"

namespace keyuan::scoring {
namespace {

using record::Context;
using record::WriteKind;

void gather(const meta::Entity& entity, const meta::Condition& condition, AskedElsewhere::Asked& out) {
  for (const auto& part : condition.parts) gather(entity, part, out);
  const auto dot = condition.field.find('.');
  if (condition.kind != meta::Condition::Kind::kTest || dot == std::string::npos) return;
  if (const auto* reference = entity.find(condition.field.substr(0, dot)); reference && reference->target)
    out[reference->target->name].insert({condition.field.substr(dot + 1), reference->name});
}

// Whether the answer to a condition over that field may be another now.
bool may_matter(const record::Write& write, const std::string& name) {
  if (write.kind == WriteKind::kRemove || write.kind == WriteKind::kRestore) return true;  // one that is removed is asked about in vain
  const auto* field = write.entity.find(name);
  return field && write.kind == WriteKind::kUpdate && (field->system || write.changed[field->index] || write.links.contains(field->index));
}

}  // namespace

std::shared_ptr<const AskedElsewhere::Asked> AskedElsewhere::now() {
  {
    std::lock_guard lock(mutex_);
    if (held_) return held_;
  }
  read_again();
  std::lock_guard lock(mutex_);
  return held_;
}

void AskedElsewhere::read_again() {
  auto fresh = std::make_shared<Asked>();
  services_.read({}, [&](Context& ctx) {
    for (const auto& rule : active_rules(ctx)) gather(ctx.entity(kLead.entity), rule.condition, *fresh);
  });
  std::lock_guard lock(mutex_);
  held_ = std::move(fresh);
}

void rescore_referring(app::Services& services, AskedElsewhere& elsewhere, Context& ctx, const record::Write& write) {
  if (write.kind == WriteKind::kCreate || write.kind == WriteKind::kPurge) return;  // nobody refers to it
  const auto asked = elsewhere.now();
  const auto here = asked->find(write.entity.name);
  if (here == asked->end()) return;
  std::set<std::string> references;
  for (const auto& one : here->second)
    if (may_matter(write, one.field)) references.insert(one.reference);
  for (const auto& reference : references)
    services.queue.enqueue(ctx.db, {.kind = kRescoreReferring, .args = nlohmann::json{{"reference", reference}, {"id", write.after.id().to_string()}}.dump()});
}

void run_rescore_referring(app::Services& services, jobs::JobRun& job) {
  const auto args = job.args();
  const auto id = base::Id::parse(args.value("id", ""));
  const auto name = args.value("reference", "");
  if (!id) return;
  std::int64_t seq = 0;
  for (bool more = true; more && !job.cancelled();) {
    auto upto = seq;
    services.write({}, [&](Context& ctx) {
      upto = seq;
      const auto* reference = ctx.entity(kLead.entity).find(name);
      record::Sql which;
      more = reference != nullptr;
      if (!more) return;  // an own field that is there no more
      which.add(" AND t." + record::quote_identifier(reference->name) + " = ").bind(*id);
      more = rescore_next(ctx, kLead, upto, which);
    });
    seq = upto;
  }
}

}  // namespace keyuan::scoring
