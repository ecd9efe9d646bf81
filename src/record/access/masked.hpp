// What is masked to an actor: fields of records that lie in a place which he does not administer (place.hpp). Text is shown
// in part (base/text/mask.hpp), any other value as if it were empty; and whatever looks for, sorts by, groups or counts a
// masked field takes it as empty. Every query and answer asks here what a column is for its actor.
//
// Where nothing is masked to him, which is the rule, all SQL is the plain column's.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// Whether any record's value of that field may be masked to him.
[[nodiscard]] bool may_be_masked(const Context& ctx, const Entity& entity, const Field& field);
[[nodiscard]] bool is_masked(const Context& ctx, const Record& record, const Field& field);
[[nodiscard]] bool is_masked(const Context& ctx, const Entity& entity, const Field& field, Id owner, Id department);

// The record with what is masked to him left empty: for verbs that look for its values elsewhere, or carry them there.
[[nodiscard]] Record without_masked(const Context& ctx, Record record);

// As it is shown to him, masked or not; the department of what nobody owns, which would be its place, is empty.
[[nodiscard]] Value shown_value(const Context& ctx, const Record& record, const Field& field);
// The same of a value that the record had in that field at some time, as JSON.
[[nodiscard]] nlohmann::json shown_json(const Context& ctx, const Record& record, const Field& field, nlohmann::json value);
// Takes out of `body`, a client's changes, what he sends back as it was shown to him: a mask is no value.
void drop_masked(const Context& ctx, const Record& record, nlohmann::json& body);
// Empty where the title is hidden from him.
[[nodiscard]] std::string shown_title(const Context& ctx, const Record& record);

// The field's column as it is shown to him, and as it counts.
[[nodiscard]] std::string shown_sql(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias = "t");
[[nodiscard]] std::string counted_sql(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias = "t");
// Any other expression that tells of the field: NULL where it is masked.
[[nodiscard]] std::string unless_masked(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias, std::string sql);

// Conditions, never unknown: that the field of the row is masked, or that it is not. Empty when it never is. Beside a
// condition on the plain column they leave its index of use.
[[nodiscard]] std::string masked_where(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias = "t");
[[nodiscard]] std::string unmasked_where(const Context& ctx, const Entity& entity, const Field& field, std::string_view alias = "t");

}  // namespace keyuan::record
