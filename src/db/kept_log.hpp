// The log of a SQLite database, kept beside it so that any moment since can be restored.
//
// A folder holds lines, each a folder named by the moment it begins; a line holds one base, which is a whole
// database, and parts numbered without a gap, which are what was committed after it:
//
//   2026-11-22T10-00-00.000Z/0000000000-MS-SALT-FRAME.base
//   2026-11-22T10-00-00.000Z/0000000001-FIRST-LAST-SALT-FRAME.log
//
// MS, FIRST and LAST are moments (ms UTC) of commits, SALT and FRAME the place in SQLite's log at which it ends. A
// part is compressed with gzip: a line `keyuan-log-1 PAGESIZE`, then a transaction after the other: its moment (8
// bytes), the pages of the database after it (4), how many pages follow (4), and each: its number (4) and its bytes;
// numbers little-endian. A new line begins where the log could not be followed: another program wrote to the database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "db/database.hpp"
#include "db/wal.hpp"

namespace keyuan::db {

struct KeptPiece {
  std::filesystem::path path;
  std::int64_t number = 0;
  std::int64_t first = 0, last = 0;  // of a base the same
  WalPosition end;
};
struct KeptLine {
  std::filesystem::path folder;
  KeptPiece base;
  std::vector<KeptPiece> parts;  // in order, without a gap
  [[nodiscard]] const KeptPiece& newest() const { return parts.empty() ? base : parts.back(); }
};

// The lines in `folder`, oldest first; one whose base is not finished is left out.
[[nodiscard]] std::vector<KeptLine> kept_lines(const std::filesystem::path& folder);

[[nodiscard]] std::string base_name(std::int64_t number, std::int64_t at, const WalPosition& end);
[[nodiscard]] std::string part_name(std::int64_t number, std::int64_t first, std::int64_t last, const WalPosition& end);

class KeptWriter {
 public:
  KeptWriter(const std::filesystem::path& path, std::uint32_t page_size);  // a new file
  ~KeptWriter();
  KeptWriter(const KeptWriter&) = delete;
  KeptWriter& operator=(const KeptWriter&) = delete;
  // A transaction, and then each of its `pages`.
  void begin(std::int64_t at, std::uint32_t pages_after, std::uint32_t pages);
  void page(std::uint32_t number, std::string_view bytes);
  void finish();  // on disk when it returns

 private:
  void put(std::string_view bytes);
  std::string path_;
  void* file_ = nullptr;
};

// Brings the database file `database`, which nobody has open, forward by what `line` has after piece `from`, up to
// and with piece `to`, as far as it was committed at or before `at`. Returns the moment of the last transaction, 0
// when there was none.
std::int64_t bring_forward(const std::string& database, const KeptLine& line, std::int64_t from, std::int64_t to, std::int64_t at);

struct RestoredAt {
  base::Time last;   // of the last change that is in it
  base::Time until;  // the moment up to which that line was kept
};
// Makes the database that `options` names as it was at `at`, out of what is kept in `folder`. Errors: DatabaseError
// when `at` is before what is kept, when a part is missing or damaged, when there already is a database, and on
// PostgreSQL, which keeps its log itself.
RestoredAt restore_at(const std::string& folder, base::Time at, const Options& options);

// Makes a file, and its name in its folder, durable.
void make_durable(const std::filesystem::path& path);

}  // namespace keyuan::db
