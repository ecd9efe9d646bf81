// Whether what a workspace holds agrees with itself: every record with its history, its index and its
// shadows, every reference with what it points to, every file with its pieces.
//
// Each part reads one consistent state, also while a server writes, and holds a bounded amount of memory
// whatever the number of records (eight bytes a record at most, for the search index). What the database
// itself can say about its pages and indexes is db::Database::verify().
// Errors: db::DatabaseError where a table cannot be read; the other parts can go on.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "record/check/finding.hpp"

namespace keyuan::record::check {

struct Part {
  std::string_view name;  // "history"
  void (*look)(Look&);
};

// Tables and columns as described. When it finds something the others would stumble over it.
void tables(Look& look);

// All others, in the order in which their findings are to be mended.
[[nodiscard]] std::span<const Part> parts();

void apart_rows(Look& look);   // a row for each record, where values are kept apart
void links(Look& look);        // link rows without one of their ends
void references(Look& look);   // references to records that are not there
void sort_keys(Look& look);    // <title>_sort
void departments(Look& look);  // that of the owner
void search(Look& look);       // the index has the tokens of every living record, and no others
void totals(Look& look);       // the kept numbers of records are those that counting gives
void history(Look& look);      // the log tells how every record came to be what it is
void files(Look& look);        // pieces, sizes, hashes
void numbers(Look& look);      // the next row of every table gets a number of its own

// For tables of other folders: whether the numbers of `table` go on behind the last one used.
void numbers_of(Look& look, const std::string& table);

// Makes right what `finding` says, in a transaction that may write; a sentence that says what was done.
// Only for findings of this folder that name a Mend.
[[nodiscard]] std::string mend(db::Transaction& tx, const Catalog& catalog, const Finding& finding);

}  // namespace keyuan::record::check
