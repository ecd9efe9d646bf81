#include "meta/arrange.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "meta/given_label.hpp"
#include "meta/schema_check.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

constexpr std::size_t kMostGroups = 50, kMostColumns = 50;

bool contains(const Names& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

// Puts `one` behind the nearest that stands before it in `described`; at the front when there is none.
void place(Names& into, const Names& described, const std::string& one) {
  auto at = into.begin();
  for (auto before = std::find(described.begin(), described.end(), one); before != described.begin();)
    if (const auto found = std::find(into.begin(), into.end(), *--before); found != into.end()) {
      at = found + 1;
      break;
    }
  into.insert(at, one);
}

Names names_in(const json& list) {
  Names out;
  for (const auto& one : list)
    if (one.is_string() && !contains(out, one)) out.push_back(one);
  return out;
}

// What a person puts in order: fields with their parts, but not those of the engine.
bool is_arranged(const Field& field) { return field.part_of.empty() && (!field.system || field.index == kOwner); }

Names wholes(const Entity& entity, const std::vector<int>& fields) {
  Names out;
  for (const int field : fields)
    if (is_arranged(entity[field])) out.push_back(entity[field].name);
  return out;
}

struct Section {
  std::string name;
  Names fields;
};

std::vector<Section> described_sections(const Entity& entity) {
  std::vector<Section> out;
  for (const Group& group : entity.groups) out.push_back({group.name, wholes(entity, group.fields)});
  return out;
}

// The kept sections in their order, those that came since where they are described.
std::vector<Section> sections_of(const Entity& entity, const json& kept, const std::vector<Section>& described) {
  Names order, described_order;
  std::map<std::string, Names> fields;
  std::set<std::string> placed;
  for (const auto& section : described) described_order.push_back(section.name);
  for (const auto& group : kept) {
    const std::string name = group.value("name", "");
    if (!name.empty() && !name.starts_with("x_") && !contains(described_order, name)) continue;
    if (!contains(order, name)) order.push_back(name);
    for (const auto& field : names_in(group.value("fields", json::array())))
      if (const auto* known = entity.find(field); known && is_arranged(*known) && placed.insert(field).second) fields[name].push_back(field);
  }
  for (const auto& name : described_order)
    if (!contains(order, name)) place(order, described_order, name);
  for (const auto& section : described)
    for (const auto& field : section.fields)
      if (placed.insert(field).second) place(fields[section.name], section.fields, field);
  for (const Field& field : entity.fields)
    if (is_arranged(field) && placed.insert(field.name).second) fields[""].push_back(field.name);
  if (!contains(order, "") && !fields[""].empty()) order.emplace_back();
  std::vector<Section> out;
  for (const auto& name : order) out.push_back({name, fields[name]});
  return out;
}

std::vector<int> with_parts(const Entity& entity, const Names& names) {
  std::vector<int> out;
  for (const auto& name : names) {
    out.push_back(entity.find(name)->index);
    for (const Field& part : entity.fields)
      if (part.part_of == name) out.push_back(part.index);
  }
  return out;
}

Names names_of(const Entity& entity, const std::vector<int>& fields) {
  Names out;
  for (const int field : fields) out.push_back(entity[field].name);
  return out;
}

std::vector<int> columns_of(const Entity& entity, const json& layout) {
  Names columns;
  for (const auto& name : names_in(layout["list"]))
    if (entity.find(name) != nullptr) columns.push_back(name);
  const auto described = names_of(entity, entity.list);
  const auto seen = names_in(layout.value("described_list", json::array()));
  for (const auto& name : described)
    if (!contains(columns, name) && !contains(seen, name)) place(columns, described, name);
  const auto& title = entity.title_field().name;
  if (!contains(columns, title)) columns.insert(columns.begin(), title);
  std::vector<int> out;
  for (const auto& name : columns) out.push_back(entity.find(name)->index);
  return out;
}

// A name of its own for a section that is new.
std::string new_name(const std::set<std::string>& taken) {
  for (int i = 1;; ++i)
    if (auto name = "x_section_" + std::to_string(i); !taken.contains(name)) return name;
}

json label_before(const Snapshot& snapshot, const Entity& entity, const std::string& name) {
  json out = json::object();
  for (std::size_t i = 0; i < base::kLanguageTags.size(); ++i)
    if (const auto* text = snapshot.words().find(static_cast<base::Language>(i), "groups." + entity.name + "." + name))
      out[std::string(base::kLanguageTags[i])] = *text;
  return out;
}

class LayoutCheck {
 public:
  LayoutCheck(const Snapshot& snapshot, const Entity& entity, const Entity& described)
      : snapshot_(snapshot), entity_(entity), described_(described) {
    for (const Group& group : described.groups) names_.insert(group.name);
  }

  json groups(const json& given) {
    json out = json::array();
    if (!given.is_array() || given.size() > kMostGroups) {
      faults_.add("groups", "custom.bad_groups", {{"max", std::to_string(kMostGroups)}});
      return out;
    }
    for (const auto& group : given)
      if (group.is_object() && group.value("name", json()).is_string()) taken_.insert(group["name"].get<std::string>());
    taken_.insert(names_.begin(), names_.end());
    for (std::size_t i = 0; i < given.size(); ++i) out.push_back(group(given[i], "groups[" + std::to_string(i) + "]"));
    return out;
  }

  json columns(const json& given) {
    if (!given.is_array() || given.empty() || given.size() > kMostColumns) {
      faults_.add("list", "custom.bad_columns", {{"max", std::to_string(kMostColumns)}});
      return json::array();
    }
    json out = json::array();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < given.size(); ++i)
      if (const auto name = field_at(given[i], "list[" + std::to_string(i) + "]", seen)) out.push_back(*name);
    return out;
  }

  void raise() const { faults_.raise(); }

 private:
  json group(const json& given, const std::string& path) {
    json out = {{"name", ""}, {"fields", json::array()}};
    if (!given.is_object()) {
      faults_.add(path, "record.not_an_object");
      return out;
    }
    const auto name = given.value("name", json());
    const bool unnamed = name.is_null();
    if (unnamed) out["name"] = new_name(taken_);
    else if (name.is_string() && (name == "" || names_.contains(name) || name.get<std::string>().starts_with("x_"))) out["name"] = name;
    else faults_.add(path + ".name", "custom.no_such_group");
    const std::string kept = out["name"];
    taken_.insert(kept);
    if (!used_.insert(kept).second) faults_.add(path + ".name", "custom.field_twice");
    if (kept.size() > 50 || (kept.starts_with("x_") && kept.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos))
      faults_.add(path + ".name", "custom.no_such_group");
    if (kept.starts_with("x_")) {
      const auto before = unnamed ? json::object() : label_before(snapshot_, entity_, kept);
      out["label"] = read_label(with_kept_languages(given.value("label", before), before), path + ".label", faults_);
    }
    const auto& fields = given.value("fields", json::array());
    if (!fields.is_array()) {
      faults_.add(path + ".fields", "record.not_a_list");
      return out;
    }
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (const auto field = field_at(fields[i], path + ".fields[" + std::to_string(i) + "]", placed_)) {
        if (is_arranged(*entity_.find(*field))) out["fields"].push_back(*field);
        else faults_.add(path + ".fields", "custom.not_arranged", {{"field", *field}});
      }
    return out;
  }

  std::optional<std::string> field_at(const json& given, const std::string& path, std::set<std::string>& seen) {
    const auto* field = given.is_string() ? entity_.find(given.get_ref<const std::string&>()) : nullptr;
    if (field == nullptr) faults_.add(path, "record.unknown_field", {{"entity", entity_.name}});
    else if (!seen.insert(field->name).second) faults_.add(path, "custom.field_twice");
    else return field->name;
    return std::nullopt;
  }

  const Snapshot& snapshot_;
  const Entity &entity_, &described_;
  Faults faults_;
  std::set<std::string> names_, taken_, used_, placed_;
};

}  // namespace

