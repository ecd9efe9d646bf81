#include "meta/custom.hpp"

#include <set>

#include "meta/field_reader.hpp"
#include "meta/given_label.hpp"
#include "meta/given_name.hpp"
#include "meta/labels.hpp"
#include "meta/schema_check.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

constexpr std::size_t kMostChoices = 1'000;

// Choices that were there, by their values, keep the languages in which they are not named anew.
json with_kept_languages_of_choices(json choices, const json& before) {
  if (!choices.is_array() || !before.is_array()) return choices;
  for (auto& choice : choices)
    for (const auto& old : before)
      if (choice.is_object() && choice.contains("label") && choice.value("value", json()) == old.value("value", json()))
        choice["label"] = with_kept_languages(choice["label"], old.value("label", json()));
  return choices;
}

std::optional<json> read_choice(const json& given, const std::string& path, Faults& faults) {
  const json& said = given.is_object()
                         ? (given.contains("label") ? given["label"] : given.value("value", json()))
                         : given;
  const auto faults_before = faults.list.size();
  json out = {{"label", read_label(said, path, faults)}};
  if (faults.list.size() != faults_before) return std::nullopt;
  json value =
      given.is_object() && given.contains("value") ? given["value"] : out["label"]["zh-CN"];
  const auto text = label_text(value);
  if (!text || text->find('|') != std::string::npos) {
    faults.add(path, "custom.bad_label", {{"max", std::to_string(kLongestLabel)}});
    return std::nullopt;
  }
  out["value"] = *text;
  if (given.is_object() && given.value("color", json()).is_string()) out["color"] = given["color"];
  if (given.is_object() && given.value("retired", json()) == true) out["retired"] = true;
  return out;
}

json read_choices(const json& given, Faults& faults) {
  json out = json::array();
  if (!given.is_array() || given.empty()) {
    faults.add("choices", "custom.bad_choices");
    return out;
  }
  if (given.size() > kMostChoices) {
    faults.add("choices", "record.too_many", {{"max", std::to_string(kMostChoices)}});
    return out;
  }
  std::set<std::string> values;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string path = "choices[" + std::to_string(i) + "]";
    auto choice = read_choice(given[i], path, faults);
    if (!choice) continue;
    if (!values.insert((*choice)["value"]).second)
      faults.add(path, "custom.duplicate_choice", {{"value", (*choice)["value"]}});
    out.push_back(std::move(*choice));
  }
  return out;
}

std::string read_name(const Entity& entity, const json& wanted, const json& label, Faults& faults) {
  if (!wanted.contains("name") || wanted["name"].is_null()) return name_from(label, "x_field", 40, [&](const std::string& one) { return entity.find(one) != nullptr; });
  const std::string name = wanted["name"].is_string() ? wanted["name"].get<std::string>() : "";
  if (!is_own_name(name)) faults.add("name", "custom.bad_name");
  else if (entity.find(name) != nullptr)
    faults.add("name", "custom.name_taken");
  return name;
}

bool may_be_added(const std::string& type) {
  return type != "computed" && type != "auto_number" && type != "json" && type != "file" &&
         type != "id" && type != "currency" && FieldType::find(type) != nullptr;
}

}  // namespace

json check_custom(const Snapshot& snapshot, const Entity& entity, const json& wanted,
                  const Field* existing, const json& before) {
  if (!wanted.is_object()) throw base::malformed("record.not_an_object");
  if (entity.system) throw base::forbidden("custom.not_extensible");
  json out = existing != nullptr && before.is_object() ? before : json::object();
  for (const auto& [key, value] : wanted.items()) {
    if (value.is_null())
      out.erase(key);
    else if (key == "label")
      out[key] = with_kept_languages(value, out.value(key, json()));
    else if (key == "choices")
      out[key] = with_kept_languages_of_choices(value, out.value(key, json()));
    else
      out[key] = value;
  }
  Faults faults;
  out["label"] = read_label(out.value("label", json()), "label", faults);
  faults.raise();

  const std::string type = existing != nullptr ? std::string(existing->type->name())
                           : out.value("type", json()).is_string() ? out["type"].get<std::string>()
                                                                   : "";
  if (!may_be_added(type) ||
      (existing != nullptr && wanted.contains("type") && wanted["type"] != type))
    faults.add("type", "custom.bad_type");
  faults.raise();
  out["type"] = type;

  if (existing == nullptr) {
    int count = 0;
    for (const Field& field : entity.fields) count += field.custom && field.part_of.empty();
    if (count >= kMostCustomFields)
      faults.add("name", "custom.too_many_fields", {{"max", std::to_string(kMostCustomFields)}});
    out["name"] = read_name(entity, out, out["label"], faults);
  } else {
    out["name"] = existing->name;
  }
  if (type == "choice" || type == "choices")
    out["choices"] = read_choices(out.value("choices", json()), faults);
  if ((type == "reference" || type == "references") &&
      (!out.value("to", json()).is_string() ||
       snapshot.find(out["to"].get<std::string>()) == nullptr))
    faults.add("to", "custom.no_such_record_type");
  faults.raise();

  json plain = out;
  plain.erase("label");
  plain.erase("name");
  if (plain.contains("choices"))
    for (auto& choice : plain["choices"]) choice.erase("label");
  if (const auto wrong = field_schema_error(plain); !wrong.empty()) {
    faults.add("definition", "custom.bad_definition", {{"detail", wrong}});
    faults.raise();
  }
  try {
    for (const Field& field : read_field(out["name"], plain))
      if (existing == nullptr && entity.find(field.name) != nullptr)
        faults.add("name", "custom.name_taken");
    for (const char* key : {"required_if", "visible_if"})
      if (plain.contains(key)) (void)parse_condition(plain[key], key);
  } catch (const BadField& e) {
    faults.add(e.key, "custom.bad_definition", {{"detail", e.what()}});
  } catch (const base::Problem& e) {
    faults.list.insert(faults.list.end(), e.fields().begin(), e.fields().end());
  }
  faults.raise();
  return out;
}

json check_custom_choice(const Snapshot& snapshot, const Entity& entity, const Field& field, const json& wanted) {
  Faults faults;
  if (field.type->name() != "choice" && field.type->name() != "choices")
    faults.add("field", "custom.no_choices");
  faults.raise();
  json given = wanted;
  if (given.is_object() && given.contains("label") && given.value("value", json()).is_string())
    if (const Choice* old = field.choice(given["value"].get<std::string>())) {
      json before = json::object();
      for (const auto language : {base::Language::kZhCn, base::Language::kZhTw, base::Language::kEn})
        before[std::string(base::tag(language))] = label(snapshot.words(), language, entity, field, *old);
      given["label"] = with_kept_languages(given["label"], before);
    }
  auto choice = read_choice(given, "label", faults);
  if (choice) {
    const std::string value = (*choice)["value"];
    const Choice* there = field.choice(value);
    if (there != nullptr && !there->custom) faults.add("value", "custom.built_in_choice");
    if (choice->contains("color")) {
      const auto wrong = field_schema_error(
          {{"type", "choice"}, {"choices", {{{"value", value}, {"color", (*choice)["color"]}}}}});
      if (!wrong.empty()) faults.add("color", "custom.bad_definition", {{"detail", wrong}});
    }
  }
  faults.raise();
  return {{"choice", std::move(*choice)}};
}

}  // namespace keyuan::meta
