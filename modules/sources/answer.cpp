#include "modules/sources/answer.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "fields/lead.hpp"
#include "fields/web_form.hpp"
#include "modules/sources/questions.hpp"
#include "record/load.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"

namespace keyuan::sources {
namespace {

namespace form = fields::web_form;
namespace lead = fields::lead;
using base::FieldError;
using nlohmann::json;

constexpr std::size_t kMostFiles = 5;
constexpr std::ptrdiff_t kLongestCampaign = 100;

std::ptrdiff_t letters(const std::string& text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

std::string text_of(const json& body, const char* name, std::vector<FieldError>& errors) {
  const auto it = body.find(name);
  if (it == body.end() || it->is_null()) return {};
  if (it->is_string()) return it->get<std::string>();
  errors.push_back({name, "record.not_text", {}});
  return {};
}

std::vector<std::string> files_of(const json& body, std::vector<FieldError>& errors) {
  std::vector<std::string> out;
  const auto it = body.find("files");
  if (it == body.end() || it->is_null()) return out;
  if (!it->is_array() || it->size() > kMostFiles) {
    errors.push_back({"files", it->is_array() ? "sources.too_many_files" : "record.not_a_list", {{"max", std::to_string(kMostFiles)}}});
    return out;
  }
  for (const auto& token : *it) {
    if (!token.is_string()) errors.push_back({"files", "sources.no_such_file", {}});
    else if (std::find(out.begin(), out.end(), token.get_ref<const std::string&>()) == out.end()) out.push_back(token.get<std::string>());
  }
  return out;
}

bool is_empty(const json& value) { return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) || (value.is_array() && value.empty()); }

// What is asked and what is not, and what must be; then each value by its own type.
record::Changes read_values(record::Context& ctx, const record::Record& asked, const json& values) {
  const auto questions = questions_of(ctx, base::as_text(asked[form::questions.index]));
  std::vector<FieldError> errors;
  for (const auto& [name, _] : values.items())
    if (std::none_of(questions.begin(), questions.end(), [&, &name = name](const Question& q) { return q.field->name == name; }))
      errors.push_back({name.substr(0, 100), "record.unknown_field", {{"entity", std::string(form::kEntity)}}});
  auto body = json::object();
  for (const auto& question : questions) {
    const auto it = values.find(question.field->name);
    const bool empty = it == values.end() || is_empty(*it);
    if (!empty) body[question.field->name] = *it;
    else if (question.required) errors.push_back({question.field->name, "record.required", {}});
  }
  record::Changes changes;
  try {
    changes = record::read_changes(ctx, ctx.entity(lead::kEntity), body);
  } catch (const base::Problem& problem) {
    if (problem.fields().empty()) throw;
    errors.insert(errors.end(), problem.fields().begin(), problem.fields().end());
  }
  if (!errors.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, std::move(errors));
  return changes;
}

void note_consent(record::Context& ctx, const record::Record& asked, bool given, record::Changes& changes) {
  if (!asked.has(form::consent_text)) return;
  if (!given && asked.get(form::consent_required)) throw base::invalid("consent", "sources.consent_required");
  if (!given) return;
  changes.set(lead::consent, asked.get(form::consent_text));
  changes.set(lead::consent_at, ctx.now());
}

}  // namespace

record::Record published_form(record::Context& ctx, std::string_view slug) {
  const auto found = record::load_by(ctx, ctx.entity(form::kEntity), form::slug.index, std::string(slug));
  if (!found || found->removed() || found->get(form::state) == form::state_choice::draft) throw base::not_found();
  if (found->get(form::state) == form::state_choice::closed) throw base::Problem(base::Kind::kNotFound, "sources.form_closed");
  return *found;
}

Answer read_answer(const nlohmann::json& body) {
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  std::vector<FieldError> errors;
  for (const auto& [name, _] : body.items())
    if (name != "values" && name != "consent" && name != "challenge" && name != "solution" && name != "website" && name != "files" && name != "campaign")
      errors.push_back({name.substr(0, 100), "record.unknown_field", {{"entity", std::string(form::kEntity)}}});
  Answer answer;
  if (const auto it = body.find("values"); it != body.end() && it->is_object()) answer.values = *it;
  else errors.push_back({"values", "record.not_an_object", {}});
  if (const auto it = body.find("consent"); it != body.end() && !it->is_null()) {
    if (it->is_boolean()) answer.consent = it->get<bool>();
    else errors.push_back({"consent", "record.not_yes_or_no", {}});
  }
  answer.challenge = text_of(body, "challenge", errors);
  answer.solution = text_of(body, "solution", errors);
  answer.honeypot = text_of(body, "website", errors);
  answer.campaign = text_of(body, "campaign", errors);
  if (letters(answer.campaign) > kLongestCampaign) answer.campaign.clear();  // the address is not his to mend
  answer.files = files_of(body, errors);
  if (!errors.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, std::move(errors));
  return answer;
}

base::Id take_answer(record::Context& ctx, const record::Record& asked, const Answer& answer) {
  auto changes = read_values(ctx, asked, answer.values);
  note_consent(ctx, asked, answer.consent, changes);
  if (static_cast<std::int64_t>(answer.files.size()) > asked.get(form::files_allowed))
    throw base::invalid("files", "sources.too_many_files", {{"max", std::to_string(asked.get(form::files_allowed))}});
  changes.set(lead::origin, asked.get(form::source));
  changes.set(lead::web_form, asked.id());
  if (const auto campaign = answer.campaign.empty() ? asked.get(form::campaign) : answer.campaign; !campaign.empty()) changes.set(lead::campaign, campaign);
  if (const auto owner = asked.get(form::lead_owner); owner && ctx.org->actor(owner)) changes.set(lead::owner, owner);
  return record::create(ctx, ctx.entity(lead::kEntity), changes).id();
}

}  // namespace keyuan::sources
