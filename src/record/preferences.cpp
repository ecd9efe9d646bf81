#include "record/preferences.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/problem.hpp"

namespace keyuan::record {
namespace {

void check_name(std::string_view name) {
  const bool fits = !name.empty() && name.size() <= kLongestPreferenceName && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
  if (!fits) throw base::malformed("me.bad_setting_name");
}

}  // namespace

void put_preference(Context& ctx, std::string_view name, std::string_view json) {
  check_name(name);
  if (json.size() > kLargestPreference)
    throw base::invalid("value", "me.setting_too_large", {{"max", std::to_string(kLargestPreference)}});
  ctx.db.execute("INSERT INTO preference (person, name, value) VALUES (?, ?, ?) ON CONFLICT (person, name) DO UPDATE SET value = excluded.value",
                 {ctx.actor->user, std::string(name), std::string(json)});
  auto rows = ctx.db.query("SELECT count(*) FROM preference WHERE person = ?", {ctx.actor->user});
  rows.next();
  if (rows.integer(0) > static_cast<std::int64_t>(kMostPreferences))
    throw base::conflict("me.too_many_settings", {{"max", std::to_string(kMostPreferences)}});
}

void remove_preference(Context& ctx, std::string_view name) {
  check_name(name);
  ctx.db.execute("DELETE FROM preference WHERE person = ? AND name = ?", {ctx.actor->user, std::string(name)});
}

std::string preference(Context& ctx, std::string_view name) {
  check_name(name);
  auto rows = ctx.db.query("SELECT value FROM preference WHERE person = ? AND name = ?", {ctx.actor->user, std::string(name)});
  return rows.next() ? std::string(rows.text(0)) : "null";
}

void preferences(Context& ctx, std::string& out) {
  out += "{\"data\":{";
  base::Commas comma;
  for (auto rows = ctx.db.query("SELECT name, value FROM preference WHERE person = ? ORDER BY name", {ctx.actor->user}); rows.next();) {
    base::append_json_key(out, comma, rows.text(0));
    out += rows.text(1);
  }
  out += "}}";
}

}  // namespace keyuan::record
