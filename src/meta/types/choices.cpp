// Several of a list, in the order in which its choices were made: "|a|b|" in the database, so that
// LIKE '%|a|%' finds one; an array on the wire. A single value counts as a list of one.
#include <algorithm>

#include "base/json_text.hpp"
#include "meta/description.hpp"
#include "meta/types/text_rules.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta::types {
namespace {

class Choices final : public FieldType {
 public:
  std::string_view name() const override { return "choices"; }
  Storage storage() const override { return Storage::kList; }
  bool sortable() const override { return false; }
  std::optional<base::FieldError> read(const Field& field, const nlohmann::json& json,
                                       base::Value& out) const override {
    if (is_nothing(json)) return out = {}, std::nullopt;
    std::vector<const Choice*> taken;
    for (const auto& item : json.is_array() ? json : nlohmann::json::array({json})) {
      const Choice* found =
          item.is_string() ? field.choice(trim(item.get_ref<const std::string&>())) : nullptr;
      if (found == nullptr) {
        const std::string value = item.is_string() ? item.get<std::string>() : item.dump();
        return error(field.name, "record.not_a_choice", {{"value", value.substr(0, 200)}});
      }
      if (std::find(taken.begin(), taken.end(), found) == taken.end()) taken.push_back(found);
    }
    std::sort(taken.begin(), taken.end(), [](const Choice* a, const Choice* b) {
      return std::pair(a->place, a) < std::pair(b->place, b);
    });
    std::string list = "|";
    for (const Choice* one : taken) list += one->value + '|';
    out = std::move(list);
    return std::nullopt;
  }
  void write(const Field&, const base::Value& value, std::string& out) const override {
    write_list(value, out);
  }
  static void write_list(const base::Value& value, std::string& out) {
    out += '[';
    std::string_view list = base::as_text(value);
    bool first = true;
    while (!list.empty()) {
      list.remove_prefix(1);
      const auto end = list.find('|');
      if (end == std::string_view::npos) break;
      if (!first) out += ',';
      first = false;
      base::append_json_string(out, list.substr(0, end));
      list.remove_prefix(end);
    }
    out += ']';
  }
};

}  // namespace

const FieldType& choices() {
  static const Choices type;
  return type;
}

}  // namespace keyuan::meta::types
