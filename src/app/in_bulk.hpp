// One act on many records: those that a body names, {"ids": […]}, or finds, {"filter": …, "q": …}. A request says at once
// what is wrong with it; a job does it in steps, each its own transaction, and tells what it could not do and why.
#pragma once

#include <functional>
#include <string>

#include "app/body.hpp"
#include "jobs/job.hpp"
#include "record/bulk.hpp"

namespace keyuan::app {

// So many records, named one by one, are as many single acts: who may do each of them needs nothing more. For more, and for
// whatever a filter finds, he needs the right to bulk edits.
constexpr std::size_t kByHand = 200;

// Problem 403 for whom that right is missing.
void require_bulk(const Context& ctx, const meta::Entity& entity);

// What names or finds the records. Errors: those of reading them, `record.required` when nothing does, 403 when it needs a
// right that the actor has not.
void check_selection(const Context& ctx, const meta::Entity& entity, Body& body);

// Does `step` with some of the selected records of the entity that args["entity"] names, until all are done.
using BulkStep = std::function<void(Context&, const meta::Entity&, const std::vector<base::Id>&, record::BulkResult&)>;
void run_in_bulk(Services& services, jobs::JobRun& job, const BulkStep& step);

// {"done": 9, "unchanged": 1, "refused": [{"id", "code", "why"}]}, in the reader's language.
[[nodiscard]] std::string bulk_result_json(const Context& ctx, const record::BulkResult& result);

}  // namespace keyuan::app
