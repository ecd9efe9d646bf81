// A description file as a tree that knows its lines. Only the plain part of YAML is taken: maps,
// lists and scalars, one document, keys that are texts and occur once; no anchors and aliases (with
// which a small file becomes a huge one), no tags.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyuan::meta {

struct Yaml {
  enum class Kind { kNull, kScalar, kList, kMap };
  Yaml() = default;
  Yaml(Kind kind, int line) : kind(kind), line(line) {}

  Kind kind = Kind::kNull;
  nlohmann::json scalar;  // text, number or yes/no; text whenever it was quoted
  std::vector<Yaml> items;
  std::vector<std::pair<std::string, Yaml>> members;  // in the order of the file
  int line = 1;                                       // of a member: its key's

  [[nodiscard]] const Yaml* find(std::string_view key) const;
  [[nodiscard]] nlohmann::json to_json() const;
};

// Errors: DescriptionError; above 1 MB, 32 levels or 100,000 values as well.
[[nodiscard]] Yaml parse_yaml(const std::string& file, std::string_view text);

}  // namespace keyuan::meta
