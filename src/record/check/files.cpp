// Files and the pieces they are kept in.
#include "base/sha256.hpp"
#include "record/check/check.hpp"

namespace keyuan::record::check {
namespace {

struct Kept {
  base::Id id;
  std::int64_t size = 0;
  std::string sha256;
};

// One piece at a time, for PostgreSQL hands out whole answers. Stops at the first that is missing.
std::string bytes_of(db::Transaction& tx, const Kept& file) {
  std::string bytes;
  for (std::int64_t part = 0; static_cast<std::int64_t>(bytes.size()) < file.size; ++part) {
    auto rows = tx.query("SELECT bytes FROM file_piece WHERE file = ? AND part = ?", {file.id, part});
    if (!rows.next()) break;
    bytes += rows.blob(0);
  }
  return bytes;
}

void contents(Look& look) {
  Steps steps(look, number(look.tx, "SELECT count(*) FROM file"));
  Tally pieces, differ;
  auto rows = look.tx.stream("SELECT id, size, sha256 FROM file ORDER BY seq");
  while (rows.next()) {
    steps.one();
    const Kept file{rows.id(0), rows.integer(1), std::string(rows.text(2))};
    const auto bytes = bytes_of(look.tx, file);
    if (static_cast<std::int64_t>(bytes.size()) != file.size) pieces.add(file.id);
    else if (base::sha256_hex(bytes) != file.sha256) differ.add(file.id);
  }
  pieces.tell(look, "files.pieces", "file", "{} files are not whole");
  differ.tell(look, "files.differ", "file", "{} files hold other bytes than were put in");
}

void owners(Look& look) {
  for (const auto& entity : look.catalog.meta->entities()) {
    Tally lost;
    auto rows = look.tx.stream("SELECT f.id FROM file f WHERE f.entity = " + db::quote_text(entity->name) +
                               " AND NOT EXISTS (SELECT 1 FROM " + quote_identifier(entity->table) + " t WHERE t.id = f.record)");
    while (rows.next()) lost.add(rows.id(0));
    lost.tell(look, "files.without_record", entity->name, "{} files belong to records of " + entity->name + " that are not there", Mend::kPieces);
  }
}

void loose_pieces(Look& look, const std::string& table, const std::string& column, const std::string& of) {
  Tally loose;
  auto rows = look.tx.stream("SELECT DISTINCT p." + column + " FROM " + table + " p WHERE NOT EXISTS (SELECT 1 FROM " + of +
                             " f WHERE f.id = p." + column + ")");
  while (rows.next()) loose.add(rows.id(0));
  loose.tell(look, "pieces.loose", table, "There are pieces of {} files in " + table + " that are not in " + of, Mend::kPieces);
}

}  // namespace

void files(Look& look) {
  contents(look);
  owners(look);
  loose_pieces(look, "file_piece", "file", "file");
  loose_pieces(look, "import_piece", "import", "import");
}

}  // namespace keyuan::record::check
