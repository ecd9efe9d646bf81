// A record in memory as the evaluator of conditions sees it.
#pragma once

#include "meta/condition_eval.hpp"
#include "record/record.hpp"

namespace keyuan::record {

inline auto condition_getter(const Record& record) {
  return [&record](std::string_view name) -> std::pair<const Field*, const Value*> {
    const auto* field = record.entity().find(name);
    return {field, field ? &record[field->index] : nullptr};
  };
}

}  // namespace keyuan::record
