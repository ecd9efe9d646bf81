#include "modules/leads/api.hpp"

#include "app/body.hpp"
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

// {"id": …} takes an existing record; anything else are fields of a new one.
Part read_part(const Context& ctx, const app::Body& body, const char* name) {
  auto given = body.part(name);
  Part part{given.id("id"), {}};
  given.check();
  if (!part.existing && body.given(name)) part.changes = record::read_changes(ctx, ctx.entity(name), given.json());
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
  auto body = app::Body::or_nothing(call);
  body.only({"account", "contact", "opportunity"});
  body.check();
  Conversion wanted{read_part(ctx, body, "account"), read_part(ctx, body, "contact"), {}};
  // Without a word about it an opportunity is made; null says that there is none.
  if (!body.has("opportunity") || body.given("opportunity")) wanted.opportunity = read_part(ctx, body, "opportunity");
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
