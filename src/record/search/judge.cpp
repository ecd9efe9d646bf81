#include "record/search/judge.hpp"

#include "db/sql.hpp"
#include "record/access/masked.hpp"
#include "record/query/query.hpp"

namespace keyuan::record::search {

Judge::Judge(const Context& ctx, const Entity& entity, std::string_view typed) : ctx_(ctx), entity_(entity), query_(typed) {
  for (const auto& one : searched_fields(entity)) {
    if (is_hidden(ctx, entity, entity[one.field])) something_hidden_ = true;
    else if (one.field == entity.title) fields_.insert(fields_.begin(), one);
    else fields_.push_back(one);
  }
  for (const auto& one : fields_)
    if (const auto where = masked_where(ctx, entity, entity[one.field]); !where.empty()) masked_ += (masked_.empty() ? "" : " OR ") + where;
}

std::string Judge::columns() const {
  std::string out;
  for (const auto& one : fields_) out += ", " + counted_sql(ctx_, entity_, entity_[one.field]);
  return out;
}

std::optional<Found> Judge::judge(db::Rows& rows, int first) const {
  std::optional<Found> best, part;
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const auto text = rows.text(first + static_cast<int>(i));
    if (text.empty()) continue;
    if (auto match = query_.match(fields_[i].kind, text)) {
      if (!best || match->rank < best->match.rank) best = Found{i, std::move(*match)};
      if (best->match.rank == base::text::Rank::kExact) break;
    } else if (query_.words().size() > 1) {
      if (auto some = query_.match_some(fields_[i].kind, text)) {
        words |= some->words;
        if (!part || ((some->words & 1) && !(part->match.words & 1))) part = Found{i, std::move(*some)};
      }
    }
  }
  if (best || !part || words != query_.all_words()) return best;
  part->match.rank = base::text::Rank::kInside;
  return part;
}

}  // namespace keyuan::record::search
