#include <algorithm>
#include <map>
#include <optional>

#include "base/problem.hpp"
#include "formats/headers.hpp"
#include "formats/regions.hpp"
#include "record/query/query.hpp"
#include "record/transfer/guess.hpp"
#include "record/transfer/new_fields.hpp"
#include "record/transfer/store.hpp"
#include "record/transfer/targets.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

// Options as they are in force: what the file shows, what somebody said, and the rest's defaults.
void settle_options(const Context& ctx, const Entity& entity, const formats::TableInfo& info, Import& import) {
  json keys = json::array();
  for (const int k : entity.keys) keys.push_back(entity[k].name);
  import.options = {{"encoding", name(info.encoding)}, {"separator", std::string(1, info.separator)},
                    {"decimal_comma", info.decimal_comma}, {"date_format", name(info.date_order)},
                    {"date_format_sure", info.date_order_sure}, {"sheet", info.sheet}, {"header_row", info.header_row},
                    {"mode", "create"}, {"key", std::move(keys)}, {"create_choices", false}, {"create_references", false},
                    {"create_fields", false}, {"unmatched", "empty"}, {"zone", ctx.zone.name()},
                    {"phone_region", ctx.workspace->country}};
  for (const auto& [key, value] : import.given.items()) import.options[key] = value;
}

json mapping_of(const Import& import) {
  json mapping = json::array();
  for (const auto& c : import.columns) mapping.push_back(c.field);
  return mapping;
}

// Looks at the file anew: its columns, and which fields they are.
void look(Context& ctx, const Entity& entity, const formats::TableInfo& info, Import& import) {
  import.format = name(info.format);
  import.sheets = info.sheets;
  import.rows = info.rows;
  import.columns.clear();
  std::vector<std::string> headers;
  for (std::size_t i = 0; i < info.columns.size(); ++i) {
    headers.push_back(info.columns[i].header);
    import.columns.push_back({static_cast<int>(i), info.columns[i].header, info.columns[i].samples, "", "", 0, nullptr});
  }
  import.shape = formats::shape_of(headers);
  settle_options(ctx, entity, info, import);
  guess_columns(ctx, entity, info, import.columns);
  const auto remembered = remembered_mapping(ctx, import.entity, import.shape);
  if (!remembered.is_array() || remembered.size() != import.columns.size()) return;
  const auto targets = all_targets(ctx, entity);
  for (std::size_t i = 0; i < import.columns.size(); ++i) {
    auto& column = import.columns[i];
    const auto field = remembered[i].is_string() ? remembered[i].get<std::string>() : std::string();
    const bool known = std::any_of(targets.begin(), targets.end(), [&](const auto& t) { return t.name == field; });
    if (!field.empty() && !known) continue;
    column.field = field;
    if (!field.empty()) {
      column.guess = field;
      column.confidence = 1;
    }
  }
}

base::Problem bad_option(const std::string& option) {
  return {base::Kind::kInvalid, "import.bad_option", {{"option", option}}, {{option, "import.bad_option", {{"option", option}}}}};
}

