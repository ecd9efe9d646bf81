// Description files → Snapshot, in the order of the functions below; compiler.cpp has the whole, compile_*.cpp what it is
// made of. Every fault is a DescriptionError that names the file and the line.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "meta/snapshot.hpp"
#include "meta/yaml.hpp"

namespace keyuan::meta {

[[noreturn]] void fail(const std::string& file, int line, const std::string& message);
[[nodiscard]] std::vector<std::string> pieces(const std::string& path);  // between its slashes
// Where the key is written; the node where there is none.
[[nodiscard]] const Yaml& line_of(const Yaml& node, std::string_view key);

class Compiler {
 public:
  explicit Compiler(Snapshot& out) : out_(out) {}

  void run(std::span<const Source> sources, std::span<const Custom> customs);

 private:
  struct File {
    std::string path, module;
    Yaml root;
  };
  struct Draft {  // an entity while it is made, or what a module adds to it
    Entity* entity;
    const File* file;
    bool extension = false;
  };

  void read(const Source& source);
  void add_custom_types(std::span<const Custom> customs);
  void order_modules();
  void add_entities();
  void add_entity(const File& file);
  void add_extension(const File& file);
  void add_fields(Entity& entity, const File& file);
  void add_customs(std::span<const Custom> customs);
  void say_label(const std::string& key, const nlohmann::json& label);
  void resolve_choices();
  void arrange_choices();
  void arrange_layouts();
  void resolve_names(const Draft& draft);
  void resolve_additions(const Draft& draft);
  void resolve_figures(const Draft& draft);
  void resolve_conditions(const Draft& draft);
  void resolve_references(const Draft& draft);
  void resolve_brings(const Draft& draft);
  void relate();
  void add_permissions();
  void add_words();
  void derive_words(base::Language language);
  void check_words();
  void check_stray_words();
  void stamp(std::span<const Source> sources, std::span<const Custom> customs);

  [[nodiscard]] std::vector<int> field_list(const Draft& draft, const char* key) const;
  [[nodiscard]] bool depends(const std::string& module, const std::string& other) const;
  [[nodiscard]] const Draft* draft_of(std::string_view entity, std::string_view field) const;

  Snapshot& out_;
  std::map<std::string, File> modules_;    // by name
  std::vector<std::string> module_order_;  // what a module depends on comes before it
  std::vector<File> entity_files_, extension_files_, permission_files_;
  std::vector<std::pair<base::Language, File>> word_files_;
  std::vector<Draft> drafts_;
  std::map<std::string, std::string> word_origin_;  // "zh-CN fields.account.name" → file:line
  std::map<std::string, std::string> choices_of_;   // "lead.industry" → "account.industry"
  std::map<std::string, nlohmann::json> looks_;     // of choices, by "account.industry"
  std::map<std::string, nlohmann::json> layouts_;   // by "account"
};

}  // namespace keyuan::meta
