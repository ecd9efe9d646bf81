#include <algorithm>

#include "base/problem.hpp"
#include "formats/headers.hpp"
#include "record/transfer/guess.hpp"
#include "record/transfer/new_fields.hpp"
#include "record/transfer/store.hpp"
#include "record/transfer/targets.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

void check_right(const Context& ctx, const Entity& entity) {
  if (!ctx.actor->may(entity.name, access::Verb::kImport) || !ctx.actor->may(entity.name, access::Verb::kCreate))
    throw base::forbidden("access.not_allowed", {{"verb", "import"}, {"entity", entity.name}});
}

// Options as they are in force: what the file shows, what somebody said, and the rest's defaults.
void settle_options(const Context& ctx, const Entity& entity, const formats::TableInfo& info, Import& import) {
  json keys = json::array();
  for (const int k : entity.keys) keys.push_back(entity[k].name);
  import.options = {{"encoding", name(info.encoding)}, {"separator", std::string(1, info.separator)},
                    {"decimal_comma", info.decimal_comma}, {"date_format", name(info.date_order)},
                    {"date_format_sure", info.date_order_sure}, {"sheet", info.sheet}, {"header_row", info.header_row},
                    {"mode", "create"}, {"key", std::move(keys)}, {"create_choices", false}, {"create_references", false},
                    {"create_fields", false}, {"unmatched", "empty"}, {"zone", ctx.zone.name()}};
  for (const auto& [key, value] : import.given.items()) import.options[key] = value;
}

json mapping_of(const Import& import) {
  json mapping = json::array();
  for (const auto& c : import.columns) mapping.push_back(c.field);
  return mapping;
}

// Looks at the file anew: its columns, and which fields they are.
void look(Context& ctx, const Entity& entity, const formats::Table& table, Import& import) {
  const auto& info = table.info();
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
  const auto targets = import_targets(ctx, entity);
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
bool take_option(const Entity& entity, Import& import, const std::string& option, const json& value) {
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
    if (!value.is_boolean() && !(option == "decimal_comma" && value.is_null())) throw bad_option(option);
  } else if (option == "zone") {
    if (!base::Zone::find(text())) throw bad_option(option);
  } else if (option == "key") {
    if (!value.is_array() || value.size() > 10) throw bad_option(option);
    for (const auto& name : value) {
      const auto* field = name.is_string() ? entity.find(name.get<std::string>()) : nullptr;
      if (field == nullptr || field->type->storage() == meta::Storage::kNone) throw bad_option(option);
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
  const auto targets = import_targets(ctx, entity);
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

// With create_fields every column that nothing was found for becomes a field of its own.
void plan_new_fields(Context& ctx, Import& import) {
  std::vector<int> without;
  for (const auto& c : import.columns)
    if (c.field.empty() && c.create.is_null()) without.push_back(c.index);
  if (without.empty()) return;
  const auto table = open_table(ctx, import);
  for (auto& [index, field] : new_fields_for(*table, without)) import.columns[static_cast<std::size_t>(index)].create = std::move(field);
}

}  // namespace

Id start_import(Context& ctx, const Entity& entity, std::string_view file_name, std::string bytes) {
  check_right(ctx, entity);
  Import import;
  import.id = ctx.ids.make(ctx.now().ms);
  import.entity = entity.name;
  import.file_name = formats::utf8_prefix(formats::to_utf8(file_name, formats::Encoding::kUtf8).view(), 200);
  import.given = json::object();
  import.created_by = ctx.actor->user;
  import.created_at = ctx.now();
  append_bytes(ctx, import.id, "source", bytes);
  const auto table = formats::Table::open(std::move(bytes), file_name);
  look(ctx, entity, *table, import);
  insert_import(ctx, import);
  return import.id;
}

void change_import(Context& ctx, Id id, const json& wanted) {
  auto import = find_import(ctx, id);
  const auto& entity = ctx.entity(import.entity);
  check_right(ctx, entity);
  if (!wanted.is_object()) throw base::malformed("record.not_an_object");
  if (import.state != "mapped" && import.state != "rehearsed")
    throw base::conflict("import.wrong_state", {{"state", import.state}});
  bool read_anew = false;
  const auto options = wanted.value("options", json::object());
  if (!options.is_object()) throw bad_option("options");
  for (const auto& [option, value] : options.items()) read_anew |= take_option(entity, import, option, value);
  if (read_anew) {
    const auto table = open_table(ctx, import);
    look(ctx, entity, *table, import);
  }
  for (const auto& [key, value] : import.given.items()) import.options[key] = value;
  if (wanted.contains("columns")) take_columns(ctx, entity, import, wanted["columns"]);
  if (import.options.value("create_fields", false)) plan_new_fields(ctx, import);
  if (wanted.contains("replacements")) {
    if (!wanted["replacements"].is_object()) throw bad_option("replacements");
    for (const auto& [field, values] : wanted["replacements"].items()) {
      if (!values.is_object()) throw bad_option("replacements");
      for (const auto& [from, to] : values.items()) {
        if (!to.is_string() && !to.is_null()) throw bad_option("replacements");
        import.replacements[field][from] = to;
      }
    }
  }
  import.state = "mapped";
  import.rehearsal = nullptr;
  if (wanted.contains("columns")) remember_mapping(ctx, import.entity, import.shape, mapping_of(import));
  update_import(ctx, import);
}

}  // namespace keyuan::record::transfer
