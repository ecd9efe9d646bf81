#include "record/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "db/sql.hpp"

namespace keyuan::record {
namespace {

using db::ColumnType;
using db::Dialect;
using meta::KeptFigures;
using meta::Storage;

constexpr std::string_view kNote = "figures.";
constexpr std::string_view kTally = "tally";
constexpr std::array kActs = {"first", "first_all", "insert", "delete", "update"};

// A column of the table, and what it is of a record; `row` is "NEW.", "OLD." or nothing.
struct Column {
  std::string name;
  ColumnType type;
  std::string of;  // with {0} for the row
  [[nodiscard]] std::string from(std::string_view row) const { return fmt::format(fmt::runtime(of), row); }
};
using Columns = std::vector<Column>;

Columns keys(const Entity& entity, const KeptFigures& kept, bool all) {
  Columns out;
  if (is_tally(kept)) out.push_back({"entity", ColumnType::kText, db::quote_text(entity.name)});
  if (!all)
    for (const auto* who : {"owner", "department"})
      out.push_back({who, ColumnType::kId, entity.owned ? fmt::format("{{0}}{}", who) : "CAST(NULL AS uuid)"});
  for (const auto& by : kept.group) {
    const auto& field = entity[by.field];
    const auto column = "{0}" + db::quote_identifier(field.name);
    const auto storage = field.type->storage();
    const auto type = storage == Storage::kId ? ColumnType::kId : storage == Storage::kBoolean ? ColumnType::kInteger : ColumnType::kText;
    const auto of = by.period == "month"  ? "substr(" + column + ", 1, 7) || '-01'"
                    : by.period == "year" ? "substr(" + column + ", 1, 4) || '-01-01'"
                                          : column;
    out.push_back({field.name, type, of});
  }
  for (const int f : kept.sum)
    if (const auto& field = entity[f]; !field.currency.empty())
      out.push_back({field.currency, ColumnType::kText,
                     "CASE WHEN {0}" + db::quote_identifier(field.name) + " IS NOT NULL THEN {0}" + db::quote_identifier(field.currency) + " END"});
  return out;
}

Columns sums(const Entity& entity, const KeptFigures& kept) {
  Columns out{{std::string(kRecords), ColumnType::kInteger, "1"}};
  for (const int f : kept.sum) {
    const auto& field = entity[f];
    const auto column = "{0}" + db::quote_identifier(field.name);
    out.push_back({values_column(field), ColumnType::kInteger, "CASE WHEN " + column + " IS NOT NULL THEN 1 ELSE 0 END"});
    out.push_back({high_column(field), ColumnType::kInteger, "coalesce(" + column + " / 1000000000, 0)"});
    out.push_back({low_column(field), ColumnType::kInteger, "coalesce(" + column + " % 1000000000, 0)"});
  }
  return out;
}

// Of each column, joined.
template <class F>
std::string list(const Columns& columns, std::string_view between, F&& f) {
  std::string out;
  for (const auto& column : columns) out += (out.empty() ? std::string() : std::string(between)) + f(column);
  return out;
}

std::string quoted(const Column& column) { return db::quote_identifier(column.name); }

// One of the two tables of some figures.
struct Table {
  const Entity& entity;
  std::string name;
  Columns key, sum;

  Table(const Entity& entity, const KeptFigures& kept, bool all)
      : entity(entity), name(figures_table(entity, kept, all)), key(keys(entity, kept, all)), sum(sums(entity, kept)) {}

