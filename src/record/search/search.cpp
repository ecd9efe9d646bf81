#include "record/search/search.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_set>

#include "base/json_text.hpp"
#include "base/text/plan.hpp"
#include "db/sql.hpp"
#include "record/access/masked.hpp"
#include "record/query/query.hpp"
#include "record/search/candidates.hpp"
#include "record/search/judge.hpp"
#include "record/search/subtitle.hpp"

namespace keyuan::record::search {
namespace {

using base::text::Rank;

constexpr std::array<std::string_view, 3> kRankNames = {"exact", "prefix", "inside"};

struct Hit {
  const Entity* entity;
  Id id;
  std::int64_t seq, created_at;
  std::string title, subtitle, text;
  const Field* field;
  base::text::Match match;
};

// The search of one record type, tier after tier.
class TypeSearch {
 public:
  TypeSearch(Context& ctx, const Entity& entity, const Request& request)
      : ctx_(ctx), entity_(entity), limit_(request.limit), judge_(ctx, entity, request.text), subtitle_(ctx, entity),
        reach_(reach_of(ctx, entity)), title_hidden_(is_hidden(ctx, entity, entity.title_field())) {
    wanted_.columns = ", t.id, t.created_at, " + shown_sql(ctx, entity, entity.title_field()) + judge_.columns() +
                      subtitle_.columns();
    wanted_.joins = subtitle_.joins();
    wanted_.rows = limit_;
  }

  [[nodiscard]] const Entity& entity() const { return entity_; }
  void newest_is(std::int64_t seq) { wanted_.newest = seq; }
  [[nodiscard]] bool searchable() const { return !judge_.fields().empty() && !(reach_.nothing() && !reach_.shares); }

  // Asks the last tier, which finds what all of them do. Where that is little, as in most types, nothing else has
  // to be asked; where it is much, these are the newest of each rank, and what is missing must be looked for by rank.
  void begin(const base::text::Tier& last) {
    std::size_t candidates = 0;
    all_found_ = each_candidate(ctx_, entity_, reach_, last, wanted_, [&](db::Rows& rows) {
      keep(rows, Rank::kExact);
      return ++candidates < kFew;
    });
    if (reach_.shares)
      each_shared(ctx_, entity_, wanted_, [&](db::Rows& rows) {
        keep(rows, Rank::kExact);
        return true;
      });
  }

  // The hits of that rank, newest first.
  std::vector<Hit> find(const base::text::Tier& tier) {
    if (!all_found_ && !enough(tier.rank))
      each_candidate(ctx_, entity_, reach_, tier, wanted_, [&](db::Rows& rows) {
        keep(rows, tier.rank);
        return !enough(tier.rank);
      });
    auto& hits = hits_[static_cast<int>(tier.rank)];
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.seq > b.seq; });
    return std::move(hits);
  }

 private:
  static constexpr int kFields = 4;  // seq, id, created_at, title are before
  static constexpr std::size_t kFew = 30;  // candidates that are sooner judged than asked for again

  [[nodiscard]] bool enough(Rank rank) const { return hits_[static_cast<int>(rank)].size() >= static_cast<std::size_t>(limit_); }

  // A record whose rank is worse than the tier waits for its own; one that is better, but was not found
  // before, comes now.
  void keep(db::Rows& rows, Rank tier) {
    if (seen_.contains(rows.integer(0))) return;
    auto found = judge_.judge(rows, kFields);
    if (!found) return;
    const auto rank = static_cast<int>(std::max(found->match.rank, tier));
    seen_.insert(rows.integer(0));
    const auto& field = entity_[judge_.fields()[found->place].field];
    Hit hit{&entity_, rows.id(1), rows.integer(0), rows.integer(2), title_hidden_ ? "" : std::string(rows.text(3)),
            subtitle_.text(rows, kFields + static_cast<int>(judge_.fields().size())),
            std::string(rows.text(kFields + static_cast<int>(found->place))), &field, std::move(found->match)};
    hits_[rank].push_back(std::move(hit));
  }

  Context& ctx_;
  const Entity& entity_;
  int limit_;
  Judge judge_;
  Subtitle subtitle_;
  Reach reach_;
  Wanted wanted_;
  bool title_hidden_, all_found_ = false;
  std::array<std::vector<Hit>, 3> hits_;
  std::unordered_set<std::int64_t> seen_;
};

// Of several types' hits of one rank as many as there is room for, in turn, and those newest first.
std::vector<Hit> share_out(std::vector<std::vector<Hit>> of_types, std::size_t room) {
  std::vector<Hit> out;
  for (std::size_t turn = 0, took = 1; took > 0 && out.size() < room; ++turn) {
    took = 0;
    for (auto& hits : of_types) {
      if (turn >= hits.size() || out.size() == room) continue;
      out.push_back(std::move(hits[turn]));
      ++took;
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Hit& a, const Hit& b) {
    if (a.entity == b.entity) return a.seq > b.seq;
    return a.created_at > b.created_at;
  });
  return out;
}

void append_hit(std::string& out, const Hit& hit) {
  out += "{\"entity\":";
  base::append_json_string(out, hit.entity->name);
  out += ",\"id\":\"";
  hit.id.append_to(out);
  out += "\",\"title\":";
  base::append_json_string(out, hit.title);
  out += ",\"subtitle\":";
  base::append_json_string(out, hit.subtitle);
  out += ",\"rank\":\"";
  out += kRankNames[static_cast<int>(hit.match.rank)];
  out += "\",\"match\":{\"field\":";
  base::append_json_string(out, hit.field->name);
  out += ",\"text\":";
  base::append_json_string(out, hit.text);
  out += ",\"spans\":[";
  base::Commas comma;
  for (const auto& [start, length] : hit.match.spans) {
    comma(out);
    out += '[' + std::to_string(start) + ',' + std::to_string(length) + ']';
  }
  out += "]}}";
}

std::vector<std::unique_ptr<TypeSearch>> searches(Context& ctx, const Request& request) {
  std::vector<std::unique_ptr<TypeSearch>> out;
  const auto add = [&](const Entity& entity) {
    if (!ctx.actor->may(entity.name, access::Verb::kRead)) return;
    auto one = std::make_unique<TypeSearch>(ctx, entity, request);
    if (one->searchable()) out.push_back(std::move(one));
  };
  for (const auto* entity : request.entities) add(*entity);
  if (request.entities.empty())
    for (const auto& entity : ctx.meta().entities()) add(*entity);
  if (ctx.db.dialect() == db::Dialect::kPostgres) {
    std::vector<const Entity*> entities;
    for (const auto& one : out) entities.push_back(&one->entity());
    const auto newest = begin_on_postgres(ctx, entities);
    for (std::size_t i = 0; i < out.size(); ++i) out[i]->newest_is(newest[i]);
  }
  return out;
}

}  // namespace

void search(Context& ctx, const Request& request, std::string& out) {
  out += "{\"data\":[";
  base::Commas comma;
  const auto tiers = base::text::plan(request.text);
  auto room = static_cast<std::size_t>(request.limit);
  if (!tiers.empty()) {
    const auto types = searches(ctx, request);
    for (const auto& type : types) type->begin(tiers.back());
    for (const auto& tier : tiers) {
      std::vector<std::vector<Hit>> of_types;
      for (const auto& type : types) of_types.push_back(type->find(tier));
      for (const auto& hit : share_out(std::move(of_types), room)) {
        comma(out);
        append_hit(out, hit);
        --room;
      }
      if (room == 0) break;
    }
  }
  out += "]}";
}

}  // namespace keyuan::record::search
