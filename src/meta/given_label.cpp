#include "meta/given_label.hpp"

#include "base/language.hpp"
#include "meta/types/text_rules.hpp"

namespace keyuan::meta {

using nlohmann::json;

std::optional<std::string> label_text(const json& given) {
  std::string text;
  if (!given.is_string() ||
      types::read_text("label", given, types::Lines::kOne, kLongestLabel, text) || text.empty())
    return std::nullopt;
  return text;
}

json read_label(const json& given, const std::string& path, Faults& faults) {
  json out = json::object();
  std::string first;
  for (const auto tag : base::kLanguageTags) {
    const std::string name(tag);
    const json* part = given.is_object() ? (given.contains(name) ? &given[name] : nullptr) : &given;
    if (part == nullptr || part->is_null() || *part == "") continue;
    const auto text = label_text(*part);
    if (!text) {
      faults.add(path, "custom.bad_label", {{"max", std::to_string(kLongestLabel)}});
      return out;
    }
    if (first.empty()) first = *text;
    out[name] = *text;
  }
  if (first.empty()) faults.add(path, "custom.bad_label", {{"max", std::to_string(kLongestLabel)}});
  for (const auto tag : base::kLanguageTags)
    if (!out.contains(std::string(tag))) out[std::string(tag)] = first;
  return out;
}

json with_kept_languages(json label, const json& before) {
  if (label.is_object() && before.is_object())
    for (const auto& [language, text] : before.items())
      if (!label.contains(language)) label[language] = text;
  return label;
}

}  // namespace keyuan::meta
