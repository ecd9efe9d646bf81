#include "db/functions.hpp"

#include <sqlite3.h>

#include <array>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "base/text/mask.hpp"
#include "base/time.hpp"
#include "db/database.hpp"

namespace keyuan::db {
namespace {

std::string_view text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

bool any_null(int n, sqlite3_value** values) {
  for (int i = 0; i < n; ++i)
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) return true;
  return false;
}

void give(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

// A statement that runs over many moments finds the zone once; and between two midnights of it the day does not change, so that
// moments that follow one another find theirs at hand.
struct DaysOf {
  base::Zone zone;
  base::Time from{0}, to{0};
  std::string text;

  const std::string& at(base::Time moment) {
    if (moment < from || !(moment < to)) {
      const auto date = zone.date_at(moment);
      from = zone.start_of(date);
      to = zone.start_of(date.plus_days(1));
      text = date.to_string();
    }
    return text;
  }
};

void day(sqlite3_context* context, int n, sqlite3_value** values) {
  if (any_null(n, values)) return;
  const base::Time moment{sqlite3_value_int64(values[0])};
  if (auto* days = static_cast<DaysOf*>(sqlite3_get_auxdata(context, 1))) return give(context, days->at(moment));
  const auto zone = base::Zone::find(text_of(values[1]));
  if (!zone) return sqlite3_result_error(context, "ky_day: unknown time zone", -1);
  auto days = std::make_unique<DaysOf>(DaysOf{*zone, {}, {}, {}});
  give(context, days->at(moment));
  sqlite3_set_auxdata(context, 1, days.release(), [](void* kept) { std::unique_ptr<DaysOf>(static_cast<DaysOf*>(kept)); });
}

void bucket(sqlite3_context* context, int n, sqlite3_value** values) {
  if (any_null(n, values)) return;
  if (const auto text = bucket_of(text_of(values[0]), text_of(values[1])); !text.empty())
    give(context, text);
}

void contains(sqlite3_context* context, int n, sqlite3_value** values) {
  if (any_null(n, values)) return;
  const auto list = text_of(values[0]);
  const auto item = text_of(values[1]);
  for (auto at = list.find(item); at != std::string_view::npos; at = list.find(item, at + 1)) {
    const auto end = at + item.size();
    if (at > 0 && list[at - 1] == '|' && end < list.size() && list[end] == '|')
      return sqlite3_result_int(context, 1);
  }
  sqlite3_result_int(context, 0);
}

void masked(sqlite3_context* context, int n, sqlite3_value** values) {
  if (any_null(n, values)) return;
  give(context, base::text::masked(text_of(values[0])));
}

std::string iso_week(base::Date date) {
  const base::Date thursday = date.plus_days(3 - date.weekday());
  const auto first = base::Date{thursday.year, 1, 1}.days();
  return fmt::format("{:04}-W{:02}", thursday.year, (thursday.days() - first) / 7 + 1);
}

}  // namespace

std::string bucket_of(std::string_view unit, std::string_view text) {
  const auto date = base::Date::parse(text);
  if (!date) return {};
  if (unit == "day") return std::string(text);
  if (unit == "week") return iso_week(*date);
  if (unit == "month") return std::string(text.substr(0, 7));
  if (unit == "quarter") return fmt::format("{}-Q{}", text.substr(0, 4), (date->month + 2) / 3);
  if (unit == "year") return std::string(text.substr(0, 4));
  return {};
}

void add_functions(sqlite3* connection) {
  struct Entry {
    const char* name;
    int values;
    void (*run)(sqlite3_context*, int, sqlite3_value**);
  };
  static constexpr std::array<Entry, 4> kFunctions = {
      {{"ky_day", 2, day}, {"ky_bucket", 2, bucket}, {"ky_contains", 2, contains}, {"ky_masked", 1, masked}}};
  for (const auto& [name, values, run] : kFunctions) {
    if (sqlite3_create_function_v2(connection, name, values,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                   run, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw DatabaseError(fmt::format("cannot register {}: {}", name, sqlite3_errmsg(connection)));
  }
}

std::string_view postgres_functions() {
  return R"sql(
CREATE OR REPLACE FUNCTION ky_day(ms bigint, zone text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char((timestamp '1970-01-01' + ms * interval '1 millisecond')
                 AT TIME ZONE 'UTC' AT TIME ZONE zone, 'YYYY-MM-DD') COLLATE "C"
$$;
CREATE OR REPLACE FUNCTION ky_bucket(unit text, day text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN day !~ '^\d{4}-\d{2}-\d{2}$' THEN NULL ELSE CASE unit
    WHEN 'day' THEN day
    WHEN 'week' THEN to_char(make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int),
                             'IYYY"-W"IW')
    WHEN 'month' THEN left(day, 7)
    WHEN 'quarter' THEN left(day, 4) || '-Q' || (substr(day, 6, 2)::int + 2) / 3
    WHEN 'year' THEN left(day, 4)
  END END COLLATE "C"
$$;
CREATE OR REPLACE FUNCTION ky_contains(list text, item text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT position('|' || item || '|' IN list) > 0
$$;
CREATE OR REPLACE FUNCTION ky_masked(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN value ~ '^[^@ \t\n\v\f\r]+@[^@ \t\n\v\f\r]+$' THEN left(value, 1) || '****' || substr(value, strpos(value, '@'))
    WHEN char_length(value) >= 11 AND left(value, 3) = '+86' THEN substr(value, 4, 3) || '****' || right(value, 4)
    WHEN char_length(value) >= 8 THEN left(value, 3) || '****' || right(value, 4)
    WHEN char_length(value) >= 2 THEN left(value, 1) || '****'
    WHEN value = '' THEN ''
    ELSE '****'
  END COLLATE "C"
$$;
)sql";
}

}  // namespace keyuan::db
