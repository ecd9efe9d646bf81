#include "modules/leads/convert.hpp"

#include "fields/account.hpp"
#include "fields/contact.hpp"
#include "fields/lead.hpp"
#include "fields/opportunity.hpp"
#include "record/testing.hpp"

namespace keyuan::leads {
namespace {

namespace lead = fields::lead;
using base::Id;

class ConvertTest : public record::RecordTest {
 protected:
  ConvertTest() {
    pipeline = make("pipeline", {{"name", std::string("销售")}}).id();
    stage = make("stage", {{"name", std::string("开始")}, {"pipeline", pipeline}}).id();
    id = make("lead", {{"name", std::string("欧阳明华")}, {"company", std::string("星河云科技")}, {"mobile", std::string("+8613800138000")},
                       {"budget", base::Decimal::whole(48'210).units}, {"owner", li}}).id();
    said = make("activity", {{"subject", std::string("首次联系")}, {"lead", id}}).id();
  }
  Conversion wanted() {
    Conversion w;
    w.opportunity = Part{};
    w.opportunity->changes.set(fields::opportunity::stage, stage);
    return w;
  }
  record::Record now(std::string_view entity, Id record) {
    std::optional<record::Record> r;
    in([&](record::Context& ctx) { r = record::load(ctx, ctx.entity(entity), record); });
    return *r;
  }
  Id activity_account() { return base::as_id(now("activity", said)[catalog->meta->at("activity").find("account")->index]); }

  Id pipeline, stage, id, said;
};

INSTANTIATE_TEST_SUITE_P(Databases, ConvertTest, testing::ValuesIn(db::test_dialects()), db::dialect_name);

TEST_P(ConvertTest, MakesThreeAndCarriesWhatWasSaid) {
  Converted made;
  in([&](record::Context& ctx) { made = convert(ctx, id, wanted()); });
  EXPECT_EQ(now("account", made.account).title(), "星河云科技");
  EXPECT_EQ(now("account", made.account).owner(), li);
  EXPECT_EQ(now("contact", made.contact).get(fields::contact::mobile), "+8613800138000");
  EXPECT_EQ(now("opportunity", made.opportunity).get(fields::opportunity::amount), base::Decimal::whole(48'210));
  EXPECT_EQ(activity_account(), made.account);
  EXPECT_EQ(now("lead", id).get(lead::status), "converted");
  EXPECT_EQ(problem([&](record::Context& ctx) { convert(ctx, id, wanted()); }), "leads.already_converted");
}

TEST_P(ConvertTest, TakesAnExistingAccountThatItProposes) {
  const auto there = make("account", {{"name", std::string("星河云科技")}}).id();
  in([&](record::Context& ctx) {
    const auto proposal = propose(ctx, id);
    ASSERT_EQ(proposal.accounts.size(), 1U);
    EXPECT_EQ(proposal.accounts[0].id(), there);
    auto w = wanted();
    w.account.existing = there;
    EXPECT_EQ(convert(ctx, id, w).account, there);
  });
}

// Neither what is made of it nor what is found there already tells what is masked.
TEST_P(ConvertTest, WhatIsMaskedIsNeitherCarriedNorCompared) {
  const Id pool{{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
  hooks.before("lead", [&](record::Context&, record::Write& write) {
    if (!write.after.owner()) write.put(meta::kDepartment, record::Value{pool});
  });
  make("contact", {{"name", std::string("欧阳")}, {"mobile", std::string("+8613800138000")}, {"owner", li}});
  places = {{pool, "lead", {wang}, {li}, {"mobile"}}};
  look_again();
  in([&](record::Context& ctx) { update(ctx, ctx.entity("lead"), id, changes("lead", {{"owner", record::Value{}}})); });
  const auto contacts = [&](Id who) {
    act_as(who, south, record::access::kAll, {"lead", "account", "contact", "opportunity", "pipeline", "stage", "activity"});
    std::size_t n = 0;
    in([&](record::Context& ctx) { n = propose(ctx, id).contacts.size(); });
    return n;
  };
  EXPECT_EQ(contacts(wang), 0U);
  EXPECT_EQ(problem([&](record::Context& ctx) { convert(ctx, id, wanted()); }), "access.not_allowed");
  EXPECT_EQ(contacts(li), 1U);
  EXPECT_EQ(problem([&](record::Context& ctx) { convert(ctx, id, wanted()); }), "");
}

TEST_P(ConvertTest, IsTakenBackUnlessWorkedOn) {
  Converted made;
  in([&](record::Context& ctx) { made = convert(ctx, id, wanted()); });
  in([&](record::Context& ctx) { unconvert(ctx, id); });
  EXPECT_TRUE(now("account", made.account).removed());
  EXPECT_TRUE(now("opportunity", made.opportunity).removed());
  EXPECT_FALSE(activity_account());
  EXPECT_EQ(now("lead", id).get(lead::status), "qualified");

  in([&](record::Context& ctx) { made = convert(ctx, id, wanted()); });
  make("contact", {{"name", std::string("李四")}, {"account", made.account}});
  EXPECT_EQ(problem([&](record::Context& ctx) { unconvert(ctx, id); }), "leads.worked_on_since");
  EXPECT_FALSE(now("account", made.account).removed()) << "a refusal leaves everything as it was";
}

}  // namespace
}  // namespace keyuan::leads
