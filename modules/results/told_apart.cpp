#include "modules/results/told_apart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/json_text.hpp"
#include "fields/lead.hpp"
#include "fields/status_change.hpp"
#include "record/access/clause.hpp"
#include "record/query/list.hpp"

namespace keyuan::results {
namespace {

namespace lead = fields::lead;
namespace change = fields::status_change;
using nlohmann::json;
using record::Sql;

void add(std::vector<Stay>& to, std::string_view status, std::int64_t days, std::int64_t count) {
  if (count == 0) return;
  const auto it = std::find_if(to.begin(), to.end(), [&](const Stay& one) { return one.status == status; });
  auto& stay = it == to.end() ? to.emplace_back(Stay{std::string(status), 0, 0}) : *it;
  stay.days += days;
  stay.count += count;
}

void add(std::vector<LostFor>& to, std::string_view reason, std::int64_t count) {
  const auto it = std::find_if(to.begin(), to.end(), [&](const LostFor& one) { return one.reason == reason; });
  (it == to.end() ? to.emplace_back(LostFor{std::string(reason), 0}) : *it).count += count;
}

void put_most_first(std::vector<LostFor>& reasons) {
  std::sort(reasons.begin(), reasons.end(), [](const LostFor& a, const LostFor& b) { return a.count != b.count ? a.count > b.count : a.reason < b.reason; });
}

// The same condition, asked of what a lead is to its change of status. Null where that is too far away.
json of_its_lead(const json& condition) {
  if (condition.is_object()) {
    const auto& word = condition.begin().key();
    const auto& parts = condition.begin().value();
    if (!parts.is_array() || word == "not") {
      auto inner = of_its_lead(parts);
      return inner.is_null() ? json() : json{{word, std::move(inner)}};
    }
    auto out = json::array();
    for (const auto& part : parts) {
      auto inner = of_its_lead(part);
      if (inner.is_null()) return {};
      out.push_back(std::move(inner));
    }
    return {{word, std::move(out)}};
  }
  if (!condition.is_array() || condition.empty() || !condition[0].is_string()) return {};
  const auto& field = condition[0].get_ref<const std::string&>();
  if (field.find('.') != std::string::npos) return {};
  auto out = condition;
  out[0] = "lead." + field;
  return out;
}

}  // namespace

LostReasons lost_reasons(const Selection& s) {
  LostReasons out;
  const auto& reason = s.leads[lead::lost_reason.index];
  if (record::is_hidden(s.ctx, s.leads, reason)) return out;
  Sql sql;
  sql.add("SELECT " + s.key + ", t.lost_reason, count(*) FROM " + s.from + " t").add(s.where).add(" AND t.status = 'unqualified' GROUP BY 1, 2");
  for (auto rows = s.ctx.db.query(sql.text, sql.values); rows.next();) {
    const auto why = rows.is_null(1) ? std::string_view() : rows.text(1);
    add(out.rows[s.row(rows)], why, rows.integer(2));
    add(out.all, why, rows.integer(2));
  }
  put_most_first(out.all);
  for (auto& [_, reasons] : out.rows) put_most_first(reasons);
  return out;
}

// How far a lead came is one number, a bit a step: what is sorted into groups stays narrow.
Stays stays(const Selection& s) {
  Sql sql;
  sql.add("SELECT " + s.key + ", c.\"from\", ");
  for (std::size_t step = kCreated + 1; step < kSteps; ++step) {
    sql.add(step == kCreated + 1 ? "CASE WHEN " : " + CASE WHEN ");
    append_step(sql, s.ctx, s.leads, step);
    sql.add(" THEN " + std::to_string(1 << step) + " ELSE 0 END");
  }
  sql.add(", CAST(sum(c.days) AS bigint), count(*) FROM status_change c JOIN " + s.from + " t ON t.id = c.lead").add(s.joins).add(s.where);
  sql.add(" AND c.removed_at IS NULL GROUP BY 1, 2, 3");
  Stays out;
  for (auto rows = s.ctx.db.query(sql.text, sql.values); rows.next();) {
    const auto status = rows.text(1);
    const auto came = rows.integer(2) | 1 << kCreated, days = rows.integer(3), count = rows.integer(4);
    add(out.rows[s.row(rows)], status, days, count);
    add(out.all, status, days, count);
    for (std::size_t step = 0; step < kSteps; ++step)
      if (came >> step & 1) add(out.steps[step], status, days, count);
  }
  const auto by_status = [](std::vector<Stay>& some) { std::sort(some.begin(), some.end(), [](const Stay& a, const Stay& b) { return a.status < b.status; }); };
  by_status(out.all);
  for (auto& some : out.steps) by_status(some);
  for (auto& [_, some] : out.rows) by_status(some);
  return out;
}

void append(std::string& out, const record::Entity& leads, const std::vector<LostFor>& reasons) {
  const auto& field = leads[lead::lost_reason.index].name;
  out += '[';
  base::Commas comma;
  for (const auto& one : reasons) {
    comma(out);
    const auto value = one.reason.empty() ? json(nullptr) : json(one.reason);
    const auto where = one.reason.empty() ? json::array({field, "is empty", nullptr}) : json::array({field, "=", one.reason});
    out += json{{"value", value}, {"count", one.count}, {"where", {{"all", {steps()[kLost].where, where}}}}}.dump();
  }
  out += ']';
}

void append(std::string& out, const std::vector<Stay>& stays, const json& leads) {
  out += '[';
  base::Commas comma;
  for (const auto& one : stays) {
    comma(out);
    out += "{\"status\":";
    base::append_json_string(out, one.status);
    auto where = leads;
    if (!where.is_null()) where["all"].push_back({change::from.name, "=", one.status});
    out += fmt::format(",\"days\":{:.2f},\"count\":{},\"where\":{}}}", static_cast<double>(one.days) / static_cast<double>(one.count) / base::Decimal::kOne,
                       one.count, where.dump());
  }
  out += ']';
}

json changes_of(const record::Context& ctx, const std::vector<json>& leads) {
  if (!ctx.actor->may(change::kEntity, record::access::Verb::kRead)) return {};
  auto all = json::array();
  for (const auto& one : leads) {
    if (one.is_null()) continue;
    auto inner = of_its_lead(one);
    if (inner.is_null()) return {};
    all.push_back(std::move(inner));
  }
  // Only of leads that he sees, whatever of their changes he does.
  if (all.empty()) all.push_back(json::array({"lead.created_at", "is not empty", nullptr}));
  return {{"all", std::move(all)}};
}

}  // namespace keyuan::results
