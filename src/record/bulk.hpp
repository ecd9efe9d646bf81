// The same change for many records, under the same rules as for one: access, validation, hooks, history.
// A job does it in steps, each its own transaction, and says at the end what it could not do and why.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"
#include "record/query/query.hpp"
#include "record/record.hpp"

namespace keyuan::record {

constexpr std::size_t kBulkStep = 200;       // records a transaction
constexpr std::int64_t kLargestBulk = 200'000;

// All that `query` finds, in the order of their making. At most kLargestBulk: Problem `bulk.too_many`.
[[nodiscard]] std::vector<Id> bulk_targets(Context& ctx, const Entity& entity, const Query& query);

struct BulkResult {
  std::int64_t done = 0, unchanged = 0;
  std::vector<std::pair<Id, std::string>> refused;  // with the problem's code; the first thousand
};

// Each record for itself: what is refused for one does not hinder the others. `act` tells whether it changed anything.
void each_apart(Context& ctx, const std::vector<Id>& ids, BulkResult& result, const std::function<bool(Id)>& act);

// New values, and single values of several choices or references to many that are added or taken away.
struct BulkEdit {
  Changes set, add, take;
};
// {"set":{field: value}?,"add":{field: [values]}?,"remove_values":{field: [values]}?} under the rules of
// read_changes. Errors: those, `bulk.not_several` for a field of one value, `bulk.field_twice`, `bulk.set_or_remove`
// when nothing is said.
[[nodiscard]] BulkEdit read_bulk_edit(const Context& ctx, const Entity& entity, const nlohmann::json& body);

// One step.
void bulk_update(Context& ctx, const Entity& entity, const std::vector<Id>& ids, const BulkEdit& edit, BulkResult& result);
void bulk_remove(Context& ctx, const Entity& entity, const std::vector<Id>& ids, BulkResult& result);

}  // namespace keyuan::record
