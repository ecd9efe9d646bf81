#include "record/transfer/store.hpp"

#include "base/problem.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

constexpr db::Migration kTables[] = {
    {"import", R"(
      CREATE TABLE import (
        seq {key}, id {id} NOT NULL UNIQUE, entity {text} NOT NULL, state {text} NOT NULL, file_name {text} NOT NULL,
        body {text} NOT NULL, position {integer} NOT NULL, job {id}, created_by {id}, created_at {integer} NOT NULL);
      CREATE TABLE import_piece (
        seq {key}, import {id} NOT NULL, kind {text} NOT NULL, bytes {blob} NOT NULL);
      CREATE INDEX import_piece_import ON import_piece (import, kind, seq);
      CREATE TABLE import_shape (
        entity {text} NOT NULL, shape {text} NOT NULL, mapping {text} NOT NULL, PRIMARY KEY (entity, shape)))"},
};

constexpr std::size_t kPiece = 1 << 20;
constexpr std::string_view kColumns = "id, entity, state, file_name, body, position, job, created_by, created_at";

db::Value nullable(Id id) { return id ? db::Value{id} : db::Value{}; }

json column_json(const Column& c) {
  return {{"index", c.index}, {"header", c.header}, {"samples", c.samples}, {"field", c.field},
          {"guess", c.guess}, {"confidence", c.confidence}, {"create", c.create}};
}

std::string body_of(const Import& i) {
  json columns = json::array();
  for (const auto& c : i.columns) columns.push_back(column_json(c));
  const json body = {{"format", i.format}, {"shape", i.shape}, {"options", i.options}, {"given", i.given},
                     {"sheets", i.sheets}, {"columns", std::move(columns)}, {"replacements", i.replacements}, {"constants", i.constants},
                     {"rehearsal", i.rehearsal}, {"result", i.result}, {"rows", i.rows}};
  return body.dump(-1, ' ', false, json::error_handler_t::replace);
}

Import read_row(db::Rows& rows) {
  Import i;
  i.id = rows.id(0);
  i.entity = rows.text(1);
  i.state = rows.text(2);
  i.file_name = rows.text(3);
  const auto body = json::parse(rows.text(4));
  i.position = rows.integer(5);
  i.job = rows.id(6);
  i.created_by = rows.id(7);
  i.created_at = {rows.integer(8)};
  i.format = body.at("format");
  i.shape = body.at("shape");
  i.options = body.at("options");
  i.given = body.at("given");
  i.sheets = body.at("sheets").get<std::vector<std::string>>();
  i.replacements = body.at("replacements");
  i.constants = body.value("constants", json::object());
  i.rehearsal = body.at("rehearsal");
  i.result = body.at("result");
  i.rows = body.at("rows");
  for (const auto& c : body.at("columns"))
    i.columns.push_back({c.at("index"), c.at("header"), c.at("samples").get<std::vector<std::string>>(), c.at("field"),
                         c.at("guess"), c.at("confidence"), c.at("create")});
  return i;
}

}  // namespace

std::span<const db::Migration> transfer_tables() { return kTables; }

void insert_import(Context& ctx, const Import& i) {
  ctx.db.execute("INSERT INTO import (id, entity, state, file_name, body, position, job, created_by, created_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {i.id, i.entity, i.state, i.file_name, body_of(i), i.position, nullable(i.job), nullable(i.created_by),
                  i.created_at.ms});
}

void update_import(Context& ctx, const Import& i) {
  ctx.db.execute("UPDATE import SET state = ?, body = ?, position = ? WHERE id = ?", {i.state, body_of(i), i.position, i.id});
}

void set_import_job(Context& ctx, Id id, Id job) {
  ctx.db.execute("UPDATE import SET job = ? WHERE id = ?", {nullable(job), id});
}

void note_ended_job(db::Transaction& tx, Id id, Id job, bool cancelled) {
  tx.execute("UPDATE import SET state = ? WHERE id = ? AND job = ? AND state = 'running'",
             {std::string(cancelled ? "cancelled" : "failed"), id, job});
  tx.execute("UPDATE import SET state = 'mapped' WHERE id = ? AND job = ? AND state = 'rehearsing'", {id, job});
}

