#include "modules/pools/losses.hpp"

#include <algorithm>

#include "record/query/render.hpp"

namespace keyuan::pools {
namespace {

using nlohmann::json;

constexpr std::size_t kShown = 100;

json person(record::Context& ctx, base::Id id) {
  std::string out;
  record::append_person(out, ctx, id);
  return json::parse(out);
}

}  // namespace

void Losses::add(Loss loss) {
  ++count_;
  ++by_person_[loss.holder];
  first_.push_back(std::move(loss));
  std::push_heap(first_.begin(), first_.end(), before_);
  if (first_.size() <= kShown) return;
  std::pop_heap(first_.begin(), first_.end(), before_);
  first_.pop_back();
}

json Losses::shown(record::Context& ctx) const {
  std::vector<std::pair<base::Id, std::int64_t>> most(by_person_.begin(), by_person_.end());
  std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  auto people = json::array(), records = json::array();
  for (const auto& [id, count] : most) people.push_back({{"user", person(ctx, id)}, {"count", count}});
  auto sorted = first_;
  std::sort_heap(sorted.begin(), sorted.end(), before_);
  for (const auto& loss : sorted)
    records.push_back({{"id", loss.record.to_string()}, {"title", loss.title}, {"owner", person(ctx, loss.holder)}, {"returns_at", loss.due.at.to_string()},
                       {"why", ctx.meta().words().text(ctx.language, "choices.pool_rule.kind." + std::string(name_of(loss.due.why)))}});
  return {{"count", count_}, {"people", std::move(people)}, {"records", std::move(records)}};
}

}  // namespace keyuan::pools
