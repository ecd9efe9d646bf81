#include "modules/leads/api.hpp"

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "modules/leads/convert.hpp"
#include "record/pipeline.hpp"
#include "record/query/render.hpp"

namespace keyuan::leads {
namespace {

using app::Call;
using app::Context;
using http::Response;
using nlohmann::json;

// {"id": …} takes an existing record; anything else are fields of a new one.
Part read_part(const Context& ctx, const json& body, const char* name) {
  Part part;
  const auto it = body.find(name);
  if (it == body.end() || it->is_null()) return part;
  if (!it->is_object()) throw base::invalid(name, "record.not_an_object");
  if (const auto id = it->find("id"); id != it->end() && !id->is_null()) {
    const auto parsed = id->is_string() ? base::Id::parse(id->get_ref<const std::string&>()) : std::nullopt;
    if (!parsed) throw base::invalid(name, "record.not_an_id");
    part.existing = *parsed;
    return part;
  }
  part.changes = record::read_changes(ctx, ctx.entity(name), *it);
  return part;
}

void append_records(std::string& out, const Context& ctx, const std::vector<record::Record>& records) {
  out += '[';
  base::Commas comma;
  for (const auto& r : records) {
    comma(out);
    record::append_record(out, ctx, r);
  }
  out += ']';
}

Response show_proposal(Context& ctx, const Call& call) {
  const auto found = propose(ctx, call.id());
  std::string out = "{\"accounts\":";
  append_records(out, ctx, found.accounts);
  out += ",\"contacts\":";
  append_records(out, ctx, found.contacts);
  return app::json_response(out + "}");
}

Response run_convert(Context& ctx, const Call& call) {
  const auto body = call.request.body.empty() ? json::object() : call.json();
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  for (const auto& [key, _] : body.items())
    if (key != "account" && key != "contact" && key != "opportunity")
      throw base::invalid(key.substr(0, 100), "record.unknown_field", {{"entity", "lead"}});
  Conversion wanted{read_part(ctx, body, "account"), read_part(ctx, body, "contact"), {}};
  // Without a word about it an opportunity is made; null says that there is none.
  if (!body.contains("opportunity") || !body["opportunity"].is_null()) wanted.opportunity = read_part(ctx, body, "opportunity");
  const auto made = convert(ctx, call.id(), wanted);
  std::string out = "{";
  base::Commas comma;
  for (const auto& [name, id] : {std::pair{"account", made.account}, {"contact", made.contact}, {"opportunity", made.opportunity}}) {
    base::append_json_key(out, comma, name);
    if (id) base::append_json_string(out, id.to_string());
    else out += "null";
  }
  return app::json_response(out + "}", 201);
}

Response run_unconvert(Context& ctx, const Call& call) {
  unconvert(ctx, call.id());
  return app::no_content();
}

}  // namespace

std::vector<app::Route> routes() {
  using enum app::Who;
  using app::Mode;
  using http::Method;
  return {
      {"leads.conversion", Method::kGet, "/leads/{id}/conversion", Mode::kRead, kSignedIn, show_proposal, {}},
      {"leads.convert", Method::kPost, "/leads/{id}/conversion", Mode::kWrite, kSignedIn, run_convert, {}},
      {"leads.unconvert", Method::kDelete, "/leads/{id}/conversion", Mode::kWrite, kSignedIn, run_unconvert, {}},
  };
}

}  // namespace keyuan::leads
