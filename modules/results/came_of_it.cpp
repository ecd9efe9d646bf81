#include "modules/results/came_of_it.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "fields/lead.hpp"
#include "fields/opportunity.hpp"
#include "modules/results/fair.hpp"
#include "modules/results/spent.hpp"
#include "modules/results/steps.hpp"
#include "modules/results/told_apart.hpp"
#include "record/access/clause.hpp"
#include "record/query/list.hpp"
#include "record/query/where.hpp"

namespace keyuan::results {
namespace {

namespace lead = fields::lead;
namespace deal = fields::opportunity;
using base::Value;
using nlohmann::json;
using record::Sql;
using record::access::Verb;

// A sum of money, and whether all of it is of one currency.
struct Money {
  std::int64_t units = 0;
  std::string least, greatest;

  void add(const Money& other) {
    units += other.units;
    if (other.least.empty()) return;
    if (least.empty() || other.least < least) least = other.least;
    if (other.greatest > greatest) greatest = other.greatest;
  }
  void add(const Units& some, double times) {
    for (const auto& [currency, one] : some) add({static_cast<std::int64_t>(std::llround(one * times)), currency, currency});
  }
  [[nodiscard]] bool adds_up() const { return least == greatest; }
};

struct Row {
  Value key;
  std::array<std::int64_t, kSteps> counts{};
  Money cost, spent, won;  // spent: of what was entered for the sources, what these leads bear
  std::int64_t due = 0, on_time = 0, days = 0, dated = 0;  // days: milliseconds to the conversion, summed
  std::optional<double> hours;

  void add(const Row& other) {
    for (std::size_t i = 0; i < kSteps; ++i) counts[i] += other.counts[i];
    cost.add(other.cost);
    spent.add(other.spent);
    won.add(other.won);
    due += other.due;
    on_time += other.on_time;
    days += other.days;
    dated += other.dated;
  }
};

// What of a lead and its deal the actor sees.
struct Sight {
  bool cost, spent, contact, due, converted_at, deals, amounts;

  explicit Sight(const record::Context& ctx) {
    const auto& leads = ctx.entity(lead::kEntity);
    const auto& opportunities = ctx.entity(deal::kEntity);
    const auto sees = [&](const auto& field) { return !record::is_hidden(ctx, leads, leads[field.index]); };
    if (!ctx.actor->may(lead::kEntity, Verb::kRead) || !sees(lead::status)) throw base::not_found();
    cost = sees(lead::cost);
    spent = sees(lead::origin) && sources::may_see_costs(ctx);
    contact = sees(lead::first_contacted_at);
    due = contact && sees(lead::first_contact_due);
    converted_at = sees(lead::converted_at);
    const auto sees_deal = [&](const auto& field) { return !record::is_hidden(ctx, opportunities, opportunities[field.index]); };
    deals = sees(lead::converted_opportunity) && ctx.actor->may(deal::kEntity, Verb::kRead) && sees_deal(deal::status);
    amounts = deals && sees_deal(deal::amount);
  }
};

class Report {
 public:
  Report(record::Context& ctx, const Asked& asked)
      : ctx_(ctx), asked_(asked), leads_(ctx.entity(lead::kEntity)), from_((*ctx.catalog)[leads_].from), field_(leads_[asked.by.field]), sight_(ctx),
        key_(record::group_sql(ctx, leads_, field_, asked.by)) {
    joins_.add(" LEFT JOIN opportunity o ON o.id = t.converted_opportunity AND o.status = 'won' AND o.removed_at IS NULL");
    record::access::append_clause(joins_, ctx, ctx.entity(deal::kEntity), Verb::kRead, "o");
    where_ = record::where_of(ctx, leads_, asked.query);
    count();
    if (sight_.spent) spend();
    if (sight_.contact) find_medians();
    if (field_.index == lead::owner.index || field_.index == lead::department.index) expect();
    find_titles();
    for (const auto& row : rows_) total_.add(row);
    total_.spent.add(nobodys_);
    const Selection selection{ctx_, leads_, from_, key_, joins_, where_, [&](db::Rows& rows) { return text_of(record::group_key(field_, asked_.by, rows, 0)); }};
    lost_ = lost_reasons(selection);
    stays_ = stays(selection);
  }

