#include "api/events.hpp"

#include <algorithm>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "api/jobs.hpp"
#include "api/metadata.hpp"
#include "base/json_text.hpp"
#include "record/history/events.hpp"

namespace keyuan::api {
namespace {

using record::access::Actor;
using record::access::FieldMode;
using record::access::Verb;

bool changed(const nlohmann::json& changes, const char* field, base::Id id) {
  const auto pair = changes.is_object() ? changes.find(field) : changes.end();
  return pair != changes.end() && pair->is_array() && std::find(pair->begin(), pair->end(), id.to_string()) != pair->end();
}

// It was his or becomes his, or was taken out of a place that he belongs to.
bool is_handed_on(const jobs::Event& event, const Actor& actor) {
  if (event.changes.find("\"owner\"") == std::string::npos && event.changes.find("\"department\"") == std::string::npos) return false;
  const auto changes = nlohmann::json::parse(event.changes, nullptr, false);
  const auto& places = actor.places_for(event.entity, Verb::kRead);
  return changed(changes, "owner", actor.user) ||
         std::any_of(places.begin(), places.end(), [&](base::Id place) { return changed(changes, "department", place); });
}

// Those with whom the record is shared now, asked for when somebody might be among them.
class Shared {
 public:
  Shared(app::Services& services, const jobs::Event& event) : services_(services), event_(event) {}
  bool with(const record::access::Org& org, const Actor& actor) {
    if (!org.may_have_shares(actor, event_.entity)) return false;
    if (!grantees_) read();
    const auto ids = org.grantees(actor);
    return std::any_of(ids.begin(), ids.end(), [&](base::Id id) { return grantees_->contains(id); });
  }

 private:
  void read() {
    grantees_.emplace();
    services_.database.read([&](db::Transaction& tx) {
      for (auto rows = tx.query("SELECT grantee FROM share WHERE record = ? AND (until IS NULL OR until > ?)",
                                {event_.record, services_.clock.now().ms});
           rows.next();)
        grantees_->insert(rows.id(0));
    });
  }

  app::Services& services_;
  const jobs::Event& event_;
  std::optional<std::unordered_set<base::Id>> grantees_;
};

// Who saw the record before or sees it now is told; of a record handed on the new and the old owner are, and those of the
// place where it lay.
bool concerns(const jobs::Event& event, const meta::Entity& entity, const record::access::Org& org, const Actor& actor, Shared& shared) {
  if (!entity.owned) return actor.may(entity.name, Verb::kRead);
  return actor.covers(entity.name, Verb::kRead, event.owner, event.department) || is_handed_on(event, actor) ||
         shared.with(org, actor);
}

// Names of fields only, never values: whoever may see them asks for the record.
std::string frame_of(const jobs::Event& event, const meta::Entity& entity, const Actor& actor) {
  const auto hidden = [&](const std::string& name) {
    const auto* field = entity.find(name);
    return actor.field(entity.name, name) == FieldMode::kHidden ||
           (field && !field->part_of.empty() && actor.field(entity.name, field->part_of) == FieldMode::kHidden);
  };
  std::string out = "event: change\nid: " + std::to_string(event.seq) + "\ndata: {\"seq\":" + std::to_string(event.seq) + ",\"entity\":";
  base::append_json_string(out, event.entity);
  out += ",\"id\":\"" + event.record.to_string() + "\",\"kind\":";
  base::append_json_string(out, event.kind);
  out += ",\"version\":" + std::to_string(event.version) + ",\"fields\":[";
  base::Commas comma;
  if (event.kind == "updated")
    for (const auto& field : record::changed_fields(event.changes))
      if (!hidden(field)) {
        comma(out);
        base::append_json_string(out, field);
      }
  out += "],\"by\":";
  out += event.actor ? "\"" + event.actor.to_string() + "\"" : "null";
  return out + "}\n\n";
}

}  // namespace

LiveEvents::LiveEvents(app::Services& services) : services_(services) {}

// Looked at before each frame; usually no query (auth/recent.hpp).
bool LiveEvents::may_still(const Listener& listener) const {
  try {
    const auto caller = auth::find_caller(
        services_.auth, {listener.authorization.reveal(), listener.cookie.reveal(), {}, listener.remote, true});
    return caller && caller->user == listener.user;
  } catch (const base::Problem&) {
    return false;
  } catch (const db::DatabaseError&) {
    return false;  // the browser comes back by itself
  }
}

// `frame` gives what one listener is told, or nothing. A stream that no longer takes anything is dropped.
template <class Frame>
void LiveEvents::tell(Frame&& frame) {
  const auto org = services_.org();
  std::lock_guard lock(mutex_);
  std::erase_if(listeners_, [&](Listener& listener) {
    const auto actor = org->actor(listener.user);
    if (!actor) {
      listener.stream->close();
      return true;
    }
    const std::string text = frame(*actor, listener);
    if (text.empty()) return false;
    if (may_still(listener)) return !listener.stream->send(text);
    listener.stream->close();
    return true;
  });
}

void LiveEvents::changed(const jobs::Event& event) {
  const auto catalog = services_.catalog();
  const auto* entity = catalog->meta->find(event.entity);
  if (!entity) return;
  const auto org = services_.org();
  Shared shared(services_, event);
  tell([&](const Actor& actor, const Listener&) { return concerns(event, *entity, *org, actor, shared) ? frame_of(event, *entity, actor) : std::string(); });
}

void LiveEvents::job_changed(const jobs::Job& job) {
  const auto catalog = services_.catalog();
  const auto org = services_.org();
  const auto language = services_.workspace()->language;
  tell([&](const Actor& actor, const Listener&) {
    if (actor.user != job.created_by) return std::string();
    std::string out = "event: job\ndata: ";
    append_job(out, catalog->meta->words(), language, job);
    return out + "\n\n";
  });
}

void LiveEvents::described() {
  const auto catalog = services_.catalog();
  tell([&](const Actor& actor, Listener& listener) {
    auto now = metadata_stamp(*catalog->meta, actor);
    if (now == listener.described) return std::string();
    listener.described = std::move(now);
    return std::string("event: described\ndata: {}\n\n");
  });
}

std::vector<app::Route> LiveEvents::routes() {
  const auto open = [this](app::Services&, const app::Call& call) {
    http::Response response;
    const auth::Secret secret{std::string(call.caller->secret)};
    const bool by_token = call.caller->token() != nullptr;
    Listener listener{call.caller->user, call.request.remote, by_token ? auth::Secret() : secret,
                      by_token ? secret : auth::Secret(), {}, nullptr};
    if (const auto actor = services_.org()->actor(listener.user)) listener.described = metadata_stamp(*services_.catalog()->meta, *actor);
    response.stream = [this, listener](std::shared_ptr<http::EventStream> stream) mutable {
      stream->send("retry: 2000\n\n");
      listener.stream = std::move(stream);
      std::lock_guard lock(mutex_);
      listeners_.push_back(std::move(listener));
    };
    return response;
  };
  return {{"events", http::Method::kGet, "/events", app::Mode::kOwn, app::Who::kSignedIn, {}, open}};
}

}  // namespace keyuan::api
