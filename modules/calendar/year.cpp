#include "modules/calendar/year.hpp"

#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/calendar_day.hpp"
#include "record/pipeline.hpp"
#include "record/write.hpp"

namespace keyuan::calendar {
namespace {

namespace day = fields::calendar_day;
using nlohmann::json;

constexpr std::size_t kMostDays = 366;

int read_year(const json& body) {
  const auto it = body.find("year");
  if (it == body.end() || !it->is_number_integer() || *it < 1970 || *it > 2200) throw base::invalid("year", "record.not_an_integer");
  return it->get<int>();
}

// By date, so that they are written in one order whatever the order in which they were said.
std::map<std::string, record::Changes> read_days(record::Context& ctx, const json& body, int year) {
  const auto it = body.find("days");
  if (it == body.end() || !it->is_array()) throw base::invalid("days", "record.not_a_list");
  if (it->size() > kMostDays) throw base::invalid("days", "record.too_many", {{"max", std::to_string(kMostDays)}});
  const auto& entity = ctx.entity(day::kEntity);
  std::map<std::string, record::Changes> days;
  std::vector<base::FieldError> errors;
  for (std::size_t i = 0; i < it->size(); ++i) {
    const auto place = fmt::format("days[{}]", i);
    try {
      auto changes = record::read_changes(ctx, entity, (*it)[i]);
      const auto* date = changes.find(day::date.index);
      const auto text = date ? base::as_text(*date) : std::string();
      if (text.empty()) errors.push_back({place + ".date", "record.required", {}});
      else if (!text.starts_with(std::to_string(year) + "-")) errors.push_back({place + ".date", "calendar.other_year", {{"year", std::to_string(year)}}});
      else if (!days.emplace(text, std::move(changes)).second) errors.push_back({place + ".date", "calendar.day_twice", {}});
    } catch (const base::Problem& problem) {
      if (problem.fields().empty()) errors.push_back({place, problem.code(), problem.params()});
      for (const auto& error : problem.fields()) errors.push_back({place + "." + error.field, error.code, error.params});
    }
  }
  if (!errors.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, std::move(errors));
  return days;
}

}  // namespace

YearSaid say_year(record::Context& ctx, const nlohmann::json& body) {
  if (!body.is_object()) throw base::malformed("record.not_an_object");
  const auto year = read_year(body);
  auto said = read_days(ctx, body, year);
  const auto& entity = ctx.entity(day::kEntity);
  std::map<std::string, base::Id> known;
  for (auto rows = ctx.db.query("SELECT date, id FROM calendar_day WHERE date >= ? AND date <= ? AND removed_at IS NULL ORDER BY date",
                                {fmt::format("{:04}-01-01", year), fmt::format("{:04}-12-31", year)});
       rows.next();)
    known[std::string(rows.text(0))] = rows.id(1);
  YearSaid out;
  for (const auto& [date, id] : known)
    if (!said.contains(date)) record::remove(ctx, entity, id), ++out.removed;
  for (auto& [date, changes] : said) {
    const auto it = known.find(date);
    if (it == known.end()) {
      record::create(ctx, entity, changes);
      ++out.created;
    } else {
      const auto before = record::find_for(ctx, entity, it->second, record::access::Verb::kUpdate);
      if (record::update_loaded(ctx, before, changes).version() != before.version()) ++out.updated;
    }
  }
  return out;
}

}  // namespace keyuan::calendar
