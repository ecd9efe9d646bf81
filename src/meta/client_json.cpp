#include "meta/client_json.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "meta/duplicates.hpp"
#include "meta/labels.hpp"

namespace keyuan::meta {
namespace {

using base::Language;
using nlohmann::json;

// The types that clients know; id and currency are texts to them.
std::string type_for_clients(const Field& field) {
  const auto name = field.type->name();
  return name == "id" || name == "currency" ? "text" : std::string(name);
}

json bound(const Field& field, std::int64_t units) {
  if (field.type->storage() != Storage::kDecimal) return units;
  return json::parse(base::Decimal{units}.to_string());
}

int longest(const Field& field) {
  if (field.max > 0) return field.max;
  const auto name = field.type->name();
  return name == "text"        ? 255
         : name == "long_text" ? 20'000
         : name == "email"     ? 254
         : name == "url"       ? 2'000
         : name == "phone"     ? 64
                               : 0;
}

json default_of(const Field& field) {
  const std::string& literal = field.default_value;
  const auto storage = field.type->storage();
  if (storage == Storage::kBoolean) return literal == "true";
  if (storage == Storage::kInteger || storage == Storage::kDecimal) return json::parse(literal);
  return literal;
}

json names(const Entity& entity, const std::vector<int>& fields) {
  json out = json::array();
  for (const int field : fields) out.push_back(entity[field].name);
  return out;
}

}  // namespace

json client_json(const Snapshot& snapshot, const Entity& entity, const Field& field,
                 Language language) {
  const Words& words = snapshot.words();
  json out = {{"name", field.name},
              {"type", type_for_clients(field)},
              {"label", label(words, language, entity, field)},
              {"required", field.required},
              {"read_only", field.read_only},
              {"system", field.system},
              {"custom", field.custom},
              {"filter", field.type->filterable()},
              {"sort", field.type->sortable()},
              {"search", field.search != SearchAs::kNone}};
  if (field.unique) out["unique"] = true;
  if (field.type->summable()) out["sum"] = true;
  if (const auto* help = words.find(language, "help." + entity.name + "." + field.name))
    out["help"] = *help;
  for (const Group& group : entity.groups)
    if (std::find(group.fields.begin(), group.fields.end(), field.index) != group.fields.end())
      out["group"] = group.name;
  if (const int max = longest(field)) out["max"] = max;
  if (field.least) out["min"] = bound(field, *field.least);
  if (field.most) out["max"] = bound(field, *field.most);
  if (field.type->name() == "choice" || field.type->name() == "choices") {
    json choices = json::array();
    for (const Choice& choice : field.choices) {
      json one = {{"value", choice.value},
                  {"label", label(words, language, entity, field, choice)}};
      if (!choice.color.empty()) one["color"] = choice.color;
      if (choice.retired) one["retired"] = true;
      if (choice.custom) one["custom"] = true;
      choices.push_back(std::move(one));
    }
    out["choices"] = std::move(choices);
  }
  if (!field.to.empty()) out["to"] = field.to;
  if (!field.currency.empty()) out["currency_field"] = field.currency;
  if (!field.part_of.empty()) out["part_of"] = field.part_of;
  if (field.as != nullptr) out["as"] = std::string(field.as->name());
  if (!field.default_value.empty()) out["default"] = default_of(field);
  if (field.required_if) out["required_if"] = to_json(*field.required_if);
  if (field.visible_if) out["visible_if"] = to_json(*field.visible_if);
  return out;
}

json client_json(const Snapshot& snapshot, const Entity& entity, Language language) {
  const Words& words = snapshot.words();
  json groups = json::array(), related = json::array(), actions = json::array(),
       fields = json::array();
  for (const Group& group : entity.groups)
    groups.push_back({{"name", group.name},
                      {"label", group.name.empty() ? "" : words.text(language, "groups." + entity.name + "." + group.name)},
                      {"fields", names(entity, group.fields)}});
  for (const Related& other : entity.related) {
    // "Contacts", and "Relations (From account)" when a type refers here by several fields.
    int ways = 0;
    for (const Related& same : entity.related) ways += same.entity == other.entity;
    std::string text = label_many(words, language, *other.entity);
    if (ways > 1)
      text += " (" + label(words, language, *other.entity, (*other.entity)[other.field]) + ")";
    related.push_back({{"entity", other.entity->name},
                       {"field", (*other.entity)[other.field].name},
                       {"label", text}});
  }
  for (const Action& action : entity.actions)
    actions.push_back(
        {{"name", action.name},
         {"label", words.text(language, "actions." + entity.name + "." + action.name)},
         {"method", action.method},
         {"path", action.path}});
  json brings = json::array();
  for (const Brought& one : entity.brings)
    brings.push_back({{"entity", one.entity->name}, {"field", (*one.entity)[one.field].name}});
  for (const Field& field : entity.fields)
    fields.push_back(client_json(snapshot, entity, field, language));
  return {{"name", entity.name},
          {"path", entity.path},
          {"label", label(words, language, entity)},
          {"label_many", label_many(words, language, entity)},
          {"icon", entity.icon},
          {"module", entity.module},
          {"title", entity.title_field().name},
          {"subtitle", names(entity, entity.subtitle)},
          {"owned", entity.owned},
          {"personal", entity.personal},
          {"custom", entity.custom},
          {"arranged", entity.arranged},
          {"system", entity.system},
          {"timeline", entity.timeline},
          {"list", names(entity, entity.list)},
          {"keys", names(entity, entity.keys)},
          {"duplicates", names(entity, duplicate_fields(entity))},
          {"board", entity.board < 0 ? json(nullptr) : json(entity[entity.board].name)},
          {"groups", groups},
          {"related", related},
          {"brings", brings},
          {"actions", actions},
          {"fields", fields}};
}

json client_json(const Snapshot& snapshot, Language language) {
  json entities = json::array(), messages = json::object();
  for (const auto& entity : snapshot.entities())
    entities.push_back(client_json(snapshot, *entity, language));
  constexpr std::string_view kMessages = "messages.";
  const auto& all = snapshot.words().all(language);
  for (auto at = all.lower_bound(kMessages); at != all.end() && at->first.starts_with(kMessages);
       ++at)
    messages[at->first.substr(kMessages.size())] = at->second;
  return {{"version", snapshot.version()},
          {"language", std::string(base::tag(language))},
          {"entities", entities},
          {"messages", messages}};
}

}  // namespace keyuan::meta
