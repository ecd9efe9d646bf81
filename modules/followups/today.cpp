#include "modules/followups/today.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/problem.hpp"
#include "fields/activity.hpp"
#include "fields/commitment.hpp"
#include "fields/contact.hpp"
#include "meta/labels.hpp"
#include "modules/followups/rules.hpp"
#include "modules/followups/subject.hpp"
#include "record/access/clause.hpp"
#include "record/query/query.hpp"

namespace keyuan::followups {
namespace {

using base::Id;
using nlohmann::json;
using record::Sql;
using record::access::Verb;

struct Row {
  ToDo todo;
  json body;
};

std::string clock(const base::Zone& zone, base::Time at) {
  const auto minutes = (at.ms - zone.start_of(zone.date_at(at)).ms) / base::kMinute;
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

json text_or_null(const db::Rows& rows, int column) { return rows.is_null(column) ? json() : json(std::string(rows.text(column))); }
json time_or_null(const db::Rows& rows, int column) { return rows.is_null(column) ? json() : json(base::Time{rows.integer(column)}.to_string()); }

class Day {
 public:
  Day(record::Context& ctx, Id user, int limit)
      : ctx_(ctx), user_(user), limit_(limit), begins_(ctx.zone.start_of(ctx.today())), ends_(ctx.zone.start_of(ctx.today().plus_days(1))) {}

  json answer() {
    for (const auto& subject : kSubjects) add_records(subject);
    add_tasks_and_appointments();
    add_commitments();
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return comes_before(a.todo, b.todo); });
    if (rows_.size() > static_cast<std::size_t>(limit_)) rows_.resize(static_cast<std::size_t>(limit_));
    auto data = json::array();
    for (auto& row : rows_) data.push_back(std::move(row.body));
    return {{"data", std::move(data)}, {"counts", {{"overdue", overdue_}, {"today", all_ - overdue_}, {"done", done()}, {"without_step", without_step()}}}};
  }

 private:
  // A column as far as it is there and may be seen.
  std::string column(const meta::Entity& entity, std::string_view name, std::string_view alias = "t") const {
    const auto* field = entity.find(name);
    if (!field || record::is_hidden(ctx_, entity, *field)) return "NULL";
    return std::string(alias) + "." + record::quote_identifier(field->name);
  }

  std::string say(const char* word, const base::Params& params) const {
    return ctx_.meta().words().phrase(ctx_.language, std::string("messages.followups.") + word, params);
  }

  // "today at 14:00", "overdue by 3 days"; of what is due on a day rather than at a moment without the time.
  std::string when(base::Time due, bool at_a_moment) const {
    const auto now = ctx_.now();
    if (const auto days = overdue_days(ctx_.zone, due, now)) return say("overdue", {{"count", std::to_string(days)}});
    const auto day = ctx_.zone.date_at(due);
    const auto time = clock(ctx_.zone, due);
    if (day == ctx_.today())
      return !at_a_moment ? say("day_today", {}) : say(due < now ? "overdue_hours" : "today", {{"time", time}});
    return at_a_moment ? say("later", {{"day", day.to_string()}, {"time", time}}) : say("day_later", {{"day", day.to_string()}});
  }

  json row(std::string_view entity, Id id, base::Time due, std::string_view kind, json title) const {
    return {{"entity", entity}, {"id", id.to_string()}, {"title", std::move(title)}, {"subtitle", nullptr}, {"phone", nullptr},
            {"due_at", due.to_string()}, {"overdue_days", overdue_days(ctx_.zone, due, ctx_.now())}, {"kind", kind}, {"reason", nullptr},
            {"step", nullptr}, {"score", nullptr}, {"last_follow_up_at", nullptr}, {"lost_first", lost_first(kind)}, {"record", nullptr}};
  }

  void count(const db::Rows& rows, int first) {
    if (counted_) return;
    counted_ = true;
    all_ += rows.integer(first);
    overdue_ += rows.integer(first + 1);
  }

