#include "modules/sources/public_forms.hpp"

#include <memory>
#include <mutex>
#include <optional>

#include <nlohmann/json.hpp>

#include "app/problem_response.hpp"
#include "app/request_limit.hpp"
#include "auth/secret.hpp"
#include "auth/throttle.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "fields/web_form.hpp"
#include "modules/sources/answer.hpp"
#include "modules/sources/challenge.hpp"
#include "modules/sources/questions.hpp"
#include "modules/sources/uploads.hpp"

namespace keyuan::sources {
namespace {

namespace form = fields::web_form;
using app::Call;
using app::Context;
using app::Services;
using http::Response;
using nlohmann::json;

constexpr std::string_view kKey = "sources.form_key";
constexpr int kAnswersAMinute = 30, kLooksAMinute = 240;
constexpr std::size_t kLargestAnswer = 256 << 10;

// How often an address may look and send; and the key of the challenges, which all servers of a workspace share.
class Gate {
 public:
  void count_look(const Services& services, const Call& call) { count(looks_, services, call); }
  void count_answer(const Services& services, const Call& call) { count(answers_, services, call); }

  std::string key(Services& services) {
    std::lock_guard lock(mutex_);
    if (key_.empty()) services.database.read([&](db::Transaction& tx) { key_ = app::setting(tx, kKey); });
    if (!key_.empty()) return key_;
    const auto fresh = auth::random_base62(43);
    services.database.write([&](db::Transaction& tx) {
      tx.execute("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", {std::string(kKey), fresh});
    });
    services.database.read([&](db::Transaction& tx) { key_ = app::setting(tx, kKey); });
    return key_;
  }

 private:
  static void count(app::RequestLimit& limit, const Services& services, const Call& call) {
    if (const int wait = limit.take(auth::address_key(call.request.remote), services.clock.now()))
      throw base::Problem(base::Kind::kTooMany, "http.too_many_requests", {{"seconds", std::to_string(wait)}}).after(wait);
  }
  app::RequestLimit answers_{kAnswersAMinute}, looks_{kLooksAMinute};
  std::mutex mutex_;
  std::string key_;
};

// The program acts, in the language that is asked for.
app::Behalf program(const Call& call) {
  app::Behalf behalf;
  behalf.language = call.behalf.language;
  if (const auto* asked = call.request.parameter("language"))
    if (const auto language = app::accepted_language(*asked)) behalf.language = language;
  behalf.via = "form:" + std::string(call.captures["slug"]);
  behalf.request_id = call.request.id;
  return behalf;
}

json definition(const Context& ctx, const record::Record& asked, const Challenge& challenge) {
  json out = {{"title", asked.has(form::title) ? asked.get(form::title) : asked.get(form::name)}, {"intro", asked.get(form::intro)},
              {"language", base::tag(ctx.language)}, {"questions", json::array()}, {"consent", nullptr}, {"files", nullptr}};
  for (const auto& question : questions_of(ctx, base::as_text(asked[form::questions.index]))) out["questions"].push_back(to_json(ctx, question));
  if (asked.has(form::consent_text)) out["consent"] = {{"text", asked.get(form::consent_text)}, {"required", asked.get(form::consent_required)}};
  if (const auto files = asked.get(form::files_allowed)) out["files"] = {{"count", files}, {"max_size", kLargestUpload}};
  out["challenge"] = {{"nonce", challenge.nonce}, {"difficulty", challenge.difficulty}, {"expires", challenge.expires.to_string()}};
  return out;
}

Response show(Services& services, const Call& call, Gate& gate) {
  gate.count_look(services, call);
  const auto slug = call.captures["slug"];
  const auto key = gate.key(services);
  std::string body;
  services.read(program(call), [&](Context& ctx) {
    const auto asked = published_form(ctx, slug);
    body = definition(ctx, asked, make_challenge(key, slug, ctx.now())).dump();
  });
  return app::json_response(std::move(body));
}

std::string thanks(const record::Record& asked) {
  return asked.has(form::redirect) ? json{{"redirect", asked.get(form::redirect)}}.dump() : json{{"thanks", asked.get(form::thanks)}}.dump();
}

Response take(Services& services, const Call& call, Gate& gate) {
  gate.count_answer(services, call);
  const auto slug = call.captures["slug"];
  const auto answer = read_answer(call.json());
  const auto key = gate.key(services);
  const auto fingerprint = base::sha256_hex(call.request.body);
  std::string body;
  services.write(program(call), [&](Context& ctx) {
    const auto asked = published_form(ctx, slug);
    body = thanks(asked);
    if (!answer.honeypot.empty()) return;  // no person sees that box
    const auto expires = check_proof(key, slug, answer.challenge, answer.solution, ctx.now());
    if (was_answered(ctx, answer.challenge, fingerprint)) return;
    const auto lead = take_answer(ctx, asked, answer);
    attach_uploads(ctx, answer.challenge, answer.files, lead);
    note_answered(ctx, answer.challenge, fingerprint, expires);
    ctx.db.execute("UPDATE web_form SET submissions = coalesce(submissions, 0) + 1 WHERE id = ?", {asked.id()});
  });
  return app::json_response(std::move(body), 201);
}

std::string parameter(const Call& call, const char* name) {
  const auto* value = call.request.parameter(name);
  return value ? *value : std::string();
}

Response upload(Services& services, const Call& call, Gate& gate) {
  gate.count_answer(services, call);
  const auto slug = call.captures["slug"];
  const auto nonce = parameter(call, "challenge");
  const auto key = gate.key(services);
  Upload kept;
  services.write(program(call), [&](Context& ctx) {
    const auto asked = published_form(ctx, slug);
    const auto allowed = asked.get(form::files_allowed);
    if (allowed == 0) throw base::invalid("files", "sources.no_files");
    check_proof(key, slug, nonce, parameter(call, "solution"), ctx.now());
    kept = keep_upload(ctx, nonce, allowed, parameter(call, "name"), call.request.body);
  });
  return app::json_response(json{{"token", kept.token}, {"name", kept.name}, {"size", kept.size}}.dump(), 201);
}

}  // namespace

std::vector<app::Route> public_form_routes() {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  const auto gate = std::make_shared<Gate>();
  const auto through = [&](Response (*run)(Services&, const Call&, Gate&)) {
    return [gate, run](Services& services, const Call& call) { return run(services, call, *gate); };
  };
  std::vector<app::Route> routes = {
      {"sources.form", Method::kGet, "/forms/{slug}", Mode::kOwn, kAnyone, {}, through(show)},
      {"sources.answer", Method::kPost, "/forms/{slug}/answers", Mode::kOwn, kAnyone, {}, through(take), kLargestAnswer},
      {"sources.upload", Method::kPost, "/forms/{slug}/files", Mode::kOwn, kAnyone, {}, through(upload), kLargestUpload},
  };
  for (auto& route : routes) route.any_origin = true;
  return routes;
}

}  // namespace keyuan::sources