  void append(std::string& out) {
    out += "{\"by\":";
    base::append_json_string(out, field_.name);
    out += ",\"where\":" + asked_.where.dump() + ",\"steps\":[";
    base::Commas comma;
    for (std::size_t i = 0; i < kSteps; ++i) {
      const auto& step = steps()[i];
      comma(out);
      out += json{{"name", step.name}, {"where", step.where}}.dump();
      out.back() = ',';
      out += "\"days_in_status\":";
      append_stays(out, i == kWon && !sight_.deals ? nullptr : &stays_.steps[i], {asked_.where, step.where});
      out += '}';
    }
    out += "],\"rows\":[";
    base::Commas between;
    for (const auto& row : rows_) {
      between(out);
      out += "{\"key\":";
      append_key(out, row.key);
      out += ",\"where\":" + where_of(row.key).dump() + ",";
      append_figures(out, row);
      const auto key = text_of(row.key);
      const auto found = expected_.find(key);
      out += ",\"expected\":" + (found == expected_.end() ? "null" : fmt::format("{:.2f}", found->second)) + ",\"lost_reasons\":";
      const auto lost = lost_.rows.find(key);
      results::append(out, leads_, lost == lost_.rows.end() ? std::vector<LostFor>() : lost->second);
      out += ",\"days_in_status\":";
      const auto stayed = stays_.rows.find(key);
      append_stays(out, stayed == stays_.rows.end() ? nullptr : &stayed->second, {asked_.where, where_of(row.key)});
      out += '}';
    }
    out += "],\"total\":{";
    append_figures(out, total_);
    out += "},\"lost_reasons\":";
    results::append(out, leads_, lost_.all);
    out += ",\"days_in_status\":";
    append_stays(out, &stays_.all, {asked_.where});
    out += ",\"currency\":";
    base::append_json_string(out, ctx_.workspace->currency);
    out += "}";
  }

 private:
  void count() {
    Sql sql;
    sql.add("SELECT " + key_);
    for (std::size_t step = 0; step < kSteps; ++step) {
      if (step == kCreated) {
        sql.add(", count(*)");
        continue;
      }
      sql.add(", CAST(sum(CASE WHEN ");
      append_step(sql, ctx_, leads_, step);
      sql.add(" THEN 1 ELSE 0 END) AS bigint)");
    }
    const auto money = [&](const std::string& amount, const std::string& currency) {
      const auto shown = "CASE WHEN " + amount + " IS NOT NULL THEN " + currency + " END";
      sql.add(", CAST(COALESCE(sum(" + amount + "), 0) AS bigint), min(" + shown + "), max(" + shown + ")");
    };
    money("t.cost", "t.cost_currency");
    money("o.amount", "o.amount_currency");
    // Whoever still has time is neither in time nor late.
    sql.add(", count(CASE WHEN t.first_contacted_at IS NOT NULL OR t.first_contact_due <= ").bind(ctx_.now().ms).add(" THEN t.first_contact_due END)");
    sql.add(", count(CASE WHEN t.first_contacted_at <= t.first_contact_due THEN 1 END)");
    sql.add(", CAST(COALESCE(sum(t.converted_at - t.created_at), 0) AS bigint), count(t.converted_at)");
    sql.add(" FROM " + from_ + " t").add(joins_).add(where_).add(" GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ").bind(std::int64_t{record::kMostGroups});
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      Row row;
      row.key = record::group_key(field_, asked_.by, rows, 0);
      int at = 1;
      for (auto& n : row.counts) n = rows.integer(at++);
      for (auto* one : {&row.cost, &row.won}) {
        one->units = rows.integer(at++);
        one->least = rows.is_null(at) ? "" : std::string(rows.text(at));
        ++at;
        one->greatest = rows.is_null(at) ? "" : std::string(rows.text(at));
        ++at;
      }
      for (auto* n : {&row.due, &row.on_time, &row.days, &row.dated}) *n = rows.integer(at++);
      rows_.push_back(std::move(row));
    }
  }

