#include "app/required_id.hpp"

#include <optional>

#include "base/problem.hpp"

namespace keyuan::app {

base::Id required_id(const nlohmann::json& body, const char* name) {
  auto it = body.find(name);
  if (it == body.end() || it->is_null()) throw base::invalid(name, "record.required");
  if (it->is_object() && it->contains("id")) it = it->find("id");
  const auto id = it->is_string() ? base::Id::parse(it->get_ref<const std::string&>()) : std::nullopt;
  if (!id) throw base::invalid(name, "record.not_an_id");
  return *id;
}

}  // namespace keyuan::app
