#include "meta/compiler.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "base/problem.hpp"
#include "meta/arrange.hpp"
#include "meta/custom_type.hpp"
#include "meta/field_reader.hpp"
#include "meta/schema_check.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta {
namespace {

[[noreturn]] void fail(const std::string& file, int line, const std::string& message) {
  throw DescriptionError(file, line, message);
}

std::vector<std::string> pieces(const std::string& path) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('/', begin), path.size());
    out.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

const Yaml& line_of(const Yaml& node, std::string_view key) {
  const Yaml* found = node.find(key);
  return found != nullptr ? *found : node;
}

Field system_field(std::string name, const FieldType& type, bool read_only = true) {
  Field field;
  field.name = std::move(name);
  field.type = &type;
  field.system = true;
  field.read_only = read_only;
  field.related = false;
  return field;
}

std::vector<Field> system_fields(bool owned) {
  using namespace types;
  std::vector<Field> out = {
      system_field("id", id()),
      system_field("version", integer()),
      system_field("created_at", datetime()),
      system_field("created_by", user()),
      system_field("updated_at", datetime()),
      system_field("updated_by", user()),
      system_field("removed_at", datetime()),
  };
  out[kCreatedBy].to = out[kUpdatedBy].to = "user";
  if (owned) {
    out.push_back(system_field("owner", user(), false));
    out.push_back(system_field("department", reference()));
    out[kOwner].to = "user";
    out[kOwner].default_value = "me";
    out[kDepartment].to = "department";
  }
  return out;
}

}  // namespace

void Compiler::run(std::span<const Source> sources, std::span<const Custom> customs) {
  for (const Source& source : sources) read(source);
  add_custom_types(customs);
  order_modules();
  add_entities();
  for (const std::string& module : module_order_)
    for (const File& file : extension_files_)
      if (file.module == module) add_extension(file);
  add_customs(customs);
  resolve_choices();
  arrange_choices();
  for (const Draft& draft : drafts_) draft.extension ? resolve_additions(draft) : resolve_names(draft);
  arrange_layouts();
  for (const Draft& draft : drafts_) resolve_references(draft);
  for (const Draft& draft : drafts_) resolve_conditions(draft);
  for (const Draft& draft : drafts_) resolve_brings(draft);
  relate();
  add_permissions();
  add_words();
  stamp(sources, customs);
}

// What a file is, its path says: …/<module>/entities/<name>.yaml, module.yaml, permissions.yaml,
// and <language>.yaml anywhere.
void Compiler::read(const Source& source) {
  const auto parts = pieces(source.path);
  const std::string& name = parts.back();
  const std::string folder = parts.size() > 1 ? parts[parts.size() - 2] : "";
  const auto above = [&] { return parts.size() > 2 ? parts[parts.size() - 3] : ""; };
  for (std::size_t i = 0; i < base::kLanguageTags.size(); ++i) {
    if (name != std::string(base::kLanguageTags[i]) + ".yaml") continue;
    File file{source.path, above(), parse_yaml(source.path, source.text)};
    check_schema("words", file.path, file.root);
    word_files_.emplace_back(static_cast<base::Language>(i), std::move(file));
    return;
  }
  if (folder == "entities") {
    File file{source.path, above(), parse_yaml(source.path, source.text)};
    check_schema("entity", file.path, file.root);
    entity_files_.push_back(std::move(file));
  } else if (folder == "extensions") {
    File file{source.path, above(), parse_yaml(source.path, source.text)};
    check_schema("extension", file.path, file.root);
    extension_files_.push_back(std::move(file));
  } else if (name == "permissions.yaml") {
    File file{source.path, folder, parse_yaml(source.path, source.text)};
    check_schema("permissions", file.path, file.root);
    permission_files_.push_back(std::move(file));
  } else if (name == "module.yaml") {
    File file{source.path, folder, parse_yaml(source.path, source.text)};
    check_schema("module", file.path, file.root);
    if (file.root.find("name")->scalar != folder)
      fail(file.path, file.root.find("name")->line,
           "the module's name must be its folder's, " + folder);
    modules_.insert_or_assign(folder, std::move(file));
  } else {
    fail(source.path, 1, "no kind of description has this path");
  }
}

void Compiler::order_modules() {
  std::map<std::string, int> state;  // 1: being visited, 2: done
  const std::function<void(const std::string&, const File&)> visit = [&](const std::string& name,
                                                                         const File& file) {
    state[name] = 1;
    if (const Yaml* depends = file.root.find("depends")) {
      for (const Yaml& other : depends->items) {
        const std::string wanted = other.scalar.is_string() ? other.scalar.get<std::string>() : "";
        const auto found = modules_.find(wanted);
        if (found == modules_.end())
          fail(file.path, other.line, "there is no module `" + wanted + "`");
        if (state[wanted] == 1)
          fail(file.path, other.line, "modules depend on each other in a circle: " + wanted);
        if (state[wanted] == 0) visit(wanted, found->second);
      }
    }
    state[name] = 2;
    module_order_.push_back(name);
  };
  for (const auto& [name, file] : modules_)
    if (state[name] == 0) visit(name, file);
}

void Compiler::add_entities() {
  for (const std::string& module : module_order_)
    for (const File& file : entity_files_)
      if (file.module == module) add_entity(file);
  for (const File& file : entity_files_)
    if (!modules_.contains(file.module))
      fail(file.path, 1, "module `" + file.module + "` has no module.yaml");
}

