// A company with pools on a throw-away database of either kind, a clock that stands, and people who claim.
#pragma once

#include <gtest/gtest.h>

#include "app/registry.hpp"
#include "db/testing.hpp"
#include "meta/sources.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/activities/activities.hpp"
#include "modules/calendar/calendar.hpp"
#include "modules/leads/leads.hpp"
#include "modules/notifications/notifications.hpp"
#include "modules/opportunities/opportunities.hpp"
#include "modules/people/people.hpp"
#include "modules/pools/book.hpp"
#include "modules/pools/pools.hpp"
#include "modules/pools/recount.hpp"
#include "record/write.hpp"

namespace keyuan::pools {

class PoolsTest : public testing::TestWithParam<db::Dialect> {
 protected:
  PoolsTest() {
    using Install = void (*)(app::Registry&);
    for (const Install install : {Install(people::install), Install(accounts::install), Install(opportunities::install), Install(leads::install),
                                  Install(activities::install), Install(notifications::install), Install(calendar::install), Install(pools::install)})
      install(registry);
  }

  // As that person, or as the program; in a transaction of its own.
  void as(base::Id who, const std::function<void(record::Context&)>& body) {
    app::Behalf behalf;
    if (who) behalf.actor = services.org()->actor(who);
    behalf.via = "test";
    services.write(behalf, body);
  }
  using Named = std::vector<std::pair<std::string, base::Value>>;
  record::Changes changes(const meta::Entity& entity, const Named& values) {
    record::Changes out;
    for (const auto& [name, value] : values) out.put(entity.find(name)->index, value);
    return out;
  }
  base::Id make(const std::string& entity, const Named& values, const std::map<std::string, std::vector<base::Id>>& links = {}) {
    base::Id id;
    as({}, [&](record::Context& ctx) {
      auto wanted = changes(ctx.entity(entity), values);
      for (const auto& [name, ids] : links) wanted.links[ctx.entity(entity).find(name)->index] = ids;
      id = record::create(ctx, ctx.entity(entity), wanted).id();
    });
    return id;
  }
  void change(const std::string& entity, base::Id id, const Named& values, base::Id who = {}) {
    as(who, [&](record::Context& ctx) { record::update(ctx, ctx.entity(entity), id, changes(ctx.entity(entity), values)); });
  }
  record::Record now(const std::string& entity, base::Id id) {
    std::optional<record::Record> found;
    as({}, [&](record::Context& ctx) { found = record::load(ctx, ctx.entity(entity), id); });
    return *found;
  }
  // A field of it as it is now; "" when it is empty, moments as text.
  std::string field(const std::string& entity, base::Id id, const std::string& name) {
    const auto record = now(entity, id);
    const auto& value = record[record.entity().find(name)->index];
    if (base::is_null(value)) return "";
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* other = std::get_if<base::Id>(&value)) return other->to_string();
    return record.entity().find(name)->type->name() == "datetime" ? base::Time{base::as_integer(value)}.to_string() : std::to_string(base::as_integer(value));
  }
  base::Id person(const std::string& name, base::Id department = {}, base::Id manager = {}) {
    Named values = {{"name", name}, {"email", name + "@example.com"}, {"active", std::int64_t{1}}};
    if (department) values.emplace_back("department", department);
    if (manager) values.emplace_back("manager", manager);
    if (!sales)
      sales = make("role", {{"name", "sales"}, {"title", "销售"},
                            {"rights", R"({"account": {"read": "own_and_below", "update": "own_and_below"}, "lead": {"read": "own", "update": "own"},
                                           "pool": {"read": "all"}, "user": {"read": "all"}, "extension_request": {"read": "own_and_below"}})"}});
    return make("user", values, {{"roles", {sales}}});
  }
  std::shared_ptr<const Book> book() {
    std::shared_ptr<const Book> read;
    services.database.read([&](db::Transaction& tx) { read = Book::read(tx); });
    return read;
  }
  // What the job does after a change of the rules.
  void recount() {
    recount_clocks(services, *book(), [](std::int64_t, std::int64_t) { return true; });
  }
  // `{account}` in it: customers with all of their fields, wherever these are kept.
  std::int64_t number(std::string sql, const db::Values& values = {}) {
    const auto catalog = services.catalog();
    if (const auto at = sql.find("{account}"); at != sql.npos) sql.replace(at, 9, (*catalog)[catalog->meta->at("account")].from);
    std::int64_t n = 0;
    services.database.read([&](db::Transaction& tx) {
      auto rows = tx.query(sql, values);
      if (rows.next()) n = rows.integer(0);
    });
    return n;
  }

  db::TestDatabase database = db::open_test_database(GetParam());
  base::FixedClock clock{*base::Time::parse("2024-03-04T01:00:00Z")};  // Monday, nine in Shanghai
  meta::SourceFolder sources{"."};
  app::Services services{*database, sources.all(), clock, base::IdMaker::system()};
  app::Registry registry{services};
  base::Id sales;  // the role that everybody has
};

}  // namespace keyuan::pools
