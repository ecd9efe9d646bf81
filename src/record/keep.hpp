// What follows from other data and is kept beside a record so that lists sort and filter by it: when it will be taken back,
// when it was last spoken to. No act of anybody: neither version nor history nor the moment of the last change notes it.
#pragma once

#include <utility>
#include <vector>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

using KeptValues = std::vector<std::pair<int, Value>>;  // by field

// Sets columns of one record, removed or not, whoever may see it. Only fields that are read-only, that no search reads and
// that have a column: anything else is a mistake of the program (std::logic_error). Writes nothing where nothing differs.
void keep(Context& ctx, const Entity& entity, Id id, const KeptValues& values);

// A value as its handle gives it; {} for none.
template <class T, class V>
[[nodiscard]] std::pair<int, Value> kept(const Handle<T>& field, const V& value) {
  return {field.index, convert::to_value(value)};
}
template <class T>
[[nodiscard]] std::pair<int, Value> kept_empty(const Handle<T>& field) {
  return {field.index, Value{}};
}

}  // namespace keyuan::record
