#include "jobs/check.hpp"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "record/check/check.hpp"

namespace keyuan::jobs {
namespace {

using record::check::Finding;
using record::check::Look;
using record::check::Mend;
using record::check::Tally;

void check_states(Look& look) {
  Tally states, runners, ends, args;
  auto rows = look.tx.stream("SELECT id, state, runner, finished_at, args FROM job ORDER BY seq");
  while (rows.next()) {
    const auto state = rows.text(1);
    const bool waits = state == "waiting", runs = state == "running";
    if (!waits && !runs && state != "done" && state != "failed" && state != "cancelled") states.add(rows.id(0));
    if (runs == rows.is_null(2)) runners.add(rows.id(0));
    if ((waits || runs) != rows.is_null(3)) ends.add(rows.id(0));
    if (!nlohmann::json::accept(rows.text(4))) args.add(rows.id(0));
  }
  states.tell(look, "jobs.state", "job", "{} jobs are in a state that there is not");
  runners.tell(look, "jobs.runner", "job", "{} jobs run without a runner, or have one and do not run");
  ends.tell(look, "jobs.end", "job", "{} jobs have ended without a time, or have one and have not ended");
  args.tell(look, "jobs.args", "job", "What {} jobs are to do cannot be read");
}

// Who has read further than the log goes would miss what comes next.
constexpr std::string_view kAheadSqlite = "seq > (SELECT coalesce(max(seq), 0) FROM event)";
constexpr std::string_view kAheadPostgres = "txn > pg_snapshot_xmax(pg_current_snapshot())";

std::string ahead(const db::Transaction& tx) {
  return std::string(tx.dialect() == db::Dialect::kSqlite ? kAheadSqlite : kAheadPostgres);
}

void check_relay(Look& look) {
  Tally before;
  auto rows = look.tx.query("SELECT name FROM relay_position WHERE " + ahead(look.tx));
  while (rows.next()) before.add(std::string(rows.text(0)));
  before.tell(look, "relay.ahead", "relay_position", "{} readers of the log are further than it goes", Mend::kRelay);
}

}  // namespace

void check(Look& look) {
  check_states(look);
  check_relay(look);
  record::check::numbers_of(look, "job");
}

std::string mend(db::Transaction& tx, const Finding& finding) {
  if (finding.mend != Mend::kRelay) throw std::logic_error("nothing mends " + finding.code);
  const std::string end = tx.dialect() == db::Dialect::kPostgres ? "txn = pg_snapshot_xmin(pg_current_snapshot()), seq = 0"
                                                                 : "seq = (SELECT coalesce(max(seq), 0) FROM event)";
  return std::to_string(tx.execute("UPDATE relay_position SET " + end + " WHERE " + ahead(tx))) + " readers of the log were put to its end";
}

}  // namespace keyuan::jobs
