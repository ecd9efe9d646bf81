// The members of a small JSON body, read one by one; all that is wrong is told at once, by check().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/route.hpp"
#include "base/problem.hpp"

namespace keyuan::app {

class Body {
 public:
  explicit Body(const Call& call);  // errors: as Call::json, and `record.not_an_object`
  // `place`: what stands before the names in errors, as "to[3].".
  explicit Body(nlohmann::json object, std::string place = {});
  // Of a verb that may come without a word.
  [[nodiscard]] static Body or_nothing(const Call& call);

  // Null when it is absent or null.
  [[nodiscard]] const nlohmann::json* given(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return json_.contains(name); }
  [[nodiscard]] const nlohmann::json& json() const { return json_; }

  // "" when it is absent or null. At most `most` bytes.
  [[nodiscard]] std::string text(std::string_view name, std::size_t most = 200);
  [[nodiscard]] std::string required(std::string_view name, std::size_t most = 200);
  [[nodiscard]] std::vector<std::string> texts(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name, std::int64_t least, std::int64_t most);
  [[nodiscard]] bool flag(std::string_view name, bool otherwise = false);
  [[nodiscard]] std::optional<base::Time> moment(std::string_view name);
  [[nodiscard]] std::optional<base::Date> day(std::string_view name);
  // An id, or {"id": …} as expanded references come; nil when it is absent or null.
  [[nodiscard]] base::Id id(std::string_view name);
  [[nodiscard]] base::Id required_id(std::string_view name);
  // Empty when it is absent or null; a list that is there names something.
  [[nodiscard]] std::vector<base::Id> ids(std::string_view name, std::size_t most);

  // The object within it of that name; an empty one when it is absent or null. Its own errors are told by its own check().
  [[nodiscard]] Body part(std::string_view name) const;

  void wrong(const std::string& field, std::string code, base::Params params = {});
  void only(std::initializer_list<std::string_view> names);  // others are `record.unknown_field`
  void check() const;                                        // throws what was found wrong

 private:
  nlohmann::json json_;
  std::string place_;
  std::vector<base::FieldError> errors_;
};

}  // namespace keyuan::app
