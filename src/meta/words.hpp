// Everything Keyuan says, in three languages, by dotted key: `entities.account.one`,
// `fields.account.name`, `choices.account.kind.business`, `problems.record.required`.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/problem.hpp"

namespace keyuan::meta {

class Words {
 public:
  // The text for `key`; the key itself when there is none (the loader has made sure there is).
  [[nodiscard]] const std::string& text(base::Language language, std::string_view key) const;
  [[nodiscard]] const std::string* find(base::Language language, std::string_view key) const;
  // The text with {names} replaced by `params`.
  [[nodiscard]] std::string phrase(base::Language language, std::string_view key,
                                   const base::Params& params) const;
  void set(base::Language language, std::string key, std::string text);
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all(base::Language language) const;

 private:
  std::array<std::map<std::string, std::string, std::less<>>, 3> texts_;
};

}  // namespace keyuan::meta
