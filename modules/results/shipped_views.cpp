#include "modules/results/shipped_views.hpp"

#include <array>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "fields/view.hpp"
#include "record/load.hpp"
#include "record/query/sql.hpp"
#include "record/write.hpp"

namespace keyuan::results {
namespace {

namespace view = fields::view;

// Promises that count as broken, as the rates of those who made them have it.
constexpr std::string_view kBroken =
    R"({"filter":{"all":[["broken_at","<=","now"],["due_at","=","last 90 days"]]},"sort":"-due_at","columns":["subject","account","lead","due_at","state","owner"]})";
// The same before those counted that are open too long.
constexpr std::string_view kBrokenBefore =
    R"({"filter":{"all":[["state","=","broken"],["due_at","=","last 90 days"]]},"sort":"-due_at","columns":["subject","account","lead","due_at","owner"]})";

// Its name is messages.results.views.<key>.
struct View {
  std::string_view key, entity, definition;
};

constexpr std::array kViews = {
    View{"waiting", "lead",
         R"({"filter":{"all":[["status","=","new"],["first_contacted_at","is empty",null],["first_contact_due","is not empty",null]]},"sort":"first_contact_due","columns":["name","company","origin","owner","first_contact_due","created_at"]})"},
    View{"best_untouched", "lead",
         R"({"filter":{"all":[["grade","in",["A","B"]],["status","=","new"],["last_follow_up_at","is empty",null]]},"sort":"-score","columns":["name","company","score","grade","origin","owner","created_at"]})"},
    View{"leads_without_step", "lead",
         R"({"filter":["next_due_kind","=","none"],"sort":"-created_at","columns":["name","company","status","origin","owner","last_follow_up_at","next_due_at"]})"},
    View{"converted", "lead",
         R"({"filter":{"all":[["status","=","converted"],["converted_at","=","this month"]]},"sort":"-converted_at","columns":["name","company","origin","campaign","owner","converted_at","converted_account"]})"},
    View{"lost", "lead",
         R"({"filter":{"all":[["status","=","unqualified"],["created_at","=","last 90 days"]]},"sort":"-created_at","columns":["name","company","lost_reason","origin","owner","created_at"]})"},
    View{"accounts_without_step", "account",
         R"({"filter":["next_due_kind","=","none"],"sort":"class,name","columns":["name","class","status","owner","last_follow_up_at","next_due_at"]})"},
    View{"accounts_behind", "account",
         R"({"filter":["next_due_at","<","today"],"sort":"next_due_at","columns":["name","class","owner","last_follow_up_at","next_due_at"]})"},
    View{"accounts_returning", "account",
         R"({"filter":["returns_at","=","next 7 days"],"sort":"returns_at","columns":["name","class","owner","last_follow_up_at","returns_at"]})"},
    View{"broken", "commitment", kBroken},
};

}  // namespace

void make_views(record::Context& ctx) {
  for (const auto& one : kViews) {
    record::Changes changes;
    changes.set(view::name, ctx.meta().words().text(ctx.workspace->language, "messages.results.views." + std::string(one.key)));
    changes.set(view::entity, one.entity);
    changes.set(view::definition, nlohmann::json::parse(one.definition).dump());
    changes.set(view::shared, view::shared_choice::all);
    record::create(ctx, ctx.entity(view::kEntity), changes);
  }
}

void renew_views(record::Context& ctx) {
  const auto& views = ctx.entity(view::kEntity);
  std::vector<base::Id> old;
  for (auto rows = ctx.db.query("SELECT id FROM " + record::quote_identifier(views.table) + " WHERE removed_at IS NULL AND entity = 'commitment' AND definition = ?",
                                {nlohmann::json::parse(kBrokenBefore).dump()});
       rows.next();)
    old.push_back(rows.id(0));
  for (const auto& id : old)
    if (const auto found = record::load(ctx, views, id, record::Lock::kForUpdate))
      record::update_loaded(ctx, *found, record::Changes().set(view::definition, nlohmann::json::parse(kBroken).dump()));
}

}  // namespace keyuan::results
