#include "modules/sources/questions.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "auth/secret.hpp"
#include "base/decimal.hpp"
#include "base/problem.hpp"
#include "fields/lead.hpp"
#include "fields/web_form.hpp"
#include "meta/labels.hpp"

namespace keyuan::sources {
namespace {

namespace form = fields::web_form;
using base::FieldError;
using nlohmann::json;

constexpr std::size_t kMostQuestions = 40, kLongestLabel = 200, kLongestHelp = 500, kAddressLength = 10;
constexpr std::array<std::string_view, 13> kAskable = {"text",  "long_text", "email",   "phone",  "url",     "integer",
                                                       "decimal", "money",   "percent", "date", "boolean", "choice", "choices"};
// What becomes of a lead is not for the one who asks.
constexpr std::array<std::string_view, 7> kOurs = {"status", "rank", "lost_reason", "source", "campaign", "cost", "next_follow_up_at"};

template <class List>
bool among(const List& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool may_ask(const meta::Field& field) {
  if (field.system || field.read_only || among(kOurs, field.name) || field.type->storage() == meta::Storage::kNone) return false;
  return among(kAskable, field.type->name());
}

bool fits(const json& words, std::size_t most) { return words.is_string() && words.get_ref<const std::string&>().size() <= most * 4; }

// A text, or one for each language.
void check_words(const json& question, const char* name, std::size_t most, const std::string& place, std::vector<FieldError>& errors) {
  const auto it = question.find(name);
  if (it == question.end() || it->is_null() || fits(*it, most)) return;
  bool good = it->is_object();
  if (good)
    for (const auto& [language, words] : it->items()) good &= among(base::kLanguageTags, language) && fits(words, most);
  if (!good) errors.push_back({place + "." + name, "sources.bad_words", {{"max", std::to_string(most)}}});
}

void check_question(const record::Entity& lead, const json& question, const std::string& place, std::set<std::string>& asked,
                    std::vector<FieldError>& errors) {
  const auto name = question.is_object() ? question.find("field") : question.end();
  if (!question.is_object() || name == question.end() || !name->is_string()) {
    errors.push_back({place + ".field", "sources.bad_question", {}});
    return;
  }
  const auto& text = name->get_ref<const std::string&>();
  const auto* field = lead.find(text);
  if (!field || !may_ask(*field)) errors.push_back({place + ".field", "sources.cannot_ask", {{"field", text.substr(0, 100)}}});
  else if (!asked.insert(text).second) errors.push_back({place + ".field", "sources.asked_twice", {{"field", text}}});
  if (const auto required = question.find("required"); required != question.end() && !required->is_boolean() && !required->is_null())
    errors.push_back({place + ".required", "record.not_yes_or_no", {}});
  for (const auto& [key, _] : question.items())
    if (key != "field" && key != "label" && key != "help" && key != "required")
      errors.push_back({place + "." + key.substr(0, 100), "record.unknown_field", {{"entity", std::string(form::kEntity)}}});
  check_words(question, "label", kLongestLabel, place, errors);
  check_words(question, "help", kLongestHelp, place, errors);
}

void check_questions(record::Context& ctx, const std::string& text) {
  const auto& lead = ctx.entity(fields::lead::kEntity);
  const auto questions = json::parse(text, nullptr, false);
  if (!questions.is_array() || questions.empty()) throw base::invalid("questions", "sources.no_questions");
  if (questions.size() > kMostQuestions) throw base::invalid("questions", "sources.too_many_questions", {{"max", std::to_string(kMostQuestions)}});
  std::vector<FieldError> errors;
  std::set<std::string> asked;
  for (std::size_t i = 0; i < questions.size(); ++i) check_question(lead, questions[i], fmt::format("questions[{}]", i), asked, errors);
  for (const auto& field : lead.fields)
    if (field.required && field.default_value.empty() && !field.system && !field.read_only && !asked.contains(field.name))
      errors.push_back({"questions", "sources.must_ask", {{"field", meta::label(ctx.meta().words(), ctx.language, lead, field)}}});
  if (!errors.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, std::move(errors));
}

// The reader's, or one that there is.
std::string words_in(const json& question, const char* name, base::Language language) {
  const auto it = question.find(name);
  if (it == question.end()) return {};
  if (it->is_string()) return it->get<std::string>();
  if (!it->is_object() || it->empty()) return {};
  const auto own = it->find(std::string(base::tag(language)));
  const auto& words = own != it->end() ? *own : *it->begin();
  return words.is_string() ? words.get<std::string>() : std::string();
}

std::string new_address() {
  auto text = auth::random_base32(kAddressLength);
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

}  // namespace

void check_form(record::Context& ctx, record::Write& write) {
  if (write.kind != record::WriteKind::kCreate && write.kind != record::WriteKind::kUpdate) return;
  if (!write.after.has(form::slug)) write.set(form::slug, new_address());
  const auto& text = base::as_text(write.after[form::questions.index]);
  if (!text.empty() && (!write.before || write.changes(form::questions))) check_questions(ctx, text);
}

std::vector<Question> questions_of(const record::Context& ctx, const std::string& kept) {
  const auto& lead = ctx.entity(fields::lead::kEntity);
  const auto list = json::parse(kept, nullptr, false);
  std::vector<Question> out;
  if (!list.is_array()) return out;
  for (const auto& question : list) {
    const auto* field = question.is_object() ? lead.find(question.value("field", "")) : nullptr;
    if (!field || !may_ask(*field)) continue;
    Question one{field, words_in(question, "label", ctx.language), words_in(question, "help", ctx.language)};
    if (one.label.empty()) one.label = meta::label(ctx.meta().words(), ctx.language, lead, *field);
    const auto required = question.find("required");
    one.required = field->required || (required != question.end() && *required == true);
    out.push_back(std::move(one));
  }
  return out;
}

nlohmann::json to_json(const record::Context& ctx, const Question& question) {
  const auto& field = *question.field;
  const auto& lead = ctx.entity(fields::lead::kEntity);
  json out = {{"name", field.name}, {"label", question.label}, {"help", question.help}, {"type", field.type->name()}, {"required", question.required}};
  const auto limit = [&](std::int64_t units) {
    const bool decimal = field.type->storage() == meta::Storage::kDecimal;
    return decimal ? json(base::Decimal{units}.to_double()) : json(units);
  };
  if (field.max > 0) out["max"] = field.max;
  if (field.least) out["least"] = limit(*field.least);
  if (field.most) out["most"] = limit(*field.most);
  if (field.type->name() == "money") out["currency"] = ctx.workspace->currency;
  if (field.choices.empty()) return out;
  out["choices"] = json::array();
  for (const auto& choice : field.choices)
    if (!choice.retired) out["choices"].push_back({{"value", choice.value}, {"label", meta::label(ctx.meta().words(), ctx.language, lead, field, choice)}});
  return out;
}

}  // namespace keyuan::sources
