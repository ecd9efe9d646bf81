// The way of every write, in fixed phases:
//
//   defaults → normalise → validate → authorise → before hooks → WRITE → after hooks → event
//
// One operation a file (create.hpp, update.hpp, remove.hpp) walks it from top to bottom; the steps they
// share are here.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"
#include "record/hooks.hpp"
#include "record/record.hpp"

namespace keyuan::record {

constexpr std::size_t kMostTargets = 1000;  // of one reference to many

// A client's JSON object as changes: every value read by its field's type. Unknown, hidden, read-only
// and system fields, and values that do not fit are refused all at once: Problem `record.invalid` with
// a FieldError each. `id`, `version`, `can` and `masked` are passed over, so that what was read may be sent back.
[[nodiscard]] Changes read_changes(const Context& ctx, const Entity& entity, const nlohmann::json& body);

void apply_defaults(const Context& ctx, Write& write);
// Puts `changes` into the write and notes what really changes.
void apply(Write& write, const Changes& changes);
// Required fields, required_if, references to records that exist and may be seen. Throws all at once.
void validate(Context& ctx, Write& write);
// Owner's department, when and by whom, version. Without an owner the department is cleared; a before hook, which runs
// behind it, may then set it to the place where the record is to lie (access/place.hpp).
void stamp(const Context& ctx, Write& write);

void insert_row(Context& ctx, Write& write);
void update_row(Context& ctx, Write& write);
void write_links(Context& ctx, const Write& write);

// A unique index said no: the Problem that names its field.
[[noreturn]] void throw_duplicate(const Entity& entity, const std::string& constraint);

}  // namespace keyuan::record
