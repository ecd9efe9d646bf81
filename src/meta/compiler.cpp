#include "meta/compiler.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "meta/schema_check.hpp"

namespace keyuan::meta {

void fail(const std::string& file, int line, const std::string& message) { throw DescriptionError(file, line, message); }

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

bool Compiler::depends(const std::string& module, const std::string& other) const {
  if (module == other) return true;
  const Yaml* list = modules_.at(module).root.find("depends");
  if (list == nullptr) return false;
  for (const Yaml& item : list->items)
    if (item.scalar == other) return true;
  return false;
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
