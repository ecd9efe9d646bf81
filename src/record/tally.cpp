#include "record/tally.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/query/where.hpp"

namespace keyuan::record {
namespace {

using db::Dialect;

// A type without owners has one row with neither.
std::string who(const Entity& entity, std::string_view row) {
  return entity.owned ? fmt::format("{0}owner, {0}department", row) : "CAST(NULL AS uuid), CAST(NULL AS uuid)";
}

std::string counting(const Entity& entity) {
  const auto what = entity.owned ? "owner, department" : "CAST(NULL AS uuid) AS owner, CAST(NULL AS uuid) AS department";
  const auto by = entity.owned ? "GROUP BY owner, department" : "HAVING count(*) > 0";
  return fmt::format("SELECT {}, count(*) AS n FROM {} WHERE removed_at IS NULL {}", what, db::quote_identifier(entity.table), by);
}

std::string trigger(const Entity& entity, std::string_view act) {
  return db::quote_identifier(fmt::format("{}_tally_{}", entity.table, act));
}

bool has_triggers(db::Transaction& tx, const Entity& entity) {
  const auto name = entity.table + "_tally_update";
  return (tx.dialect() == Dialect::kSqlite
              ? tx.query("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?", {name})
              : tx.query("SELECT 1 FROM pg_trigger WHERE tgname = ? AND tgrelid = to_regclass(?)",
                         {name, db::quote_identifier(entity.table)}))
      .next();
}

// The row of those that OLD or NEW is.
std::string sqlite_row(const Entity& entity, std::string_view row) {
  const auto same = [&](std::string_view column) {
    return entity.owned ? fmt::format("coalesce({0}, x'') = coalesce({1}{0}, x'')", column, row) : fmt::format("coalesce({}, x'') = x''", column);
  };
  return fmt::format("entity = {} AND {} AND {}", db::quote_text(entity.name), same("owner"), same("department"));
}

// One more, or one fewer, of them: nothing when it is in the recycle bin.
std::string sqlite_step(const Entity& entity, std::string_view row, int n) {
  return fmt::format("UPDATE tally SET n = n + {} WHERE {} AND {}removed_at IS NULL; ", n, sqlite_row(entity, row), row);
}

std::string who_changed(const Entity& entity, std::string_view differs) {
  auto out = fmt::format("OLD.removed_at {0} NEW.removed_at", differs);
  if (entity.owned) out += fmt::format(" OR OLD.owner {0} NEW.owner OR OLD.department {0} NEW.department", differs);
  return out;
}

// A record's row of the tally is made before the record, by a statement that cannot fail: SQLite copies every page that
// an INSERT touches, to be able to take it back, as soon as a trigger of it could (an upsert, a SELECT, a constraint).
void make_sqlite_triggers(db::Transaction& tx, const Entity& entity) {
  const auto table = db::quote_identifier(entity.table);
  const auto make = [&](std::string_view act, std::string_view moment, const std::string& when, const std::string& body) {
    tx.script(fmt::format("CREATE TRIGGER IF NOT EXISTS {} {} ON {}{} BEGIN {}END", trigger(entity, act), moment, table, when, body));
  };
  const auto missing = fmt::format("NEW.removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM tally WHERE {})", sqlite_row(entity, "NEW."));
  const auto row = fmt::format("{}, {}, 0", db::quote_text(entity.name), who(entity, "NEW."));
  tx.script("CREATE INDEX IF NOT EXISTS tally_of ON tally (entity, coalesce(owner, x''), coalesce(department, x''))");
  make("first", "BEFORE INSERT", " WHEN " + missing, fmt::format("INSERT INTO tally VALUES ({}); ", row));
  make("insert", "AFTER INSERT", "", sqlite_step(entity, "NEW.", 1));
  make("delete", "AFTER DELETE", "", sqlite_step(entity, "OLD.", -1));
  make("update", "AFTER UPDATE", " WHEN " + who_changed(entity, "IS NOT"),
       sqlite_step(entity, "OLD.", -1) + fmt::format("INSERT INTO tally SELECT {} WHERE {}; ", row, missing) + sqlite_step(entity, "NEW.", 1));
}

// Many inserted at once are one row more; updates and removals of one at a time are the rule.
void make_postgres_triggers(db::Transaction& tx, const Entity& entity) {
  const auto table = db::quote_identifier(entity.table);
  const auto name = db::quote_text(entity.name);
  const auto function = [&](std::string_view act, const std::string& body) {
    tx.script(fmt::format("CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN {} RETURN NULL; END $body$",
                          trigger(entity, act), body));
  };
  const auto step = [&](std::string_view row, int n) {
    return fmt::format("IF {0}removed_at IS NULL THEN INSERT INTO tally VALUES ({1}, {2}, {3}); END IF;", row, name,
                       who(entity, row), n);
  };
  function("insert", fmt::format("INSERT INTO tally SELECT {}, {}, count(*) FROM made WHERE removed_at IS NULL {};", name, who(entity, ""),
                                 entity.owned ? "GROUP BY owner, department" : "HAVING count(*) > 0"));
  function("delete", step("OLD.", -1));
  function("update", step("OLD.", -1) + step("NEW.", 1));
  tx.script(fmt::format("CREATE TRIGGER {0} AFTER INSERT ON {1} REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION {0}()",
                        trigger(entity, "insert"), table));
  tx.script(fmt::format("CREATE TRIGGER {0} AFTER DELETE ON {1} FOR EACH ROW EXECUTE FUNCTION {0}()", trigger(entity, "delete"), table));
  tx.script(fmt::format("CREATE TRIGGER {0} AFTER UPDATE ON {1} FOR EACH ROW WHEN ({2}) EXECUTE FUNCTION {0}()",
                        trigger(entity, "update"), table, who_changed(entity, "IS DISTINCT FROM")));
}

bool only_asks_who(const meta::Condition& c) {
  if (c.kind == meta::Condition::Kind::kTest) return c.field == "owner" || c.field == "department";
  return std::all_of(c.parts.begin(), c.parts.end(), only_asks_who);
}

// The field by which a record says itself in which place it lies: its only reference to such places that none but the
// program writes. Of several it is none.
bool names_place(const Entity& entity, const std::string& name) {
  const auto* field = entity.find(name);
  if (!field || !field->read_only || !field->target || field->type->storage() != meta::Storage::kId) return false;
  return std::count_if(entity.fields.begin(), entity.fields.end(), [&](const Field& f) { return f.read_only && f.target == field->target; }) == 1;
}

// Of a filter that asks for what nobody owns in one place: the place. The test that names it is taken out.
Id take_place(const Context& ctx, const Entity& entity, meta::Condition& filter) {
  if (filter.kind != meta::Condition::Kind::kAll) return {};
  const auto is_test = [](const meta::Condition& c, meta::Op op) { return c.kind == meta::Condition::Kind::kTest && c.op == op; };
  const bool nobodys = std::any_of(filter.parts.begin(), filter.parts.end(), [&](const auto& c) { return is_test(c, meta::Op::kEmpty) && c.field == "owner"; });
  if (!nobodys) return {};
  for (auto it = filter.parts.begin(); it != filter.parts.end(); ++it) {
    if (!is_test(*it, meta::Op::kEqual) || !it->value.is_string() || !names_place(entity, it->field)) continue;
    const auto id = Id::parse(it->value.get_ref<const std::string&>());
    const auto& field = *entity.find(it->field);
    if (!id || !ctx.org->place(entity.name, *id) || is_hidden(ctx, entity, field) || may_be_masked(ctx, entity, field)) continue;
    filter.parts.erase(it);
    return *id;
  }
  return {};
}

}  // namespace

void prepare_tally(db::Transaction& tx, const Entity& entity) {
  if (has_triggers(tx, entity)) return;
  if (tx.dialect() == Dialect::kSqlite) make_sqlite_triggers(tx, entity);
  else make_postgres_triggers(tx, entity);
  recount(tx, entity);
}

std::optional<std::int64_t> counted(Context& ctx, const Entity& entity, const Query& query) {
  auto filter = query.filter;
  const auto place = entity.owned ? take_place(ctx, entity, filter) : Id{};
  if (query.removed || !query.text.empty() || !only_asks_who(filter)) return std::nullopt;
  if (!entity.owned && !query.filter.empty()) return std::nullopt;
  // What is shared with somebody is known record by record.
  const bool sees_all = ctx.actor->scope(entity.name, access::Verb::kRead) & access::kAll;
  if (entity.owned && !sees_all && ctx.org->may_have_shares(*ctx.actor, entity.name)) return std::nullopt;
  Sql sql;
  sql.add("SELECT coalesce(sum(t.n), 0) FROM tally t WHERE t.entity = ").bind(entity.name);
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  append_condition(sql, ctx, entity, filter);
  if (place) sql.add(" AND t.department = ").bind(place);
  auto rows = ctx.db.query(sql.text, sql.values);
  rows.next();
  return rows.integer(0);
}

std::int64_t living(db::Transaction& tx, const Entity& entity) {
  auto rows = tx.query("SELECT coalesce(sum(n), 0) FROM tally WHERE entity = ?", {entity.name});
  rows.next();
  return rows.integer(0);
}

void tidy_tally(db::Transaction& tx) {
  if (tx.dialect() == Dialect::kSqlite) {
    tx.execute("DELETE FROM tally WHERE n = 0");
    return;
  }
  tx.execute("WITH parts AS (DELETE FROM tally RETURNING entity, owner, department, n) "
             "INSERT INTO tally SELECT entity, owner, department, sum(n) FROM parts GROUP BY 1, 2, 3 HAVING sum(n) <> 0");
}

bool tally_is_right(db::Transaction& tx, const Entity& entity) {
  const auto kept = fmt::format("SELECT owner, department, CAST(sum(n) AS {}) AS n FROM tally WHERE entity = {} "
                                "GROUP BY owner, department HAVING sum(n) <> 0",
                                db::column_type(tx.dialect(), db::ColumnType::kInteger), db::quote_text(entity.name));
  const auto there = counting(entity);
  return !tx.query(fmt::format("SELECT 1 FROM ({0}) a LEFT JOIN ({1}) b ON {2} WHERE b.n IS NULL UNION ALL "
                               "SELECT 1 FROM ({1}) a LEFT JOIN ({0}) b ON {2} WHERE b.n IS NULL LIMIT 1",
                               kept, there,
                               "a.n = b.n AND (a.owner = b.owner OR a.owner IS NULL AND b.owner IS NULL) AND "
                               "(a.department = b.department OR a.department IS NULL AND b.department IS NULL)"))
              .next();
}

void recount(db::Transaction& tx, const Entity& entity) {
  tx.execute("DELETE FROM tally WHERE entity = ?", {entity.name});
  tx.script(fmt::format("INSERT INTO tally SELECT {}, owner, department, n FROM ({}) c", db::quote_text(entity.name), counting(entity)));
}

}  // namespace keyuan::record
