// The functions that Keyuan's SQL may use on both databases:
//   ky_day(ms, zone)         the calendar day of a moment in a time zone: '2017-03-05'
//   ky_bucket(unit, date)    day '2017-03-05', week '2017-W09' (ISO 8601), month '2017-03',
//                            quarter '2017-Q1', year '2017'; NULL for another unit
//   ky_contains(list, item)  whether '|a|b|' holds 'a'
//   ky_masked(text)          '138****8000', 'l****@example.com' (base/text/mask.hpp)
// NULL in, NULL out. Deterministic, so an index may use them.
#pragma once

#include <string>
#include <string_view>

struct sqlite3;

namespace keyuan::db {

// Makes them known to one connection.
void add_functions(sqlite3* connection);

// CREATE OR REPLACE statements for the schema that is first in the search path.
[[nodiscard]] std::string_view postgres_functions();

// ky_bucket for a date already at hand; "" for an unknown unit or a text that is no date.
[[nodiscard]] std::string bucket_of(std::string_view unit, std::string_view date);

}  // namespace keyuan::db
