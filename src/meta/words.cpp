#include "meta/words.hpp"

namespace keyuan::meta {

const std::string* Words::find(base::Language language, std::string_view key) const {
  const auto& texts = texts_[static_cast<std::size_t>(language)];
  const auto found = texts.find(key);
  return found == texts.end() ? nullptr : &found->second;
}

const std::string& Words::text(base::Language language, std::string_view key) const {
  if (const auto* found = find(language, key)) return *found;
  // Each thread keeps the keys it was asked for in vain, as many as a program could have in its
  // code.
  thread_local std::map<std::string, std::string, std::less<>> unknown;
  static const std::string kNone = "?";
  if (unknown.size() > 10'000 && !unknown.contains(key)) return kNone;
  return unknown.try_emplace(std::string(key), key).first->second;
}

std::string Words::phrase(base::Language language, std::string_view key,
                          const base::Params& params) const {
  const std::string& pattern = text(language, key);
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = pattern.find('{', at);
    const auto close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) {
      out.append(pattern, at);
      break;
    }
    out.append(pattern, at, open - at);
    const std::string_view name(pattern.data() + open + 1, close - open - 1);
    bool found = false;
    for (const auto& [param, value] : params)
      if (!found && param == name) {
        out += value;
        found = true;
      }
    if (!found) out.append(pattern, open, close - open + 1);
    at = close + 1;
  }
  return out;
}

void Words::set(base::Language language, std::string key, std::string text) {
  texts_[static_cast<std::size_t>(language)].insert_or_assign(std::move(key), std::move(text));
}

const std::map<std::string, std::string, std::less<>>& Words::all(base::Language language) const {
  return texts_[static_cast<std::size_t>(language)];
}

}  // namespace keyuan::meta
