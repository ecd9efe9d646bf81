#include "app/body.hpp"

#include <algorithm>

namespace keyuan::app {
namespace {

std::optional<base::Id> id_of(const nlohmann::json& value) {
  const auto& id = value.is_object() && value.contains("id") ? value["id"] : value;
  return id.is_string() ? base::Id::parse(id.get_ref<const std::string&>()) : std::nullopt;
}

}  // namespace

Body::Body(const Call& call) : Body(call.json()) {}

Body::Body(nlohmann::json object, std::string place) : json_(std::move(object)), place_(std::move(place)) {
  if (!json_.is_object()) throw base::malformed("record.not_an_object");
}

Body Body::or_nothing(const Call& call) { return call.request.body.empty() ? Body(nlohmann::json::object()) : Body(call); }

const nlohmann::json* Body::given(std::string_view name) const {
  const auto it = json_.find(name);
  return it == json_.end() || it->is_null() ? nullptr : &*it;
}

std::string Body::text(std::string_view name, std::size_t most) {
  const auto* value = given(name);
  if (!value) return {};
  if (!value->is_string()) return wrong(std::string(name), "record.not_text"), std::string();
  auto text = value->get<std::string>();
  if (text.size() > most) return wrong(std::string(name), "record.too_long", {{"max", std::to_string(most)}}), std::string();
  return text;
}

std::string Body::required(std::string_view name, std::size_t most) {
  const auto before = errors_.size();
  auto value = text(name, most);
  if (value.empty() && errors_.size() == before) wrong(std::string(name), "record.required");
  return value;
}

std::vector<std::string> Body::texts(std::string_view name) {
  std::vector<std::string> out;
  const auto* list = given(name);
  if (!list) return out;
  const bool fits = list->is_array() && list->size() <= 100 &&
                    std::all_of(list->begin(), list->end(), [](const nlohmann::json& one) { return one.is_string(); });
  if (!fits) return wrong(std::string(name), "record.not_a_list"), out;
  for (const auto& one : *list) out.push_back(one.get<std::string>());
  return out;
}

std::optional<std::int64_t> Body::number(std::string_view name, std::int64_t least, std::int64_t most) {
  const auto* value = given(name);
  if (!value) return std::nullopt;
  if (!value->is_number_integer()) return wrong(std::string(name), "record.not_an_integer"), std::nullopt;
  if (*value < least || *value > most)
    return wrong(std::string(name), "record.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}), std::nullopt;
  return value->get<std::int64_t>();
}

bool Body::flag(std::string_view name, bool otherwise) {
  const auto* value = given(name);
  if (!value) return otherwise;
  if (!value->is_boolean()) return wrong(std::string(name), "record.not_yes_or_no"), otherwise;
  return value->get<bool>();
}

std::optional<base::Time> Body::moment(std::string_view name) {
  const auto written = text(name, 40);
  if (written.empty()) return std::nullopt;
  const auto moment = base::Time::parse(written);
  if (!moment) wrong(std::string(name), "record.not_a_time");
  return moment;
}

std::optional<base::Date> Body::day(std::string_view name) {
  const auto written = text(name, 40);
  if (written.empty()) return std::nullopt;
  const auto day = base::Date::parse(written);
  if (!day) wrong(std::string(name), "record.not_a_date");
  return day;
}

base::Id Body::id(std::string_view name) {
  const auto* value = given(name);
  if (!value) return {};
  const auto id = id_of(*value);
  if (!id) wrong(std::string(name), "record.not_an_id");
  return id.value_or(base::Id{});
}

base::Id Body::required_id(std::string_view name) {
  if (!given(name)) wrong(std::string(name), "record.required");
  return id(name);
}

std::vector<base::Id> Body::ids(std::string_view name, std::size_t most) {
  std::vector<base::Id> out;
  const auto* list = given(name);
  if (!list) return out;
  if (!list->is_array() || list->empty()) return wrong(std::string(name), "record.not_a_list"), out;
  if (list->size() > most) return wrong(std::string(name), "record.too_many", {{"max", std::to_string(most)}}), out;
  for (const auto& one : *list) {
    const auto id = id_of(one);
    if (!id) return wrong(std::string(name), "record.not_an_id"), out;
    out.push_back(*id);
  }
  return out;
}

Body Body::part(std::string_view name) const {
  const auto* object = given(name);
  if (object && !object->is_object()) throw base::invalid(place_ + std::string(name), "record.not_an_object");
  return Body(object ? *object : nlohmann::json::object(), place_ + std::string(name) + ".");
}

void Body::wrong(const std::string& field, std::string code, base::Params params) {
  errors_.push_back({place_ + field, std::move(code), std::move(params)});
}

void Body::only(std::initializer_list<std::string_view> names) {
  for (const auto& [name, value] : json_.items())
    if (std::find(names.begin(), names.end(), name) == names.end()) wrong(name.substr(0, 100), "record.unknown_field");
}

void Body::check() const {
  if (!errors_.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, errors_);
}

}  // namespace keyuan::app
