// keyuan import: a file of records, rehearsed first. keyuan export: a list as a file.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "base/percent.hpp"
#include "server/client.hpp"
#include "server/command.hpp"

namespace keyuan::server {
namespace {

using http::Method;
using nlohmann::json;

struct ImportOptions {
  ClientOptions client;
  std::string file, entity, mode = "create", rejected;
  std::vector<std::string> columns, replacements, constants, keys, options, choices_of;
  bool create_fields = false, create_choices = false, create_references = false, rehearse_only = false, as_json = false;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + " cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

// "left=right", or the whole text and nothing.
std::pair<std::string, std::string> halves(const std::string& text) {
  const auto at = text.find('=');
  return at == std::string::npos ? std::pair{text, std::string()} : std::pair{text.substr(0, at), text.substr(at + 1)};
}

// What the options of the command line change of an import as it was guessed.
json settings(const ImportOptions& o, const json& import) {
  json options = {{"mode", o.mode}, {"create_fields", o.create_fields}, {"create_choices", o.create_choices},
                  {"create_references", o.create_references}};
  if (!o.keys.empty()) options["key"] = o.keys;
  if (!o.create_choices && !o.choices_of.empty()) options["create_choices"] = o.choices_of;
  for (const auto& text : o.options) {
    const auto [name, value] = halves(text);
    const auto parsed = json::parse(value, nullptr, false);
    options[name] = parsed.is_discarded() ? json(value) : parsed;
  }
  json columns = json::array();
  for (const auto& text : o.columns) {
    const auto [header, field] = halves(text);
    bool found = false;
    for (const auto& column : import.at("columns"))
      if (column.at("header") == header) {
        columns.push_back({{"index", column.at("index")}, {"field", field.empty() ? json() : json(field)}});
        found = true;
      }
    if (!found) throw std::runtime_error("the file has no column \"" + header + "\"");
  }
  json replacements = json::object();
  for (const auto& text : o.replacements) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) throw std::runtime_error("--replace wants field:value=replacement");
    const auto [value, replacement] = halves(text.substr(colon + 1));
    replacements[text.substr(0, colon)][value] = replacement.empty() ? json() : json(replacement);
  }
  json constants = json::object();
  for (const auto& text : o.constants) {
    const auto [field, value] = halves(text);
    if (field.empty() || value.empty()) throw std::runtime_error("--constant wants field=value");
    constants[field] = value;
  }
  return {{"options", options}, {"columns", columns}, {"replacements", replacements}, {"constants", constants}};
}

void print_rehearsal(const json& r) {
  std::printf("new %lld, updated %lld, duplicate %lld, invalid %lld\n", r.value("new", 0LL), r.value("updated", 0LL),
              r.value("duplicate", 0LL), r.value("invalid", 0LL));
  for (const auto& [entity, n] : r.value("brought", json::object()).items())
    std::printf("brought along, %s: new %lld, updated %lld, duplicate %lld, invalid %lld\n", entity.c_str(), n.value("new", 0LL),
                n.value("updated", 0LL), n.value("duplicate", 0LL), n.value("invalid", 0LL));
  for (const auto& u : r.value("unmatched", json::array())) {
    std::printf("not known: %s \"%s\" (%lld rows)", u.value("field", "").c_str(), u.value("value", "").c_str(), u.value("count", 0LL));
    const auto suggestions = u.value("suggestions", json::array());
    if (!suggestions.empty()) std::printf(", perhaps \"%s\"", suggestions[0].get<std::string>().c_str());
    std::printf("\n");
  }
  for (const auto& row : r.value("rows", json::array()))
    for (const auto& reason : row.value("reasons", json::array()))
      std::printf("row %lld: %s: %s\n", row.value("row", 0LL), reason.at("field").get<std::string>().c_str(),
                  reason.at("message").get<std::string>().c_str());
}

int run_import(const ImportOptions& o) {
  const auto client = Client::open(o.client);
  const auto name = o.file.substr(o.file.find_last_of('/') + 1);
  auto import = json::parse(client->send(Method::kPost, "/" + o.entity + "/import?name=" + base::percent_encoded(name), read_file(o.file), "application/octet-stream"));
  const auto path = "/imports/" + import.at("id").get<std::string>();
  (void)client->json(Method::kPatch, path, settings(o, import));

  client->wait_for(client->json(Method::kPost, path + "/rehearsal", json::object()).at("job"), "Rehearsing");
  import = client->json(Method::kGet, path);
  if (!o.as_json) print_rehearsal(import.at("rehearsal"));
  if (!o.rehearse_only) {
    client->wait_for(client->json(Method::kPost, path + "/run", json::object()).at("job"), "Importing");
    import = client->json(Method::kGet, path);
    const auto& result = import.at("result");
    if (!o.as_json)
      std::printf("created %lld, updated %lld, skipped %lld, rejected %lld\n", result.value("created", 0LL), result.value("updated", 0LL),
                  result.value("skipped", 0LL), result.value("rejected", 0LL));
    if (!o.as_json)
      for (const auto& [entity, n] : result.value("brought", json::object()).items())
        std::printf("brought along, %s: created %lld, updated %lld, skipped %lld, rejected %lld\n", entity.c_str(), n.value("created", 0LL),
                    n.value("updated", 0LL), n.value("skipped", 0LL), n.value("rejected", 0LL));
    if (!o.rejected.empty()) std::ofstream(o.rejected, std::ios::binary) << client->send(Method::kGet, path + "/rejected");
  }
  if (o.as_json) std::printf("%s\n", import.dump(2, ' ', false, json::error_handler_t::replace).c_str());
  return kDone;
}

struct ExportOptions {
  ClientOptions client;
  std::string entity, format = "csv", filter, fields, out;
};

int run_export(const ExportOptions& o) {
  auto path = "/" + o.entity + "/export?format=" + o.format;
  if (!o.filter.empty()) path += "&filter=" + base::percent_encoded(o.filter);
  if (!o.fields.empty()) path += "&fields=" + base::percent_encoded(o.fields);
  const auto bytes = Client::open(o.client)->send(Method::kGet, path);
  if (o.out.empty()) {
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    return kDone;
  }
  std::ofstream file(o.out, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error(o.out + " cannot be written");
  return kDone;
}

}  // namespace

void add_import(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "import", "Bring the rows of a CSV, XLSX or vCard file in as records; says first what it will do");
  auto o = std::make_shared<ImportOptions>();
  o->client.add_options(command);
  command.add_option("file", o->file, "The file")->required()->check(CLI::ExistingFile);
  command.add_option("--entity", o->entity, "What the rows become, as in addresses: accounts, contacts, leads, opportunities …")->required();
  command.add_option("--mode", o->mode, "create, update or both")->capture_default_str()->check(CLI::IsMember({"create", "update", "both"}));
  command.add_option("--key", o->keys, "Fields by which a row finds its record");
  command.add_option("--column", o->columns, "HEADER=field for a column that is not guessed right; HEADER= leaves it out");
  command.add_option("--replace", o->replacements, "field:value=replacement for a value that is not known");
  command.add_option("--constant", o->constants, "field=value for all rows whose cell is empty, or that have no such column");
  command.add_option("--set", o->options, "OPTION=value: encoding, separator, date_format, zone, header_row, sheet, phone_region …");
  command.add_flag("--create-fields", o->create_fields, "Make a field of every column that has none");
  command.add_flag("--create-choices", o->create_choices, "Make choices that are missing");
  command.add_option("--create-choices-of", o->choices_of, "The same for these fields only");
  command.add_flag("--create-references", o->create_references, "Make records that are referred to and missing");
  command.add_flag("--rehearse", o->rehearse_only, "Say what would happen, and write nothing");
  command.add_option("--rejected", o->rejected, "Where to write the rows that were rejected, with the reasons");
  command.add_flag("--json", o->as_json, "Print the whole import as JSON");
  line.does(command, [o] { return run_import(*o); });
}

void add_export(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "export", "Write a list into a CSV or XLSX file");
  auto o = std::make_shared<ExportOptions>();
  o->client.add_options(command);
  command.add_option("entity", o->entity, "What to export, as in addresses: accounts, contacts …")->required();
  command.add_option("--format", o->format, "csv or xlsx")->capture_default_str()->check(CLI::IsMember({"csv", "xlsx"}));
  command.add_option("--filter", o->filter, "Conditions as JSON");
  command.add_option("--fields", o->fields, "Names of fields, with commas");
  command.add_option("--out", o->out, "The new file (default: stdout)");
  line.does(command, [o] { return run_export(*o); });
}

}  // namespace keyuan::server
