#include "app/parameters.hpp"

#include <charconv>

namespace keyuan::app {

base::Problem bad_parameter(std::string_view name, std::string_view value) {
  return base::malformed("query.bad_parameter", {{"name", std::string(name)}, {"value", std::string(value.substr(0, 100))}});
}

std::int64_t number_parameter(const Call& call, std::string_view name, std::int64_t otherwise, std::int64_t least,
                              std::int64_t most) {
  const auto* text = call.request.parameter(name);
  if (!text) return otherwise;
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), n);
  if (error != std::errc{} || end != text->data() + text->size() || n < least || n > most) throw bad_parameter(name, *text);
  return n;
}

std::vector<std::string> list_parameter(const Call& call, std::string_view name) {
  std::vector<std::string> parts;
  const auto* text = call.request.parameter(name);
  if (!text) return parts;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto comma = rest.find(',');
    if (const auto part = rest.substr(0, comma); !part.empty()) parts.emplace_back(part);
    if (parts.size() > 50) throw bad_parameter(name, *text);
    rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return parts;
}

std::optional<base::Time> moment_parameter(const Context& ctx, const Call& call, std::string_view name, bool end) {
  const auto* text = call.request.parameter(name);
  if (!text || text->empty()) return std::nullopt;
  if (const auto day = base::Date::parse(*text)) return end ? base::Time{ctx.zone.start_of(day->plus_days(1)).ms - 1} : ctx.zone.start_of(*day);
  const auto moment = base::Time::parse(*text);
  if (!moment) throw bad_parameter(name, *text);
  return moment;
}

std::optional<base::Date> day_parameter(const Call& call, std::string_view name) {
  const auto* text = call.request.parameter(name);
  if (!text) return std::nullopt;
  const auto day = base::Date::parse(*text);
  if (!day) throw bad_parameter(name, *text);
  return day;
}

bool flag_parameter(const Call& call, std::string_view name, bool otherwise) {
  const auto* text = call.request.parameter(name);
  if (!text) return otherwise;
  if (*text == "true" || *text == "1") return true;
  if (*text == "false" || *text == "0") return false;
  throw bad_parameter(name, *text);
}

base::Id id_parameter(const Call& call, std::string_view name, base::Id otherwise) {
  const auto* text = call.request.parameter(name);
  if (!text) return otherwise;
  const auto id = base::Id::parse(*text);
  if (!id) throw bad_parameter(name, *text);
  return *id;
}

std::string_view choice_parameter(const Call& call, std::string_view name, std::initializer_list<std::string_view> known) {
  const auto* text = call.request.parameter(name);
  if (!text) return *known.begin();
  for (const auto word : known)
    if (word == *text) return word;
  throw bad_parameter(name, *text);
}

}  // namespace keyuan::app
