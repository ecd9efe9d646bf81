// Random filters on random records: what SQLite and PostgreSQL find is what the model in memory finds.
//
//   KEYUAN_FILTERS=100000   how many (4,000 on each database otherwise)
//   KEYUAN_SEED=…           the same again; a failure names it
#include <cstdlib>
#include <cstring>

#include "record/create_many.hpp"
#include "record/query/list.hpp"
#include "record/testing.hpp"
#include "tests/differential/making.hpp"

namespace keyuan::differential {
namespace {

using base::Id;
using base::Value;
using record::Context;

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text && *text ? std::strtoull(text, nullptr, 10) : otherwise;
}

// The `n`th id of all.
std::string id_of(int n) {
  Id id;
  id.bytes[6] = 0x70;
  id.bytes[8] = 0x80;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id.to_string();
}

std::vector<json> ids(int from, int to) {
  std::vector<json> out;
  for (int n = from; n < to; ++n) out.push_back(id_of(n));
  return out;
}

// Numbers of ids: who is made with which.
constexpr int kDepartments = 100, kRoles = 200, kUsers = 300, kAccounts = 400, kContacts = 600, kActivities = 800;

std::vector<FieldPlan> plans() {
  const std::vector<json> texts = {"华为技术", "重庆长安", "Ärger", "ärger", "a_b", "50%", "A%B", "c\\d", "ABC", "abc", "O'Neil", "😀", "x|y", "中"};
  const std::vector<json> moments = {"2024-03-05T15:59:59.999Z", "2024-03-05T16:00:00.000Z", "2024-03-05T18:30:00.000Z", "2024-03-06T16:00:00.000Z",
                                     "2024-02-29T12:00:00.000Z", "2023-12-31T15:59:59.999Z", "2023-12-31T16:00:00.000Z", "2024-03-12T01:00:00.000Z",
                                     "2022-06-01T00:00:00.000Z"};
  const std::vector<json> dates = {"2024-03-06", "2024-03-05", "2024-03-04", "2024-02-29", "2023-12-31", "2024-01-01", "2024-04-01", "2022-02-28"};
  const auto users = ids(kUsers, kUsers + 8), accounts = ids(kAccounts, kAccounts + 12), departments = ids(kDepartments, kDepartments + 5);
  return {
      {"user", "name", Kind::kText, texts},
      {"user", "position", Kind::kText, texts},
      {"user", "department", Kind::kReference, departments, "department"},
      {"user", "manager", Kind::kReference, users, "user"},
      {"user", "active", Kind::kBoolean, {true, false}},
      {"user", "roles", Kind::kMany, ids(kRoles, kRoles + 4)},
      {"department", "name", Kind::kText, texts},
      {"account", "id", Kind::kReference, accounts},
      {"account", "name", Kind::kText, texts},
      {"account", "address_city", Kind::kText, texts},
      {"account", "region", Kind::kText, {"east", "south", "north", "overseas"}},
      {"account", "employees", Kind::kInteger, {0, 1, 7, 10, 10'000, 2'000'000'000}},
      {"account", "annual_revenue", Kind::kDecimal, {0, 0.0001, 12.5, 1000, 1000.25, 99'999'999.99}},
      {"account", "next_follow_up_at", Kind::kTime, moments},
      {"account", "owner", Kind::kReference, users, "user"},
      {"account", "department", Kind::kReference, departments, "department"},
      {"account", "parent", Kind::kReference, accounts, "account"},
      {"contact", "name", Kind::kText, texts},
      {"contact", "birthday", Kind::kDate, dates},
      {"contact", "is_primary", Kind::kBoolean, {true, false}},
      {"contact", "account", Kind::kReference, accounts, "account"},
      {"contact", "owner", Kind::kReference, users, "user"},
      {"activity", "subject", Kind::kText, texts},
      {"activity", "signals", Kind::kMany, {"price", "delivery", "payment", "praise"}},
      {"activity", "due_at", Kind::kTime, moments},
      {"activity", "done", Kind::kBoolean, {true, false}},
      {"activity", "account", Kind::kReference, accounts, "account"},
      {"activity", "assignee", Kind::kReference, users, "user"},
  };
}

class FiltersTest : public record::RecordTest {
 protected:
  FiltersTest() {
    clock.set(*base::Time::parse("2024-03-05T18:30:00Z"));  // the day after in Shanghai
    model.now = clock.now().ms;
    model.zone = 8 * base::kHour;
    model.me = id_of(kUsers);
    model.department = id_of(kDepartments);
    model.departments_below = {id_of(kDepartments), id_of(kDepartments + 1)};
    auto one = std::make_shared<record::access::Actor>();
    one->administrator = true;
    one->user = *Id::parse(model.me);
    one->department = *Id::parse(model.department);
    for (const auto& id : model.departments_below) one->departments_below.push_back(*Id::parse(id));
    actor = std::move(one);
    for (const auto& plan : making.plans()) model.kinds[plan.entity + "." + plan.name] = plan.kind;
    // What the fixture made of itself is not in the model.
    database->write([](db::Transaction& tx) {
      for (const char* table : {"user", "department"}) tx.execute(std::string("UPDATE ") + record::quote_identifier(table) + " SET removed_at = 1");
    });
  }

