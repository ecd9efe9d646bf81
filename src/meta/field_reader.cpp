#include "meta/field_reader.hpp"

#include "base/decimal.hpp"
#include "meta/types/types.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

bool flag(const json& definition, const char* key) {
  return definition.value(key, false);
}

std::string as_text(const json& literal) {
  return literal.is_string() ? literal.get<std::string>() : literal.dump();
}

std::vector<Choice> read_choices(const json& list) {
  std::vector<Choice> out;
  for (const auto& item : list) {
    Choice choice;
    if (item.is_string()) {
      choice.value = item.get<std::string>();
    } else {
      choice.value = item.at("value").get<std::string>();
      choice.color = item.value("color", "");
      choice.retired = item.value("retired", false);
    }
    for (const Choice& other : out)
      if (other.value == choice.value)
        throw BadField("choices", "choice `" + choice.value + "` is there twice");
    choice.place = static_cast<int>(out.size());
    out.push_back(std::move(choice));
  }
  return out;
}

std::optional<std::int64_t> read_bound(const Field& field, const json& definition,
                                       const char* key) {
  if (!definition.contains(key)) return std::nullopt;
  const auto storage = field.type->storage();
  if (storage != Storage::kInteger && storage != Storage::kDecimal)
    throw BadField(key, "only numbers have a smallest and a largest value");
  const auto number = base::Decimal::parse(definition[key].dump());
  if (!number) throw BadField(key, "out of range");
  return storage == Storage::kDecimal ? number->units : number->units / base::Decimal::kOne;
}

SearchAs read_search(const json& definition) {
  const std::string as = definition.value("search", "");
  if (as == "name") return SearchAs::kName;
  if (as == "text") return SearchAs::kText;
  if (as == "code") return SearchAs::kCode;
  if (as == "phone") return SearchAs::kPhone;
  if (as == "email") return SearchAs::kEmail;
  return SearchAs::kNone;
}

// What belongs to one type only may not stand at another: it would look as if it did something.
void check_belongs(const json& definition, const std::string& type) {
  const auto only = [&](const char* key, std::initializer_list<std::string_view> types) {
    if (!definition.contains(key)) return;
    for (const auto t : types)
      if (t == type) return;
    throw BadField(key, std::string(key) + " means nothing for a field of type " + type);
  };
  only("choices", {"choice", "choices"});
  only("choices_of", {"choice", "choices"});
  only("to", {"reference", "references"});
  only("related", {"reference", "references", "user"});
  only("on_remove", {"reference", "references", "user"});
  only("prefix", {"auto_number"});
  only("as", {"computed"});
  only("max", {"text", "long_text", "url", "auto_number"});
  if ((type == "choice" || type == "choices") &&
      definition.contains("choices") == definition.contains("choices_of"))
    throw BadField("type", "a choice needs either choices or choices_of");
  if ((type == "reference" || type == "references") && !definition.contains("to"))
    throw BadField("type", "a reference needs `to`");
  if (type == "computed" && !definition.contains("as"))
    throw BadField("type", "a computed field needs `as`");
}

// What is kept apart is a value and nothing else: no reference, no key, nothing that is searched.
void check_apart(const Field& field) {
  const auto storage = field.type->storage();
  const bool plain = storage != Storage::kNone && storage != Storage::kId && field.type->name() != "money" && !field.indexed && !field.required &&
                     field.search == SearchAs::kNone && field.default_value.empty();
  if (field.apart && (!field.read_only || !plain))
    throw BadField("apart", "only a plain value that is read-only can be kept apart");
}

void check_default(Field& field) {
  const std::string& literal = field.default_value;
  if (literal.empty() || literal == "me" || literal == "today" || literal == "now" ||
      literal == "workspace currency")
    return;
  json as_json = literal;
  if (field.type->storage() == Storage::kBoolean) as_json = literal == "true";
  base::Value ignored;
  if (field.type->read(field, as_json, ignored))
    throw BadField("default", "`" + literal + "` is no value of this field");
}

Field part(const Field& whole, std::string_view suffix, const FieldType& type, int max) {
  Field out;
  out.name = whole.name + "_" + std::string(suffix);
  out.type = &type;
  out.part_of = whole.name;
  out.max = max;
  out.read_only = whole.read_only;
  out.custom = whole.custom;
  return out;
}

}  // namespace

std::vector<Field> read_field(const std::string& name, const json& definition) {
  const std::string type = definition.at("type").get<std::string>();
  check_belongs(definition, type);
  Field field;
  field.name = name;
  field.type = FieldType::find(type);
  if (field.type == nullptr) throw BadField("type", "unknown type " + type);
  field.required = flag(definition, "required");
  field.read_only = flag(definition, "read_only") || type == "auto_number" || type == "computed";
  field.unique = flag(definition, "unique") || type == "auto_number";
  field.indexed =
      flag(definition, "index") || field.unique || type == "reference" || type == "user";
  field.apart = flag(definition, "apart");
  field.max = definition.value("max", 0);
  field.least = read_bound(field, definition, "least");
  field.most = read_bound(field, definition, "most");
  if (definition.contains("choices")) field.choices = read_choices(definition["choices"]);
  field.to = type == "user" ? "user" : definition.value("to", "");
  field.related = definition.value("related", type != "user");
  const std::string on_remove = definition.value("on_remove", "clear");
  field.on_remove = on_remove == "refuse"   ? OnRemove::kRefuse
                    : on_remove == "remove" ? OnRemove::kRemove
                                            : OnRemove::kClear;
  field.prefix = definition.value("prefix", "");
  if (definition.contains("as")) field.as = FieldType::find(definition["as"].get<std::string>());
  field.search = read_search(definition);
  if (definition.contains("default")) field.default_value = as_text(definition["default"]);
  if (!definition.contains("choices_of")) check_default(field);
  check_apart(field);

  std::vector<Field> out;
  if (type == "money") {
    Field currency = part(field, "currency", types::currency(), 3);
    currency.default_value = "workspace currency";
    field.currency = currency.name;
    out = {std::move(field), std::move(currency)};
  } else if (type == "address") {
    out.push_back(field);
    for (const auto suffix : kAddressParts)
      out.push_back(part(field, suffix, types::text(),
                         suffix == "street"     ? 255
                         : suffix == "postcode" ? 20
                                                : 100));
  } else {
    out.push_back(std::move(field));
  }
  return out;
}

}  // namespace keyuan::meta
