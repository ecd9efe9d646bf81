#include "modules/results/shipped_views.hpp"

#include <gtest/gtest.h>

#include "fields/view.hpp"
#include "record/load.hpp"
#include "record/testing.hpp"

namespace keyuan::results {
namespace {

class ShippedViewsTest : public record::RecordTest {
 protected:
  base::Id view_of(const char* name, const char* definition) {
    return make("view", {{"name", std::string(name)}, {"entity", std::string("commitment")}, {"definition", std::string(definition)}, {"shared", std::string("all")}}).id();
  }
  std::string definition(base::Id id) {
    std::string out;
    in([&](record::Context& ctx) { out = base::as_text((*record::load(ctx, ctx.entity("view"), id))[fields::view::definition.index]); });
    return out;
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, ShippedViewsTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(ShippedViewsTest, OneThatNobodyChangedShowsWhatCountsAsBrokenNow) {
  const auto as_it_was = view_of("old", R"({"columns":["subject","account","lead","due_at","owner"],"filter":{"all":[["state","=","broken"],["due_at","=","last 90 days"]]},"sort":"-due_at"})");
  const auto one_s_own = view_of("own", R"({"columns":["subject"],"filter":["state","=","broken"]})");
  const auto before = definition(one_s_own);
  for (int i = 0; i < 2; ++i) in([&](record::Context& ctx) { renew_views(ctx); });
  EXPECT_NE(definition(as_it_was).find(R"(["broken_at","<=","now"])"), std::string::npos) << definition(as_it_was);
  EXPECT_EQ(definition(one_s_own), before);
}

}  // namespace
}  // namespace keyuan::results
