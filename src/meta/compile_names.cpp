// Names in the compiler: what descriptions name becomes that field, record type or choice, or is said to be unknown.
#include <algorithm>
#include <set>

#include "base/problem.hpp"
#include "meta/arrange.hpp"
#include "meta/compiler.hpp"

namespace keyuan::meta {

void Compiler::resolve_choices() {
  for (const auto& [target, source] : choices_of_) {
    const auto split = [](const std::string& name) {
      return std::pair(name.substr(0, name.find('.')), name.substr(name.find('.') + 1));
    };
    const auto field_at = [&](const std::string& name) -> Field* {
      const auto [entity, field] = split(name);
      const auto found = out_.by_name_.find(entity);
      if (found == out_.by_name_.end()) return nullptr;
      for (Field& f : const_cast<Entity*>(found->second)->fields)
        if (f.name == field) return &f;
      return nullptr;
    };
    Field* into = field_at(target);
    const Field* from = field_at(source);
    const Draft& draft = *draft_of(split(target).first, split(target).second);
    const int line =
        line_of(line_of(*draft.file->root.find("fields"), split(target).second), "choices_of").line;
    if (from == nullptr || from->choices.empty() || choices_of_.contains(source))
      fail(draft.file->path, line, "`" + source + "` is no field with choices of its own");
    // Choices that were added to this field alone stay behind the shared ones.
    auto own = std::move(into->choices);
    into->choices = from->choices;
    for (Choice& choice : own)
      if (into->choice(choice.value) == nullptr) into->choices.push_back(std::move(choice));
    if (!into->default_value.empty() && into->choice(into->default_value) == nullptr)
      fail(draft.file->path, line, "default `" + into->default_value + "` is none of the choices");
  }
}

const Compiler::Draft* Compiler::draft_of(std::string_view entity, std::string_view field) const {
  for (const Draft& draft : drafts_)
    if (draft.entity->name == entity && draft.file->root.find("fields")->find(field) != nullptr) return &draft;
  return nullptr;
}

// A field whose choices are another's has that one's looks, and its own over them.
void Compiler::arrange_choices() {
  for (const auto& entity : out_.entities_)
    for (Field& field : entity->fields) {
      for (std::size_t i = 0; i < field.choices.size(); ++i) field.choices[i].place = static_cast<int>(i);
      const std::string name = entity->name + "." + field.name;
      const auto shared = choices_of_.find(name);
      for (const auto& looked : {shared == choices_of_.end() ? std::string() : shared->second, name})
        if (const auto looks = looks_.find(looked); looks != looks_.end()) arrange(field.choices, looks->second);
    }
}

void Compiler::arrange_layouts() {
  for (const auto& entity : out_.entities_)
    if (const auto layout = layouts_.find(entity->name); layout != layouts_.end()) arrange(*entity, layout->second);
}

std::vector<int> Compiler::field_list(const Draft& draft, const char* key) const {
  std::vector<int> out;
  const Yaml* list = draft.file->root.find(key);
  if (list == nullptr) return out;
  for (const Yaml& item : list->items) {
    const Field* field = draft.entity->find(item.scalar.get<std::string>());
    if (field == nullptr)
      fail(draft.file->path, item.line,
           std::string(key) + ": there is no field `" + item.scalar.get<std::string>() + "`");
    out.push_back(field->index);
  }
  return out;
}

void Compiler::resolve_names(const Draft& draft) {
  Entity& entity = *draft.entity;
  const Yaml& root = draft.file->root;
  const std::string& path = draft.file->path;
  for (std::size_t i = 0; i < entity.fields.size(); ++i) {
    entity.fields[i].index = static_cast<int>(i);
    entity.by_name[entity.fields[i].name] = static_cast<int>(i);
  }
  const auto one = [&](const char* key) -> int {
    const Yaml* node = root.find(key);
    if (node == nullptr) return -1;
    const Field* field = entity.find(node->scalar.get<std::string>());
    if (field == nullptr)
      fail(path, node->line,
           std::string(key) + ": there is no field `" + node->scalar.get<std::string>() + "`");
    return field->index;
  };
  entity.title = one("title");
  Field& title = entity.fields[entity.title];
  if (title.type->storage() != Storage::kText)
    fail(path, line_of(root, "title").line, "the title must be a field with text");
  title.title_sort = title.type->name() == "text";
  if (title.search == SearchAs::kNone && !entity.personal && !entity.silent)
    title.search = title.type->name() == "auto_number" ? SearchAs::kCode : SearchAs::kName;
  entity.board = one("board");
  entity.subtitle = field_list(draft, "subtitle");
  entity.list = field_list(draft, "list");
  if (entity.list.empty()) entity.list = {entity.title};
  entity.keys = field_list(draft, "keys");
  resolve_additions(draft);
  // A column of the board shows what was changed last.
  if (entity.board >= 0) entity.indexes.push_back({entity.board, kUpdatedAt});
}

// What an extension may have as well as the record type itself.
void Compiler::resolve_additions(const Draft& draft) {
  Entity& entity = *draft.entity;
  const Yaml& root = draft.file->root;
  const std::string& path = draft.file->path;
  if (draft.extension)
    for (const int field : field_list(draft, "list")) entity.list.push_back(field);
  if (const Yaml* indexes = root.find("indexes")) {
    for (const Yaml& item : indexes->items) {
      std::vector<int> index;
      for (const Yaml& name : item.items) {
        const Field* field = entity.find(name.scalar.get<std::string>());
        if (field == nullptr || field->type->storage() == Storage::kNone)
          fail(path, name.line,
               "indexes: there is no column `" + name.scalar.get<std::string>() + "`");
        index.push_back(field->index);
      }
      entity.indexes.push_back(std::move(index));
    }
  }
  std::set<int> grouped;
  for (const Group& group : entity.groups) grouped.insert(group.fields.begin(), group.fields.end());
  if (const Yaml* groups = root.find("groups")) {
    for (const auto& [name, node] : groups->members) {
      const auto there = std::find_if(entity.groups.begin(), entity.groups.end(), [&](const Group& g) { return g.name == name; });
      Group& group = there != entity.groups.end() ? *there : entity.groups.emplace_back(Group{name, {}});
      for (const Yaml& item : node.items) {
        const Field* field = entity.find(item.scalar.get<std::string>());
        if (field == nullptr)
          fail(path, item.line,
               "group `" + name + "` names an unknown field `" + item.scalar.get<std::string>() +
                   "`");
        if (!grouped.insert(field->index).second)
          fail(path, item.line, "field `" + field->name + "` is in two groups");
        group.fields.push_back(field->index);
        for (const Field& part : entity.fields)
          if (part.part_of == field->name && grouped.insert(part.index).second)
            group.fields.push_back(part.index);
      }
    }
  }
  if (const Yaml* actions = root.find("actions"))
    for (const auto& [name, node] : actions->members)
      entity.actions.push_back({name, node.find("method")->scalar.get<std::string>(),
                                node.find("path")->scalar.get<std::string>()});
  resolve_figures(draft);
}

// Only what has few values can be kept by value; of a date its months.
void Compiler::resolve_figures(const Draft& draft) {
  Entity& entity = *draft.entity;
  const std::string& path = draft.file->path;
  const Yaml* all = draft.file->root.find("figures");
  if (all == nullptr) return;
  for (const auto& [name, node] : all->members) {
    const auto field_of = [&, &name = name](const Yaml& at, const std::string& wanted) -> const Field& {
      const Field* field = entity.find(wanted);
      if (field == nullptr) fail(path, at.line, "figures `" + name + "`: there is no field `" + wanted + "`");
      if (field->apart) fail(path, at.line, "figures `" + name + "`: `" + wanted + "` is kept apart");
      return *field;
    };
    KeptFigures kept;
    kept.name = name;
    for (const KeptFigures& other : entity.figures)
      if (other.name == name) fail(path, node.line, "figures `" + name + "` are there twice");
    if (entity.table.size() + name.size() > 40) fail(path, node.line, "figures `" + name + "` need a shorter name");
    for (const Yaml& item : node.find("group")->items) {
      const bool dated = item.kind == Yaml::Kind::kMap;
      const Field& field = field_of(item, dated ? item.members.front().first : item.scalar.get<std::string>());
      const auto type = field.type->name();
      const bool few = type == "choice" || type == "boolean" || (type == "user" && !field.system) || type == "reference";
      if (dated ? field.type->storage() != Storage::kDate : !few || field.system)
        fail(path, item.line, "figures `" + name + "`: they cannot be kept by `" + field.name + "`");
      kept.group.push_back({field.index, dated ? item.members.front().second.scalar.get<std::string>() : ""});
    }
    if (const Yaml* sums = node.find("sum"))
      for (const Yaml& item : sums->items) {
        const Field& field = field_of(item, item.scalar.get<std::string>());
        if (!field.type->summable() || field.type->storage() == Storage::kNone)
          fail(path, item.line, "figures `" + name + "`: `" + field.name + "` is nothing to sum up");
        kept.sum.push_back(field.index);
      }
    entity.figures.push_back(std::move(kept));
  }
}

void Compiler::resolve_references(const Draft& draft) {
  const Yaml& described = *draft.file->root.find("fields");
  for (Field& field : draft.entity->fields) {
    const bool here = described.find(field.name) != nullptr;
    if (field.to.empty() || (draft.extension ? !here : !here && !field.system && !field.custom)) continue;
    field.target = out_.find(field.to);
    // System fields name users and departments, which a program without the module people has not.
    if (field.target == nullptr && !field.system)
      fail(draft.file->path,
           line_of(line_of(described, field.name), "to").line,
           "field `" + field.name + "` refers to an unknown record type `" + field.to + "`");
    if (field.target != nullptr && !field.system && !field.custom &&
        !depends(draft.file->module, field.target->module))
      fail(draft.file->path, line_of(described, field.name).line,
           "field `" + field.name + "` refers to module " + field.target->module +
               ", which module.yaml does not list");
  }
}

void Compiler::resolve_conditions(const Draft& draft) {
  const auto check = [&](const Condition& condition, const Yaml& node, const auto& self) -> void {
    for (const Condition& part : condition.parts) self(part, node, self);
    if (condition.kind == Condition::Kind::kTest && draft.entity->find(condition.field) == nullptr)
      fail(draft.file->path, node.line,
           "the condition asks for an unknown field `" + condition.field + "`");
  };
  for (const auto& [name, node] : draft.file->root.find("fields")->members) {
    for (const char* key : {"required_if", "visible_if"}) {
      const Yaml* json = node.find(key);
      if (json == nullptr) continue;
      try {
        Condition condition = parse_condition(json->to_json(), key);
        check(condition, *json, check);
        Field& field = draft.entity->fields[draft.entity->by_name.at(name)];
        (key == std::string_view("required_if") ? field.required_if : field.visible_if) =
            std::move(condition);
      } catch (const base::Problem& e) {
        fail(draft.file->path, json->line,
             name + ": " + e.code() + " at " + (e.fields().empty() ? key : e.fields()[0].field));
      }
    }
  }
}

void Compiler::resolve_brings(const Draft& draft) {
  const Yaml* all = draft.file->root.find("brings");
  if (all == nullptr) return;
  for (const auto& [name, node] : all->members) {
    const Entity* other = out_.find(name);
    if (other == nullptr) fail(draft.file->path, node.line, "brings: there is no record type `" + name + "`");
    const auto field_of = [&](const Yaml& item) -> const Field& {
      const Field* field = other->find(item.scalar.get<std::string>());
      if (field == nullptr)
        fail(draft.file->path, item.line, "brings: `" + name + "` has no field `" + item.scalar.get<std::string>() + "`");
      return *field;
    };
    const Field& field = field_of(*node.find("field"));
    if (field.target != draft.entity || field.type->storage() != Storage::kId)
      fail(draft.file->path, node.line, "brings: `" + name + "." + field.name + "` does not refer to `" + draft.entity->name + "`");
    Brought brought{other, field.index, {}};
    if (const Yaml* first = node.find("first"))
      for (const Yaml& item : first->items) brought.first.push_back(field_of(item).index);
    draft.entity->brings.push_back(std::move(brought));
  }
}

void Compiler::relate() {
  for (const auto& from : out_.entities_)
    for (const Field& field : from->fields)
      if (field.target != nullptr && field.related && !field.system)
        const_cast<Entity*>(field.target)->related.push_back({from.get(), field.index});
}

}  // namespace keyuan::meta