  // How many there are in all and how many of them are overdue, with every row.
  std::string counts(std::string_view due) const {
    return fmt::format(", count(*) OVER () AS found, CAST(sum(CASE WHEN {} < {} THEN 1 ELSE 0 END) OVER () AS bigint) AS over_due", due, begins_.ms);
  }

  // ---- leads and accounts

  // Whom the person may have to speak to, each by an index of its own.
  Sql candidates(const meta::Entity& entity) const {
    const auto& table = (*ctx_.catalog)[entity].from;
    const auto mine = [&](Sql& sql) -> Sql& {
      return sql.add("SELECT x.id FROM " + table + " x WHERE x.removed_at IS NULL AND x.owner = ").bind(user_).add(" AND ");
    };
    Sql sql;
    mine(sql).add("x.next_due_at < ").bind(ends_.ms);
    if (entity.find("first_contact_due") && entity.find("first_contacted_at")) {
      sql.add(" UNION ");
      mine(sql).add("x.first_contact_due < ").bind(ends_.ms).add(" AND x.first_contacted_at IS NULL");
    }
    if (entity.find("returns_at")) {
      sql.add(" UNION ");
      mine(sql).add("x.returns_at < ").bind(ctx_.now().ms + kReturnsSoon);
    }
    return sql;
  }

  // What is to be done stands in the queue by itself. Its record stands there for it where it does not: an appointment of
  // before today, of which nobody has said what came, and a task that a colleague is late with.
  Sql thing_sql(const Subject& subject) const {
    Sql sql;
    sql.add(fmt::format("WHEN 'appointment' THEN CASE WHEN t.next_due_at < {0} THEN 3 ELSE 8 END WHEN 'task' THEN CASE WHEN t.next_due_at >= {0} OR EXISTS (SELECT 1 FROM "
                        "activity x WHERE x.{1} = t.id AND x.kind = 'task' AND x.done = 0 AND x.removed_at IS NULL AND x.due_at < {2} AND x.assignee = ",
                        begins_.ms, record::quote_identifier(subject.entity), ends_.ms));
    return sql.bind(user_).add(") THEN 8 ELSE 4 END");
  }

  // 0 … 7 as lost_first() has it, for a row of `t`; 8 where nothing is to be done after all.
  Sql kind_sql(const meta::Entity& entity, const Subject& subject) const {
    std::string cases;
    if (entity.find("first_contact_due") && entity.find("first_contacted_at"))
      cases += fmt::format(" WHEN t.first_contact_due < {} AND t.first_contacted_at IS NULL THEN 0", ends_.ms);
    if (entity.find("returns_at"))  // what was done today is waited for
      cases += fmt::format(" WHEN t.returns_at < {} AND COALESCE(t.last_follow_up_at, 0) < {} THEN 1", ctx_.now().ms + kReturnsSoon, begins_.ms);
    Sql sql;
    sql.add(fmt::format("CASE{} WHEN t.next_due_at < {} THEN CASE t.next_due_kind ", cases, ends_.ms)).add(thing_sql(subject));
    return sql.add(" WHEN 'plan' THEN 5 WHEN 'follow_up' THEN 6 WHEN 'rhythm' THEN 7 ELSE 8 END ELSE 8 END");
  }

  std::string due_sql(const meta::Entity& entity) const {
    return fmt::format("CASE q.place WHEN 0 THEN {} WHEN 1 THEN {} ELSE q.next_due_at END", entity.find("first_contact_due") ? "q.first_contact_due" : "NULL",
                       entity.find("returns_at") ? "q.returns_at" : "NULL");
  }

  // Its own number, or that of its most important contact whom the actor sees.
  Sql phone_sql(const meta::Entity& entity, const Subject& subject) const {
    Sql sql;
    if (&subject == &kLeads) return sql.add("COALESCE(" + column(entity, "mobile", "q") + ", " + column(entity, "phone", "q") + ")");
    const auto& contacts = ctx_.entity(fields::contact::kEntity);
    sql.add("COALESCE(" + column(entity, "phone", "q") + ", (SELECT COALESCE(" + column(contacts, "mobile", "k") + ", " + column(contacts, "phone", "k") +
            ") FROM contact k WHERE k.account = q.id AND k.removed_at IS NULL");
    record::access::append_clause(sql, ctx_, contacts, Verb::kRead, "k");
    return sql.add(" ORDER BY COALESCE(k.is_primary, 0) DESC, k.seq LIMIT 1))");
  }

