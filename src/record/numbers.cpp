#include "record/numbers.hpp"

namespace keyuan::record {

std::int64_t take_numbers(Context& ctx, const Entity& entity, const Field& field, std::int64_t n) {
  auto rows = ctx.db.query(
      "INSERT INTO counter (name, value) VALUES (?, ?) "
      "ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value RETURNING value",
      {entity.name + "." + field.name, n});
  rows.next();
  return rows.integer(0) - n + 1;
}

std::string numbered(const Field& field, std::int64_t number) {
  auto digits = std::to_string(number);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
  return field.prefix + digits;
}

}  // namespace keyuan::record
