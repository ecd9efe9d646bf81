#include "modules/sources/capture.hpp"

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/lead.hpp"
#include "record/load.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"

namespace keyuan::sources {
namespace {

namespace lead = fields::lead;
using nlohmann::json;

constexpr std::size_t kShortestKey = 8, kLongestKey = 80;

void check_may(const record::Context& ctx) {
  using enum record::access::Verb;
  if (ctx.actor->may(lead::kEntity, kCreate)) return;
  if (!ctx.actor->may(lead::kEntity, kRead)) throw base::not_found();
  throw base::forbidden("access.not_allowed", {{"verb", "create"}, {"entity", std::string(lead::kEntity)}});
}

std::string take_key(json& body) {
  const auto it = body.find("capture_key");
  if (it == body.end() || !it->is_string()) throw base::invalid("capture_key", "record.required");
  auto key = it->get<std::string>();
  body.erase(it);
  for (const char c : key)
    if (c <= 0x20 || c > 0x7e) throw base::invalid("capture_key", "record.not_text");
  if (key.size() < kShortestKey) throw base::invalid("capture_key", "record.required");
  if (key.size() > kLongestKey) throw base::invalid("capture_key", "record.too_long", {{"max", std::to_string(kLongestKey)}});
  return key;
}

// Removed ones too: what was thrown away does not come back because a telephone found the network again.
std::optional<record::Record> caught(record::Context& ctx, const std::string& key) {
  base::Id id;
  {
    auto rows = ctx.db.query("SELECT id FROM lead WHERE capture_key = ? ORDER BY seq LIMIT 1", {key});
    if (rows.next()) id = rows.id(0);
  }
  if (!id) return std::nullopt;
  return record::load(ctx, ctx.entity(lead::kEntity), id);
}

}  // namespace

Captured capture(record::Context& ctx, const nlohmann::json& given) {
  check_may(ctx);
  if (!given.is_object()) throw base::malformed("record.not_an_object");
  auto body = given;
  const auto key = take_key(body);
  // Of two with one key at once the second waits for the first.
  if (ctx.db.dialect() == db::Dialect::kPostgres)
    (void)ctx.db.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", {"capture " + key});
  if (auto there = caught(ctx, key)) {
    if (base::as_id((*there)[meta::kCreatedBy]) != ctx.actor->user) throw base::conflict("sources.key_taken");
    return {std::move(*there), false};
  }
  const auto& entity = ctx.entity(lead::kEntity);
  auto changes = record::read_changes(ctx, entity, body);
  changes.set(lead::capture_key, key);
  return {record::create(ctx, entity, changes), true};
}

}  // namespace keyuan::sources
