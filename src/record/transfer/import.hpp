// Bringing a file's rows in as records of one type, in steps: start (the file is read through, columns
// are guessed) → change the settings → rehearse (nothing is written) → run → perhaps undo.
//
// An import is a row of table `import`; its file is kept beside it in pieces. States: mapped, rehearsing,
// rehearsed, running, done, cancelled, undone. start, change, show and list belong into a request's own
// transaction; rehearse, run and undo are long, make transactions of their own and are for jobs. A run
// notes in every chunk's transaction how far it came, so one that was cut off goes on where it stopped.
//
// Which field a row finds its record by (`key`): the first of the key fields that has a value in the
// row. An empty cell never clears anything. A value of a reference or a choice that is not known is left
// empty, unless the option `unmatched` says "reject", it is replaced, or create_references or
// create_choices (true, or a list of fields) says that it be made. Any other value that does not fit rejects
// its row. A replacement is for a whole cell, or for one of the values of a cell that holds several.
//
// Records of other types that a row brings along (Entity::brings): a column may be of such a record
// ("contact.mobile"). It is made with the row's own record, or for the one that is there; one that is there
// already, by its keys or by its name under the same record, is not made twice.
//
// Phone numbers without a country code are read as of the country in the row's own address, else of option
// `phone_region`, else of the workspace. Of a card (vCard) a line that cannot be read is left out with a
// warning; of other files it rejects the row.
//
// Errors: base::Problem import.not_found, import.wrong_state {state}, import.bad_option {option},
// formats.…; access.not_allowed where the actor may not import.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "db/migrate.hpp"
#include "formats/table.hpp"
#include "record/context.hpp"

namespace keyuan::record::transfer {

struct Column {
  int index = 0;
  std::string header;
  std::vector<std::string> samples;
  std::string field;      // empty: passed over. "name:family", "name:given": parts of a title. "contact.mobile"
  std::string guess;      // what was guessed
  double confidence = 0;  // of the guess, 0…1
  nlohmann::json create;  // null, or the field to be made: {"type","label",…}
};

struct Import {
  Id id;
  std::string entity, file_name, format, state = "mapped", shape;
  nlohmann::json options, given;             // in force; set by somebody
  std::vector<std::string> sheets;
  std::vector<Column> columns;
  nlohmann::json replacements = nlohmann::json::object();  // {field: {value: replacement or null}}
  nlohmann::json constants = nlohmann::json::object();     // {field: text}: of all rows whose cell is empty
  nlohmann::json rehearsal, result;          // null until there is one
  std::int64_t rows = 0, position = 0;       // rows in the file; rows dealt with
  Id job, created_by;
  base::Time created_at;
};

// What a long step is given. `read` and `write` run a body in a transaction with a fresh Context of the
// person who asked; on PostgreSQL a body may run twice.
struct Work {
  std::function<void(const std::function<void(Context&)>&)> read, write;
  std::function<void(std::int64_t done, std::int64_t total)> progress = [](auto, auto) {};
  std::function<bool()> cancelled = [] { return false; };
  // How often somebody had to wait until a write of anybody ended, so far.
  std::function<std::int64_t()> waited = [] { return 0; };
  // Makes a field or a choice of the administrator's kind (definition as for the API). Without them
  // create_fields and create_choices are refused. The next Context must know what was made.
  std::function<void(Context&, const Entity&, const nlohmann::json&)> add_field;
  std::function<void(Context&, const Entity&, const Field&, const nlohmann::json&)> add_choice;
};

[[nodiscard]] std::span<const db::Migration> transfer_tables();

// Errors: access.not_allowed.
void check_import_right(const Context& ctx, const Entity& entity);
// `info`: of the file, read before there is a transaction (Table::survey).
Id start_import(Context& ctx, const Entity& entity, std::string_view file_name, std::string_view bytes, const formats::TableInfo& info);
// {"options":{…},"columns":[{"index","field"|"create"}],"replacements":{…},"constants":{…}}; anything may be
// missing. Reads the file, where it must, outside of transactions.
void change_import(const Work& work, Id id, const nlohmann::json& wanted);
// As the API shows it.
[[nodiscard]] nlohmann::ordered_json show_import(Context& ctx, Id id);
[[nodiscard]] nlohmann::ordered_json list_imports(Context& ctx);
// Rows that were rejected, with the reason in a column of its own: CSV in UTF-8 with BOM.
[[nodiscard]] std::string rejected_rows(Context& ctx, Id id);
// The import as kept. Only who started it and administrators find it.
[[nodiscard]] Import find_import(Context& ctx, Id id);
void set_import_job(Context& ctx, Id id, Id job);
// The job of a step has failed for good, or was cancelled before it began again: the import is no longer under way.
// One that had begun to write is `failed` (or `cancelled`), and may be run again, going on where it was, or undone.
void note_ended_job(db::Transaction& tx, Id id, Id job, bool cancelled);

void rehearse_import(const Work& work, Id id);
void run_import(const Work& work, Id id);
// {"undone":n,"restored":n,"kept":[{"id","entity","title","why"}]}: records it made go to the recycle bin,
// those it changed get their former values back; what somebody changed or uses since is kept.
nlohmann::json undo_import(const Work& work, Id id);

}  // namespace keyuan::record::transfer
