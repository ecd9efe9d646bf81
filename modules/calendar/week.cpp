#include "modules/calendar/week.hpp"

#include <map>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/services.hpp"
#include "base/problem.hpp"
#include "fields/calendar_day.hpp"

namespace keyuan::calendar {
namespace {

using nlohmann::json;

constexpr std::string_view kWeek = "calendar.week";

std::string clock_text(std::int64_t ms) { return fmt::format("{:02}:{:02}", ms / base::kHour, ms / base::kMinute % 60); }

// "09:00"; nothing when it is none. 24:00 is the end of the day.
std::optional<std::int64_t> read_clock(const json& value) {
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
  const auto hour = (text[0] - '0') * 10 + text[1] - '0', minute = (text[3] - '0') * 10 + text[4] - '0';
  const auto ms = hour * base::kHour + minute * base::kMinute;
  return minute > 59 || ms > base::kDay ? std::nullopt : std::optional(ms);
}

base::WorkingDays::Week read_days(const json& body, std::vector<base::FieldError>& errors) {
  base::WorkingDays::Week days{};
  const auto it = body.find("week");
  if (it == body.end() || !it->is_array()) {
    errors.push_back({"week", "calendar.bad_weekday", {}});
    return days;
  }
  for (std::size_t i = 0; i < it->size(); ++i) {
    const auto& day = (*it)[i];
    if (!day.is_number_integer() || day < 1 || day > 7) errors.push_back({fmt::format("week[{}]", i), "calendar.bad_weekday", {}});
    else days[day.get<std::size_t>() - 1] = true;
  }
  if (it->empty()) errors.push_back({"week", "calendar.no_working_day", {}});
  return days;
}

std::int64_t read_hour(const json& body, const char* name, std::vector<base::FieldError>& errors) {
  const auto it = body.find(name);
  const auto ms = it == body.end() ? std::nullopt : read_clock(*it);
  if (!ms) errors.push_back({name, "calendar.bad_hour", {}});
  return ms.value_or(0);
}

// As it was kept; the ordinary one where nothing sound was.
Week kept_week(db::Transaction& tx) {
  const auto body = json::parse(app::setting(tx, kWeek), nullptr, false);
  try {
    return body.is_object() ? read_week(body) : Week{};
  } catch (const base::Problem&) {
    return {};
  }
}

}  // namespace

nlohmann::json to_json(const Week& week) {
  auto days = json::array();
  for (std::size_t i = 0; i < week.days.size(); ++i)
    if (week.days[i]) days.push_back(i + 1);
  return {{"week", days}, {"from", clock_text(week.hours.from)}, {"to", clock_text(week.hours.to)}};
}

Week read_week(const nlohmann::json& body) {
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  std::vector<base::FieldError> errors;
  const Week week{read_days(body, errors), {read_hour(body, "from", errors), read_hour(body, "to", errors)}};
  if (errors.empty() && week.hours.from >= week.hours.to) errors.push_back({"to", "calendar.ends_before", {}});
  if (!errors.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, std::move(errors));
  return week;
}

void keep_week(db::Transaction& tx, const Week& week) { app::set_setting(tx, kWeek, to_json(week).dump()); }

std::shared_ptr<const base::WorkingDays> load(db::Transaction& tx, const base::Zone& zone) {
  const auto week = kept_week(tx);
  std::map<base::Date, bool> exceptions;
  for (auto rows = tx.query("SELECT date, kind FROM calendar_day WHERE removed_at IS NULL"); rows.next();)
    if (const auto date = base::Date::parse(rows.text(0)))
      exceptions[*date] = rows.text(1) == fields::calendar_day::kind_choice::working;
  return std::make_shared<const base::WorkingDays>(zone, week.days, week.hours, exceptions);
}

}  // namespace keyuan::calendar