  [[nodiscard]] bool by_owner() const { return key.front().name == "owner"; }
  [[nodiscard]] std::string quoted_name() const { return db::quote_identifier(name); }
  [[nodiscard]] std::string columns() const { return list(key, ", ", quoted) + ", " + list(sum, ", ", quoted); }
  [[nodiscard]] std::string keys_of(std::string_view row) const {
    return list(key, ", ", [&](const Column& c) { return c.from(row); });
  }
  // Which rows are of this type.
  [[nodiscard]] std::string own() const { return name == kTally ? "entity = " + db::quote_text(entity.name) : "1 = 1"; }
  // What counting gives.
  [[nodiscard]] std::string counting(std::string_view records, std::string_view type) const {
    std::string ordinals;
    for (std::size_t i = 1; i <= key.size(); ++i) ordinals += (i > 1 ? ", " : "") + std::to_string(i);
    return fmt::format("SELECT {}, {} FROM {} WHERE removed_at IS NULL GROUP BY {}",
                       list(key, ", ", [](const Column& c) { return c.from("") + " AS " + quoted(c); }),
                       list(sum, ", ", [&](const Column& c) { return fmt::format("CAST(sum({}) AS {}) AS {}", c.from(""), type, quoted(c)); }),
                       records, ordinals);
  }
  // What is kept, a row a group.
  [[nodiscard]] std::string standing(std::string_view type) const {
    const auto by = list(key, ", ", quoted);
    return fmt::format("SELECT {0}, {1} FROM {2} WHERE {3} GROUP BY {0} HAVING sum({4}) <> 0", by,
                       list(sum, ", ", [&](const Column& c) { return fmt::format("CAST(sum({0}) AS {1}) AS {0}", quoted(c), type); }),
                       quoted_name(), own(), kRecords);
  }
};

std::vector<Table> tables(const Entity& entity, const KeptFigures& kept) {
  std::vector<Table> out;
  if (entity.owned || is_tally(kept)) out.emplace_back(entity, kept, false);
  if (!is_tally(kept)) out.emplace_back(entity, kept, true);
  return out;
}

std::vector<KeptFigures> all_kept(const Entity& entity) {
  std::vector<KeptFigures> out{tally()};
  out.insert(out.end(), entity.figures.begin(), entity.figures.end());
  return out;
}

std::string integer(const db::Transaction& tx) { return std::string(db::column_type(tx.dialect(), ColumnType::kInteger)); }

std::string trigger(const Entity& entity, std::string_view kept, std::string_view act) {
  return kept.empty() ? fmt::format("{}_tally_{}", entity.table, act) : fmt::format("{}_figures_{}_{}", entity.table, kept, act);
}

void make_table(db::Transaction& tx, const Table& table) {
  const auto name = table.quoted_name();
  const auto declared = [&](const Column& c) { return quoted(c) + " " + std::string(db::column_type(tx.dialect(), c.type)); };
  tx.script(fmt::format("CREATE TABLE IF NOT EXISTS {} ({}, {})", name, list(table.key, ", ", declared), list(table.sum, ", ", declared)));
  // By which a group is found, and what is an owner's; what is a department's.
  tx.script(fmt::format("CREATE INDEX IF NOT EXISTS {} ON {} ({})", db::quote_identifier(table.name + "_of"), name, list(table.key, ", ", quoted)));
  if (table.by_owner())
    tx.script(fmt::format("CREATE INDEX IF NOT EXISTS {} ON {} (department)", db::quote_identifier(table.name + "_in"), name));
}

// The columns of a record by whose change the figures change.
std::vector<std::string> watched(const Entity& entity, const KeptFigures& kept) {
  std::vector<std::string> out{"removed_at"};
  if (entity.owned) out.insert(out.end(), {"owner", "department"});
  for (const auto& by : kept.group) out.push_back(entity[by.field].name);
  for (const int f : kept.sum) {
    out.push_back(entity[f].name);
    if (!entity[f].currency.empty()) out.push_back(entity[f].currency);
  }
  return out;
}

std::string differ(const std::vector<std::string>& columns, std::string_view differs) {
  std::string out;
  for (const auto& column : columns)
    out += fmt::format("{0}OLD.{1} {2} NEW.{1}", out.empty() ? "" : " OR ", db::quote_identifier(column), differs);
  return out;
}

std::string same(const Table& table, std::string_view row) {
  return list(table.key, " AND ", [&](const Column& c) { return quoted(c) + " IS (" + c.from(row) + ")"; });
}

std::string step(const Table& table, std::string_view row, char sign) {
  return fmt::format("UPDATE {} SET {} WHERE {} AND {}removed_at IS NULL; ", table.quoted_name(),
                     list(table.sum, ", ", [&](const Column& c) { return fmt::format("{0} = {0} {1} ({2})", quoted(c), sign, c.from(row)); }),
                     same(table, row), row);
}

// A group's row is made before the record, by a statement that cannot fail: SQLite copies every page that an INSERT
// touches, to be able to take it back, as soon as a trigger of it could (an upsert, a SELECT, a constraint).
void make_sqlite_triggers(db::Transaction& tx, const Entity& entity, const KeptFigures& kept) {
  const auto make = [&](std::string_view act, std::string_view moment, const std::string& when, const std::string& body) {
    tx.script(fmt::format("CREATE TRIGGER {} {} ON {}{} BEGIN {}END", db::quote_identifier(trigger(entity, kept.name, act)), moment,
                          db::quote_identifier(entity.table), when, body));
  };
  const auto missing = [](const Table& t) { return fmt::format("NEW.removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM {} WHERE {})", t.quoted_name(), same(t, "NEW.")); };
  const auto row = [](const Table& t) { return t.keys_of("NEW.") + ", " + list(t.sum, ", ", [](const Column&) { return std::string("0"); }); };
  std::string one_more, one_less, change;
  const auto all = tables(entity, kept);
  for (const auto& t : all) {
    const auto columns = t.columns();
    make(t.name.ends_with("_all") ? "first_all" : "first", "BEFORE INSERT", " WHEN " + missing(t),
         fmt::format("INSERT INTO {} ({}) VALUES ({}); ", t.quoted_name(), columns, row(t)));
    one_more += step(t, "NEW.", '+');
    one_less += step(t, "OLD.", '-');
    change += step(t, "OLD.", '-') + fmt::format("INSERT INTO {} ({}) SELECT {} WHERE {}; ", t.quoted_name(), columns, row(t), missing(t)) + step(t, "NEW.", '+');
  }
  std::string columns;
  const auto of = watched(entity, kept);
  for (const auto& column : of) columns += (columns.empty() ? "" : ", ") + db::quote_identifier(column);
  make("insert", "AFTER INSERT", "", one_more);
  make("delete", "AFTER DELETE", "", one_less);
  make("update", "AFTER UPDATE OF " + columns, " WHEN " + differ(of, "IS NOT"), change);
}

void make_postgres_triggers(db::Transaction& tx, const Entity& entity, const KeptFigures& kept) {
  const auto table = db::quote_identifier(entity.table);
  const auto function = [&](std::string_view act, const std::string& body) {
    tx.script(fmt::format("CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN {} RETURN NULL; END $body$",
                          db::quote_identifier(trigger(entity, kept.name, act)), body));
  };
  std::string many, one_more, one_less;
  for (const auto& t : tables(entity, kept)) {
    many += fmt::format("INSERT INTO {} ({}) {}; ", t.quoted_name(), t.columns(), t.counting("made", integer(tx)));
    const auto add = [&](std::string_view row, char sign) {
      return fmt::format("INSERT INTO {} ({}) VALUES ({}, {}); ", t.quoted_name(), t.columns(), t.keys_of(row),
                         list(t.sum, ", ", [&](const Column& c) { return fmt::format("{}({})", sign, c.from(row)); }));
    };
    one_more += add("NEW.", '+');
    one_less += add("OLD.", '-');
  }
  const auto living = [](std::string_view row, const std::string& body) { return fmt::format("IF {}removed_at IS NULL THEN {}END IF; ", row, body); };
  function("insert", many);
  function("delete", living("OLD.", one_less));
  function("update", living("OLD.", one_less) + living("NEW.", one_more));
  const auto make = [&](std::string_view act, const std::string& how) {
    const auto name = db::quote_identifier(trigger(entity, kept.name, act));
    tx.script(fmt::format("CREATE TRIGGER {0} AFTER {1} EXECUTE FUNCTION {0}()", name, how));
  };
  make("insert", fmt::format("INSERT ON {} REFERENCING NEW TABLE AS made FOR EACH STATEMENT", table));
  make("delete", fmt::format("DELETE ON {} FOR EACH ROW", table));
  make("update", fmt::format("UPDATE ON {} FOR EACH ROW WHEN ({})", table, differ(watched(entity, kept), "IS DISTINCT FROM")));
}

bool has_triggers(db::Transaction& tx, const Entity& entity, const std::string& name) {
  const auto update = trigger(entity, name, "update");
  return (tx.dialect() == Dialect::kSqlite
              ? tx.query("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?", {update})
              : tx.query("SELECT 1 FROM pg_trigger WHERE tgname = ? AND tgrelid = to_regclass(?)", {update, db::quote_identifier(entity.table)}))
      .next();
}

void drop(db::Transaction& tx, const Entity& entity, const std::string& name) {
  for (const auto* act : kActs) {
    const auto quoted = db::quote_identifier(trigger(entity, name, act));
    tx.script(tx.dialect() == Dialect::kSqlite ? "DROP TRIGGER IF EXISTS " + quoted
                                               : fmt::format("DROP TRIGGER IF EXISTS {0} ON {1}; DROP FUNCTION IF EXISTS {0}()", quoted,
                                                             db::quote_identifier(entity.table)));
  }
  if (name.empty()) {
    tx.execute("DELETE FROM tally WHERE entity = ?", {entity.name});
    return;
  }
  KeptFigures kept;
  kept.name = name;
  for (const bool all : {false, true}) tx.script("DROP TABLE IF EXISTS " + db::quote_identifier(figures_table(entity, kept, all)));
}

void make(db::Transaction& tx, const Entity& entity, const KeptFigures& kept) {
  for (const auto& table : tables(entity, kept)) {
    make_table(tx, table);
    tx.script(fmt::format("INSERT INTO {} ({}) {}", table.quoted_name(), table.columns(), table.counting(db::quote_identifier(entity.table), integer(tx))));
  }
  if (tx.dialect() == Dialect::kSqlite) make_sqlite_triggers(tx, entity, kept);
  else make_postgres_triggers(tx, entity, kept);
}

// What was made, as it is noted: by name.
using Definitions = std::vector<std::pair<std::string, std::string>>;

Definitions described(const Entity& entity) {
  Definitions out;
  for (const auto& kept : all_kept(entity)) {
    std::string text = "1";  // of the tables that this file makes
    for (const auto& by : kept.group) text += " " + entity[by.field].name + (by.period.empty() ? "" : ":" + by.period);
    for (const int f : kept.sum) text += " +" + entity[f].name;
    out.emplace_back(kept.name, text);
  }
  return out;
}

Definitions noted(db::Transaction& tx, const Entity& entity) {
  Definitions out;
  auto rows = tx.query("SELECT value FROM setting WHERE name = ?", {std::string(kNote) + entity.name});
  if (!rows.next()) return out;
  auto text = rows.text(0);
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    const auto space = line.find(' ');
    out.emplace_back(line.substr(0, space), line.substr(space + 1));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return out;
}

void note(db::Transaction& tx, const Entity& entity, const Definitions& all) {
  std::string text;
  for (const auto& [name, definition] : all) text += (text.empty() ? "" : "\n") + name + " " + definition;
  tx.execute("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
             {std::string(kNote) + entity.name, text});
}

}  // namespace

const KeptFigures& tally() {
  static const KeptFigures one;
  return one;
}
bool is_tally(const KeptFigures& kept) { return kept.name.empty(); }

std::string figures_table(const Entity& entity, const KeptFigures& kept, bool all) {
  if (is_tally(kept)) return std::string(kTally);
  return entity.table + "_figures_" + kept.name + (all ? "_all" : "");
}
std::string values_column(const Field& summed) { return summed.name + "__values"; }
std::string high_column(const Field& summed) { return summed.name + "__high"; }
std::string low_column(const Field& summed) { return summed.name + "__low"; }

std::vector<std::string> key_columns(const Entity& entity, const KeptFigures& kept, bool all) {
  std::vector<std::string> out;
  for (const auto& column : keys(entity, kept, all)) out.push_back(column.name);
  return out;
}

std::vector<std::string> sum_columns(const Entity& entity, const KeptFigures& kept) {
  std::vector<std::string> out;
  for (const auto& column : sums(entity, kept)) out.push_back(column.name);
  return out;
}

void prepare_figures(db::Transaction& tx, const Entity& entity) {
  const auto goal = described(entity);
  const auto there = noted(tx, entity);
  const auto in = [](const Definitions& all, const auto& one) { return std::find(all.begin(), all.end(), one) != all.end(); };
  for (const auto& one : there)
    if (!in(goal, one)) drop(tx, entity, one.first);
  for (std::size_t i = 0; const auto& kept : all_kept(entity)) {
    if (in(there, goal[i++]) && has_triggers(tx, entity, kept.name)) continue;
    drop(tx, entity, kept.name);
    make(tx, entity, kept);
  }
  if (goal != there) note(tx, entity, goal);
}

void tidy_figures(db::Transaction& tx, const Entity& entity, std::int64_t most) {
  const auto waits = [&](const Table& table, const std::string& by) {
    const auto count = [&](const std::string& of) {
      auto rows = tx.query("SELECT count(*) FROM " + of);
      return rows.next() ? rows.integer(0) : 0;
    };
    const auto own = table.quoted_name() + " WHERE " + table.own();
    const auto parts = count(own);
    return parts > most && parts > 2 * count("(SELECT 1 FROM " + own + " GROUP BY " + by + ") g");
  };
  for (const auto& kept : all_kept(entity))
    for (const auto& table : tables(entity, kept)) {
      if (tx.dialect() == Dialect::kSqlite) {
        tx.execute(fmt::format("DELETE FROM {} WHERE {} AND {} = 0", table.quoted_name(), table.own(), kRecords));
        continue;
      }
      const auto by = list(table.key, ", ", quoted);
      if (most > 0 && !waits(table, by)) continue;
      tx.execute(fmt::format("WITH parts AS (DELETE FROM {0} WHERE {5} RETURNING {1}) INSERT INTO {0} ({1}) SELECT {2}, {3} FROM parts GROUP BY {2} HAVING sum({4}) <> 0",
                             table.quoted_name(), table.columns(), by, list(table.sum, ", ", [](const Column& c) { return "sum(" + quoted(c) + ")"; }), kRecords, table.own()));
    }
}

std::int64_t living(db::Transaction& tx, const Entity& entity) {
  auto rows = tx.query(fmt::format("SELECT CAST(coalesce(sum({}), 0) AS bigint) FROM tally WHERE entity = ?", kRecords), {entity.name});
  rows.next();
  return rows.integer(0);
}

bool figures_are_right(db::Transaction& tx, const Entity& entity) {
  const auto type = integer(tx);
  for (const auto& kept : all_kept(entity))
    for (const auto& table : tables(entity, kept)) {
      const auto standing = table.standing(type), counted = table.counting(db::quote_identifier(entity.table), type);
      for (const auto& [one, other] : {std::pair(standing, counted), std::pair(counted, standing)})
        if (tx.query(fmt::format("SELECT 1 FROM ({} EXCEPT {}) d LIMIT 1", one, other)).next()) return false;
    }
  return true;
}

void recount_figures(db::Transaction& tx, const Entity& entity) {
  for (const auto& kept : all_kept(entity))
    for (const auto& table : tables(entity, kept)) {
      tx.execute(fmt::format("DELETE FROM {} WHERE {}", table.quoted_name(), table.own()));
      tx.script(fmt::format("INSERT INTO {} ({}) {}", table.quoted_name(), table.columns(), table.counting(db::quote_identifier(entity.table), integer(tx))));
    }
}

}  // namespace keyuan::record
