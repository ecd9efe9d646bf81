#include "api/body.hpp"

#include <algorithm>

namespace keyuan::api {

Body::Body(const app::Call& call) : json_(call.json()) {
  if (!json_.is_object()) throw base::malformed("record.not_an_object");
}

std::string Body::text(std::string_view name, std::size_t most) {
  const auto it = json_.find(name);
  if (it == json_.end() || it->is_null()) return {};
  if (!it->is_string()) return wrong(std::string(name), "record.not_text"), std::string();
  auto value = it->get<std::string>();
  if (value.size() > most) return wrong(std::string(name), "record.too_long", {{"max", std::to_string(most)}}), std::string();
  return value;
}

std::string Body::required(std::string_view name, std::size_t most) {
  const auto before = errors_.size();
  auto value = text(name, most);
  if (value.empty() && errors_.size() == before) wrong(std::string(name), "record.required");
  return value;
}

std::vector<std::string> Body::texts(std::string_view name) {
  std::vector<std::string> out;
  const auto it = json_.find(name);
  if (it == json_.end() || it->is_null()) return out;
  const bool fits = it->is_array() && it->size() <= 100 &&
                    std::all_of(it->begin(), it->end(), [](const nlohmann::json& one) { return one.is_string(); });
  if (!fits) return wrong(std::string(name), "record.not_a_list"), out;
  for (const auto& one : *it) out.push_back(one.get<std::string>());
  return out;
}

void Body::wrong(std::string field, std::string code, base::Params params) {
  errors_.push_back({std::move(field), std::move(code), std::move(params)});
}

void Body::only(std::initializer_list<std::string_view> names) {
  for (const auto& [name, value] : json_.items())
    if (std::find(names.begin(), names.end(), name) == names.end()) wrong(name.substr(0, 100), "record.unknown_field");
}

void Body::check() const {
  if (!errors_.empty()) throw base::Problem(base::Kind::kInvalid, "record.invalid", {}, errors_);
}

}  // namespace keyuan::api
