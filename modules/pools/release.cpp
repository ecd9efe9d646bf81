#include "modules/pools/release.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "modules/pools/held.hpp"
#include "modules/pools/membership.hpp"
#include "record/history/events.hpp"
#include "record/write.hpp"

namespace keyuan::pools {
namespace {

bool some_pool_takes(const Book& book, const record::Record& record) {
  return book.active(base::as_id(record[held_fields(record.entity()).pool])) || book.first_for(record);
}

}  // namespace

record::Record release(record::Context& ctx, const Book& book, const meta::Entity& entity, base::Id id, const Why& why) {
  const auto held = record::find_for(ctx, entity, id, record::access::Verb::kUpdate);
  if (!held.owner()) throw base::conflict("pools.no_owner");
  if (!some_pool_takes(book, held)) throw base::conflict("pools.no_pool");
  if (why.reason.empty()) throw base::invalid("reason", "record.required");
  auto right = by_right_of_pool(ctx);
  end_holding(right, held, Left::kReleased, why);
  record::Changes changes;
  changes.put(meta::kOwner, {});
  auto free = record::update_loaded(right, held, changes);
  record::log_event(right, free, "pools.released", nlohmann::json{{"reason", why.reason}, {"note", why.note}}.dump());
  return free;
}

}  // namespace keyuan::pools
