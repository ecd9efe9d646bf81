// What is followed up: a lead or a customer, and by which names the two go.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "fields/account.hpp"
#include "fields/lead.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::followups {

struct Subject {
  std::string_view entity;  // also its table, and the field of plan_run and commitment that refers to it
  meta::Handle<std::string> letter, status, plan_step, next_due_kind;
  meta::Handle<base::Id> owner, plan;
  meta::Handle<base::Time> created_at, next_due_at, next_follow_up_at, last_follow_up_at;
  std::array<std::string_view, 2> closed;
};

inline constexpr std::array<Subject, 2> kSubjects = {{
    {fields::lead::kEntity, fields::lead::rank, fields::lead::status, fields::lead::plan_step, fields::lead::next_due_kind,
     fields::lead::owner, fields::lead::plan, fields::lead::created_at, fields::lead::next_due_at, fields::lead::next_follow_up_at,
     fields::lead::last_follow_up_at, {fields::lead::status_choice::converted, fields::lead::status_choice::unqualified}},
    {fields::account::kEntity, fields::account::class_, fields::account::status, fields::account::plan_step,
     fields::account::next_due_kind, fields::account::owner, fields::account::plan, fields::account::created_at,
     fields::account::next_due_at, fields::account::next_follow_up_at, fields::account::last_follow_up_at,
     {fields::account::status_choice::lost, fields::account::status_choice::lost}},
}};
inline constexpr const Subject& kLeads = kSubjects[0];
inline constexpr const Subject& kAccounts = kSubjects[1];

[[nodiscard]] inline const Subject& subject_of(const meta::Entity& entity) { return entity.name == kLeads.entity ? kLeads : kAccounts; }

// Somebody works on it: it has an owner and is not over.
[[nodiscard]] inline bool is_closed(const Subject& subject, const record::Record& record) {
  const auto status = record.get(subject.status);
  return status == subject.closed[0] || status == subject.closed[1];
}
[[nodiscard]] inline bool is_open(const Subject& subject, const record::Record& record) {
  return record.owner() && !record.removed() && !is_closed(subject, record);
}

[[nodiscard]] inline std::optional<base::Time> moment(const record::Record& record, const meta::Handle<base::Time>& field) {
  return record.has(field) ? std::optional(record.get(field)) : std::nullopt;
}

}  // namespace keyuan::followups
