// What an administrator adds to a description, kept in the table custom_description.
#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"

namespace keyuan::record {

// Makes or changes a record type (meta/custom_type.hpp) and its table. Returns its name, which `ctx` knows from then on, its
// descriptions being the next ones. The caller has checked that the actor may, and has the catalog read again after the commit.
std::string put_custom_type(Context& ctx, const nlohmann::json& wanted, std::string_view existing = {});
// The type disappears from the description; its table, what is in it and its fields stay until it is made again under the same
// name. Problems: `not found` when it is none of the administrator's; kConflict `custom.type_in_use` while fields of others refer to it.
void drop_custom_type(Context& ctx, const meta::Entity& entity);
// Makes or changes a field ("label", "type", …; see meta/custom.hpp) and its column. Returns its name.
// The caller has checked that the actor may, and has the catalog read again after the commit.
std::string put_custom_field(Context& ctx, const meta::Entity& entity, const nlohmann::json& wanted,
                             std::string_view existing = {});
// The field disappears from the description; its column and what is in it stay until it is made again
// under the same name. Problem `not found` when it is none of the administrator's.
void drop_custom_field(Context& ctx, const meta::Entity& entity, std::string_view name);
// Adds a choice, or changes the label, colour or retirement of one. Returns its value.
std::string put_custom_choice(Context& ctx, const meta::Entity& entity, const meta::Field& field, const nlohmann::json& wanted);
// Order and colours of a field's choices, described or made (meta/arrange.hpp).
void put_choice_looks(Context& ctx, const meta::Entity& entity, const meta::Field& field, const nlohmann::json& wanted);
// Which sections the form and the page of a record have with which fields, and the columns of its list, for
// everybody; drop_layout goes back to the description.
void put_layout(Context& ctx, const meta::Entity& entity, const nlohmann::json& wanted);
void drop_layout(Context& ctx, const meta::Entity& entity);

}  // namespace keyuan::record
