#include "modules/dashboards/shipped.hpp"

#include <array>
#include <map>
#include <vector>

#include <nlohmann/json.hpp>

#include "fields/chart.hpp"
#include "fields/dashboard.hpp"
#include "record/write.hpp"

namespace keyuan::dashboards {
namespace {

namespace chart = fields::chart;
namespace dashboard = fields::dashboard;
using nlohmann::json;

// Its name is messages.dashboards.<key>.
struct Chart {
  std::string_view key, entity, kind, definition;
};

constexpr std::array kCharts = {
    // a salesperson's
    Chart{"my_day", "activity", "list",
          R"({"columns":["subject","due_at","account"],"filter":{"all":[["assignee","=","me"],["done","=",false],["kind","in",["task","appointment"]],["due_at","=","today"]]},"sort":"due_at","limit":10})"},
    Chart{"my_overdue", "activity", "list",
          R"({"columns":["subject","due_at","account"],"filter":{"all":[["assignee","=","me"],["done","=",false],["kind","=","task"],["due_at","<","today"]]},"sort":"due_at","limit":10})"},
    Chart{"my_follow_ups", "account", "list",
          R"({"columns":["name","next_follow_up_at","phone"],"filter":{"all":[["owner","=","me"],["next_follow_up_at","=","this week"]]},"sort":"next_follow_up_at","limit":10})"},
    Chart{"my_leads", "lead", "list",
          R"({"columns":["name","company","source"],"filter":{"all":[["owner","=","me"],["status","=","new"]]},"sort":"-created_at","limit":10})"},
    Chart{"my_pipeline", "opportunity", "funnel",
          R"({"group":["stage"],"measures":["sum:amount","count"],"filter":{"all":[["owner","=","me"],["status","=","open"]]}})"},
    Chart{"my_months", "opportunity", "bar",
          R"({"group":["expected_close:month"],"measures":["sum:amount"],"filter":{"all":[["owner","=","me"],["status","=","open"]]},"sort":"expected_close","limit":12})"},
    Chart{"my_won", "opportunity", "number",
          R"({"measures":["sum:amount","count"],"filter":{"all":[["owner","=","me"],["status","=","won"],["closed_on","=","this month"]]}})"},
    // a manager's
    Chart{"pipeline", "opportunity", "funnel", R"({"group":["stage"],"measures":["sum:amount","count"],"filter":["status","=","open"]})"},
    Chart{"months", "opportunity", "bar",
          R"({"group":["expected_close:month"],"measures":["sum:amount"],"filter":["status","=","open"],"sort":"expected_close","limit":12})"},
    Chart{"won", "opportunity", "number",
          R"({"measures":["sum:amount","count"],"filter":{"all":[["status","=","won"],["closed_on","=","this month"]]}})"},
    Chart{"won_by", "opportunity", "bar",
          R"({"group":["owner"],"measures":["sum:amount"],"filter":{"all":[["status","=","won"],["closed_on","=","this month"]]},"sort":"-sum_amount","limit":10})"},
    Chart{"team", "activity", "bar",
          R"({"group":["owner"],"measures":["count"],"filter":{"all":[["kind","=","follow_up"],["at","=","this week"]]},"sort":"-count","limit":15})"},
    Chart{"sources", "lead", "pie", R"({"group":["source"],"measures":["count"],"filter":["created_at","=","this month"],"sort":"-count"})"},
    Chart{"lost", "opportunity", "pie",
          R"({"group":["lost_reason"],"measures":["count"],"filter":{"all":[["status","=","lost"],["closed_on","=","last 90 days"]]},"sort":"-count"})"},
    Chart{"overdue", "activity", "list",
          R"({"columns":["subject","due_at","assignee","account"],"filter":{"all":[["done","=",false],["kind","=","task"],["due_at","<","today"]]},"sort":"due_at","limit":10})"},
    // what came of the leads, for a manager
    Chart{"late_contacts", "lead", "list",
          R"({"columns":["name","origin","owner","first_contact_due"],"filter":{"all":[["status","=","new"],["first_contacted_at","is empty",null],["first_contact_due","<","today"]]},"sort":"first_contact_due","limit":10})"},
    Chart{"lead_origins", "lead", "bar",
          R"({"group":["origin","status"],"measures":["count"],"filter":["created_at","=","this quarter"],"sort":"-count","limit":60})"},
    Chart{"conversions", "lead", "bar",
          R"({"group":["owner"],"measures":["count"],"filter":{"all":[["status","=","converted"],["converted_at","=","this month"]]},"sort":"-count","limit":15})"},
    Chart{"lead_lost", "lead", "pie",
          R"({"group":["lost_reason"],"measures":["count"],"filter":{"all":[["status","=","unqualified"],["created_at","=","last 90 days"]]},"sort":"-count"})"},
    Chart{"campaigns", "lead", "table",
          R"({"group":["campaign","status"],"measures":["count"],"filter":{"all":[["campaign","is not empty",null],["created_at","=","last 365 days"]]},"sort":"-count","limit":60})"},
    Chart{"promises", "commitment", "pie",
          R"({"group":["state"],"measures":["count"],"filter":["due_at","=","this month"],"sort":"-count"})"},
    // an administrator's
    Chart{"users", "user", "number", R"({"measures":["count"],"filter":["active","=",true]})"},
    Chart{"accounts", "account", "number", R"({"measures":["count"]})"},
    Chart{"new_accounts", "account", "line",
          R"({"group":["created_at:month"],"measures":["count"],"filter":["created_at","=","last 365 days"],"sort":"created_at","limit":13})"},
    Chart{"daily", "activity", "line",
          R"({"group":["at:day"],"measures":["count"],"filter":{"all":[["kind","=","follow_up"],["at","=","last 30 days"]]},"sort":"at","limit":31})"},
    Chart{"by_owner", "account", "table", R"({"group":["owner"],"measures":["count"],"sort":"-count","limit":10})"},
};

struct Part {
  std::string_view key;
  int x, y, w, h;
};
struct Dashboard {
  std::string_view key;
  std::vector<std::string> roles;
  std::vector<Part> parts;
};

std::vector<Dashboard> dashboards() {
  return {
      {"sales", {"sales"},
       {{"my_day", 0, 0, 4, 4}, {"my_overdue", 4, 0, 4, 4}, {"my_won", 8, 0, 4, 2}, {"my_follow_ups", 8, 2, 4, 4},
        {"my_pipeline", 0, 4, 4, 5}, {"my_months", 4, 4, 4, 5}, {"my_leads", 8, 6, 4, 3}}},
      {"manager", {"sales_manager", "general_manager"},
       {{"won", 0, 0, 3, 2}, {"won_by", 0, 2, 3, 6}, {"pipeline", 3, 0, 5, 4}, {"months", 3, 4, 5, 4}, {"team", 8, 0, 4, 4},
        {"overdue", 8, 4, 4, 4}, {"sources", 0, 8, 4, 4}, {"lost", 4, 8, 4, 4}, {"late_contacts", 8, 8, 4, 4}, {"lead_origins", 0, 12, 4, 4},
        {"conversions", 4, 12, 4, 4}, {"lead_lost", 8, 12, 4, 4}, {"campaigns", 0, 16, 6, 4}, {"promises", 6, 16, 6, 4}}},
      {"administrator", {"administrator"},
       {{"users", 0, 0, 3, 2}, {"accounts", 3, 0, 3, 2}, {"new_accounts", 0, 2, 6, 4}, {"daily", 6, 0, 6, 4}, {"by_owner", 6, 4, 6, 4},
        {"pipeline", 0, 6, 6, 4}}},
  };
}

std::string name_of(const record::Context& ctx, std::string_view key) {
  return std::string(ctx.meta().words().text(ctx.workspace->language, "messages.dashboards." + std::string(key)));
}

base::Id make_chart(record::Context& ctx, const Chart& one) {
  record::Changes changes;
  changes.set(chart::name, name_of(ctx, one.key)).set(chart::entity, one.entity).set(chart::kind, one.kind);
  changes.set(chart::definition, json::parse(one.definition).dump()).set(chart::shared, chart::shared_choice::all);
  return record::create(ctx, ctx.entity(chart::kEntity), changes).id();
}

base::Id role_named(record::Context& ctx, const std::string& name) {
  auto rows = ctx.db.query("SELECT id FROM role WHERE name = ? AND removed_at IS NULL", {name});
  return rows.next() ? rows.id(0) : base::Id{};
}

}  // namespace

void make_shipped(record::Context& ctx) {
  std::map<std::string_view, base::Id> charts;
  for (const auto& one : kCharts) charts[one.key] = make_chart(ctx, one);
  for (const auto& one : dashboards()) {
    auto layout = json::array();
    for (const auto& part : one.parts)
      layout.push_back({{"chart", charts.at(part.key).to_string()}, {"x", part.x}, {"y", part.y}, {"w", part.w}, {"h", part.h}});
    for (const auto& role : one.roles) {
      record::Changes changes;
      changes.set(dashboard::name, name_of(ctx, one.key)).set(dashboard::layout, layout.dump());
      changes.set(dashboard::shared, "all").set(dashboard::role, role_named(ctx, role));
      record::create(ctx, ctx.entity(dashboard::kEntity), changes);
    }
  }
}

}  // namespace keyuan::dashboards
