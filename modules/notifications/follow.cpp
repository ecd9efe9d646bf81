#include "modules/notifications/follow.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "modules/notifications/tell.hpp"
#include "record/load.hpp"
#include "record/query/query.hpp"

namespace keyuan::notifications {
namespace {

using base::Id;
using nlohmann::json;
using record::Record;

Id id_in(const json& value) {
  if (!value.is_string()) return {};
  return Id::parse(value.get_ref<const std::string&>()).value_or(Id{});
}

std::vector<Id> ids_in(const json& value) {
  std::vector<Id> out;
  if (!value.is_array()) return out;
  for (const auto& one : value)
    if (const auto id = id_in(one)) out.push_back(id);
  return out;
}

// A field that refers to people by that name, whichever record type has it.
const meta::Field* people_field(const meta::Entity& entity, std::string_view name) {
  const auto* field = entity.find(name);
  return field && field->to == "user" ? field : nullptr;
}

// One event on its way to those who should know of it.
class Telling {
 public:
  Telling(record::Context& ctx, const jobs::Event& event, const meta::Entity& entity)
      : ctx_(ctx), event_(event), entity_(entity),
        many_(event.via.starts_with("import:") || event.via.starts_with("job:")),
        changes_(event.kind == "updated" || event.kind == "shared" ? json::parse(event.changes, nullptr, false) : json::object()) {
    if (!changes_.is_object()) changes_ = json::object();
  }

  void run() {
    if (event_.kind == "created") created();
    else if (event_.kind == "updated") updated();
    else if (event_.kind == "removed" && !many_) tell("record_removed", event_.owner);
    else if (event_.kind == "shared") shared();
  }

 private:
  void created() {
    if (many_) return give_one_of_many();
    if (const auto* mentions = people_field(entity_, "mentions")) tell_all("mentioned", linked(*mentions));
    if (const auto* assignee = people_field(entity_, "assignee")) tell("assigned", person_in(*assignee));
    tell("assigned", event_.owner);
    if (const auto* participants = people_field(entity_, "participants")) tell_all("invited", linked(*participants));
  }

  void updated() {
    if (many_) {
      if (changes_.contains("owner")) give_one_of_many();
      return;
    }
    if (people_field(entity_, "mentions")) tell_all("mentioned", added("mentions"));
    if (people_field(entity_, "assignee")) tell("assigned", now("assignee"));
    tell("assigned", now("owner"));
    if (people_field(entity_, "participants")) tell_all("invited", added("participants"));
    tell("record_changed", event_.owner);
    if (const auto* assignee = people_field(entity_, "assignee")) tell("record_changed", person_in(*assignee));
  }

  void shared() {
    const auto it = changes_.find("grantee");
    if (it != changes_.end()) tell("shared", id_in(*it));
  }

  // Thousands at once are one piece of news.
  void give_one_of_many() {
    if (!event_.owner || event_.owner == event_.actor || was_told(ctx_, event_.owner, event_.via, "assigned", entity_.name)) return;
    tell("assigned", event_.owner);
  }

  [[nodiscard]] Id now(const char* field) const {
    const auto it = changes_.find(field);
    return it != changes_.end() && it->is_array() && it->size() == 2 ? id_in((*it)[1]) : Id{};
  }
  [[nodiscard]] std::vector<Id> added(const char* field) const {
    const auto it = changes_.find(field);
    if (it == changes_.end() || !it->is_array() || it->size() != 2) return {};
    const auto before = ids_in((*it)[0]);
    auto after = ids_in((*it)[1]);
    std::erase_if(after, [&](Id id) { return std::find(before.begin(), before.end(), id) != before.end(); });
    return after;
  }
  [[nodiscard]] std::vector<Id> linked(const meta::Field& field) {
    const auto* record = about_what();
    if (!record) return {};
    const auto it = record->links.find(field.index);
    return it == record->links.end() ? std::vector<Id>{} : it->second;
  }
  [[nodiscard]] Id person_in(const meta::Field& field) {
    const auto* record = about_what();
    return record ? base::as_id((*record)[field.index]) : Id{};
  }

  // As it stands now; it may be gone.
  const Record* about_what() {
    if (!looked_) record_ = record::load(ctx_, entity_, event_.record);
    looked_ = true;
    return record_ ? &*record_ : nullptr;
  }

  void tell_all(std::string_view kind, const std::vector<Id>& people) {
    for (const auto& person : people) tell(kind, person);
  }

  // The weightiest comes first; the same event is told nobody twice.
  void tell(std::string_view kind, Id whom) {
    if (!whom || whom == event_.actor || told_.contains(whom) || !about_what()) return;
    Notice notice{.kind = kind, .whom = whom, .by = event_.actor};
    if (kind == "record_changed") notice.details = fields_seen(whom);
    if (kind == "record_changed" && notice.details.empty()) return;
    if (kind == "mentioned") notice.text = said_in(ctx_, *about_what(), whom);
    if (many_) {
      notice.source = event_.via;
      notice.details = R"({"many":true})";
    }
    about(ctx_, *about_what(), notice);
    told_.insert(whom);
    notifications::tell(ctx_, notice);
  }

  // {"fields":[…]}, without those hidden from him; empty when there is none.
  [[nodiscard]] std::string fields_seen(Id whom) const {
    auto his = ctx_;
    his.actor = ctx_.org->actor(whom);
    auto names = json::array();
    if (his.actor)
      for (const auto& [name, _] : changes_.items())
        if (const auto* field = entity_.find(name); field && !record::is_hidden(his, entity_, *field)) names.push_back(name);
    return names.empty() ? std::string() : json{{"fields", std::move(names)}}.dump();
  }

  record::Context& ctx_;
  const jobs::Event& event_;
  const meta::Entity& entity_;
  const bool many_;
  json changes_;
  std::optional<Record> record_;
  bool looked_ = false;
  std::set<Id> told_;
};

}  // namespace

void follow(record::Context& ctx, const jobs::Event& event) {
  if (!event.actor) return;
  const auto* entity = ctx.meta().find(event.entity);
  if (!entity || !entity->owned || entity->personal || entity->system) return;
  // Mostly somebody's own, made alone.
  const bool alone = event.kind == "created" && event.owner == event.actor && !people_field(*entity, "mentions") &&
                     !people_field(*entity, "assignee") && !people_field(*entity, "participants");
  if (!alone) Telling(ctx, event, *entity).run();
}

}  // namespace keyuan::notifications
