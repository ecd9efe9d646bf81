// Record types in the compiler: what their files and those that extend them describe.
#include <set>

#include "meta/compiler.hpp"
#include "meta/custom_type.hpp"
#include "meta/field_reader.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta {
namespace {

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

}  // namespace keyuan::meta