Import find_import(Context& ctx, Id id) {
  auto rows = ctx.db.query("SELECT " + std::string(kColumns) + " FROM import WHERE id = ?", {id});
  if (!rows.next()) throw base::Problem(base::Kind::kNotFound, "import.not_found");
  auto import = read_row(rows);
  if (!ctx.actor->administrator && import.created_by != ctx.actor->user)
    throw base::Problem(base::Kind::kNotFound, "import.not_found");
  if (ctx.meta().find(import.entity) == nullptr) throw base::Problem(base::Kind::kNotFound, "import.not_found");
  return import;
}

std::vector<Import> recent_imports(Context& ctx, int limit) {
  std::vector<Import> found;
  std::string sql = "SELECT " + std::string(kColumns) + " FROM import";
  db::Values values;
  if (!ctx.actor->administrator) {
    sql += " WHERE created_by = ?";
    values.emplace_back(ctx.actor->user);
  }
  auto rows = ctx.db.query(sql + " ORDER BY seq DESC LIMIT " + std::to_string(limit), values);
  while (rows.next()) found.push_back(read_row(rows));
  return found;
}

void append_bytes(Context& ctx, Id import, std::string_view kind, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += kPiece)
    ctx.db.execute("INSERT INTO import_piece (import, kind, bytes) VALUES (?, ?, ?)",
                   {import, std::string(kind), base::Blob{std::string(bytes.substr(at, kPiece))}});
}

std::string read_bytes(Context& ctx, Id import, std::string_view kind) {
  std::string out;
  {
    auto rows = ctx.db.query("SELECT sum(length(bytes)) FROM import_piece WHERE import = ? AND kind = ?", {import, std::string(kind)});
    if (rows.next() && !rows.is_null(0)) out.reserve(static_cast<std::size_t>(rows.integer(0)));
  }
  auto rows = ctx.db.query("SELECT bytes FROM import_piece WHERE import = ? AND kind = ? ORDER BY seq",
                           {import, std::string(kind)});
  while (rows.next()) out += rows.blob(0);
  return out;
}

json remembered_mapping(Context& ctx, const std::string& entity, const std::string& shape) {
  auto rows = ctx.db.query("SELECT mapping FROM import_shape WHERE entity = ? AND shape = ?", {entity, shape});
  return rows.next() ? json::parse(rows.text(0), nullptr, false) : json();
}

void remember_mapping(Context& ctx, const std::string& entity, const std::string& shape, const json& mapping) {
  ctx.db.execute("INSERT INTO import_shape (entity, shape, mapping) VALUES (?, ?, ?) "
                 "ON CONFLICT (entity, shape) DO UPDATE SET mapping = excluded.mapping",
                 {entity, shape, mapping.dump(-1, ' ', false, json::error_handler_t::replace)});
}

formats::TableOptions table_options(const json& given) {
  formats::TableOptions o;
  if (given.contains("encoding")) o.encoding = formats::find_encoding(given["encoding"].get<std::string>());
  if (given.contains("separator")) o.separator = given["separator"].get<std::string>().at(0);
  if (given.contains("decimal_comma")) o.decimal_comma = given["decimal_comma"].get<bool>();
  if (given.contains("date_format")) o.date_order = formats::find_date_order(given["date_format"].get<std::string>());
  if (given.contains("sheet")) o.sheet = given["sheet"].get<std::string>();
  if (given.contains("header_row")) o.header_row = given["header_row"].get<std::int64_t>();
  return o;
}

std::unique_ptr<formats::Table> open_table(const Work& work, const Import& import) {
  std::string bytes;
  work.read([&](Context& ctx) { bytes = read_bytes(ctx, import.id, "source"); });
  return formats::Table::open(std::move(bytes), import.file_name, table_options(import.given));
}

}  // namespace keyuan::record::transfer
