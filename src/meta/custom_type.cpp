#include "meta/custom_type.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "meta/given_label.hpp"
#include "meta/given_name.hpp"
#include "meta/labels.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestName = 34;  // and a number behind it
constexpr std::size_t kMostColumns = 6;
constexpr std::size_t kMostBelow = 2;

constexpr std::array kLabels = {"label", "label_many", "title_label"};

// One that two types have tells nobody which is meant.
bool is_taken(const Snapshot& snapshot, const json& wanted, const Entity* but) {
  for (const auto& entity : snapshot.entities())
    for (std::size_t i = 0; entity.get() != but && i < base::kLanguageTags.size(); ++i)
      if (json(label(snapshot.words(), static_cast<base::Language>(i), *entity)) == wanted.at(std::string(base::kLanguageTags[i]))) return true;
  return false;
}

std::string read_name(const Snapshot& snapshot, const json& wanted, Faults& faults) {
  const auto taken = [&](const std::string& name) { return snapshot.find(name) != nullptr; };
  if (!wanted.contains("name")) return name_from(wanted["label"], "x_record", kLongestName, taken);
  const auto name = wanted["name"].is_string() ? wanted["name"].get<std::string>() : "";
  if (!is_own_name(name) || name.size() > kLongestName) faults.add("name", "custom.bad_name");
  else if (taken(name)) faults.add("name", "custom.name_taken");
  return name;
}

void check_parts(const Entity* existing, const json& type, Faults& faults) {
  for (const auto* flag : {"owned", "timeline"})
    if (!type[flag].is_boolean()) faults.add(flag, "record.not_yes_or_no");
  const auto& icon = type["icon"];
  if (!icon.is_string() || icon.get_ref<const std::string&>().size() > 40 ||
      icon.get_ref<const std::string&>().find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
    faults.add("icon", "custom.bad_icon");
  if (!type.contains("board")) return;
  const auto* field = existing && type["board"].is_string() ? existing->find(type["board"].get<std::string>()) : nullptr;
  if (!field || field->type->name() != "choice") faults.add("board", "custom.bad_board");
}

struct OwnField {
  std::string name, type;
};

// As they were made, but for those that refer to a type that is gone.
std::vector<OwnField> own_fields(const json& type, std::span<const Custom> customs, const std::set<std::string>& all) {
  std::vector<OwnField> fields;
  for (const auto& custom : customs) {
    const auto field = json::parse(custom.definition, nullptr, false);
    if (json(custom.entity) != type.at("name") || !field.is_object() || !field.contains("type")) continue;
    if (!field.contains("to") || all.contains(field["to"].get<std::string>())) fields.push_back({custom.field, field["type"].get<std::string>()});
  }
  return fields;
}

// The first of them that are of such a type.
std::vector<std::string> first_of(const std::vector<OwnField>& fields, std::size_t most, std::initializer_list<std::string_view> types) {
  std::vector<std::string> names;
  for (const auto& field : fields)
    if (names.size() < most && std::find(types.begin(), types.end(), field.type) != types.end()) names.push_back(field.name);
  return names;
}

}  // namespace

json check_custom_type(const Snapshot& snapshot, const json& wanted, const Entity* existing, const json& before) {
  if (!wanted.is_object()) throw base::malformed("record.not_an_object");
  json type = before.is_object() ? before : json{{"icon", "appstore"}, {"owned", true}, {"timeline", true}};
  for (const auto* part : {"icon", "owned", "timeline", "board", "name"}) {
    if (!wanted.contains(part)) continue;
    if (wanted[part].is_null()) type.erase(part);
    else type[part] = wanted[part];
  }
  Faults faults;
  for (const auto* part : kLabels) {
    const auto said = wanted.value(part, json());
    // Several are called like one where nobody says otherwise.
    const auto otherwise = type.value(part, part == kLabels[1] ? type.value(kLabels[0], json()) : json());
    if (!said.is_null()) type[part] = read_label(with_kept_languages(said, otherwise), part, faults);
  }
  if (!type.contains("label")) type["label"] = read_label(nullptr, "label", faults);
  faults.raise();
  if (!type.contains("label_many") || (wanted.contains("label") && !wanted.contains("label_many"))) type["label_many"] = type["label"];
  if (!type.contains("title_label")) type["title_label"] = {{"zh-CN", "名称"}, {"zh-TW", "名稱"}, {"en", "Name"}};
  if (is_taken(snapshot, type["label"], existing)) faults.add("label", "custom.label_taken");
  for (const auto* part : {"icon", "owned", "timeline"})
    if (!type.contains(part)) type[part] = nullptr;
  check_parts(existing, type, faults);
  if (existing) {
    if (type["name"] != existing->name) faults.add("name", "custom.name_fixed");
    if (type["owned"] != existing->owned) faults.add("owned", "custom.owned_fixed");
  } else {
    const auto made = std::count_if(snapshot.entities().begin(), snapshot.entities().end(), [](const auto& one) { return one->custom; });
    if (made >= kMostCustomTypes) faults.add("name", "custom.too_many_types", {{"max", std::to_string(kMostCustomTypes)}});
    type["name"] = read_name(snapshot, type, faults);
  }
  faults.raise();
  return type;
}

json description_of(const json& type, std::span<const Custom> customs, const std::set<std::string>& all) {
  const auto name = type.at("name").get<std::string>();
  auto path = name;
  std::replace(path.begin(), path.end(), '_', '-');
  const auto fields = own_fields(type, customs, all);
  const auto choices = first_of(fields, fields.size(), {"choice"});
  json list = {"name"};
  for (const auto& field : first_of(fields, kMostColumns, {"text", "choice", "choices", "integer", "decimal", "money", "percent", "boolean", "date", "datetime", "phone", "email", "user", "reference"}))
    list.push_back(field);
  if (type.at("owned") == true) list.push_back("owner");
  json out = {{"name", name}, {"path", path}, {"icon", type.at("icon")}, {"owned", type.at("owned")}, {"timeline", type.at("timeline")},
              {"title", "name"}, {"list", list}, {"keys", {"name"}},
              {"fields", {{"name", {{"type", "text"}, {"max", 200}, {"required", true}, {"search", "name"}, {"index", true}}}}}};
  if (const auto below = first_of(fields, kMostBelow, {"choice", "text"}); !below.empty()) out["subtitle"] = below;
  if (const auto board = type.value("board", std::string()); std::find(choices.begin(), choices.end(), board) != choices.end()) out["board"] = board;
  return out;
}

}  // namespace keyuan::meta
