// Pages of a list: whichever way they are walked to, together they are the list.
#include "record/query/list.hpp"

#include "record/testing.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

class ListTest : public RecordTest {
 protected:
  json page(Parameters parameters) {
    std::string out;
    in([&](Context& ctx) { list(ctx, ctx.entity("account"), read_query(ctx, ctx.entity("account"), parameters), out); });
    return json::parse(out);
  }
  static std::vector<std::string> ids(const json& page) {
    std::vector<std::string> out;
    for (const auto& one : page["data"]) out.push_back(one["id"]);
    return out;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, ListTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(ListTest, PagesAreTheSameFromEitherEnd) {
  for (int i = 0; i < 23; ++i) {
    Named values{{"name", "公司" + std::to_string(i * 7 % 23)}};
    if (i % 4) values.emplace_back("employees", std::int64_t{i % 3});
    make("account", values);
  }
  for (const std::string sort : {"name", "-name", "employees", "-employees,name", "created_at", ""}) {
    Parameters asked{{"limit", "200"}, {"fields", "name"}};
    if (!sort.empty()) asked.emplace_back("sort", sort);
    const auto whole = ids(page(asked));
    ASSERT_EQ(whole.size(), 23U);
    asked[0].second = "5";
    std::vector<std::string> all;
    for (int n = 1; n <= 5; ++n) {
      auto at = asked;
      at.emplace_back("page", std::to_string(n));
      const auto one = page(at);
      EXPECT_EQ(one["total"], 23);
      EXPECT_EQ(one["next"].is_null(), n == 5) << sort << n;
      for (const auto& id : ids(one)) all.push_back(id);
      if (one["next"].is_null()) continue;
      auto behind = asked;
      behind.emplace_back("cursor", one["next"].get<std::string>());
      const auto rest = ids(page(behind));
      ASSERT_FALSE(rest.empty());
      EXPECT_EQ(rest.front(), whole[all.size()]) << sort << n;
    }
    EXPECT_EQ(all, whole) << sort;
    asked.emplace_back("page", "6");
    const auto beyond = page(asked);
    EXPECT_EQ(beyond["data"].size(), 0U);
    EXPECT_EQ(beyond["total"], 23);
    EXPECT_TRUE(beyond["next"].is_null());
  }
}

TEST_P(ListTest, AFullLastPageIsTheLast) {
  for (int i = 0; i < 20; ++i) make("account", {{"name", "公司" + std::to_string(i)}});
  const auto last = page({{"limit", "5"}, {"page", "4"}, {"sort", "name"}});
  EXPECT_EQ(last["data"].size(), 5U);
  EXPECT_TRUE(last["next"].is_null());
}

}  // namespace
}  // namespace keyuan::record
