#include "base/problem.hpp"
#include "formats/csv_writer.hpp"
#include "record/transfer/store.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json summary(const Import& i) {
  ordered_json out;
  out["id"] = i.id.to_string();
  out["entity"] = i.entity;
  out["file"] = i.file_name;
  out["format"] = i.format;
  out["rows"] = i.rows;
  out["done"] = i.position;
  out["state"] = i.state;
  out["created_at"] = i.created_at.to_string();
  out["result"] = i.result;
  out["job"] = i.job ? ordered_json(i.job.to_string()) : ordered_json();
  return out;
}

}  // namespace

ordered_json show_import(Context& ctx, Id id) {
  const auto i = find_import(ctx, id);
  auto out = summary(i);
  out["options"] = i.options;
  out["sheets"] = i.sheets;
  out["columns"] = ordered_json::array();
  for (const auto& c : i.columns) {
    ordered_json column;
    column["index"] = c.index;
    column["header"] = c.header;
    column["samples"] = c.samples;
    column["field"] = or_null(c.field);
    column["guess"] = c.guess.empty() ? ordered_json() : ordered_json{{"field", c.guess}, {"confidence", c.confidence}};
    column["create"] = c.create;
    out["columns"].push_back(std::move(column));
  }
  out["replacements"] = i.replacements;
  out["constants"] = i.constants;
  out["rehearsal"] = i.rehearsal;
  return out;
}

ordered_json list_imports(Context& ctx) {
  ordered_json out;
  out["data"] = ordered_json::array();
  for (const auto& i : recent_imports(ctx, 100)) out["data"].push_back(summary(i));
  return out;
}

std::string rejected_rows(Context& ctx, Id id) {
  const auto i = find_import(ctx, id);
  std::string out;
  formats::CsvWriter writer(out, true);
  for (const auto& c : i.columns) writer.text(c.header);
  writer.text(ctx.meta().words().text(ctx.language, "messages.import.reason"));
  writer.end_row();
  return out + read_bytes(ctx, id, "rejected");
}

}  // namespace keyuan::record::transfer