  void add_records(const Subject& subject) {
    const auto& entity = ctx_.entity(subject.entity);
    const auto letter = record::quote_identifier(subject.letter.name);
    const auto score = column(entity, "score", "q");
    const auto weight_sql = fmt::format("COALESCE({}, CASE q.{} WHEN 'A' THEN 90 WHEN 'B' THEN 60 WHEN 'C' THEN 30 WHEN 'D' THEN 10 ELSE 0 END)", score, letter);
    const auto due = due_sql(entity);
    std::array<std::string, 2> line = {"NULL", "NULL"};
    for (std::size_t i = 0; i < entity.subtitle.size() && i < 2; ++i) line[i] = column(entity, entity[entity.subtitle[i]].name, "q");

    Sql sql;
    sql.add("SELECT z.*, p.name, s.goal, s.talk_track, s.kind, r.step FROM (SELECT q.id, " + record::title_sql(ctx_, entity, "q") + " AS title, " +
            line[0] + " AS line_one, " + line[1] + " AS line_two, ").add(phone_sql(entity, subject)).add(" AS phone_number, q.place, ");
    sql.add(fmt::format("{0} AS due, {1} AS score_shown, CAST({2} AS bigint) AS heavy, q.last_follow_up_at AS spoken, q.{3} AS letter, q.plan_step AS standing", due, score,
                        weight_sql, letter));
    sql.add(counts(due)).add(" FROM (SELECT t.*, ").add(kind_sql(entity, subject)).add(" AS place FROM (").add(candidates(entity));
    sql.add(") c JOIN " + (*ctx_.catalog)[entity].from + " t ON t.id = c.id WHERE t.removed_at IS NULL");
    record::access::append_clause(sql, ctx_, entity, Verb::kRead);
    sql.add(fmt::format(") q WHERE q.place < 8 ORDER BY q.place, CASE WHEN q.place <= {} THEN {} ELSE 0 END, heavy DESC, COALESCE(q.last_follow_up_at, 0), "
                        "due, q.id LIMIT {}) z", kLastWithDeadline, due, limit_));
    sql.add(fmt::format(" LEFT JOIN plan_run r ON r.{} = z.id AND r.state = 'running' AND r.removed_at IS NULL AND z.place = 5 "
                        "LEFT JOIN plan p ON p.id = r.plan LEFT JOIN plan_step s ON s.id = r.step", record::quote_identifier(subject.entity)));

    counted_ = false;
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      count(rows, 12);
      const base::Time at{rows.integer(6)};
      static constexpr std::array<std::string_view, 8> kKinds = {"first_contact", "return", "commitment", "appointment", "task", "plan", "follow_up", "rhythm"};
      const auto kind = kKinds[static_cast<std::size_t>(rows.integer(5))];
      auto body = row(subject.entity, rows.id(0), at, kind, text_or_null(rows, 1));
      body["subtitle"] = subtitle(entity, rows);
      body["phone"] = text_or_null(rows, 4);
      if (!rows.is_null(7)) body["score"] = rows.integer(7);
      body["last_follow_up_at"] = time_or_null(rows, 9);
      body["reason"] = reason(kind, at, rows);
      if (!rows.is_null(17))
        body["step"] = {{"goal", text_or_null(rows, 15)}, {"talk_track", text_or_null(rows, 16)}, {"kind", text_or_null(rows, 17)}};
      rows_.push_back({{lost_first(kind), at, rows.integer(8), rows.is_null(9) ? std::nullopt : std::optional(base::Time{rows.integer(9)}), rows.id(0)},
                       std::move(body)});
    }
  }

