#include "record/transfer/new_records.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "record/condition_getter.hpp"
#include "record/create_many.hpp"
#include "record/pipeline.hpp"

namespace keyuan::record::transfer {
namespace {

// Required fields without a value. References need no look: the matcher found them within access.
void check_required(Write& write, Planned& p, const Import* promised) {
  const auto getter = condition_getter(write.after);
  for (const auto& field : write.entity.fields) {
    if (field.system || (!field.required && !field.required_if)) continue;
    if (p.as != nullptr && field.index == p.as->field) continue;  // the row's own record
    const auto type = field.type->name();
    if (type == "auto_number" || type == "computed") continue;
    const bool empty = type == "references" ? write.after.links[field.index].empty() : !write.after.has(field.index);
    if (!empty || !(field.required || meta::evaluate(*field.required_if, getter))) continue;
    const bool follows = std::any_of(p.read.unknown.begin(), p.read.unknown.end(), [&](const auto& u) {
      return u.field->index == field.index && promised && creates(*promised, u.field->target ? "create_references" : "create_choices", u.name);
    });
    const bool said = std::any_of(p.read.reasons.begin(), p.read.reasons.end(), [&](const auto& r) { return r.field == field.name; });
    if (!follows && !said) p.read.reasons.push_back({-1, field.name, "record.required", {}});
  }
}

Write drafted(Context& ctx, const Entity& entity, const Planned& p) {
  Write write{WriteKind::kCreate, entity, nullptr, Record(entity), std::vector<bool>(entity.fields.size()), {}};
  apply_defaults(ctx, write);
  apply(write, p.read.changes);
  return write;
}

}  // namespace

std::vector<Reason> reasons_of(const base::Problem& problem) {
  std::vector<Reason> reasons;
  for (const auto& f : problem.fields()) reasons.push_back({-1, f.field, f.code, f.params});
  if (reasons.empty()) reasons.push_back({-1, "", problem.code(), problem.params()});
  return reasons;
}

void note_missing(Context& ctx, const Entity& entity, const Import& import, Planned& p) {
  auto write = drafted(ctx, entity, p);
  check_required(write, p, &import);
}

Write prepare_new(Context& ctx, const Entity& entity, Planned& p, const Import* promised) {
  auto write = drafted(ctx, entity, p);
  stamp(ctx, write);
  if (p.read.origin.created_at) write.after[meta::kCreatedAt] = p.read.origin.created_at->ms;
  if (p.read.origin.created_by) write.after[meta::kCreatedBy] = p.read.origin.created_by;
  try {
    ctx.hooks.run_before(ctx, write);
  } catch (const base::Problem& problem) {
    for (auto& reason : reasons_of(problem)) p.read.reasons.push_back(std::move(reason));
  }
  check_required(write, p, promised);
  if (entity.owned && !ctx.actor->covers(entity.name, access::Verb::kCreate, write.after.owner(), write.after.department()))
    p.read.reasons.push_back({-1, "", "access.not_allowed", {{"verb", "create"}, {"entity", entity.name}}});
  if (!p.read.reasons.empty()) p.outcome = Outcome::kInvalid;
  return write;
}

bool create_together(Context& ctx, const Entity& entity, const std::vector<Planned*>& rows) {
  const auto back = [&] {
    for (auto* p : rows) {
      p->outcome = Outcome::kNew;
      p->read.reasons.clear();
      p->existing = {};
    }
  };
  try {
    ctx.db.attempt([&] {
      std::vector<Write> writes;
      std::vector<Planned*> sound;
      std::vector<Record> records;
      for (auto* p : rows) {
        auto write = prepare_new(ctx, entity, *p);
        if (p->outcome != Outcome::kNew) continue;
        p->existing = write.after.id();
        records.push_back(std::move(write.after));
        writes.push_back(std::move(write));
        sound.push_back(p);
      }
      create_many(ctx, entity, records);
      for (std::size_t i = 0; i < writes.size(); ++i) writes[i].after = std::move(records[i]);
      ctx.hooks.run_after_new(ctx, entity, writes);
    });
    return true;
  } catch (const base::Problem&) {
  } catch (const db::ConstraintViolated&) {
  }
  back();
  return false;
}

}  // namespace keyuan::record::transfer
