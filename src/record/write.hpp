// Writing records. Each operation checks access for the context's actor, walks the pipeline and leaves
// its event; all of it in the context's transaction.
//
// Errors: `record.invalid` with the fields at fault, `record.not_found`, `access.not_allowed`,
// `record.stale` (412, with what changed meanwhile), `record.in_use` (409).
#pragma once

#include <optional>

#include "record/context.hpp"
#include "record/load.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// Where a record made from another system's data keeps its history.
struct Origin {
  std::optional<base::Time> created_at;
  Id created_by;
};

Record create(Context& ctx, const Entity& entity, const Changes& changes, const Origin& origin = {});

// `version`: what the caller read; nothing to write whatever it is now. Returns the record as stored;
// a change that changes nothing writes nothing and keeps the version.
Record update(Context& ctx, const Entity& entity, Id id, const Changes& changes,
              std::optional<std::int64_t> version = {});
// The same for a record already loaded for update and allowed.
Record update_loaded(Context& ctx, const Record& before, const Changes& changes);

// Problem `record.stale` when `version` is given and is not the record's.
void check_version(Context& ctx, const Record& current, std::optional<std::int64_t> version);

void remove(Context& ctx, const Entity& entity, Id id, std::optional<std::int64_t> version = {});  // to the recycle bin
Record restore(Context& ctx, const Entity& entity, Id id);
void purge(Context& ctx, const Entity& entity, Id id);  // for good; only what is in the recycle bin

}  // namespace keyuan::record