// Takes one option; true when the file must be read anew for it.
bool take_option(const Context& ctx, const Entity& entity, Import& import, const std::string& option, const json& value) {
  const auto text = [&] { return value.is_string() ? value.get<std::string>() : std::string(); };
  const auto one_of = [&](std::initializer_list<std::string_view> words) {
    if (std::find(words.begin(), words.end(), text()) == words.end()) throw bad_option(option);
  };
  bool reads_file = false;
  if (option == "encoding") {
    reads_file = true;
    if (!value.is_null() && !formats::find_encoding(text())) throw bad_option(option);
  } else if (option == "separator") {
    reads_file = true;
    if (!value.is_null()) one_of({",", ";", "\t", "|"});
  } else if (option == "sheet") {
    reads_file = true;
    if (!value.is_null() && std::find(import.sheets.begin(), import.sheets.end(), text()) == import.sheets.end()) throw bad_option(option);
  } else if (option == "header_row") {
    reads_file = true;
    if (!value.is_null() && (!value.is_number_integer() || value.get<std::int64_t>() < 0)) throw bad_option(option);
  } else if (option == "date_format") {
    if (!value.is_null()) one_of({"mdy", "dmy", "ymd"});
  } else if (option == "mode") {
    one_of({"create", "update", "both"});
  } else if (option == "unmatched") {
    one_of({"empty", "reject"});
  } else if (option == "decimal_comma" || option == "create_choices" || option == "create_references" || option == "create_fields") {
    const bool fields = value.is_array() && (option == "create_choices" || option == "create_references") && value.size() <= 1000 &&
                        std::all_of(value.begin(), value.end(), [](const auto& name) { return name.is_string(); });
    if (!value.is_boolean() && !fields && !(option == "decimal_comma" && value.is_null())) throw bad_option(option);
  } else if (option == "phone_region") {
    const auto region = formats::find_region(text());
    if (!value.is_null() && !region) throw bad_option(option);
    if (region) {
      import.given[option] = *region;
      return false;
    }
  } else if (option == "zone") {
    if (!base::Zone::find(text())) throw bad_option(option);
  } else if (option == "key") {
    if (!value.is_array() || value.size() > 10) throw bad_option(option);
    for (const auto& name : value) {
      const auto* field = name.is_string() ? entity.find(name.get<std::string>()) : nullptr;
      if (field == nullptr || is_hidden(ctx, entity, *field) || field->type->storage() == meta::Storage::kNone) throw bad_option(option);
    }
  } else if (option == "date_format_sure") {
    return false;  // only told
  } else {
    throw bad_option(option.substr(0, 60));
  }
  const bool same = import.options.contains(option) && import.options[option] == value;
  if (value.is_null()) import.given.erase(option);
  else if (!(reads_file && same)) import.given[option] = value;  // sending back what was shown changes nothing
  return reads_file && !same;
}

void take_columns(const Context& ctx, const Entity& entity, Import& import, const json& columns) {
  if (!columns.is_array()) throw bad_option("columns");
  const auto targets = all_targets(ctx, entity);
  for (const auto& wanted : columns) {
    if (!wanted.is_object() || !wanted.contains("index") || !wanted["index"].is_number_integer()) throw bad_option("columns");
    const auto index = wanted["index"].get<std::int64_t>();
    if (index < 0 || index >= static_cast<std::int64_t>(import.columns.size())) throw bad_option("columns");
    auto& column = import.columns[static_cast<std::size_t>(index)];
    if (wanted.contains("field")) {
      const auto field = wanted["field"].is_string() ? wanted["field"].get<std::string>() : std::string();
      if (!field.empty() && std::none_of(targets.begin(), targets.end(), [&](const auto& t) { return t.name == field; }))
        throw base::invalid(field.substr(0, 100), "record.unknown_field", {{"entity", entity.name}});
      if (!field.empty())
        for (auto& other : import.columns)
          if (other.field == field) other.field.clear();  // a field has one column
      column.field = field;
      if (!field.empty()) column.create = nullptr;
    }
    if (wanted.contains("create")) {
      const auto& create = wanted["create"];
      if (!create.is_null() && (!create.is_object() || !create.value("type", json()).is_string())) throw bad_option("create");
      column.create = create;
      if (!create.is_null()) {
        column.field.clear();
        if (!column.create.contains("label")) column.create["label"] = column.header;
      }
    }
  }
}

