// The SQL that follows from a description, written once per Snapshot instead of once per request.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "db/sql.hpp"
#include "meta/snapshot.hpp"

namespace keyuan::record {

using meta::Entity;
using meta::Field;

// The columns of one record type. Quoted names; the alias of its table in queries is always `t`.
struct Columns {
  std::string table;             // "account": what is written to
  std::string from;              // what is read from: the same, with what is kept apart of it
  std::vector<int> stored;       // fields with a column, in Entity order
  std::vector<int> own;          // of these in the table itself
  std::vector<int> apart;        // of these beside it (record/apart.hpp)
  std::vector<int> linked;       // references to many
  std::string select;            // t."id", t."version", … of `stored`
  std::string insert;            // INSERT INTO … (own…, sort keys) VALUES (?, …), and what is apart
  std::vector<int> sort_keys;    // fields with a shadow column
};

struct Catalog {
  std::shared_ptr<const meta::Snapshot> meta;
  std::unordered_map<const meta::Entity*, Columns> columns;

  [[nodiscard]] static std::shared_ptr<const Catalog> of(std::shared_ptr<const meta::Snapshot> meta, db::Dialect dialect);
  [[nodiscard]] const Columns& operator[](const meta::Entity& entity) const { return columns.at(&entity); }
};

using db::quote_identifier;

// account__tags: where a reference to many is kept.
[[nodiscard]] std::string link_table(const meta::Entity& entity, const meta::Field& field);

}  // namespace keyuan::record