  // In a transaction, as the person, in Shanghai.
  void there(const std::function<void(Context&)>& body) {
    in([&](Context& ctx) {
      ctx.zone = *base::Zone::find("Asia/Shanghai");
      body(ctx);
    });
  }

  void make_all() {
    make_some("department", kDepartments, 5);
    make_some("role", kRoles, 4);
    make_some("user", kUsers, 8);
    make_some("account", kAccounts, 80);
    make_some("contact", kContacts, 60);
    make_some("activity", kActivities, 60);
  }

  void make_some(const std::string& entity, int first, int count) {
    there([&](Context& ctx) {
      const auto& type = ctx.entity(entity);
      std::vector<record::Record> records;
      for (int i = 0; i < count; ++i) {
        Row row{entity, id_of(first + i), making.sometimes(10), {}};
        records.emplace_back(type);
        auto& made = records.back();
        put(made, "id", *Id::parse(row.id));
        if (row.removed) made[meta::kRemovedAt] = model.now;
        for (const auto& plan : making.plans())
          if (plan.entity == entity) fill(made, row, plan);
        complete(made, row.id);
        model.rows.push_back(std::move(row));
      }
      record::create_many(ctx, type, records);
    });
  }

  static void put(record::Record& made, std::string_view field, Value value) { made[made.entity().find(field)->index] = std::move(value); }

  // One field, in the record and in the model.
  void fill(record::Record& made, Row& row, const FieldPlan& plan) {
    auto& cell = row.cells[plan.name];
    const auto& field = *made.entity().find(plan.name);
    if (plan.name == "id") {
      cell = row.id;
    } else if (plan.kind == Kind::kMany) {
      std::set<std::string> chosen;
      for (auto n = making.below(4); n > 0; --n) chosen.insert(making.any(plan.values).get<std::string>());
      cell = chosen;
      if (field.type->name() == "references")
        for (const auto& id : chosen) made.links[field.index].push_back(*Id::parse(id));
      else if (!chosen.empty()) put(made, plan.name, listed(chosen));
    } else if (!making.sometimes(4) || field.required || plan.name == "owner" || plan.name == "department") {
      const auto& value = making.any(plan.values);
      Value stored;
      if (plan.kind == Kind::kReference) stored = *Id::parse(value.get<std::string>());
      else ASSERT_FALSE(field.type->read(field, value, stored)) << plan.name << value;
      if (const auto* n = std::get_if<std::int64_t>(&stored)) cell = *n;
      else cell = value.get<std::string>();
      put(made, plan.name, std::move(stored));
    }
  }

  static std::string listed(const std::set<std::string>& values) {
    std::string out = "|";
    for (const auto& value : values) out += value + "|";
    return out;
  }

  // What a record must have besides.
  static void complete(record::Record& made, const std::string& id) {
    for (const auto& field : made.entity().fields)
      if (field.required && !made.has(field.index) && !field.system) {
        if (field.name == "email") put(made, "email", id + "@example.com");
        else if (!field.choices.empty()) made[field.index] = field.choices.front().value;
        else made[field.index] = id;
      }
    const auto& owned = made.entity();
    if (owned.owned && !made.has(meta::kOwner)) made[meta::kOwner] = *Id::parse(id_of(kUsers));
  }

  std::set<std::string> found(Context& ctx, const std::string& entity, const json& filter) {
    record::Query query;
    query.filter = meta::parse_condition(filter);
    query.limit = record::kMaxLimit;
    std::string out;
    record::list(ctx, ctx.entity(entity), query, out);
    const auto page = json::parse(out);
    std::set<std::string> all;
    for (const auto& row : page["data"]) all.insert(row["id"].get<std::string>());
    EXPECT_EQ(page["total"].get<std::size_t>(), all.size());
    EXPECT_EQ(record::count(ctx, ctx.entity(entity), query), static_cast<std::int64_t>(all.size()));
    return all;
  }

  const std::uint64_t seed = from_environment("KEYUAN_SEED", 20241122);
  Making making{seed, plans()};
  Model model;
};

TEST_P(FiltersTest, FindWhatAPlainLoopFinds) {
  make_all();
  const auto many = from_environment("KEYUAN_FILTERS", 4000);
  std::printf("KEYUAN_SEED=%llu, %llu filters\n", static_cast<unsigned long long>(seed), static_cast<unsigned long long>(many));
  const std::vector<std::string> entities = {"account", "account", "contact", "activity", "user"};
  std::uint64_t some = 0;
  for (std::uint64_t n = 0; n < many && !HasFailure(); ++n) {
    const auto entity = making.any(entities);
    const auto filter = making.filter(entity);
    const auto expected = model.find(entity, filter);
    some += !expected.empty();
    SCOPED_TRACE("KEYUAN_SEED=" + std::to_string(seed) + ", filter " + std::to_string(n) + " of " + entity + ": " + filter.dump());
    try {
      there([&](Context& ctx) { EXPECT_EQ(found(ctx, entity, filter), expected); });
    } catch (const base::Problem& problem) {
      ADD_FAILURE() << "refused: " << problem.code() << (problem.fields().empty() ? "" : " at " + problem.fields()[0].field);
    } catch (const db::DatabaseError& error) {
      ADD_FAILURE() << error.message;
    }
  }
  EXPECT_GT(some, many / 4) << "too many filters find nothing";
}

INSTANTIATE_TEST_SUITE_P(Both, FiltersTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

}  // namespace
}  // namespace keyuan::differential
