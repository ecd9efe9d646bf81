// What colleagues did that somebody should know, read from the log behind its commit.
#pragma once

#include "jobs/relay.hpp"
#include "record/context.hpp"

namespace keyuan::notifications {

// Told are, and never who did it himself: the new owner of a record and whom a task is given to; who is to take part
// and who is mentioned (fields `assignee`, `participants` and `mentions` of any record type); with whom a record is
// shared; the owner of a record that a colleague changed or removed. What an import or a bulk change gives somebody is
// told once for each record type; that it changed records of his is not told. Events of the program itself, of record
// types that belong to its running and of notifications are passed over without asking the database.
void follow(record::Context& ctx, const jobs::Event& event);

}  // namespace keyuan::notifications
