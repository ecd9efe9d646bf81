#include "modules/scoring/because.hpp"

#include <algorithm>
#include <array>

#include "meta/labels.hpp"
#include "record/query/query.hpp"
#include "record/query/where.hpp"

namespace keyuan::scoring {
namespace {

using base::Params;
using meta::Condition;
using meta::Field;
using meta::Op;
using meta::Storage;
using nlohmann::json;

class Saying {
 public:
  Saying(const record::Context& ctx, const meta::Entity& entity) : ctx_(ctx), entity_(entity) {}

  [[nodiscard]] std::string of(const Condition& c) const {
    switch (c.kind) {
      case Condition::Kind::kAll: return joined(c, "all");
      case Condition::Kind::kAny: return joined(c, "any");
      case Condition::Kind::kNot: return phrase("because.no", {{"what", of(c.parts.front())}});
      case Condition::Kind::kTest: return test(c);
    }
    return {};
  }
  [[nodiscard]] std::string phrase(const std::string& key, const Params& params = {}) const {
    return ctx_.meta().words().phrase(ctx_.language, "messages.scoring." + key, params);
  }

 private:
  [[nodiscard]] std::string joined(const Condition& c, const char* word) const {
    if (c.parts.empty()) return phrase("because.always");
    std::string out;
    for (const auto& part : c.parts) out += (out.empty() ? "" : phrase(std::string("because.") + word)) + of(part);
    return out;
  }

  [[nodiscard]] std::string test(const Condition& c) const {
    static constexpr std::array<const char*, 13> kNames = {"equal", "not_equal", "greater", "greater_equal", "less", "less_equal", "in",
                                                           "not_in", "between", "contains", "starts_with", "empty", "not_empty"};
    auto op = c.op;
    if (c.value.is_null() && op == Op::kEqual) op = Op::kEmpty;
    if (c.value.is_null() && op == Op::kNotEqual) op = Op::kNotEmpty;
    const Field* field = nullptr;
    auto said = label(c.field, field);
    return phrase("because.sentence", {{"field", std::move(said)},
                                       {"test", phrase(std::string("test.") + kNames[static_cast<std::size_t>(op)],
                                                       {{"value", field ? value(*field, c.value) : std::string()}})}});
  }

  // "origin.kind" is said as the reference's field, and so is its value.
  [[nodiscard]] std::string label(const std::string& name, const Field*& found) const {
    const auto& words = ctx_.meta().words();
    const auto dot = name.find('.');
    const auto* field = entity_.find(name.substr(0, dot));
    if (!field) return name;
    auto own = meta::label(words, ctx_.language, entity_, *field);
    found = field;
    if (dot == std::string::npos) return own;
    found = field->target ? field->target->find(name.substr(dot + 1)) : nullptr;
    return found ? phrase("because.of", {{"of", own}, {"field", meta::label(words, ctx_.language, *field->target, *found)}}) : name;
  }

  [[nodiscard]] std::string value(const Field& field, const json& given) const {
    if (given.is_array()) {
      std::string out;
      for (const auto& one : given) out += (out.empty() ? "" : phrase("because.list")) + value(field, one);
      return out;
    }
    if (given.is_boolean()) return phrase(given.get<bool>() ? "because.value_yes" : "because.value_no");
    if (!given.is_string()) return given.dump();
    const auto& text = given.get_ref<const std::string&>();
    if (const auto* choice = field.choice(text)) return choice_said(field, *choice);
    if (field.target) return target_said(field, text);
    if (field.type->storage() == Storage::kTime || field.type->storage() == Storage::kDate) return day_said(text);
    return text;
  }

  [[nodiscard]] std::string choice_said(const Field& field, const meta::Choice& choice) const {
    for (const auto& entity : ctx_.meta().entities())
      if (!entity->fields.empty() && &field >= entity->fields.data() && &field < entity->fields.data() + entity->fields.size())
        return meta::label(ctx_.meta().words(), ctx_.language, *entity, field, choice);
    return choice.value;
  }

