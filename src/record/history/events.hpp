// The one log. Every change of a record leaves a row here in its own transaction; timeline, audit,
// history, undo, live events and notifications all read it.
//
// Columns: seq, at (ms), actor (user or NULL for the program), via, entity, record, kind, version (of
// the record afterwards), owner and department (afterwards, so that live events respect access without
// asking), changes — JSON {field: [before, after]}; a `created` row has none, the record itself says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/context.hpp"
#include "record/hooks.hpp"

namespace keyuan::record {

// The row for a write of the pipeline.
void log_write(Context& ctx, const Write& write);
// Any other event on a record: kind "shared", "file_added", "lead.converted"; `details` is a JSON object.
void log_event(Context& ctx, const Record& record, std::string_view kind, std::string_view details = "{}");

// The names of the fields in an event's `changes`.
[[nodiscard]] std::vector<std::string> changed_fields(std::string_view changes);

}  // namespace keyuan::record
