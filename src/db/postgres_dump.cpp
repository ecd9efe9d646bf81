#include "db/postgres_dump.hpp"

#include <zlib.h>

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/time.hpp"
#include "db/postgres.hpp"
#include "db/postgres_values.hpp"
#include "db/sql.hpp"

namespace keyuan::db {
namespace {

using nlohmann::json;
constexpr std::string_view kFormat = "keyuan-dump-1";
constexpr std::string_view kEndOfTable = "\\.\n";
constexpr std::int64_t kRowsPerReport = 5000;

struct CloseFile {
  void operator()(gzFile_s* f) const { gzclose(f); }
};
using File = std::unique_ptr<gzFile_s, CloseFile>;

void put(const File& file, const std::string& path, std::string_view text) {
  if (gzwrite(file.get(), text.data(), static_cast<unsigned>(text.size())) != static_cast<int>(text.size()))
    throw Unavailable(fmt::format("{} cannot be written (disk full?).", path));
}

// The next line with its newline; nothing at the end of the file.
std::optional<std::string> line_of(const File& file) {
  std::string line;
  std::array<char, 1 << 14> piece;
  while (gzgets(file.get(), piece.data(), static_cast<int>(piece.size())) != nullptr) {
    line += piece.data();
    if (line.back() == '\n') return line;
  }
  return std::nullopt;
}

std::vector<std::vector<std::string>> rows_of(PostgresConnection& connection, const std::string& sql) {
  const auto result = connection.run(sql);
  std::vector<std::vector<std::string>> rows(static_cast<std::size_t>(PQntuples(result.get())));
  for (int r = 0; r < PQntuples(result.get()); ++r)
    for (int c = 0; c < PQnfields(result.get()); ++c) rows[r].emplace_back(PQgetvalue(result.get(), r, c));
  return rows;
}

// What follows asks the catalogue with the workspace's schema alone in the search path, so the
// definitions that come back do not name the schema and fit another one.
json sequences(PostgresConnection& connection, const std::string& schema, json& after) {
  json before = json::array();
  for (const auto& row : rows_of(connection, fmt::format(
           "SELECT c.relname, t.relname, a.attname FROM pg_class c "
           "LEFT JOIN pg_depend d ON d.objid = c.oid AND d.deptype = 'a' AND d.classid = 'pg_class'::regclass "
           "LEFT JOIN pg_class t ON t.oid = d.refobjid "
           "LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid "
           "WHERE c.relkind = 'S' AND c.relnamespace = {}::regnamespace ORDER BY c.relname", quote_text(schema)))) {
    const auto name = quote_identifier(row[0]);
    before.push_back("CREATE SEQUENCE " + name);
    const auto at = rows_of(connection, fmt::format("SELECT last_value, is_called FROM {}", name)).at(0);
    after.push_back(fmt::format("SELECT setval({}, {}, {})", quote_text(name), at[0], at[1] == "t" ? "true" : "false"));
    if (!row[1].empty())
      after.push_back(fmt::format("ALTER SEQUENCE {} OWNED BY {}.{}", name, quote_identifier(row[1]), quote_identifier(row[2])));
  }
  return before;
}

// CREATE TABLE without constraints, and the names of the columns that carry data of their own.
std::string create_table(PostgresConnection& connection, const std::string& table, json& columns) {
  std::string sql;
  for (const auto& row : rows_of(connection, fmt::format(
           "SELECT a.attname, format_type(a.atttypid, a.atttypmod), "
           "CASE WHEN a.attcollation <> t.typcollation THEN (SELECT format('%I', collname) FROM pg_collation WHERE oid = a.attcollation) ELSE '' END, "
           "a.attnotnull, a.attgenerated, coalesce(pg_get_expr(d.adbin, d.adrelid, true), '') "
           "FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid "
           "LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
           "WHERE a.attrelid = {}::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
           quote_text(quote_identifier(table))))) {
    sql += (sql.empty() ? "" : ", ") + quote_identifier(row[0]) + " " + row[1];
    if (!row[2].empty()) sql += " COLLATE " + row[2];
    if (row[4] == "s") {
      sql += " GENERATED ALWAYS AS (" + row[5] + ") STORED";
    } else {
      if (row[1] != "xid8") columns.push_back(row[0]);
      if (!row[5].empty()) sql += " DEFAULT " + row[5];
    }
    if (row[3] == "t") sql += " NOT NULL";
  }
  return fmt::format("CREATE TABLE {} ({})", quote_identifier(table), sql);
}

json manifest_of(PostgresConnection& connection, const std::string& schema) {
  json after = json::array(), tables = json::array();
  json before = sequences(connection, schema, after);
  const auto here = quote_text(schema) + "::regnamespace";
  for (const auto& row : rows_of(connection, "SELECT relname, greatest(reltuples, 0)::bigint FROM pg_class "
                                             "WHERE relkind = 'r' AND relnamespace = " + here + " ORDER BY relname")) {
    json columns = json::array();
    before.push_back(create_table(connection, row[0], columns));
    tables.push_back({{"name", row[0]}, {"columns", columns}, {"rows", integer_of(row[1])}});
  }
  json later = json::array();
  for (const auto& row : rows_of(connection,
           "SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid, true)) "
           "FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE t.relkind = 'r' AND c.connamespace = " + here +
           " ORDER BY c.contype = 'f', c.contype <> 'p', c.conname"))
    later.push_back(row[0]);
  for (const auto& row : rows_of(connection,
           "SELECT pg_get_indexdef(i.indexrelid, 0, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
           "WHERE c.relnamespace = " + here + " AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid "
           "AND k.contype IN ('p', 'u', 'x')) ORDER BY c.relname"))
    later.push_back(row[0]);
  for (auto& sql : after) later.push_back(std::move(sql));
  return {{"format", kFormat}, {"made_at", base::Clock::system().now().ms}, {"tables", std::move(tables)},
          {"before", std::move(before)}, {"after", std::move(later)}};
}

std::string columns_of(const json& table) {
  std::string names;
  for (const auto& column : table.at("columns"))
    names += (names.empty() ? "" : ", ") + quote_identifier(column.get<std::string>());
  return fmt::format("{} ({})", quote_identifier(table.at("name").get<std::string>()), names);
}

void dump_rows(PostgresConnection& connection, const json& manifest, const File& file, const std::string& path,
               const std::function<void(std::int64_t, std::int64_t)>& progress) {
  std::int64_t done = 0, total = 0;
  for (const auto& table : manifest["tables"]) total += table["rows"].get<std::int64_t>();
  for (const auto& table : manifest["tables"]) {
    connection.copy_out(fmt::format("COPY {} TO STDOUT", columns_of(table)), [&](std::string_view line) {
      put(file, path, line);
      if (++done % kRowsPerReport == 0 && progress) progress(done, std::max(done, total));
    });
    put(file, path, kEndOfTable);
  }
  if (progress) progress(done, done);
}

[[noreturn]] void torn(const std::string& path) {
  throw DatabaseError(fmt::format("{} is no complete backup of Keyuan.", path));
}

json read_manifest(const File& file, const std::string& path) {
  const auto line = line_of(file);
  auto manifest = json::parse(line.value_or(""), nullptr, false);
  if (!manifest.is_object() || manifest.value("format", "") != kFormat) torn(path);
  return manifest;
}

void restore_rows(PostgresConnection& connection, const json& table, const File& file, const std::string& path) {
  connection.start_copy_in(fmt::format("COPY {} FROM STDIN", columns_of(table)));
  for (;;) {
    const auto line = line_of(file);
    if (!line) torn(path);
    if (*line == kEndOfTable) break;
    connection.send_copy(*line);
  }
  connection.finish_copy();
}

}  // namespace

void dump_postgres(PostgresConnection& connection, const std::string& schema, const std::string& path,
                   const std::function<void(std::int64_t, std::int64_t)>& progress) {
  namespace fs = std::filesystem;
  if (fs::exists(path)) throw DatabaseError(fmt::format("There already is a file {}.", path));
  const auto part = path + ".part";
  try {
    File file(gzopen(part.c_str(), "wb6"));
    if (!file) throw Unavailable(fmt::format("{} cannot be written.", part));
    connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const auto manifest = manifest_of(connection, schema);
    put(file, part, manifest.dump() + "\n");
    dump_rows(connection, manifest, file, part, progress);
    put(file, part, "end\n");
    if (gzclose(file.release()) != Z_OK) throw Unavailable(fmt::format("{} cannot be written (disk full?).", part));
    connection.run("COMMIT");
    fs::rename(part, path);
  } catch (...) {
    std::error_code ignored;
    fs::remove(part, ignored);
    throw;
  }
}

void restore_postgres(const std::string& path, const Options& options) {
  const File file(gzopen(path.c_str(), "rb"));
  if (!file) throw DatabaseError(fmt::format("{} cannot be read.", path));
  const auto manifest = read_manifest(file, path);
  const auto schema = schema_of(options);
  PostgresDatabase database(options);  // makes the schema and its functions

  PostgresConnection connection(options.url, schema);
  connection.run("BEGIN");
  const auto tables = rows_of(connection, fmt::format(
      "SELECT count(*) FROM pg_class WHERE relnamespace = {}::regnamespace", quote_text(schema)));
  if (tables[0][0] != "0") throw DatabaseError(fmt::format("There already is a workspace in {}.", schema));
  for (const auto& sql : manifest.at("before")) connection.run(sql.get<std::string>());
  for (const auto& table : manifest.at("tables")) restore_rows(connection, table, file, path);
  if (line_of(file) != "end\n") torn(path);
  for (const auto& sql : manifest.at("after")) connection.run(sql.get<std::string>());
  connection.run("COMMIT");
  database.settle();
}

}  // namespace keyuan::db
