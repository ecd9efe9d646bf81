// What an administrator made, in the compiler: record types before those of modules are put together, fields and choices after.
#include <map>
#include <set>
#include <string>

#include "meta/compiler.hpp"
#include "meta/custom_type.hpp"
#include "meta/field_reader.hpp"
#include "meta/schema_check.hpp"

namespace keyuan::meta {

void Compiler::say_label(const std::string& key, const nlohmann::json& label) {
  for (std::size_t i = 0; i < base::kLanguageTags.size(); ++i)
    out_.words_.set(static_cast<base::Language>(i), key, label.at(std::string(base::kLanguageTags[i])).get<std::string>());
}

// A record type of an administrator is read as if a module behind all others had described it.
void Compiler::add_custom_types(std::span<const Custom> customs) {
  std::map<std::string, nlohmann::json> types;
  for (const Custom& custom : customs)
    if (auto definition = nlohmann::json::parse(custom.definition, nullptr, false); definition.is_object() && definition.contains(kCustomType))
      types.emplace(custom.entity, std::move(definition[kCustomType]));
  if (types.empty()) return;

  nlohmann::json module = {{"name", kCustomModule}, {"depends", nlohmann::json::array()}};
  for (const auto& [name, _] : modules_) module["depends"].push_back(name);
  modules_.emplace(kCustomModule, File{kCustomModule, kCustomModule, parse_yaml(kCustomModule, module.dump())});

  std::set<std::string> all;
  for (const File& file : entity_files_) all.insert(file.root.find("name")->scalar.get<std::string>());
  for (const auto& [name, _] : types) all.insert(name);
  for (const auto& [name, type] : types) {
    const auto path = std::string(kCustomModule) + "/entities/" + name + ".yaml";
    entity_files_.push_back({path, kCustomModule, parse_yaml(path, description_of(type, customs, all).dump())});
    check_schema("entity", path, entity_files_.back().root);
    say_label("entities." + name + ".one", type.at("label"));
    say_label("entities." + name + ".many", type.at("label_many"));
    say_label("fields." + name + ".name", type.at("title_label"));
  }
}

// Fields and choices of administrators come after the built-in ones. They were checked when they
// were made (custom.hpp); one whose record type, or the one that it refers to, is gone is left aside.
void Compiler::add_customs(std::span<const Custom> customs) {
  const auto refers_to_nothing = [&](const nlohmann::json& field) {
    return field.contains("to") && !out_.by_name_.contains(field["to"].get<std::string>());
  };
  for (const Custom& custom : customs) {
    const auto found = out_.by_name_.find(custom.entity);
    if (found == out_.by_name_.end()) continue;
    Entity& entity = *const_cast<Entity*>(found->second);
    const auto at = [&]() -> Field* {
      for (Field& field : entity.fields)
        if (field.name == custom.field) return &field;
      return nullptr;
    }();
    try {
      auto definition = nlohmann::json::parse(custom.definition);
      const auto choice_key = [&](const std::string& value) {
        return "choices." + custom.entity + "." + custom.field + "." + value;
      };
      if (definition.contains("layout")) {
        for (const auto& group : definition["layout"].value("groups", nlohmann::json::array()))
          if (group.contains("label")) say_label("groups." + custom.entity + "." + group.at("name").get<std::string>(), group["label"]);
        layouts_[custom.entity] = std::move(definition["layout"]);
        continue;
      }
      if (definition.contains("looks")) {
        looks_[custom.entity + "." + custom.field] = std::move(definition["looks"]);
        continue;
      }
      if (definition.contains("choice")) {
        if (at == nullptr) continue;
        const auto& json = definition["choice"];
        Choice choice{json.at("value"), json.value("color", ""), true,
                      json.value("retired", false)};
        say_label(choice_key(choice.value), json.at("label"));
        if (const Choice* old = at->choice(choice.value))
          *const_cast<Choice*>(old) = std::move(choice);
        else
          at->choices.push_back(std::move(choice));
        continue;
      }
      if (definition.contains(kCustomType) || at != nullptr || refers_to_nothing(definition)) continue;
      say_label("fields." + custom.entity + "." + custom.field, definition.at("label"));
      definition.erase("label");
      if (definition.contains("choices"))
        for (auto& choice : definition["choices"]) {
          if (!choice.is_object() || !choice.contains("label")) continue;
          say_label(choice_key(choice.at("value")), choice.at("label"));
          choice.erase("label");
        }
      for (Field& field : read_field(custom.field, definition)) {
        if (field.name == custom.field && definition.contains("required_if"))
          field.required_if = parse_condition(definition["required_if"], "required_if");
        if (field.name == custom.field && definition.contains("visible_if"))
          field.visible_if = parse_condition(definition["visible_if"], "visible_if");
        field.custom = true;
        for (Choice& choice : field.choices) choice.custom = true;
        if (field.search == SearchAs::kNone && field.part_of.empty()) {
          const auto type = field.type->name();
          field.search = type == "phone"                         ? SearchAs::kPhone
                         : type == "email"                       ? SearchAs::kEmail
                         : type == "text" || type == "long_text" ? SearchAs::kText
                                                                 : SearchAs::kNone;
        }
        entity.fields.push_back(std::move(field));
      }
    } catch (const std::exception& e) {
      throw DescriptionError("custom field " + custom.entity + "." + custom.field, 1, e.what());
    }
  }
}

}  // namespace keyuan::meta
