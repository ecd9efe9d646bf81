#include "modules/assignment/turns.hpp"

#include <nlohmann/json.hpp>

#include "fields/assignment_rule.hpp"
#include "record/keep.hpp"
#include "record/query/sql.hpp"

namespace keyuan::assignment {
namespace {

namespace rule = fields::assignment_rule;
using base::Id;
using nlohmann::json;

json to_json(const std::map<Id, std::int64_t>& numbers) {
  json out = json::object();
  for (const auto& [id, n] : numbers) out[id.to_string()] = n;
  return out;
}

void read_numbers(const json& from, const char* name, std::map<Id, std::int64_t>& to) {
  const auto it = from.find(name);
  if (it == from.end() || !it->is_object()) return;
  for (const auto& [text, n] : it->items())
    if (const auto id = Id::parse(text); id && n.is_number_integer()) to[*id] = n.get<std::int64_t>();
}

}  // namespace

Turn read_turn(std::string_view text) {
  Turn out;
  const auto from = json::parse(text, nullptr, false);
  if (!from.is_object()) return out;
  if (const auto it = from.find("given"); it != from.end() && it->is_number_integer()) out.given = it->get<std::int64_t>();
  read_numbers(from, "last", out.last);
  read_numbers(from, "current", out.current);
  std::map<Id, std::int64_t> open, given;
  read_numbers(from, "open", open);
  read_numbers(from, "since", given);
  for (const auto& [id, n] : open) out.counted[id] = {n, given[id]};
  return out;
}

std::string turn_json(const Turn& turn) {
  json out = {{"given", turn.given}, {"last", to_json(turn.last)}};
  if (!turn.current.empty()) out["current"] = to_json(turn.current);
  for (const auto& [id, counted] : turn.counted) {
    out["open"][id.to_string()] = counted.open;
    out["since"][id.to_string()] = counted.given;
  }
  return out.dump();
}

Turn Turns::turn(const Rule& of) {
  std::string text;
  // A rehearsal of an import cannot write, and says so here: what it did before stays.
  ctx_.db.attempt([&] {
    const bool locks = ctx_.db.dialect() == db::Dialect::kPostgres;
    auto rows = ctx_.db.query(std::string("SELECT turn FROM assignment_rule WHERE id = ?") + (locks ? " FOR UPDATE" : ""), {of.id});
    if (rows.next()) text = rows.text(0);
  });
  return turn_ = read_turn(text);
}

void Turns::keep(const Rule& of, const Turn& turn) {
  auto next = turn;
  next.counted.clear();
  if (ctx_.via.starts_with("import:"))
    for (const auto& [id, open] : counted_) {
      const auto it = turn_.counted.find(id);
      const bool same = it != turn_.counted.end() && it->second.open == open;
      const auto last = next.last.find(id);
      next.counted[id] = {open, (same ? it->second.given : 0) + (last != next.last.end() && last->second == next.given)};
    }
  ctx_.db.attempt([&] { record::keep(ctx_, ctx_.entity(rule::kEntity), of.id, {{rule::turn.index, turn_json(next)}}); });
}

std::map<Id, std::int64_t> Turns::open(const std::vector<Id>& people) {
  std::map<Id, std::int64_t> out;
  for (const auto& id : people) out[id] = 0;
  record::Sql sql;
  sql.add("SELECT owner, count(*) FROM lead WHERE removed_at IS NULL AND status NOT IN ('converted', 'unqualified') AND owner IN ").bind_list(people);
  sql.add(" GROUP BY owner");
  for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) out[rows.id(0)] = rows.integer(1);
  counted_ = out;
  if (ctx_.via.starts_with("import:"))
    for (auto& [id, open] : out)
      if (const auto it = turn_.counted.find(id); it != turn_.counted.end() && it->second.open == open) open += it->second.given;
  return out;
}

bool Turns::away(Id user, base::Date on) {
  if (!away_) away_ = absences(ctx_, on);
  return is_away(*away_, user, on);
}

}  // namespace keyuan::assignment
