#include "modules/scoring/recompute.hpp"

#include <array>

#include "fields/activity.hpp"
#include "fields/lead.hpp"
#include "record/keep.hpp"
#include "record/query/sql.hpp"

namespace keyuan::scoring {
namespace {

namespace activity = fields::activity;
namespace lead = fields::lead;
using base::Id;
using record::Context;

constexpr int kStep = 1'000;          // records a transaction
constexpr std::size_t kTogether = 100;  // that change, a statement

Kept now_of(const Facts& facts, const std::vector<Rule>& rules, const Grades& grades, base::Time now) {
  Kept out;
  if (rules.empty()) return out;
  const auto score = score_of(rules, facts, now);
  out.score = score.score;
  out.grade = grade_of(grades, score.score);
  if (score.changes_at) out.changes_at = score.changes_at->ms;
  return out;
}

std::array<std::pair<int, record::Value>, 3> values(const meta::Entity& entity, const Subject& subject, const Kept& kept) {
  const auto number = [](const std::optional<std::int64_t>& n) { return n ? record::Value{*n} : record::Value{}; };
  return {std::pair{entity.find(subject.score)->index, number(kept.score)},
          {entity.find(subject.grade)->index, record::convert::to_value(kept.grade)},
          {entity.find(subject.changes_at)->index, number(kept.changes_at)}};
}

void lock_rows(Context& ctx, const meta::Entity& entity, std::span<const Id> ids) {
  if (ctx.db.dialect() != db::Dialect::kPostgres) return;
  record::Sql sql;
  sql.add("SELECT t.id FROM " + (*ctx.catalog)[entity].table + " t WHERE t.id IN ").bind_list(ids).add(" ORDER BY t.seq FOR UPDATE");
  (void)ctx.db.query(sql.text, sql.values);
}

struct All {
  std::vector<Rule> rules;
  Grades grades;
};
All all_of(Context& ctx) {
  All out{active_rules(ctx), {}};
  if (!out.rules.empty()) out.grades = grades(ctx);
  return out;
}

using Changed = std::vector<std::pair<Id, Kept>>;

// A hundred in one statement; its text is always the same.
void keep_together(Context& ctx, const meta::Entity& entity, const Subject& subject, std::span<const Changed::value_type> changed) {
  const auto table = record::quote_identifier(entity.table);
  record::Sql sql;
  sql.add("UPDATE " + table + " SET " + record::quote_identifier(subject.score) + " = CAST(v.column2 AS bigint), " +
          record::quote_identifier(subject.grade) + " = v.column3, " + record::quote_identifier(subject.changes_at) +
          " = CAST(v.column4 AS bigint) FROM (VALUES ");
  bool first = true;
  for (const auto& [id, kept] : changed) {
    sql.add(first ? "(" : ", (").bind(id);
    for (const auto& [_, value] : values(entity, subject, kept)) sql.add(", ").bind(value);
    sql.add(")");
    first = false;
  }
  ctx.db.execute(sql.text + ") AS v WHERE " + table + ".id = v.column1", sql.values);
}

void keep_all(Context& ctx, const meta::Entity& entity, const Subject& subject, const Changed& changed) {
  std::size_t at = 0;
  for (; at + kTogether <= changed.size(); at += kTogether) keep_together(ctx, entity, subject, std::span(changed).subspan(at, kTogether));
  for (; at < changed.size(); ++at) {
    const auto to = values(entity, subject, changed[at].second);
    record::keep(ctx, entity, changed[at].first, {to[0], to[1], to[2]});
  }
}

std::int64_t keep_scores(Context& ctx, const Subject& subject, const All& all, std::span<const Id> ids) {
  if (ids.empty()) return 0;
  const auto& entity = ctx.entity(subject.entity);
  lock_rows(ctx, entity, ids);
  auto system = ctx.as_system();
  Changed changed;
  for (const auto& one : Reader(system, subject, all.rules).read(system, ids)) {
    auto fresh = now_of(one.facts, all.rules, all.grades, ctx.now());
    if (fresh != one.kept) changed.emplace_back(one.id, std::move(fresh));
  }
  keep_all(system, entity, subject, changed);
  return static_cast<std::int64_t>(changed.size());
}

// Only those whose score time has changed by then.
record::Sql changed_by(const Subject& subject, base::Time due) {
  record::Sql sql;
  sql.add(" AND t." + record::quote_identifier(subject.changes_at) + " <= ").bind(due.ms);
  return sql;
}

// The next records behind `seq`, and where they end.
std::vector<Id> next_ids(Context& ctx, const Subject& subject, std::int64_t& seq, const record::Sql& which) {
  record::Sql sql;
  sql.add("SELECT t.id, t.seq FROM " + (*ctx.catalog)[ctx.entity(subject.entity)].table + " t WHERE t.removed_at IS NULL AND t.seq > ").bind(seq);
  sql.add(which).add(" ORDER BY t.seq LIMIT " + std::to_string(kStep));
  std::vector<Id> ids;
  for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();) {
    ids.push_back(rows.id(0));
    seq = rows.integer(1);
  }
  return ids;
}

bool newer_one_waits(Context& ctx, const jobs::Job& job) {
  return ctx.db.query("SELECT 1 FROM job WHERE kind = ? AND seq > ? LIMIT 1", {std::string(kRecompute), job.seq}).next();
}

}  // namespace