// Values for all rows, as text; null takes one away.
void take_constants(const Context& ctx, const Entity& entity, Import& import, const json& constants) {
  if (!constants.is_object()) throw bad_option("constants");
  const auto targets = all_targets(ctx, entity);
  for (const auto& [field, value] : constants.items()) {
    if (std::none_of(targets.begin(), targets.end(), [&](const auto& t) { return t.name == field && t.field; }))
      throw base::invalid(field.substr(0, 100), "record.unknown_field", {{"entity", entity.name}});
    std::string text;
    if (value.is_string()) text = formats::utf8_prefix(value.get_ref<const std::string&>(), 10'000);
    else if (value.is_number() || value.is_boolean()) text = value.dump();
    else if (value.is_array())
      for (const auto& one : value) {
        if (!one.is_string()) throw bad_option("constants");
        text += (text.empty() ? "" : ";") + one.get<std::string>();
      }
    else if (!value.is_null()) throw bad_option("constants");
    if (text.empty()) import.constants.erase(field);
    else import.constants[field] = text;
  }
}

void take_replacements(Import& import, const json& replacements) {
  if (!replacements.is_object()) throw bad_option("replacements");
  for (const auto& [field, values] : replacements.items()) {
    if (!values.is_object()) throw bad_option("replacements");
    for (const auto& [from, to] : values.items()) {
      if (!to.is_string() && !to.is_null()) throw bad_option("replacements");
      import.replacements[field][from] = to;
    }
  }
}

// What reading the file brought, between two transactions.
struct Looked {
  json given;                                  // the settings it was read with
  std::optional<formats::TableInfo> info;      // when it had to be read anew
  std::optional<std::map<int, json>> fields;   // for columns without one
};

// The settings as wanted. True when the file must be read for them, and `looked` has not what is needed.
bool settle(Context& ctx, const Entity& entity, Import& import, const json& wanted, const Looked& looked) {
  const auto options = wanted.value("options", json::object());
  if (!options.is_object()) throw bad_option("options");
  bool read_anew = false;
  for (const auto& [option, value] : options.items()) read_anew |= take_option(ctx, entity, import, option, value);
  if (read_anew) {
    if (!looked.info || looked.given != import.given) return true;
    look(ctx, entity, *looked.info, import);
  }
  for (const auto& [key, value] : import.given.items()) import.options[key] = value;
  if (!import.given.contains("phone_region")) import.options["phone_region"] = ctx.workspace->country;
  if (wanted.contains("columns")) take_columns(ctx, entity, import, wanted["columns"]);
  const auto has_none = [](const auto& c) { return c.field.empty() && c.create.is_null(); };
  if (import.options.value("create_fields", false) && std::any_of(import.columns.begin(), import.columns.end(), has_none)) {
    if (!looked.fields || looked.given != import.given) return true;
    for (auto& c : import.columns)
      if (has_none(c))
        if (const auto found = looked.fields->find(c.index); found != looked.fields->end()) c.create = found->second;
  }
  return false;
}

// Reads the file as `import` says; `entity`-free, so outside of transactions.
Looked look_outside(const Work& work, const Import& import) {
  const auto table = open_table(work, import);
  Looked looked{import.given, table->info(), std::nullopt};
  if (import.options.value("create_fields", false)) {
    std::vector<int> all;
    for (std::size_t i = 0; i < table->info().columns.size(); ++i) all.push_back(static_cast<int>(i));
    looked.fields = new_fields_for(*table, all);
  }
  return looked;
}

}  // namespace

void check_import_right(const Context& ctx, const Entity& entity) {
  if (!ctx.actor->may(entity.name, access::Verb::kImport) || !ctx.actor->may(entity.name, access::Verb::kCreate))
    throw base::forbidden("access.not_allowed", {{"verb", "import"}, {"entity", entity.name}});
}

Id start_import(Context& ctx, const Entity& entity, std::string_view file_name, std::string_view bytes, const formats::TableInfo& info) {
  check_import_right(ctx, entity);
  Import import;
  import.id = ctx.ids.make(ctx.now().ms);
  import.entity = entity.name;
  import.file_name = formats::utf8_prefix(formats::to_utf8(file_name, formats::Encoding::kUtf8).view(), 200);
  import.given = json::object();
  import.created_by = ctx.actor->user;
  import.created_at = ctx.now();
  append_bytes(ctx, import.id, "source", bytes);
  look(ctx, entity, info, import);
  insert_import(ctx, import);
  return import.id;
}

void change_import(const Work& work, Id id, const json& wanted) {
  if (!wanted.is_object()) throw base::malformed("record.not_an_object");
  Looked looked;
  for (;;) {
    bool again = false;
    Import import;
    work.write([&](Context& ctx) {
      import = find_import(ctx, id);
      const auto& entity = ctx.entity(import.entity);
      check_import_right(ctx, entity);
      if (import.state != "mapped" && import.state != "rehearsed")
        throw base::conflict("import.wrong_state", {{"state", import.state}});
      again = settle(ctx, entity, import, wanted, looked);
      if (again) return;
      if (wanted.contains("replacements")) take_replacements(import, wanted["replacements"]);
      if (wanted.contains("constants")) take_constants(ctx, entity, import, wanted["constants"]);
      import.state = "mapped";
      import.rehearsal = nullptr;
      if (wanted.contains("columns")) remember_mapping(ctx, import.entity, import.shape, mapping_of(import));
      update_import(ctx, import);
    });
    if (!again) return;
    import.options.update(import.given);
    looked = look_outside(work, import);
  }
}

}  // namespace keyuan::record::transfer
