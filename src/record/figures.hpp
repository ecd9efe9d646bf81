// Numbers and sums of living records, kept by triggers in the very transaction that makes, changes, removes, restores or
// hands over a record, whoever writes it: of every type the tally, how many each owner has in each department; and those by
// the fields that a description names under `figures`.
//
// The tally of all types is the table `tally`; a type without owners has one row in it, with neither. Figures have two
// tables: <table>_figures_<name>, by owner and department besides, so that access is the clause that it is for records; and
// …_all without them, for who sees everything. Of a date the first day of its month or year is kept; of a sum how many
// values it has and two halves, which cannot overflow; its currency is among what is grouped by. Of record types without
// owners there is the second alone.
//
// SQLite keeps one row per group. On PostgreSQL a row is added for each change, so that writers never wait for one
// another, and tidy_figures() puts them together now and then. Who asks them: query/kept.hpp.
#pragma once

#include <string>

#include "record/catalog.hpp"

namespace keyuan::record {

// Makes tables and triggers and counts, where they are not there yet or described otherwise; drops what is described no
// longer. Cost: one walk over the records for each that is made.
void prepare_figures(db::Transaction& tx, const Entity& entity);

// Groups without records go; where many changes wait to be put together (`most` parts, and twice as many as groups), they are.
void tidy_figures(db::Transaction& tx, const Entity& entity, std::int64_t most = 0);

// All living records of the type, whoever may see them.
[[nodiscard]] std::int64_t living(db::Transaction& tx, const Entity& entity);

// Whether what is kept is what counting gives; and making it so.
[[nodiscard]] bool figures_are_right(db::Transaction& tx, const Entity& entity);
void recount_figures(db::Transaction& tx, const Entity& entity);

// Figures that are grouped by nothing: what from_kept() and the tables know the tally by.
[[nodiscard]] const meta::KeptFigures& tally();
[[nodiscard]] bool is_tally(const meta::KeptFigures& kept);

[[nodiscard]] std::string figures_table(const Entity& entity, const meta::KeptFigures& kept, bool all);
// Names of columns: of how many records there are; of a sum, how many values, and its halves in units of 10⁹ and one.
inline constexpr std::string_view kRecords = "records";
[[nodiscard]] std::string values_column(const Field& summed);
[[nodiscard]] std::string high_column(const Field& summed);
[[nodiscard]] std::string low_column(const Field& summed);
// The names of the columns that make a group, unquoted: owner and department, the fields, the currencies of what is summed.
[[nodiscard]] std::vector<std::string> key_columns(const Entity& entity, const meta::KeptFigures& kept, bool all);
[[nodiscard]] std::vector<std::string> sum_columns(const Entity& entity, const meta::KeptFigures& kept);

}  // namespace keyuan::record
