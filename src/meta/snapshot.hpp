// All record types and words at one moment. Shared and never changed: a request keeps the one it began
// with; what an administrator adds makes the next one.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "meta/description.hpp"
#include "meta/words.hpp"

namespace keyuan::meta {

// A role × record type as shipped (modules/*/permissions.yaml); `verbs` maps a verb to a scope word.
struct Permission {
  std::string role, entity;
  std::vector<std::pair<std::string, std::string>> verbs;
};

// A description file: its name as errors show it, and its text.
struct Source {
  std::string path;
  std::string_view text;
};

// What an administrator made; rows of the table custom_description (record/custom.hpp).
struct Custom {
  std::string entity;      // of the field or choice
  std::string field;       // its name, "x_…" unless it is about choices of a built-in field; "" for a layout
  // JSON: a field as in YAML plus "label": {"zh-CN": …}; or {"choice": {…}}, {"looks": {…}} of choices,
  // {"layout": {…}} of the record type (meta/arrange.hpp).
  std::string definition;
};

class Snapshot {
 public:
  // `phone_region`: the country whose phone numbers need no country code. Errors: DescriptionError with file
  // and line for the first thing that is wrong.
  [[nodiscard]] static std::shared_ptr<const Snapshot> compile(std::span<const Source> sources,
                                                               std::span<const Custom> customs = {},
                                                               std::string_view phone_region = "CN");

  [[nodiscard]] const std::vector<std::unique_ptr<Entity>>& entities() const { return entities_; }
  [[nodiscard]] const Entity* find(std::string_view name) const;
  [[nodiscard]] const Entity* by_path(std::string_view path) const;
  // Problem `not found` when it is not there: an administrator's own may have been taken away since it was named.
  [[nodiscard]] const Entity& at(std::string_view name) const;
  // Names of the roles that a new workspace has, the administrator's first.
  [[nodiscard]] const std::vector<std::string>& roles() const { return roles_; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] const std::vector<Permission>& permissions() const { return permissions_; }
  // Other names a column of a file may have for a field, in all languages, as written.
  [[nodiscard]] std::vector<std::string> synonyms(const Entity& entity, const Field& field) const;
  // Changes whenever anything in it does; part of ETags of /meta.
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  friend class Compiler;
  std::vector<std::unique_ptr<Entity>> entities_;
  std::unordered_map<std::string, const Entity*> by_name_, by_path_;
  std::unordered_map<std::string, std::vector<std::string>> synonyms_;  // by "account.name"
  std::vector<std::string> roles_;
  std::vector<Permission> permissions_;
  Words words_;
  std::string version_;
};

struct DescriptionError : std::exception {
  DescriptionError(std::string file, int line, std::string message);
  [[nodiscard]] const char* what() const noexcept override { return text.c_str(); }
  std::string file;
  int line;
  std::string text;  // "modules/leads/entities/lead.yaml:12: …"
};

}  // namespace keyuan::meta
