// Many rows into one table at once.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "db/database.hpp"

namespace keyuan::db {

// Transaction::copy for rows that are at hand. Each row holds a value per column.
inline std::int64_t copy(Transaction& transaction, std::string_view table,
                         std::span<const std::string_view> columns, std::span<const Values> rows) {
  std::size_t at = 0;
  return transaction.copy(table, columns, [&](std::span<Value> row) {
    if (at == rows.size()) return false;
    std::copy(rows[at].begin(), rows[at].end(), row.begin());
    ++at;
    return true;
  });
}

}  // namespace keyuan::db
