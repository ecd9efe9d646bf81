#include "record/files.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/history/events.hpp"
#include "record/load.hpp"
#include "record/opening.hpp"
#include "record/query/render.hpp"

namespace keyuan::record {
namespace {

constexpr std::string_view kColumns = "SELECT id, record, created_by, entity, name, type, size, created_at FROM file";

File read_row(db::Rows& rows) {
  return {rows.id(0), rows.id(1), rows.id(2), std::string(rows.text(3)), std::string(rows.text(4)),
          std::string(rows.text(5)), rows.integer(6), base::Time{rows.integer(7)}};
}

// The last part of a path, without control characters: what a person calls the file.
std::string clean_name(std::string_view name) {
  if (const auto slash = name.find_last_of("/\\"); slash != name.npos) name.remove_prefix(slash + 1);
  std::string out;
  for (const char c : name)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
  return out;
}

std::string details(const File& file) {
  std::string out = "{\"file\":[null,";
  base::append_json_string(out, file.name);
  return out + "]}";
}

Record record_of(Context& ctx, const File& file, access::Verb verb) {
  const auto* entity = ctx.meta().find(file.entity);
  if (!entity) throw base::not_found();
  if (verb == access::Verb::kRead) return open(ctx, *entity, file.record);
  return find_for(ctx, *entity, file.record, verb);
}

}  // namespace

File add_file(Context& ctx, const Entity& entity, Id id, std::string_view name, std::string_view bytes) {
  const auto record = find_for(ctx, entity, id, access::Verb::kUpdate);
  File file{ctx.ids.make(ctx.now().ms), id, ctx.actor->user, entity.name, clean_name(name), {}, static_cast<std::int64_t>(bytes.size()), ctx.now()};
  if (file.name.empty()) throw base::invalid("name", "record.required");
  if (file.name.size() > 255) throw base::invalid("name", "record.too_long", {{"max", "255"}});
  if (bytes.empty()) throw base::invalid("file", "record.required");
  if (bytes.size() > kLargestFile) throw base::Problem(base::Kind::kTooLarge, "http.body_too_large");
  file.type = file_type(file.name, bytes);
  ctx.db.execute("INSERT INTO file (id, entity, record, name, type, size, sha256, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {file.id, file.entity, id, file.name, file.type, file.size, base::sha256_hex(bytes),
                  file.created_by ? db::Value{file.created_by} : db::Value{}, file.created_at.ms});
  for (std::size_t at = 0, part = 0; at < bytes.size(); at += kFilePiece, ++part)
    ctx.db.execute("INSERT INTO file_piece (file, part, bytes) VALUES (?, ?, ?)",
                   {file.id, static_cast<std::int64_t>(part), base::Blob{std::string(bytes.substr(at, kFilePiece))}});
  log_event(ctx, record, "file_added", details(file));
  return file;
}

bool files_are_closed(const Context& ctx, const Record& record) {
  const auto& fields = record.entity().fields;
  return std::any_of(fields.begin(), fields.end(), [&](const Field& field) { return is_masked(ctx, record, field); });
}

File find_file(Context& ctx, Id id) {
  std::optional<File> file;
  {
    auto rows = ctx.db.query(std::string(kColumns) + " WHERE id = ? AND removed_at IS NULL", {id});
    if (rows.next()) file = read_row(rows);
  }
  if (!file) throw base::not_found();
  if (files_are_closed(ctx, record_of(ctx, *file, access::Verb::kRead))) throw base::not_found();
  return *file;
}

std::string read_file(Context& ctx, const File& file) {
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(file.size));
  for (auto rows = ctx.db.query("SELECT bytes FROM file_piece WHERE file = ? ORDER BY part", {file.id}); rows.next();)
    bytes += rows.blob(0);
  return bytes;
}

void remove_file(Context& ctx, Id id) {
  const auto file = find_file(ctx, id);
  const auto record = record_of(ctx, file, access::Verb::kUpdate);
  ctx.db.execute("UPDATE file SET removed_at = ? WHERE id = ?", {ctx.now().ms, id});
  log_event(ctx, record, "file_removed", details(file));
}

void append_file(std::string& out, const Context& ctx, const File& file) {
  out += "{\"id\":\"" + file.id.to_string() + "\",\"name\":";
  base::append_json_string(out, file.name);
  out += ",\"type\":";
  base::append_json_string(out, file.type);
  out += ",\"size\":" + std::to_string(file.size) + ",\"created_at\":\"";
  file.created_at.append_to(out);
  out += "\",\"created_by\":";
  append_person(out, ctx, file.created_by);
  out += '}';
}

void files_of(Context& ctx, const Record& record, std::string& out) {
  if (files_are_closed(ctx, record)) return (void)(out += "{\"data\":[]}");
  std::vector<File> files;
  for (auto rows = ctx.db.query(std::string(kColumns) + " WHERE record = ? AND removed_at IS NULL ORDER BY seq DESC LIMIT 1000", {record.id()}); rows.next();)
    files.push_back(read_row(rows));
  out += "{\"data\":[";
  base::Commas comma;
  for (const auto& file : files) {
    comma(out);
    append_file(out, ctx, file);
  }
  out += "]}";
}

}  // namespace keyuan::record
