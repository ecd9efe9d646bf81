#include "auth/access_log.hpp"

namespace keyuan::auth {
namespace {

constexpr std::size_t kLongestText = 300;

// Cut at a character's border: what comes from outside may be long.
std::string clipped(std::string_view text) {
  if (text.size() <= kLongestText) return std::string(text);
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return std::string(text.substr(0, end));
}

}  // namespace

void note_access(db::Transaction& tx, const Access& access) {
  const db::Value user = access.user ? db::Value(access.user) : db::Value();
  tx.execute(
      "INSERT INTO access_log (at, user_id, kind, remote, agent, outcome, detail) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {access.at.ms, user, access.kind, access.remote, clipped(access.agent), access.outcome,
       clipped(access.detail)});
}

std::vector<Access> read_access_log(db::Transaction& tx, const AccessFilter& filter) {
  std::string sql =
      "SELECT seq, at, user_id, kind, remote, agent, outcome, detail FROM access_log WHERE 1 = 1";
  db::Values values;
  if (filter.user) {
    sql += " AND user_id = ?";
    values.emplace_back(filter.user);
  }
  if (!filter.kind.empty()) {
    sql += " AND kind = ?";
    values.emplace_back(filter.kind);
  }
  if (filter.from) {
    sql += " AND at >= ?";
    values.emplace_back(filter.from->ms);
  }
  if (filter.to) {
    sql += " AND at <= ?";
    values.emplace_back(filter.to->ms);
  }
  if (!filter.text.empty()) {
    std::string pattern = "%";
    for (const char c : filter.text) {
      if (c == '%' || c == '_' || c == '\\') pattern += '\\';
      pattern += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    sql += " AND lower(remote || ' ' || agent || ' ' || detail) LIKE ? ESCAPE '\\'";
    values.emplace_back(pattern + "%");
  }
  if (filter.before > 0) {
    sql += " AND seq < ?";
    values.emplace_back(filter.before);
  }
  sql += " ORDER BY seq DESC LIMIT ?";
  values.emplace_back(std::int64_t{filter.limit});

  std::vector<Access> out;
  auto rows = tx.query(sql, values);
  while (rows.next())
    out.push_back({rows.integer(0),
                   {rows.integer(1)},
                   rows.id(2),
                   std::string(rows.text(3)),
                   std::string(rows.text(4)),
                   std::string(rows.text(5)),
                   std::string(rows.text(6)),
                   std::string(rows.text(7))});
  return out;
}

}  // namespace keyuan::auth
