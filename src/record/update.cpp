#include <algorithm>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "record/access/clause.hpp"
#include "record/history/events.hpp"
#include "record/opening.hpp"
#include "record/pipeline.hpp"
#include "record/query/render.hpp"
#include "record/search/index.hpp"
#include "record/write.hpp"

namespace keyuan::record {
namespace {

// {"current": {the record now}, "changed": [fields written since `version`]}
std::string what_changed_since(Context& ctx, const Record& current, std::int64_t version) {
  std::string out = "{\"current\":";
  append_record(out, ctx, current);
  out += ",\"changed\":[";
  base::Commas comma;
  auto rows = ctx.db.query("SELECT changes FROM event WHERE record = ? AND version > ? AND kind = 'updated' ORDER BY seq",
                           {current.id(), version});
  std::vector<std::string> names;
  while (rows.next())
    for (auto& name : changed_fields(rows.text(0)))
      if (const auto* field = current.entity().find(name); field && !is_hidden(ctx, current.entity(), *field))
        names.push_back(std::move(name));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const auto& name : names) {
    comma(out);
    base::append_json_string(out, name);
  }
  return out += "]}";
}

}  // namespace

void check_version(Context& ctx, const Record& current, std::optional<std::int64_t> version) {
  if (!version || *version == current.version()) return;
  opened(ctx, current);  // he is told what it is now
  throw base::Problem(base::Kind::kStale, "record.stale", {{"version", std::to_string(current.version())}})
      .with(what_changed_since(ctx, current, *version));
}

Record update(Context& ctx, const Entity& entity, Id id, const Changes& changes, std::optional<std::int64_t> version) {
  const Record before = find_for(ctx, entity, id, access::Verb::kUpdate);
  check_version(ctx, before, version);
  return update_loaded(ctx, before, changes);
}

Record update_loaded(Context& ctx, const Record& before, const Changes& changes) {
  const auto& entity = before.entity();
  Write write{WriteKind::kUpdate, entity, &before, before, std::vector<bool>(entity.fields.size()), {}};
  apply(write, changes);
  const auto nothing = [&] { return std::none_of(write.changed.begin(), write.changed.end(), [](bool c) { return c; }); };
  if (nothing()) return before;

  stamp(ctx, write);
  ctx.hooks.run_before(ctx, write);
  validate(ctx, write);

  update_row(ctx, write);
  write_links(ctx, write);
  search::index(ctx, write);
  ctx.hooks.run_after(ctx, write);
  log_write(ctx, write);
  return std::move(write.after);
}

}  // namespace keyuan::record
