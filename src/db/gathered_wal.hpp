// The log of a SQLite database as its writer writes it: SQLite hands over each page of a commit with a header of its own,
// two small writes a page; here they are gathered and written as one piece when the commit is made durable.
//
// Nobody misses what is held back: before the sync of a commit no other connection reads its pages, and the writer's own
// reads bring it to the file first. So it is for connections with synchronous=FULL, which syncs every commit, and no others.
#pragma once

namespace keyuan::db {

// The name of the file system layer to open such a connection with; made known to SQLite when it is first asked for.
[[nodiscard]] const char* gathered_wal();

}  // namespace keyuan::db