  // Every row bears what its leads do of what was entered for their sources. What brought nobody is seen by who sees every
  // lead: with its source, or among all.
  void spend() {
    const sources::Days days{asked_.from.value_or(base::Date{1, 1, 1}), std::min(asked_.to.value_or(ctx_.today()), ctx_.today())};
    if (days.to < days.from) return;
    const auto entered = sources::entered(ctx_, days);
    if (entered.empty()) return;
    const bool by_period = field_.index == meta::kCreatedAt && !asked_.by.period.empty();
    const auto period = by_period ? key_ : std::string("''");

    std::vector<Came> came;
    std::map<std::string, sources::Days> periods;
    if (!by_period) periods[""] = days;
    std::int64_t all = 0, seen = 0;
    auto system = ctx_.as_system();
    Sql sql;
    sql.add("SELECT " + period + ", t.origin, count(*) FROM " + from_ + " t").add(record::where_of(system, leads_, of_period(system))).add(" GROUP BY 1, 2");
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      all += rows.integer(2);
      if (rows.is_null(1)) continue;
      came.push_back({std::string(rows.text(0)), rows.id(1), rows.integer(2)});
      if (by_period) periods.try_emplace(came.back().period, within(days, came.back().period));
    }
    const auto spent = share_out(entered, sources::parents(ctx_), came, periods, days);

    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      place.emplace(text_of(rows_[i].key), i);
      seen += rows_[i].counts[kCreated];
    }
    Sql mine;
    mine.add("SELECT " + key_ + ", t.origin, count(*) FROM " + from_ + " t").add(where_).add(" AND t.origin IS NOT NULL GROUP BY 1, 2");
    for (auto rows = ctx_.db.query(mine.text, mine.values); rows.next();) {
      const auto key = text_of(record::group_key(field_, asked_.by, rows, 0));
      const auto it = spent.of_a_lead.find({by_period ? key : std::string(), rows.id(1)});
      const auto at = place.find(key);
      if (it != spent.of_a_lead.end() && at != place.end()) rows_[at->second].spent.add(it->second, static_cast<double>(rows.integer(2)));
    }
    if (seen != all) return;
    for (const auto& [source, units] : spent.of_none) {
      if (field_.index != lead::origin.index) {
        nobodys_.add(units, 1);
        continue;
      }
      const auto at = place.find(source.to_string());
      if (at == place.end()) rows_.emplace_back().key = source;
      (at == place.end() ? rows_.back() : rows_[at->second]).spent.add(units, 1);
    }
  }

  // All leads of the period, whosever they are.
  [[nodiscard]] record::Query of_period(const record::Context& system) const {
    auto days = json::array();
    if (asked_.from) days.push_back({"created_at", ">=", asked_.from->to_string()});
    if (asked_.to) days.push_back({"created_at", "<=", asked_.to->to_string()});
    return record::read_query(system, leads_, {{"filter", json{{"all", std::move(days)}}.dump()}});
  }

  static sources::Days within(sources::Days asked, const std::string& period) {
    const auto days = record::days_named(period).value();
    return {std::max(days.from, asked.from), std::min(days.to, asked.to)};
  }

  // The middle of an odd number of leads, the mean of the two in the middle of an even one; once more over all of them.
  void find_medians() {
    const auto medians = [&](const std::string& key, const auto& take) {
      Sql sql;
      sql.add("SELECT k, CAST(avg(ms) AS double precision) FROM (SELECT k, ms, row_number() OVER (PARTITION BY k ORDER BY ms) AS n, "
              "count(*) OVER (PARTITION BY k) AS of_all FROM (SELECT " + key + " AS k, t.first_contacted_at - t.created_at AS ms FROM " + from_ + " t")
          .add(where_)
          .add(" AND t.first_contacted_at IS NOT NULL) a) b WHERE n IN ((of_all + 1) / 2, (of_all + 2) / 2) GROUP BY k");
      for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) take(rows, rows.real(1) / base::kHour);
    };
    std::map<std::string, double> hours;
    medians(key_, [&](db::Rows& rows, double median) { hours[text_of(record::group_key(field_, asked_.by, rows, 0))] = median; });
    for (auto& row : rows_)
      if (const auto it = hours.find(text_of(row.key)); it != hours.end()) row.hours = it->second;
    medians("1", [&](db::Rows&, double median) { total_.hours = median; });
  }

  void expect() {
    std::vector<Part> parts;
    Sql sql;
    // By the source tree; leads of before it have a source by name.
    const std::string origin = ctx_.db.dialect() == db::Dialect::kSqlite ? "hex(t.origin)" : "t.origin::text";
    sql.add("SELECT " + key_ + ", COALESCE(CASE WHEN t.origin IS NULL THEN t.source ELSE " + origin + " END, '') || '|' || COALESCE(t.rank, ''), count(*), count(CASE WHEN t.status = 'converted' THEN 1 END) FROM " + from_ + " t")
        .add(where_)
        .add(" GROUP BY 1, 2");
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();)
      parts.push_back({text_of(record::group_key(field_, asked_.by, rows, 0)), std::string(rows.text(1)), rows.integer(2), rows.integer(3)});
    expected_ = expected(parts);
  }

  void find_titles() {
    if (!field_.target || field_.type->storage() != meta::Storage::kId) return;
    db::Values ids;
    for (const auto& row : rows_)
      if (!base::is_null(row.key)) ids.push_back(row.key);
    if (ids.empty()) return;
    Sql sql;
    sql.add("SELECT r.id, " + record::title_sql(ctx_, *field_.target, "r") + " FROM " + record::quote_identifier(field_.target->table) + " r WHERE r.id IN ").bind_list(ids);
    record::access::append_clause(sql, ctx_, *field_.target, Verb::kRead, "r");
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();)
      if (!rows.is_null(1)) titles_[rows.id(0).to_string()] = rows.text(1);
  }

  [[nodiscard]] static std::string text_of(const Value& key) {
    if (base::is_null(key)) return {};
    if (const auto* id = std::get_if<base::Id>(&key)) return id->to_string();
    if (const auto* text = std::get_if<std::string>(&key)) return *text;
    return std::to_string(base::as_integer(key));
  }

  void append_key(std::string& out, const Value& key) const {
    if (base::is_null(key)) {
      out += "null";
    } else if (!asked_.by.period.empty()) {
      base::append_json_string(out, base::as_text(key));
    } else if (field_.target) {
      const auto id = text_of(key);
      const auto title = titles_.find(id);
      out += title == titles_.end() ? json{{"id", id}, {"hidden", true}}.dump() : json{{"id", id}, {"title", title->second}}.dump();
    } else {
      field_.type->write(field_, key, out);
    }
  }

  // The leads of a row as a filter.
  [[nodiscard]] json where_of(const Value& key) const {
    if (base::is_null(key)) return json::array({field_.name, "is empty", nullptr});
    if (asked_.by.period.empty()) {
      std::string value;
      if (field_.target) base::append_json_string(value, text_of(key));
      else field_.type->write(field_, key, value);
      return json::array({field_.name, "=", json::parse(value)});
    }
    const auto days = record::days_named(base::as_text(key)).value();
    return json::array({field_.name, "between", json::array({days.from.to_string(), days.to.to_string()})});
  }

  void append_stays(std::string& out, const std::vector<Stay>* stays, const std::vector<json>& leads) const {
    results::append(out, stays ? *stays : std::vector<Stay>(), changes_of(ctx_, leads));
  }

  void append_figures(std::string& out, const Row& row) const {
    const auto number = [](std::optional<double> value, int digits = 2) { return value ? fmt::format("{:.{}f}", *value, digits) : "null"; };
    const auto per = [&](double part, double whole, bool known, int digits = 2) { return number(known && whole > 0 ? std::optional(part / whole) : std::nullopt, digits); };
    for (std::size_t i = 0; i < kSteps; ++i) {
      if (i > 0) out += ',';
      out += fmt::format("\"{}\":{}", steps()[i].name, i == kWon && !sight_.deals ? "null" : std::to_string(row.counts[i]));
    }
    Money both = sight_.cost ? row.cost : Money{};
    both.add(row.spent);
    const bool costs = both.adds_up() && !both.least.empty(), amounts = sight_.amounts && row.won.adds_up();
    const bool spends = sight_.spent && row.spent.adds_up() && !row.spent.least.empty();
    const auto cost = static_cast<double>(both.units) / base::Decimal::kOne, won = static_cast<double>(row.won.units) / base::Decimal::kOne;
    const auto leads = static_cast<double>(row.counts[kCreated]), converted = static_cast<double>(row.counts[kConverted]);
    const auto share = wilson(row.counts[kConverted], row.counts[kCreated]);
    out += ",\"won_amount\":" + number(amounts ? std::optional(won) : std::nullopt) + ",\"cost\":" + number(costs ? std::optional(cost) : std::nullopt) +
           ",\"source_cost\":" + number(spends ? std::optional(static_cast<double>(row.spent.units) / base::Decimal::kOne) : std::nullopt) +
           ",\"cost_per_lead\":" + per(cost, leads, costs) + ",\"cost_per_customer\":" + per(cost, converted, costs) +
           ",\"return\":" + per(won, cost, costs && amounts) + ",\"first_contact_hours\":" + number(row.hours) +
           ",\"on_time\":" + per(static_cast<double>(row.on_time), static_cast<double>(row.due), sight_.due, 4) +
           ",\"days_to_convert\":" + per(static_cast<double>(row.days) / base::kDay, static_cast<double>(row.dated), sight_.converted_at) +
           fmt::format(",\"low\":{:.4f},\"high\":{:.4f}", share.low, share.high);
  }

  record::Context& ctx_;
  const Asked& asked_;
  const record::Entity& leads_;
  const std::string from_;  // leads with all of their fields
  const record::Field& field_;
  const Sight sight_;
  const std::string key_;
  Sql joins_, where_;
  std::vector<Row> rows_;
  Row total_;
  Money nobodys_;  // entered for sources of which nobody came
  std::map<std::string, double> expected_;
  LostReasons lost_;
  Stays stays_;
  std::map<std::string, std::string> titles_;
};

}  // namespace

void came_of_it(record::Context& ctx, const Asked& asked, std::string& out) { Report(ctx, asked).append(out); }

}  // namespace keyuan::results
