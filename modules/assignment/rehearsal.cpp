#include "modules/assignment/rehearsal.hpp"

#include <algorithm>

#include "fields/lead.hpp"
#include "modules/assignment/turns.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"

namespace keyuan::assignment {
namespace {

namespace lead = fields::lead;
using base::Id;

// A desk at which everything is imagined, beginning with what people have now.
class Imagined final : public Desk {
 public:
  Imagined(record::Context& ctx, base::Date from) : ctx_(ctx), away_(absences(ctx, from)) {}

  Turn turn(const Rule& rule) override { return turns_[&rule]; }
  void keep(const Rule& rule, const Turn& turn) override { turns_[&rule] = turn; }
  std::map<Id, std::int64_t> open(const std::vector<Id>& people) override {
    if (!counted_) {
      counted_ = true;
      for (auto rows = ctx_.db.query("SELECT owner, count(*) FROM lead WHERE removed_at IS NULL AND owner IS NOT NULL AND "
                                     "status NOT IN ('converted', 'unqualified') GROUP BY owner");
           rows.next();)
        open_[rows.id(0)] += rows.integer(1);
    }
    std::map<Id, std::int64_t> out;
    for (const auto& id : people) out[id] = open_[id];
    return out;
  }
  bool away(Id user, base::Date on) override { return is_away(away_, user, on); }
  void give(Id user) { ++open_[user]; }

 private:
  record::Context& ctx_;
  std::vector<Away> away_;
  std::map<const Rule*, Turn> turns_;
  std::map<Id, std::int64_t> open_;
  bool counted_ = false;
};

std::vector<record::Record> newest(record::Context& ctx, const record::Query& sample, int limit) {
  const auto& entity = ctx.entity(lead::kEntity);
  const auto& columns = (*ctx.catalog)[entity];
  const auto where = record::where_of(ctx, entity, sample);
  std::vector<record::Record> out;
  auto rows = ctx.db.query("SELECT " + columns.select + " FROM " + columns.from + " t" + where.text +
                               " ORDER BY t.created_at DESC, t.seq DESC LIMIT " + std::to_string(limit), where.values);
  while (rows.next()) record::read_columns(rows, columns, out.emplace_back(entity));
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<Given> rehearse(record::Context& ctx, const std::vector<Rule>& rules, const record::Query& sample, int limit) {
  std::vector<Given> out;
  const auto leads = newest(ctx, sample, limit);
  if (leads.empty()) return out;
  auto system = ctx.as_system();
  Imagined desk(system, ctx.workspace->zone.date_at(leads.front().get(lead::created_at)).plus_days(-1));
  for (const auto& one : leads) {
    auto decision = decide(system, rules, one, one.get(lead::created_at), desk, ctx.language);
    if (decision.who && !decision.proposed) desk.give(decision.who);
    out.push_back({one.id(), one.title(), std::move(decision)});
  }
  return out;
}

}  // namespace keyuan::assignment
