#include "api/events.hpp"

#include <algorithm>

#include "api/jobs.hpp"
#include "base/json_text.hpp"
#include "record/history/events.hpp"

namespace keyuan::api {
namespace {

using record::access::Actor;
using record::access::FieldMode;
using record::access::Verb;

// Who saw the record before or sees it now is told; of a record handed on the new and the old owner are.
bool concerns(const jobs::Event& event, const meta::Entity& entity, const Actor& actor) {
  if (!entity.owned) return actor.may(entity.name, Verb::kRead);
  if (actor.covers(entity.name, Verb::kRead, event.owner, event.department)) return true;
  return event.changes.find("\"owner\"") != std::string::npos &&
         event.changes.find(actor.user.to_string()) != std::string::npos;
}

// Names of fields only, never values: whoever may see them asks for the record.
std::string frame_of(const jobs::Event& event, const Actor& actor) {
  std::string out = "event: change\nid: " + std::to_string(event.seq) + "\ndata: {\"seq\":" + std::to_string(event.seq) + ",\"entity\":";
  base::append_json_string(out, event.entity);
  out += ",\"id\":\"" + event.record.to_string() + "\",\"kind\":";
  base::append_json_string(out, event.kind);
  out += ",\"version\":" + std::to_string(event.version) + ",\"fields\":[";
  base::Commas comma;
  if (event.kind == "updated")
    for (const auto& field : record::changed_fields(event.changes))
      if (actor.field(event.entity, field) != FieldMode::kHidden) {
        comma(out);
        base::append_json_string(out, field);
      }
  out += "],\"by\":";
  out += event.actor ? "\"" + event.actor.to_string() + "\"" : "null";
  return out + "}\n\n";
}

}  // namespace

LiveEvents::LiveEvents(app::Services& services) : services_(services) {}

// `frame` gives what one actor is told, or nothing. A stream that no longer takes anything is dropped.
template <class Frame>
void LiveEvents::tell(Frame&& frame) {
  const auto org = services_.org();
  std::lock_guard lock(mutex_);
  std::erase_if(listeners_, [&](const Listener& listener) {
    const auto actor = org->actor(listener.user);
    if (!actor) {
      listener.stream->close();
      return true;
    }
    const std::string text = frame(*actor);
    return !text.empty() && !listener.stream->send(text);
  });
}

void LiveEvents::changed(const jobs::Event& event) {
  const auto catalog = services_.catalog();
  const auto* entity = catalog->meta->find(event.entity);
  if (!entity) return;
  tell([&](const Actor& actor) { return concerns(event, *entity, actor) ? frame_of(event, actor) : std::string(); });
}

void LiveEvents::job_changed(const jobs::Job& job) {
  const auto catalog = services_.catalog();
  const auto org = services_.org();
  const auto language = services_.workspace()->language;
  tell([&](const Actor& actor) {
    if (actor.user != job.created_by) return std::string();
    std::string out = "event: job\ndata: ";
    append_job(out, catalog->meta->words(), language, job);
    return out + "\n\n";
  });
}

std::vector<app::Route> LiveEvents::routes() {
  const auto open = [this](app::Services&, const app::Call& call) {
    http::Response response;
    response.stream = [this, user = call.caller->user](std::shared_ptr<http::EventStream> stream) {
      stream->send("retry: 2000\n\n");
      std::lock_guard lock(mutex_);
      listeners_.push_back({user, std::move(stream)});
    };
    return response;
  };
  return {{"events", http::Method::kGet, "/events", app::Mode::kOwn, app::Who::kSignedIn, {}, open}};
}

}  // namespace keyuan::api
