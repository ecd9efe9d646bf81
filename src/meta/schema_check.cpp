#include "meta/schema_check.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "embed/schemas.hpp"
#include "meta/snapshot.hpp"

namespace keyuan::meta {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

const valijson::Schema& schema_of(const std::string& kind) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<valijson::Schema>> schemas;
  const std::lock_guard lock(mutex);
  auto& schema = schemas[kind];
  if (schema) return *schema;
  const bool extension = kind == "extension";  // is described where entities are, of which it is a part
  for (const auto& file : embed::schemas()) {
    if (file.path != (extension ? "entity" : kind) + ".schema.json") continue;
    auto json = nlohmann::json::parse(file.bytes);
    if (extension) {
      auto described = json["definitions"]["extension"];
      for (const auto& [name, property] : described["properties"].items())  // its own refer to the whole's of that name
        if (property.value("$ref", "") == "#/properties/" + name) property = nlohmann::json(json["properties"][name]);
      json.update(described);
    }
    schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser().populateSchema(Adapter(json), *schema);
    return *schema;
  }
  throw std::logic_error("no schema of kind " + kind);
}

struct Fault {
  std::vector<std::string> path;
  std::string message;
};

// The fault that lies deepest says most: the ones above only say that something below is wrong.
std::optional<Fault> fault(const std::string& kind, const nlohmann::json& json) {
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(schema_of(kind), Adapter(json), &results)) return std::nullopt;
  Fault deepest;
  valijson::ValidationResults::Error error;
  while (results.popError(error))
    if (deepest.message.empty() || error.context.size() > deepest.path.size())
      deepest = {error.context, error.description};
  return deepest;
}

// Along "<root>", "[fields]", "[3]" as far as it goes; then to the key that the message names.
int line_of(const Yaml& document, const Fault& fault) {
  const Yaml* node = &document;
  for (const std::string& step : fault.path) {
    if (step.size() < 3 || step.front() != '[') continue;
    const std::string key = step.substr(1, step.size() - 2);
    const Yaml* next = nullptr;
    if (node->kind == Yaml::Kind::kMap)
      next = node->find(key);
    else if (node->kind == Yaml::Kind::kList &&
             key.find_first_not_of("0123456789") == std::string::npos &&
             std::stoul(key) < node->items.size())
      next = &node->items[std::stoul(key)];
    if (next == nullptr) break;
    node = next;
  }
  for (const auto& [name, value] : node->members)
    if (fault.message.find("'" + name + "'") != std::string::npos ||
        fault.message.find("\"" + name + "\"") != std::string::npos)
      return value.line;
  return node->line;
}

std::string sentence(const Fault& fault) {
  std::string where;
  for (const std::string& step : fault.path)
    if (step.size() >= 3 && step.front() == '[')
      where += (where.empty() ? "" : ".") + step.substr(1, step.size() - 2);
  return where.empty() ? fault.message : where + ": " + fault.message;
}

}  // namespace

void check_schema(std::string_view kind, const std::string& file, const Yaml& document) {
  if (const auto wrong = fault(std::string(kind), document.to_json()))
    throw DescriptionError(file, line_of(document, *wrong), sentence(*wrong));
}

std::string field_schema_error(const nlohmann::json& definition) {
  // The schema of an entity says what a field may be; the one field stands in the smallest of them.
  const nlohmann::json entity = {
      {"name", "custom"}, {"path", "customs"}, {"title", "x"}, {"fields", {{"x", definition}}}};
  const auto wrong = fault("entity", entity);
  return wrong ? sentence(*wrong) : "";
}

}  // namespace keyuan::meta