void Compiler::add_entity(const File& file) {
  const Yaml& root = file.root;
  const auto text = [&](const char* key, const std::string& otherwise) {
    const Yaml* node = root.find(key);
    return node != nullptr ? node->scalar.get<std::string>() : otherwise;
  };
  const auto yes = [&](const char* key) {
    const Yaml* node = root.find(key);
    return node != nullptr && node->scalar == true;
  };
  auto entity = std::make_unique<Entity>();
  entity->name = text("name", "");
  if (pieces(file.path).back() != entity->name + ".yaml")
    fail(file.path, line_of(root, "name").line, "the record type's name must be the file's");
  if (out_.by_name_.contains(entity->name))
    fail(file.path, line_of(root, "name").line,
         "record type `" + entity->name + "` is there twice");
  entity->path = text("path", "");
  if (out_.by_path_.contains(entity->path))
    fail(file.path, line_of(root, "path").line, "path `" + entity->path + "` is taken");
  entity->table = text("table", entity->name);
  entity->module = file.module;
  entity->icon = text("icon", "");
  entity->owned = yes("owned");
  entity->personal = yes("personal");
  if (entity->personal && !entity->owned)
    fail(file.path, line_of(root, "personal").line, "a personal record type is owned");
  entity->silent = yes("silent");
  entity->timeline = yes("timeline");
  entity->system = yes("system");
  entity->custom = file.module == kCustomModule;
  entity->fields = system_fields(entity->owned);
  add_fields(*entity, file);
  drafts_.push_back({entity.get(), &file});
  out_.by_name_[entity->name] = entity.get();
  out_.by_path_[entity->path] = entity.get();
  out_.entities_.push_back(std::move(entity));
}

void Compiler::add_fields(Entity& entity, const File& file) {
  std::set<std::string> names;
  for (const Field& field : entity.fields) names.insert(field.name);
  for (const auto& [name, node] : file.root.find("fields")->members) {
    if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos ||
        name.size() > 50 || !(name[0] >= 'a' && name[0] <= 'z'))
      fail(file.path, node.line,
           "`" + name + "` is no name for a field: small Latin letters, digits and _");
    if (name.starts_with("x_"))
      fail(file.path, node.line, "names with x_ are the administrator's: `" + name + "`");
    try {
      const auto definition = node.to_json();
      for (Field& field : read_field(name, definition)) {
        if (!names.insert(field.name).second)
          fail(file.path, node.line, "field `" + field.name + "` is there twice");
        entity.fields.push_back(std::move(field));
      }
      if (definition.contains("choices_of"))
        choices_of_[entity.name + "." + name] = definition["choices_of"].get<std::string>();
    } catch (const BadField& e) {
      fail(file.path, line_of(node, e.key).line, "field `" + name + "`: " + e.what());
    }
  }
}

// What a module adds to a record type of one that it depends on.
void Compiler::add_extension(const File& file) {
  auto name = pieces(file.path).back();
  name.resize(name.size() - std::string_view(".yaml").size());
  const auto found = out_.by_name_.find(name);
  if (found == out_.by_name_.end()) fail(file.path, 1, "there is no record type `" + name + "` to extend");
  Entity& entity = *const_cast<Entity*>(found->second);
  if (!depends(file.module, entity.module))
    fail(file.path, 1, "`" + name + "` is of module " + entity.module + ", which module.yaml does not list");
  add_fields(entity, file);
  drafts_.push_back({&entity, &file, true});
}

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

bool Compiler::depends(const std::string& module, const std::string& other) const {
  if (module == other) return true;
  const Yaml* list = modules_.at(module).root.find("depends");
  if (list == nullptr) return false;
  for (const Yaml& item : list->items)
    if (item.scalar == other) return true;
  return false;
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

void Compiler::add_permissions() {
  std::set<std::string> roles;
  for (const auto& [name, file] : modules_)
    if (const Yaml* list = file.root.find("roles"))
      for (const Yaml& role : list->items) {
        roles.insert(role.scalar.get<std::string>());
        out_.roles_.push_back(role.scalar.get<std::string>());
      }
  for (const File& file : permission_files_) {
    for (const auto& [role, entities] : file.root.find("roles")->members) {
      if (!roles.contains(role)) fail(file.path, entities.line, "there is no role `" + role + "`");
      for (const auto& [name, verbs] : entities.members) {
        const Entity* entity = out_.find(name);
        if (entity == nullptr || entity->module != file.module)
          fail(file.path, verbs.line,
               "module " + file.module + " has no record type `" + name + "`");
        Permission permission{role, name, {}};
        for (const auto& [verb, scope] : verbs.members) {
          if (!entity->owned && scope.scalar != "all")
            fail(file.path, scope.line, "`" + name + "` has no owner, so the only scope is all");
          permission.verbs.emplace_back(verb, scope.scalar.get<std::string>());
        }
        out_.permissions_.push_back(std::move(permission));
      }
    }
  }
}

const Compiler::Draft* Compiler::draft_of(std::string_view entity, std::string_view field) const {
  for (const Draft& draft : drafts_)
    if (draft.entity->name == entity && draft.file->root.find("fields")->find(field) != nullptr) return &draft;
  return nullptr;
}

// FNV-1a over everything that went in: equal descriptions give an equal version on every machine.
void Compiler::stamp(std::span<const Source> sources, std::span<const Custom> customs) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&](std::string_view text) {
    for (const unsigned char c : text) hash = (hash ^ c) * 0x100000001b3;
    hash = (hash ^ 0xff) * 0x100000001b3;
  };
  for (const Source& source : sources) add(source.path), add(source.text);
  for (const Custom& custom : customs)
    add(custom.entity), add(custom.field), add(custom.definition);
  constexpr char kHex[] = "0123456789abcdef";
  for (int shift = 60; shift >= 0; shift -= 4) out_.version_ += kHex[(hash >> shift) & 15];
}

}  // namespace keyuan::meta
