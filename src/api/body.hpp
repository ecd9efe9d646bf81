// The members of a small JSON body, read one by one; all that is wrong is told at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/route.hpp"
#include "base/problem.hpp"

namespace keyuan::api {

class Body {
 public:
  explicit Body(const app::Call& call);  // errors: as Call::json, and `record.not_an_object`

  // "" when it is absent or null. At most `most` bytes.
  [[nodiscard]] std::string text(std::string_view name, std::size_t most = 200);
  [[nodiscard]] std::string required(std::string_view name, std::size_t most = 200);
  [[nodiscard]] std::vector<std::string> texts(std::string_view name);
  [[nodiscard]] bool has(std::string_view name) const { return json_.contains(name); }
  [[nodiscard]] const nlohmann::json& json() const { return json_; }

  void wrong(std::string field, std::string code, base::Params params = {});
  void only(std::initializer_list<std::string_view> names);  // others are `record.unknown_field`
  void check() const;                                        // throws what was found wrong

 private:
  nlohmann::json json_;
  std::vector<base::FieldError> errors_;
};

}  // namespace keyuan::api
