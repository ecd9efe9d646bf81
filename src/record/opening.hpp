// A person opens a single record: he is shown all of it, or its history, its timeline, its files. What a list shows, what a
// search finds and the title beside a reference is no opening.
//
// A module may count openings of what lies in a place, and refuse them (Hooks::opening).
#pragma once

#include <functional>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// Thrown, and caught by dispatch: something is to be written and committed before the request can be answered, which then
// runs again. So it stays whatever comes of the request, and a request that reads need not write.
struct WriteFirst {
  std::function<void(Context&)> write;
};

// For every door behind which a record is shown, once it is known that the actor may see it. Nothing is asked of a record
// that somebody owns or that lies in no place, of who administers the workspace, and of who looks with another's eyes.
// Errors: those of the hooks; WriteFirst.
void opened(Context& ctx, const Entity& entity, Id id, Id owner, Id department);
void opened(Context& ctx, const Record& record);

// find() of load.hpp by somebody who opens it.
[[nodiscard]] Record open(Context& ctx, const Entity& entity, Id id);

}  // namespace keyuan::record
