// JSON Schemas of a record type, for the API's own description: as it is read, as it is made, as it is
// changed, and a page of it.
#pragma once

#include <functional>
#include <string>

#include <nlohmann/json.hpp>

#include "base/language.hpp"
#include "meta/snapshot.hpp"

namespace keyuan::api::openapi {

using Json = nlohmann::ordered_json;  // members stay in the order in which they were put

// What is described, in which language, and how much of it: what somebody may not see is left out.
struct View {
  const meta::Snapshot& meta;
  base::Language language;
  std::function<bool(const meta::Entity&)> shows_entity;
  std::function<bool(const meta::Entity&, const meta::Field&)> shows_field;
  std::string base{};  // what the API's own address lies below: "/w/north"

  // The text of `messages.api.<key>`; null when there is none.
  [[nodiscard]] const std::string* message(const std::string& key) const;
  // The same with {one} and {many} of `entity`; the key itself when there is none.
  [[nodiscard]] std::string phrase(const std::string& key, const meta::Entity& entity) const;
  [[nodiscard]] std::string label(const meta::Entity& entity, const char* one_or_many) const;
};

[[nodiscard]] Json reference_to(const std::string& schema);  // {"$ref": "#/components/schemas/…"}

// "stage_change" → "StageChange"; with "Record" behind when `schemas` has such a name for something else.
[[nodiscard]] std::string schema_name(const meta::Entity& entity, const Json& schemas);

// Adds NAME, NAMECreate, NAMEUpdate and NAMEList.
void add_record_schemas(const View& view, const meta::Entity& entity, const std::string& name, Json& schemas);

}  // namespace keyuan::api::openapi
