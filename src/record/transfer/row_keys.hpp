// By what a row finds the record that is there already.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "record/query/sql.hpp"
#include "record/transfer/batch.hpp"

namespace keyuan::record::transfer {

// The row's own key: the first key field it has a value for, as text.
struct RowKey {
  int field = -1;
  const Value* value = nullptr;
};
[[nodiscard]] RowKey key_of(const ReadRow& read, const Entity& entity, const std::vector<int>& keys);

[[nodiscard]] std::string text_of(const Value& value);
[[nodiscard]] std::string joined(int field, const Value& value);

// A record that is there already, and whether the actor may change it.
struct There {
  Id id;
  bool changeable = true;
};
// ", …": a column that says whether the record of a row may be changed.
void append_changeable(Sql& sql, const Context& ctx, const Entity& entity);
// Of a row that would change what one may only see.
[[nodiscard]] Reason not_changeable(const Entity& entity);

// Records that have one of the rows' keys: by field and text, as joined() makes it.
[[nodiscard]] std::unordered_map<std::string, There> existing_by_key(Context& ctx, const Entity& entity, const std::vector<int>& keys,
                                                                     const std::vector<Planned>& planned);

}  // namespace keyuan::record::transfer
