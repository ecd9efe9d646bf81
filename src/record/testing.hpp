// A workspace for tests of the engine and of modules: the real descriptions on a throw-away database of
// either kind, a clock that stands, and people with whatever rights a test gives them.
#pragma once

#include <gtest/gtest.h>

#include "base/problem.hpp"
#include "db/testing.hpp"
#include "meta/sources.hpp"
#include "record/hooks.hpp"
#include "record/schema.hpp"
#include "record/write.hpp"

namespace keyuan::record {

class RecordTest : public testing::TestWithParam<db::Dialect> {
 protected:
  RecordTest() {
    static const auto snapshot = meta::Snapshot::compile(meta::SourceFolder(".").all());
    catalog = Catalog::of(snapshot, database->dialect());
    prepare_tables(*database, *catalog);
    north = make("department", {{"name", "北区"}}).id();
    south = make("department", {{"name", "南区"}}).id();
    li = make("user", {{"name", "李销售"}, {"email", "li@example.com"}, {"department", north}}).id();
    wang = make("user", {{"name", "王同事"}, {"email", "wang@example.com"}, {"department", south}}).id();
    look_again();
  }

  // Runs `body` in a transaction as `actor`.
  void in(const std::function<void(Context&)>& body) {
    database->write([&](db::Transaction& tx) {
      Context ctx{tx, catalog, org, actor, workspace, hooks, clock, base::IdMaker::system()};
      body(ctx);
    });
  }
  // The code of the first field at fault, or of the problem that `body` throws; empty when it throws none.
  std::string problem(const std::function<void(Context&)>& body) {
    try {
      in(body);
    } catch (const base::Problem& p) {
      return p.fields().empty() ? p.code() : p.fields().front().field + " " + p.fields().front().code;
    }
    return {};
  }
  using Named = std::vector<std::pair<std::string, Value>>;
  Changes changes(std::string_view entity, const Named& values) {
    Changes out;
    for (const auto& [name, value] : values) out.put(catalog->meta->at(entity).find(name)->index, value);
    return out;
  }
  // Made by the program, whoever acts now.
  Record make(std::string_view entity, const Named& values) {
    std::optional<Record> made;
    in([&](Context& ctx) {
      auto system = ctx.as_system();
      made = create(system, ctx.entity(entity), changes(entity, values));
    });
    return *made;
  }
  void look_again() {
    database->read([&](db::Transaction& tx) { org = access::Org::load(tx, {}, places); });
  }
  // From now on `who` of department `where` acts, with this scope for every verb on the named types.
  void act_as(Id who, Id where, std::uint8_t scope, const std::vector<std::string>& entities) {
    auto one = std::make_shared<access::Actor>();
    one->user = who;
    one->name = "test";
    one->department = where;
    one->people_below = {who};
    one->departments_below = {where};
    for (const auto& entity : entities) one->rights[entity].scopes.fill(scope);
    org->give_places(*one);
    actor = std::move(one);
  }

  db::TestDatabase database = db::open_test_database(GetParam());
  std::shared_ptr<const Catalog> catalog;
  std::vector<access::Place> places;  // known when the company is looked at again
  std::shared_ptr<const access::Org> org = std::make_shared<access::Org>();
  std::shared_ptr<const access::Actor> actor = access::Actor::system();
  std::shared_ptr<const Workspace> workspace = std::make_shared<Workspace>();
  Hooks hooks;
  base::FixedClock clock{*base::Time::parse("2024-03-05T06:30:00Z")};
  Id north, south, li, wang;
};

}  // namespace keyuan::record