  json subtitle(const meta::Entity& entity, const db::Rows& rows) const {
    std::string out;
    for (std::size_t i = 0; i < entity.subtitle.size() && i < 2; ++i) {
      const auto text = std::string(rows.text(2 + static_cast<int>(i)));
      if (text.empty()) continue;
      const auto& field = entity[entity.subtitle[i]];
      const auto* choice = field.choice(text);
      out += (out.empty() ? "" : " · ") + (choice ? meta::label(ctx_.meta().words(), ctx_.language, entity, field, *choice) : text);
    }
    return out.empty() ? json() : json(std::move(out));
  }

  std::string reason(std::string_view kind, base::Time due, const db::Rows& rows) const {
    if (kind == "plan") {
      const auto standing = std::string(rows.text(11));
      return say("plan", {{"plan", std::string(rows.text(14))}, {"number", standing.substr(0, standing.find(' '))}, {"when", when(due, false)}});
    }
    if (kind == "appointment") return say("appointment_over", {{"when", when(due, true)}});
    if (kind == "task") return say("task_of_colleague", {{"when", when(due, true)}});
    if (kind != "rhythm") return say(std::string(kind).c_str(), {{"when", when(due, true)}});
    const std::string letter(rows.text(10));
    if (rows.is_null(9)) return say("rhythm_first", {{"class", letter}, {"when", when(due, false)}});
    return say("rhythm", {{"class", letter}, {"when", when(due, false)}});
  }

  // ---- tasks, appointments and commitments

  // Whom it concerns: the account, or else the lead, with the title as far as the actor sees it.
  void join_concerned(Sql& sql) const {
    sql.add(" LEFT JOIN account ka ON ka.id = t.account");
    record::access::append_clause(sql, ctx_, ctx_.entity(kAccounts.entity), Verb::kRead, "ka");
    sql.add(" LEFT JOIN lead kl ON kl.id = t.lead");
    record::access::append_clause(sql, ctx_, ctx_.entity(kLeads.entity), Verb::kRead, "kl");
  }
  std::string concerned_columns() const {
    return ", ka.id AS account_seen, " + record::title_sql(ctx_, ctx_.entity(kAccounts.entity), "ka") + " AS account_title, kl.id AS lead_seen, " +
           record::title_sql(ctx_, ctx_.entity(kLeads.entity), "kl") + " AS lead_title";
  }

