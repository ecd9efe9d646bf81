#include "meta/snapshot.hpp"

#include "base/problem.hpp"
#include "meta/compiler.hpp"

namespace keyuan::meta {

std::shared_ptr<const Snapshot> Snapshot::compile(std::span<const Source> sources,
                                                  std::span<const Custom> customs,
                                                  std::string_view phone_region) {
  auto out = std::make_shared<Snapshot>();
  Compiler(*out).run(sources, customs);
  for (const auto& entity : out->entities_)
    for (Field& field : entity->fields) field.region = phone_region;
  return out;
}

const Entity* Snapshot::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : found->second;
}

const Entity* Snapshot::by_path(std::string_view path) const {
  const auto found = by_path_.find(std::string(path));
  return found == by_path_.end() ? nullptr : found->second;
}

const Entity& Snapshot::at(std::string_view name) const {
  if (const Entity* entity = find(name)) return *entity;
  throw base::not_found();
}

std::vector<std::string> Snapshot::synonyms(const Entity& entity, const Field& field) const {
  std::vector<std::string> out;
  const auto add = [&](const std::string& key) {
    const auto found = synonyms_.find(key);
    if (found != synonyms_.end()) out.insert(out.end(), found->second.begin(), found->second.end());
  };
  add(entity.name + "." + field.name);
  if (field.system) add("record." + field.name);
  if (!field.part_of.empty()) add("part." + field.name.substr(field.part_of.size() + 1));
  return out;
}

DescriptionError::DescriptionError(std::string file_, int line_, std::string message)
    : file(std::move(file_)),
      line(line_),
      text(file + ":" + std::to_string(line) + ": " + message) {}

}  // namespace keyuan::meta
