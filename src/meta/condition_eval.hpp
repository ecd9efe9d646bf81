// A condition on one record in memory: what decides whether a field is required or shown. The web
// application does the same with the same cases, schema/conditions.cases.json.
//
// Only the record's own fields are asked for; a test on another, or with a value that is none of
// its field, is false. Of an empty value only `is empty`, `!=`, `not in` and `= null` are true.
// Texts are equal when they are the same; `contains` and `starts with` ignore case.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "base/time.hpp"
#include "base/value.hpp"
#include "meta/condition.hpp"
#include "meta/description.hpp"

namespace keyuan::meta {

// The field of this name and the record's value of it; nulls when there is none.
using Getter = std::function<std::pair<const Field*, const base::Value*>(std::string_view name)>;

// What "me", "today", "yesterday" and "tomorrow" mean; a test that needs what is not given is
// false.
struct Standpoint {
  base::Id me;
  std::optional<base::Date> today;
  std::optional<base::Zone> zone;  // in which a moment falls on a day; UTC when not given
};

[[nodiscard]] bool evaluate(const Condition& condition, const Getter& get,
                            const Standpoint& from = {});

}  // namespace keyuan::meta
