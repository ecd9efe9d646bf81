// The words' half of the compiler: texts by dotted key, labels that follow from others, and what is
// missing in a language.
#include "meta/compiler.hpp"
#include "meta/field_reader.hpp"

namespace keyuan::meta {
namespace {

constexpr base::Language kLanguages[] = {base::Language::kZhCn, base::Language::kZhTw,
                                         base::Language::kEn};

}  // namespace

void Compiler::add_words() {
  for (const auto& [language, file] : word_files_) {
    const auto flatten = [&](const Yaml& node, const std::string& key, const auto& self) -> void {
      if (node.kind == Yaml::Kind::kMap) {
        for (const auto& [name, value] : node.members)
          self(value, key.empty() ? name : key + "." + name, self);
        return;
      }
      const std::string origin = std::string(base::tag(language)) + " " + key;
      if (const auto [at, fresh] =
              word_origin_.emplace(origin, file.path + ":" + std::to_string(node.line));
          !fresh)
        throw DescriptionError(file.path, node.line,
                               "`" + key + "` has a word already, in " + at->second);
      if (node.kind != Yaml::Kind::kScalar)
        throw DescriptionError(file.path, node.line, "`" + key + "` has no text");
      const std::string text =
          node.scalar.is_string() ? node.scalar.get<std::string>() : node.scalar.dump();
      out_.words_.set(language, key, text);
    };
    for (const auto& [section, node] : file.root.members) {
      if (section != "synonyms") {
        flatten(node, section, flatten);
        continue;
      }
      for (const auto& [entity, fields] : node.members)
        for (const auto& [field, names] : fields.members) {
          // `record` has those of fields that every record type has, `part` those of parts of
          // addresses.
          const bool shared = entity == "record" || entity == "part";
          const Entity* known = out_.find(entity);
          if (!shared && (known == nullptr || known->find(field) == nullptr))
            throw DescriptionError(file.path, names.line,
                                   "synonyms of an unknown field `" + entity + "." + field + "`");
          auto& list = out_.synonyms_[entity + "." + field];
          for (const Yaml& name : names.items)
            list.push_back(name.scalar.is_string() ? name.scalar.get<std::string>()
                                                   : name.scalar.dump());
        }
    }
  }
  for (const auto language : kLanguages) derive_words(language);
  check_words();
  check_stray_words();
}

// Labels of system fields, of parts and of shared choices, where nobody has said another.
void Compiler::derive_words(base::Language language) {
  Words& words = out_.words_;
  const auto say = [&](const std::string& key, const std::string& text) {
    if (words.find(language, key) == nullptr) words.set(language, key, text);
  };
  for (const auto& entity : out_.entities_) {
    int addresses = 0;
    for (const Field& field : entity->fields) addresses += field.type->name() == "address";
    for (const Field& field : entity->fields) {
      const std::string key = "fields." + entity->name + "." + field.name;
      if (field.system) {
        if (const auto* text = words.find(language, "fields.record." + field.name)) say(key, *text);
      } else if (!field.part_of.empty()) {
        const std::string suffix = field.name.substr(field.part_of.size() + 1);
        const std::string& whole =
            words.text(language, "fields." + entity->name + "." + field.part_of);
        const bool plain = suffix != "currency" && addresses == 1;
        const std::string part = "parts." + suffix;
        say(key, plain ? words.text(language, part)
                       : words.phrase(language, "parts.of",
                                      {{"whole", whole}, {"part", words.text(language, part)}}));
      }
      const auto shared = choices_of_.find(entity->name + "." + field.name);
      if (shared == choices_of_.end()) continue;
      for (const Choice& choice : field.choices)
        if (const auto* text =
                words.find(language, "choices." + shared->second + "." + choice.value))
          say("choices." + entity->name + "." + field.name + "." + choice.value, *text);
    }
  }
}

void Compiler::check_words() {
  const auto need = [&](const std::string& key, const std::string& file, int line) {
    for (const auto language : kLanguages)
      if (out_.words_.find(language, key) == nullptr)
        throw DescriptionError(file, line,
                               "`" + key + "` has no word in " + std::string(base::tag(language)));
  };
  for (const Draft& draft : drafts_) {
    const Entity& entity = *draft.entity;
    const std::string& path = draft.file->path;
    const Yaml& root = draft.file->root;
    if (!draft.extension) {
      need("entities." + entity.name + ".one", path, 1);
      need("entities." + entity.name + ".many", path, 1);
    }
    for (const auto& [name, node] : root.find("fields")->members) {
      need("fields." + entity.name + "." + name, path, node.line);
      for (const Choice& choice : entity.find(name)->choices)
        need("choices." + entity.name + "." + name + "." + choice.value, path, node.line);
    }
    for (const char* section : {"groups", "actions"})
      if (const Yaml* list = root.find(section))
        for (const auto& [name, node] : list->members)
          need(std::string(section) + "." + entity.name + "." + name, path, node.line);
  }
  for (const auto& [name, file] : modules_)
    if (const Yaml* roles = file.root.find("roles"))
      for (const Yaml& role : roles->items)
        need("roles." + role.scalar.get<std::string>(), file.path, role.line);
  // What is said in one language is said in all.
  for (const auto& [origin, where] : word_origin_) {
    const std::string key = origin.substr(origin.find(' ') + 1);
    const auto colon = where.rfind(':');
    need(key, where.substr(0, colon), std::stoi(where.substr(colon + 1)));
  }
}

// A word for something that is not there is a renamed field, or a slip of the pen.
void Compiler::check_stray_words() {
  for (const auto& [origin, where] : word_origin_) {
    const std::string key = origin.substr(origin.find(' ') + 1);
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= key.size();) {
      const auto end = std::min(key.find('.', begin), key.size());
      parts.push_back(key.substr(begin, end - begin));
      begin = end + 1;
    }
    const std::string& section = parts[0];
    const auto colon = where.rfind(':');
    const auto stray = [&] {
      throw DescriptionError(where.substr(0, colon), std::stoi(where.substr(colon + 1)),
                             "`" + key + "` is a word for nothing");
    };
    if (section == "entities" && out_.find(parts[1]) == nullptr) stray();
    if (section != "fields" && section != "help" && section != "choices" && section != "groups" &&
        section != "actions")
      continue;
    if (parts[1] == "record") continue;
    const Entity* entity = out_.find(parts[1]);
    if (entity == nullptr) stray();
    const std::string& name = parts[2];
    const auto named = [&](const auto& list) {
      for (const auto& item : list)
        if (item.name == name) return true;
      return false;
    };
    if (section == "groups"    ? !named(entity->groups)
        : section == "actions" ? !named(entity->actions)
                               : entity->find(name) == nullptr)
      stray();
    // A value may itself hold dots only when an administrator made it, and then it has no file.
    if (section == "choices" && entity->find(name)->choice(parts.at(3)) == nullptr) stray();
  }
}

}  // namespace keyuan::meta