  // `kind` is a column or a word, as SQL; so is whether one is on a day rather than at a moment.
  void add_things(const meta::Entity& entity, const std::string& kind, const std::string& all_day, const Sql& mine) {
    Sql sql;
    sql.add("SELECT t.id, " + record::title_sql(ctx_, entity, "t") + " AS title, t.due_at" + concerned_columns() + counts("t.due_at") + ", " + kind +
            " AS kind, " + all_day + " AS all_day FROM " + record::quote_identifier(entity.table) + " t");
    join_concerned(sql);
    sql.add(" WHERE t.removed_at IS NULL AND t.due_at < ").bind(ends_.ms).add(" AND ").add(mine);
    record::access::append_clause(sql, ctx_, entity, Verb::kRead);
    sql.add(fmt::format(" ORDER BY t.due_at, t.id LIMIT {}", limit_));
    counted_ = false;
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      count(rows, 7);
      const base::Time at{rows.integer(2)};
      const std::string what(rows.text(9));
      auto body = row(entity.name, rows.id(0), at, what, text_or_null(rows, 1));
      const int about = !rows.is_null(3) ? 3 : 5;
      if (!rows.is_null(about)) {
        body["record"] = {{"entity", about == 3 ? kAccounts.entity : kLeads.entity}, {"id", rows.id(about).to_string()}, {"title", text_or_null(rows, about + 1)}};
        body["subtitle"] = text_or_null(rows, about + 1);
      }
      if (what == "appointment") body["reason"] = rows.integer(10) ? say("appointment_all_day", {}) : say("appointment", {{"time", clock(ctx_.zone, at)}});
      else body["reason"] = say(what.c_str(), {{"when", when(at, true)}});
      rows_.push_back({{lost_first(what), at, 0, std::nullopt, rows.id(0)}, std::move(body)});
    }
  }

  // An appointment is kept on its day or not at all, by whoever takes part; a task waits until its assignee has done it.
  void add_tasks_and_appointments() {
    const auto today = fmt::format("x.kind = 'appointment' AND x.due_at >= {} AND x.due_at < {}", begins_.ms, ends_.ms);
    Sql mine;
    mine.add("t.done = 0 AND t.id IN (SELECT x.id FROM activity x WHERE x.removed_at IS NULL AND x.assignee = ").bind(user_);
    mine.add(" AND x.done = 0 AND (x.kind = 'task' OR (" + today + ")) UNION ALL SELECT p.source FROM activity__participants p "
             "JOIN activity x ON x.id = p.source WHERE p.target = ").bind(user_).add(" AND " + today + ")");
    add_things(ctx_.entity(fields::activity::kEntity), "t.kind", "t.all_day", mine);
  }
  void add_commitments() {
    Sql mine;
    mine.add("t.state = 'open' AND t.owner = ").bind(user_);
    add_things(ctx_.entity(fields::commitment::kEntity), "'commitment'", "0", mine);
  }

  // Follow-ups, tasks, appointments and commitments that were done today.
  std::int64_t done() const {
    Sql sql;
    const auto today = [&](const char* field) { return fmt::format(" AND t.{0} >= {1} AND t.{0} < {2}", field, begins_.ms, ends_.ms); };
    const auto add = [&](const char* name, const char* what, const char* whose, const char* at) {
      sql.add(sql.text.empty() ? "SELECT (" : " + (").add(std::string("SELECT count(*) FROM ") + name + " t WHERE t.removed_at IS NULL AND " + what + whose).bind(user_).add(today(at));
      record::access::append_clause(sql, ctx_, ctx_.entity(name), Verb::kRead);
      sql.add(")");
    };
    add("activity", "t.kind = 'follow_up' AND ", "t.owner = ", "at");
    add("activity", "t.kind IN ('task', 'appointment') AND t.done = 1 AND ", "t.assignee = ", "done_at");
    add("commitment", "", "t.owner = ", "kept_at");
    auto rows = ctx_.db.query(sql.text, sql.values);
    return rows.next() ? rows.integer(0) : 0;
  }

  // Open leads and customers of his for which nothing is planned.
  json without_step() const {
    Sql sql;
    for (const auto& subject : kSubjects) {
      sql.add(sql.text.empty() ? "SELECT (" : ", (").add("SELECT count(*) FROM " + record::quote_identifier(subject.entity) +
              " t WHERE t.next_due_at IS NULL AND t.next_due_kind = 'none' AND t.removed_at IS NULL AND t.owner = ").bind(user_);
      record::access::append_clause(sql, ctx_, ctx_.entity(subject.entity), Verb::kRead);
      sql.add(")");
    }
    auto rows = ctx_.db.query(sql.text, sql.values);
    const bool any = rows.next();
    return {{kSubjects[0].entity, any ? rows.integer(0) : 0}, {kSubjects[1].entity, any ? rows.integer(1) : 0}};
  }

  record::Context& ctx_;
  const Id user_;
  const int limit_;
  const base::Time begins_, ends_;
  std::vector<Row> rows_;
  std::int64_t all_ = 0, overdue_ = 0;
  bool counted_ = false;
};

bool may_look(const record::Context& ctx, Id user) {
  const auto sees = [&](std::string_view entity) {
    return user == ctx.actor->user ? ctx.actor->may(entity, Verb::kRead)
                                   : ctx.actor->covers(entity, Verb::kRead, user, ctx.org->department_of(user));
  };
  return ctx.org->person(user) && (sees(kLeads.entity) || sees(kAccounts.entity) || sees(fields::activity::kEntity));
}

}  // namespace

json today(record::Context& ctx, Id user, int limit) {
  if (!may_look(ctx, user)) throw base::not_found();
  return Day(ctx, user, std::clamp(limit, 1, kMostToday)).answer();
}

}  // namespace keyuan::followups
