// What filters on several values find. Everything else is compared with a model, in tests/differential.
#include "record/query/list.hpp"
#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

class WhereTest : public RecordTest {
 protected:
  WhereTest() {
    seller = make("role", {{"name", "seller"}, {"title", "Seller"}}).id();
    keeper = make("role", {{"name", "keeper"}, {"title", "Keeper"}}).id();
    in([&](Context& ctx) {
      auto system = ctx.as_system();
      Changes roles;
      roles.links[ctx.entity("user").find("roles")->index] = {seller, keeper};
      (void)update(system, ctx.entity("user"), li, roles);
    });
  }

  // Names of the users found; the code of the problem otherwise.
  std::string users(const json& filter) {
    std::string names;
    const auto refused = problem([&](Context& ctx) {
      Query query;
      query.filter = meta::parse_condition(filter);
      query.sort = {{ctx.entity("user").find("name")->index}};
      std::string out;
      list(ctx, ctx.entity("user"), query, out);
      const auto page = json::parse(out);
      for (const auto& row : page["data"]) names += row["name"].get<std::string>() + " ";
    });
    return refused.empty() ? names : refused;
  }

  Id seller, keeper;
};

TEST_P(WhereTest, ReferencesToManyAreFoundByOneOfThem) {
  const auto one = keeper.to_string(), other = north.to_string();
  EXPECT_EQ(users({"roles", "=", one}), "李销售 ");
  EXPECT_EQ(users({"roles", "contains", one}), "李销售 ");
  EXPECT_EQ(users(json::array({"roles", "in", {other, one}})), "李销售 ");
  EXPECT_EQ(users({"roles", "=", other}), "");
  EXPECT_EQ(users({"roles", "!=", one}), "王同事 ");
  EXPECT_EQ(users(json::array({"roles", "not in", json::array({one})})), "王同事 ");
  EXPECT_EQ(users(json::array({"roles", "in", json::array()})), "");
  EXPECT_EQ(users(json::array({"roles", "not in", json::array()})), "李销售 王同事 ");
  EXPECT_EQ(users(json::array({"roles", "=", nullptr})), "王同事 ");
  EXPECT_EQ(users(json::array({"roles", "is not empty"})), "李销售 ");
  EXPECT_EQ(users({"roles", "=", "keeper"}), "filter filter.bad_value");
}

TEST_P(WhereTest, SeveralChoicesAreFoundByOneOfThem) {
  in([&](Context& ctx) {
    Changes changes;
    const auto& activity = ctx.entity("activity");
    changes.put(activity.find("kind")->index, std::string("follow_up"));
    changes.put(activity.find("summary")->index, std::string("电话"));
    changes.put(activity.find("signals")->index, std::string("|price|praise|"));
    auto system = ctx.as_system();
    (void)create(system, activity, changes);
  });
  const auto activities = [&](const json& filter) {
    std::int64_t n = 0;
    in([&](Context& ctx) {
      Query query;
      query.filter = meta::parse_condition(filter);
      n = count(ctx, ctx.entity("activity"), query);
    });
    return n;
  };
  EXPECT_EQ(activities({"signals", "contains", "price"}), 1);
  EXPECT_EQ(activities({"signals", "=", "delivery"}), 0);
  EXPECT_EQ(activities(json::array({"signals", "in", {"delivery", "praise"}})), 1);
  EXPECT_EQ(activities(json::array({"signals", "not in", {"delivery", "praise"}})), 0);
  EXPECT_EQ(activities(json::array({"signals", "!=", nullptr})), 1);
}

TEST_P(WhereTest, MyDepartmentIsNoOrder) {
  EXPECT_EQ(users({"department", ">", "my department"}), "filter filter.op_does_not_fit");
}

INSTANTIATE_TEST_SUITE_P(Both, WhereTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

}  // namespace
}  // namespace keyuan::record