std::int64_t rescore(Context& ctx, const Subject& subject, std::span<const Id> ids) {
  return keep_scores(ctx, subject, all_of(ctx), ids);
}

bool rescore_next(Context& ctx, const Subject& subject, std::int64_t& seq, const record::Sql& which) {
  const auto ids = next_ids(ctx, subject, seq, which);
  (void)keep_scores(ctx, subject, all_of(ctx), ids);
  return ids.size() == static_cast<std::size_t>(kStep);
}

void rescore_written(Context& ctx, record::Write& write) {
  using record::WriteKind;
  if (write.kind == WriteKind::kRemove || write.kind == WriteKind::kPurge) return;
  const auto all = all_of(ctx);
  if (all.rules.empty() && !write.after.has(lead::score)) return;
  auto system = ctx.as_system();
  const std::array ids = {write.after.id()};
  if (write.kind != WriteKind::kCreate) lock_rows(ctx, write.entity, ids);
  for (const auto& one : Reader(system, kLead, all.rules).read(system, ids)) {
    const auto fresh = now_of(one.facts, all.rules, all.grades, ctx.now());
    const auto to = values(write.entity, kLead, fresh);
    if (fresh != one.kept) record::keep(system, write.entity, one.id, {to[0], to[1], to[2]});
    for (const auto& [field, value] : to) write.after[field] = value;  // the answer shows it
  }
}

void rescore_concerned(Context& ctx, record::Write& write) {
  std::vector<Id> ids;
  const auto add = [&](const record::Record& r) {
    const auto id = r.get(activity::lead);
    if (id && r.get(activity::kind) == activity::kind_choice::follow_up && (ids.empty() || ids.front() != id)) ids.push_back(id);
  };
  add(write.after);
  if (write.before) add(*write.before);
  if (!ids.empty()) (void)rescore(ctx, kLead, ids);
}

Id ask_recompute(app::Services& services, Context& ctx) {
  while (const auto earlier = recomputing(services, ctx))
    if (!services.queue.cancel(ctx.db, earlier->id) || earlier->state == jobs::State::kRunning) break;
  return services.queue.enqueue(ctx.db, {kRecompute, "{}", ctx.actor->user});
}

std::optional<jobs::Job> recomputing(const app::Services& services, Context& ctx) {
  Id id;
  {
    auto rows = ctx.db.query("SELECT id FROM job WHERE kind = ? AND state IN ('waiting', 'running') ORDER BY state DESC, seq DESC LIMIT 1",
                             {std::string(kRecompute)});
    if (!rows.next()) return std::nullopt;
    id = rows.id(0);
  }
  return services.queue.find(ctx.db, id);
}

void run_recompute(app::Services& services, jobs::JobRun& job) {
  std::int64_t seq = 0, done = 0, total = 0, changed = 0;
  services.read({}, [&](Context& ctx) {
    auto rows = ctx.db.query("SELECT count(*) FROM lead WHERE removed_at IS NULL");
    rows.next();
    total = rows.integer(0);
  });
  for (bool more = true; more && !job.cancelled();) {
    std::int64_t upto = seq, step_changed = 0;
    std::size_t step = 0;
    bool replaced = false;
    services.write({}, [&](Context& ctx) {
      upto = seq;
      replaced = newer_one_waits(ctx, job.job());
      if (replaced) return;
      const auto ids = next_ids(ctx, kLead, upto, {});
      step = ids.size();
      step_changed = keep_scores(ctx, kLead, all_of(ctx), ids);
    });
    if (replaced) {
      job.set_result("{\"replaced\":true}");
      return;
    }
    seq = upto;
    changed += step_changed;
    done += static_cast<std::int64_t>(step);
    more = step == static_cast<std::size_t>(kStep);
    job.progress(done, std::max(total, done));
    job.set_result("{\"done\":" + std::to_string(done) + ",\"changed\":" + std::to_string(changed) + "}");
  }
}

void run_decay(app::Services& services, jobs::JobRun& job) {
  std::int64_t seq = 0, done = 0;
  const auto due = services.clock.now();
  for (bool more = true; more && !job.cancelled();) {
    std::int64_t upto = seq;
    std::size_t step = 0;
    services.read({}, [&](Context& ctx) {
      auto from = seq;
      more = !next_ids(ctx, kLead, from, changed_by(kLead, due)).empty();
    });
    if (!more) break;
    services.write({}, [&](Context& ctx) {
      upto = seq;
      const auto ids = next_ids(ctx, kLead, upto, changed_by(kLead, due));
      step = ids.size();
      (void)keep_scores(ctx, kLead, all_of(ctx), ids);
    });
    seq = upto;
    done += static_cast<std::int64_t>(step);
    job.progress(done, done);
  }
}

}  // namespace keyuan::scoring