  // People are known to everybody; of other records no name is told.
  [[nodiscard]] std::string target_said(const Field& field, const std::string& text) const {
    if (const auto id = base::Id::parse(text); id && field.target->name == "user")
      if (const auto* person = ctx_.org->person(*id)) return person->name;
    return phrase("because.some", {{"entity", meta::label(ctx_.meta().words(), ctx_.language, *field.target)}});
  }

  [[nodiscard]] std::string day_said(const std::string& text) const {
    if (text == "now") return phrase("because.now");
    if (!record::relative_days(text, ctx_.today())) return text;
    if (text.ends_with(" days") || text.ends_with(" day")) {
      const auto first = text.find(' ');
      return phrase(text.starts_with("last") ? "days.last_n" : "days.next_n", {{"n", text.substr(first + 1, text.rfind(' ') - first - 1)}});
    }
    auto key = text;
    std::replace(key.begin(), key.end(), ' ', '_');
    return phrase("days." + key);
  }

  const record::Context& ctx_;
  const meta::Entity& entity_;
};

std::string day(const record::Context& ctx, std::optional<base::Time> at) { return at ? ctx.zone.date_at(*at).to_string() : std::string(); }

bool hidden(const record::Context& ctx, const meta::Entity& entity, std::string_view name) {
  const auto dot = name.find('.');
  const auto* field = entity.find(name.substr(0, dot));
  if (!field || record::is_hidden(ctx, entity, *field)) return true;
  if (dot == std::string_view::npos) return false;
  return !field->target || !ctx.actor->may(field->target->name, record::access::Verb::kRead) ||
         hidden(ctx, *field->target, name.substr(dot + 1));
}

bool asks_hidden(const record::Context& ctx, const meta::Entity& entity, const Condition& c) {
  if (c.kind == Condition::Kind::kTest) return hidden(ctx, entity, c.field);
  return std::any_of(c.parts.begin(), c.parts.end(), [&](const Condition& part) { return asks_hidden(ctx, entity, part); });
}

}  // namespace

std::string condition_said(const record::Context& ctx, const meta::Entity& entity, const Condition& condition) {
  return Saying(ctx, entity).of(condition);
}

std::string because(const record::Context& ctx, const meta::Entity& entity, const Rule& rule, const Part& part) {
  const Saying say(ctx, entity);
  std::string what;
  const Params params = {{"count", std::to_string(part.count)}, {"of", std::to_string(part.of)}, {"date", day(ctx, part.latest)}};
  switch (rule.behaviour) {
    case Behaviour::kField: what = say.of(rule.condition); break;
    case Behaviour::kFollowUps: what = say.phrase("because.follow_ups", params); break;
    case Behaviour::kSignals: what = say.phrase("because.signals", params); break;
    case Behaviour::kDaysSinceFollowUp: what = say.phrase(part.latest ? "because.days" : "because.days_never", params); break;
    case Behaviour::kCompleteness: what = say.phrase("because.completeness", params); break;
  }
  if (rule.half_life_days && rule.behaviour == Behaviour::kField)
    what = say.phrase("because.decayed", {{"what", what}, {"date", day(ctx, part.latest)}, {"days", std::to_string(*rule.half_life_days)}});
  if (part.capped) what = say.phrase("because.capped", {{"what", what}, {"most", std::to_string(*rule.most)}});
  return what;
}

bool is_about_hidden(const record::Context& ctx, const meta::Entity& entity, const Rule& rule) {
  if (asks_hidden(ctx, entity, rule.condition) || (!rule.since.empty() && hidden(ctx, entity, rule.since))) return true;
  if (rule.behaviour != Behaviour::kCompleteness) return false;
  const auto fields = counted_fields(entity, rule);
  return std::any_of(fields.begin(), fields.end(), [&](const Field* field) { return record::is_hidden(ctx, entity, *field); });
}

}  // namespace keyuan::scoring
