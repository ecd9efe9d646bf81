#include "modules/pools/tell.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "modules/notifications/notifications.hpp"
#include "modules/pools/held.hpp"

namespace keyuan::pools {
namespace {

using base::Id;
using record::Record;

struct News {
  const Record* first;
  Id owner;
  std::int64_t count = 0;
};

std::string details(const Record& record, const News& news) {
  const auto& f = held_fields(record.entity());
  nlohmann::json out{{"owner", news.owner.to_string()}, {"why", base::as_text(record[f.returns_why])}};
  if (const auto at = moment(record, f.returns_at)) out["returns_at"] = at->to_string();
  if (news.count > 1) out["many"] = true;
  return out.dump();
}

void tell(record::Context& ctx, std::string_view kind, Id whom, const News& news) {
  notifications::Notice notice{.kind = kind, .whom = whom, .count = news.count};
  notice.entity = news.first->entity().name;
  notice.record = news.first->id();
  notice.title = news.first->title();
  notice.details = details(*news.first, news);
  // He knows what was his; his manager is told as far as he sees it.
  if (whom != news.owner) notifications::about(ctx, *news.first, notice);
  notifications::tell(ctx, notice);
}

}  // namespace

void tell_owners(record::Context& ctx, std::string_view kind, const std::vector<Record>& records) {
  std::map<Id, News> by_owner;
  for (const auto& record : records) {
    auto& news = by_owner.try_emplace(record.owner(), News{&record, record.owner()}).first->second;
    ++news.count;
  }
  for (const auto& [owner, news] : by_owner) {
    tell(ctx, kind, owner, news);
    if (const auto* person = ctx.org->person(owner); person && person->manager) tell(ctx, kind, person->manager, news);
  }
}

}  // namespace keyuan::pools
