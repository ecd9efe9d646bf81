#include "modules/followups/due.hpp"

#include <fmt/format.h>

#include "db/sql.hpp"
#include "modules/calendar/calendar.hpp"
#include "record/query/sql.hpp"

namespace keyuan::followups {
namespace {

constexpr std::int64_t kNever = 9'000'000'000'000'000;

// Since when the rhythm counts.
constexpr std::string_view kSince = "COALESCE(t.last_follow_up_at, t.created_at)";

std::string since_day_sql(const record::Context& ctx) { return fmt::format("ky_day({}, {})", kSince, db::quote_text(calendar::of(ctx)->zone().name())); }

std::string open_sql(const Subject& subject) {
  return fmt::format("(t.owner IS NOT NULL AND t.removed_at IS NULL AND COALESCE(t.status, '') NOT IN ({}, {}))", db::quote_text(subject.closed[0]),
                     db::quote_text(subject.closed[1]));
}

std::string letter_sql(const Subject& subject) { return "t." + record::quote_identifier(subject.letter.name); }

// How many milliseconds later the working days of a class are over, by the day from which they count:
// working (letter, day, ms) AS (VALUES …); empty when no class among the records counts in working days.
std::string working_spans(record::Context& ctx, const Rulebook& book, const Subject& subject, const record::Sql& which) {
  std::string letters;
  for (const auto& [letter, rhythm] : book.rhythms)
    if (rhythm.working_days) letters += (letters.empty() ? "" : ", ") + db::quote_text(letter);
  if (letters.empty()) return {};
  const auto calendar = calendar::of(ctx);
  std::string spans;
  auto rows = ctx.db.query(fmt::format("SELECT DISTINCT {0}, {1} FROM {2} t WHERE {3} AND {0} IN ({4})", letter_sql(subject), since_day_sql(ctx),
                                       record::quote_identifier(subject.entity), which.text, letters),
                           which.values);
  while (rows.next()) {
    const auto day = base::Date::parse(rows.text(1));
    if (!day) continue;
    const auto over = calendar->plus(*day, book.rhythms.find(rows.text(0))->second.days);
    spans += fmt::format("{}({}, {}, {})", spans.empty() ? "" : ", ", db::quote_text(rows.text(0)), db::quote_text(rows.text(1)),
                         (over.days() - day->days()) * base::kDay);
  }
  return spans.empty() ? spans : "working (letter, day, ms) AS (VALUES " + spans + ")";
}

// Where there are spans, the one of the record is joined as w.
std::string rhythm_sql(const Rulebook& book, const Subject& subject, bool spans) {
  std::string cases;
  for (const auto& [letter, rhythm] : book.rhythms) {
    if (rhythm.working_days && !spans) continue;
    const auto later = rhythm.working_days ? std::string("w.ms") : fmt::format("CAST({} AS bigint)", rhythm.days * base::kDay);
    cases += fmt::format(" WHEN {} THEN {} + {}", db::quote_text(letter), kSince, later);
  }
  return cases.empty() ? std::to_string(kNever) : "CASE " + letter_sql(subject) + cases + " END";
}

// The same rules as next_due(), for all records for which `which` holds.
std::int64_t keep_where(record::Context& ctx, const Rulebook& book, const Subject& subject, const record::Sql& which) {
  const bool sqlite = ctx.db.dialect() == db::Dialect::kSqlite;
  const auto table = record::quote_identifier(subject.entity);
  const auto spans = working_spans(ctx, book, subject, which);
  const auto planned = [&](const char* from, const char* state, const char* more) {
    return fmt::format("COALESCE((SELECT min(x.due_at) FROM {} x WHERE x.{} = t.id AND x.state = '{}' AND x.removed_at IS NULL{}), {})", from,
                       table, state, more, kNever);
  };
  // Whoever is to do it: it is with the record that something comes next. An appointment behind which there is a follow-up was kept.
  const auto to_do = [&](const char* kind, const char* more) {
    return fmt::format("COALESCE((SELECT min(x.due_at) FROM activity x WHERE x.{} = t.id AND x.kind = '{}' AND x.done = 0 AND x.removed_at IS NULL{}), {})", table,
                       kind, more, kNever);
  };
  const auto first = std::string(sqlite ? "min" : "LEAST") + "(d.commitment_at, d.appointment_at, d.task_at, d.plan_at, d.follow_up_at, d.rhythm_at)";
  const char* differs = sqlite ? "IS NOT" : "IS DISTINCT FROM";
  record::Sql sql;
  // Materialized, or each of the moments would be looked up wherever it is named.
  sql.add(fmt::format(
      "WITH {0}{1}d AS MATERIALIZED (SELECT t.id, CASE WHEN {2} THEN 1 ELSE 0 END AS working, {3} AS commitment_at, {4} AS appointment_at, {5} AS task_at, "
      "{6} AS plan_at, CASE WHEN t.next_follow_up_at > COALESCE(t.last_follow_up_at, -{7}) THEN t.next_follow_up_at ELSE {7} END AS follow_up_at, "
      "COALESCE({8}, {7}) AS rhythm_at FROM {9} t{10} WHERE ",
      spans, spans.empty() ? "" : ", ", open_sql(subject), planned("commitment", "open", " AND x.owner = t.owner"),
      to_do("appointment", " AND x.due_at > COALESCE(t.last_follow_up_at, 0)"), to_do("task", ""), planned("plan_run", "running", ""), kNever,
      rhythm_sql(book, subject, !spans.empty()), table,
      spans.empty() ? "" : fmt::format(" LEFT JOIN working w ON w.letter = {} AND w.day = {}", letter_sql(subject), since_day_sql(ctx))));
  sql.add(which).add(fmt::format(
      ") UPDATE {0} SET next_due_at = n.due, next_due_kind = n.kind FROM ("
      "SELECT d.id, CASE WHEN d.working = 1 THEN NULLIF({1}, {2}) END AS due, CASE WHEN d.working = 0 THEN NULL WHEN {1} = {2} THEN 'none' "
      "WHEN d.commitment_at = {1} THEN 'commitment' WHEN d.appointment_at = {1} THEN 'appointment' WHEN d.task_at = {1} THEN 'task' "
      "WHEN d.plan_at = {1} THEN 'plan' WHEN d.follow_up_at = {1} THEN 'follow_up' ELSE 'rhythm' END AS kind FROM d) n "
      "WHERE {0}.id = n.id AND ({0}.next_due_at {3} n.due OR {0}.next_due_kind {3} n.kind)",
      table, first, kNever, differs));
  return ctx.db.execute(sql.text, sql.values);
}

}  // namespace

void set_due(const record::Context& ctx, const Rulebook& book, record::Write& write) {
  const auto& subject = subject_of(write.entity);
  auto& r = write.after;
  if (!is_open(subject, r)) return;
  const auto last = moment(r, subject.last_follow_up_at);
  Planned planned;
  planned.follow_up = agreed(moment(r, subject.next_follow_up_at), last);
  if (const auto rhythm = book.rhythms.find(r.get(subject.letter)); rhythm != book.rhythms.end())
    planned.rhythm = rhythm_due(*calendar::of(ctx), rhythm->second, last.value_or(r.get(subject.created_at)));
  const auto due = next_due(planned);
  if (due.at) r.set(subject.next_due_at, *due.at);
  r.set(subject.next_due_kind, due.kind);
}

void keep_due(record::Context& ctx, const Rulebook& book, const Subject& subject, base::Id id) {
  record::Sql which;
  which.add("t.id = ").bind(id);
  keep_where(ctx, book, subject, which);
}

std::int64_t keep_due(record::Context& ctx, const Rulebook& book, const Subject& subject, std::int64_t from, std::int64_t to) {
  record::Sql which;
  which.add("t.seq >= ").bind(from).add(" AND t.seq < ").bind(to);
  return keep_where(ctx, book, subject, which);
}

}  // namespace keyuan::followups
