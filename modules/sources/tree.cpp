#include "modules/sources/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "fields/source.hpp"
#include "fields/source_cost.hpp"
#include "record/write.hpp"

namespace keyuan::sources {
namespace {

namespace source = fields::source;

struct Shipped {
  const char* word;  // messages.sources.<word>
  std::string_view channel;
  int days = 0, hours = 0;
  std::vector<Shipped> below{};
};

// Who asks is called at once; who was met at a stand the next working day.
const std::vector<Shipped>& shipped() {
  namespace channel = source::channel_choice;
  static const std::vector<Shipped> all = {
      {"website", channel::web_form, 0, 2, {{"contact_form", channel::web_form}}},
      {"online", channel::advertisement, 0, 4, {{"search", channel::search}, {"social", channel::social}}},
      {"events", channel::event, 1, 0, {{"exhibition", channel::event}}},
      {"referral", channel::referral, 1, 0},
      {"partner", channel::partner, 1, 0},
      {"phone", channel::phone, 0, 2},
      {"walk_in", channel::walk_in, 1, 0},
      {"cold_list", channel::cold_list, 5, 0},
      {"other", channel::other},
  };
  return all;
}

void make(record::Context& ctx, const std::vector<Shipped>& list, base::Id parent) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    record::Changes changes;
    changes.set(source::name, ctx.meta().words().text(ctx.workspace->language, "messages.sources." + std::string(list[i].word)));
    changes.set(source::channel, list[i].channel);
    changes.set(source::position, static_cast<int>(i));
    if (parent) changes.set(source::parent, parent);
    if (list[i].days) changes.set(source::first_contact_days, list[i].days);
    if (list[i].hours) changes.set(source::first_contact_hours, list[i].hours);
    const auto made = record::create(ctx, ctx.entity(source::kEntity), changes).id();
    make(ctx, list[i].below, made);
  }
}

}  // namespace

void seed_sources(record::Context& ctx) { make(ctx, shipped(), {}); }

void keep_sources_a_tree(record::Context& ctx, record::Write& write) {
  if (!write.before || !write.changes(source::parent) || !write.after.has(source::parent)) return;
  // One after the other: of two that move below one another at once, the second sees the first.
  ctx.db.execute("UPDATE setting SET value = value WHERE name = 'workspace.name'");
  const bool circle = ctx.db.query(
      "WITH RECURSIVE above (id) AS (SELECT id FROM source WHERE id = ? UNION "
      "SELECT s.parent FROM source s JOIN above a ON a.id = s.id WHERE s.parent IS NOT NULL) "
      "SELECT 1 FROM above WHERE id = ?", {write.after.get(source::parent), write.after.id()}).next();
  if (circle) throw base::invalid(std::string(source::parent.name), "sources.source_circle");
}

void check_cost_days(record::Context&, record::Write& write) {
  namespace cost = fields::source_cost;
  const auto& r = write.after;
  if (r.has(cost::from_date) && r.has(cost::to_date) && r.get(cost::to_date) < r.get(cost::from_date))
    throw base::invalid(std::string(cost::to_date.name), "sources.ends_before");
}

}  // namespace keyuan::sources