void arrange(std::vector<Choice>& choices, const json& looks) {
  Names described, order;
  for (const Choice& choice : choices) described.push_back(choice.value);
  for (const auto& value : names_in(looks.value("order", json::array())))
    if (contains(described, value)) order.push_back(value);
  for (const auto& value : described)
    if (!contains(order, value)) place(order, described, value);
  const auto colors = looks.value("colors", json::object());
  std::vector<Choice> out;
  for (const auto& value : order) {
    out.push_back(*std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; }));
    if (const auto color = colors.find(value); color != colors.end() && color->is_string()) out.back().color = *color;
  }
  choices = std::move(out);
}

void arrange(Entity& entity, const json& layout) {
  if (layout.contains("groups")) {
    const auto sections = sections_of(entity, layout["groups"], described_sections(entity));
    entity.groups.clear();
    for (const auto& section : sections) entity.groups.push_back({section.name, with_parts(entity, section.fields)});
  }
  if (layout.contains("list")) entity.list = columns_of(entity, layout);
  entity.arranged = true;
}

json check_layout(const Snapshot& snapshot, const Entity& entity, const Entity& described, const json& wanted) {
  if (!wanted.is_object()) throw base::malformed("record.not_an_object");
  if (entity.system) throw base::forbidden("custom.not_extensible");
  LayoutCheck check(snapshot, entity, described);
  json out = json::object();
  if (wanted.contains("groups")) {
    out["groups"] = check.groups(wanted["groups"]);
    check.raise();
    json whole = json::array();
    for (const auto& section : sections_of(entity, out["groups"], described_sections(described))) {
      whole.push_back({{"name", section.name}, {"fields", section.fields}});
      for (const auto& group : out["groups"])
        if (group["name"] == section.name && group.contains("label")) whole.back()["label"] = group["label"];
    }
    out["groups"] = std::move(whole);
  }
  if (wanted.contains("list")) {
    out["list"] = check.columns(wanted["list"]);
    out["described_list"] = names_of(described, described.list);
  }
  check.raise();
  return out;
}

json check_looks(const Field& field, const json& wanted, const json& before) {
  if (!wanted.is_object()) throw base::malformed("record.not_an_object");
  Faults faults;
  if (field.type->name() != "choice" && field.type->name() != "choices") faults.add("field", "custom.no_choices");
  json out = before.is_object() ? before : json::object();
  if (wanted.contains("order")) {
    const auto order = wanted["order"].is_array() ? names_in(wanted["order"]) : Names();
    const bool known = wanted["order"].is_array() && order.size() == wanted["order"].size() &&
                       std::all_of(order.begin(), order.end(), [&](const auto& value) { return field.choice(value) != nullptr; });
    if (!known) faults.add("order", "custom.bad_order");
    out["order"] = order;
  }
  const auto colors = wanted.value("colors", json::object());
  if (!colors.is_object()) faults.add("colors", "record.not_an_object");
  else
    for (const auto& [value, color] : colors.items()) {
      const json said = color.is_null() ? json("") : color;
      const auto wrong = field_schema_error({{"type", "choice"}, {"choices", {{{"value", value}, {"color", said}}}}});
      if (field.choice(value) == nullptr) faults.add("colors", "record.not_a_choice", {{"value", value.substr(0, 200)}});
      else if (!wrong.empty()) faults.add("colors", "custom.bad_definition", {{"detail", wrong}});
      else out["colors"][value] = said;
    }
  faults.raise();
  return out;
}

}  // namespace keyuan::meta
