#include "meta/custom.hpp"

#include <gtest/gtest.h>

#include "meta/client_json.hpp"
#include "meta/labels.hpp"
#include "meta/sources.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

const SourceFolder& folder() {
  static const SourceFolder files(".");
  return files;
}

std::shared_ptr<const Snapshot> with(std::vector<Custom> customs = {}) {
  return Snapshot::compile(folder().all(), customs);
}

const Snapshot& plain() {
  static const auto snapshot = with();
  return *snapshot;
}

json check(const std::string& wanted, const std::string& entity = "account") {
  return check_custom(plain(), plain().at(entity), json::parse(wanted));
}

std::string fault(const std::string& wanted, const std::string& entity = "account") {
  try {
    return check(wanted, entity).dump();
  } catch (const base::Problem& e) {
    return e.fields().empty() ? e.code() : e.fields()[0].field + " " + e.fields()[0].code;
  }
}

Custom kept(const std::string& entity, const json& definition) {
  return {entity, definition.at("name"), definition.dump()};
}

TEST(CustomField, GetsANameFromItsLabel) {
  EXPECT_EQ(check(R"({"label":"合作方式","type":"text"})")["name"], "x_he_zuo_fang_shi");
  EXPECT_EQ(check(R"({"label":{"zh-CN":"合作方式","en":"How we work"},"type":"text"})")["name"],
            "x_how_we_work");
  EXPECT_EQ(check(R"({"label":"Do Not Email","type":"boolean"})")["name"], "x_do_not_email");
  EXPECT_EQ(check(R"({"label":"★","type":"text"})")["name"], "x_field");
  EXPECT_EQ(check(R"({"label":"a","name":"x_mine","type":"text"})")["name"], "x_mine");
}

TEST(CustomField, IsSaidInAllLanguages) {
  const auto label = check(R"({"label":{"zh-TW":"合作方式"},"type":"text"})")["label"];
  EXPECT_EQ(label["zh-CN"], "合作方式");
  EXPECT_EQ(label["en"], "合作方式");
}

TEST(CustomField, ThatIsWrongIsRefused) {
  EXPECT_EQ(fault(R"({"type":"text"})"), "label custom.bad_label");
  EXPECT_EQ(fault(R"({"label":"a\nb","type":"text"})"), "label custom.bad_label");
  EXPECT_EQ(fault(R"({"label":"a"})"), "type custom.bad_type");
  EXPECT_EQ(fault(R"({"label":"a","type":"computed"})"), "type custom.bad_type");
  EXPECT_EQ(fault(R"({"label":"a","type":5})"), "type custom.bad_type");
  EXPECT_EQ(fault(R"({"label":"a","type":"choice"})"), "choices custom.bad_choices");
  EXPECT_EQ(fault(R"({"label":"a","type":"choice","choices":["a","a"]})"),
            "choices[1] custom.duplicate_choice");
  EXPECT_EQ(fault(R"({"label":"a","type":"choice","choices":["a|b"]})"),
            "choices[0] custom.bad_label");
  EXPECT_EQ(
      fault(
          R"({"label":"a","type":"choice","choices":[{"value":"a","label":"A","color":"beige"}]})"),
      "definition custom.bad_definition");
  EXPECT_EQ(fault(R"({"label":"a","type":"reference","to":"nothing"})"),
            "to custom.no_such_record_type");
  EXPECT_EQ(fault(R"({"label":"a","type":"text","name":"name"})"), "name custom.bad_name");
  EXPECT_EQ(fault(R"({"label":"a","type":"text","colour":1})"), "definition custom.bad_definition");
  EXPECT_EQ(fault(R"({"label":"a","type":"text","max":"long"})"),
            "definition custom.bad_definition");
  EXPECT_EQ(fault(R"({"label":"a","type":"text","least":1})"), "least custom.bad_definition");
  EXPECT_EQ(fault(R"({"label":"a","type":"integer","default":"x"})"),
            "default custom.bad_definition");
  EXPECT_EQ(fault(R"({"label":"a","type":"text","visible_if":["a"]})"),
            "visible_if filter.malformed");
  EXPECT_EQ(fault(R"({"label":"a","type":"text"})", "user"), "custom.not_extensible");
  EXPECT_EQ(fault("[]"), "record.not_an_object");
}

TEST(CustomField, StandsBehindTheBuiltInOnes) {
  const auto definition = check(
      R"({"label":"合作方式","type":"choice","choices":["代理",{"value":"direct","label":{"zh-CN":"直销","en":"Direct"},"color":"blue"}]})");
  const auto snapshot = with({kept("account", definition)});
  const Entity& account = snapshot->at("account");
  const Field* field = account.find("x_he_zuo_fang_shi");
  ASSERT_NE(field, nullptr);
  EXPECT_TRUE(field->custom);
  EXPECT_EQ(field->index, static_cast<int>(plain().at("account").fields.size()));
  EXPECT_EQ(account.find("name")->index, plain().at("account").find("name")->index);
  EXPECT_EQ(
      label(snapshot->words(), base::Language::kEn, account, *field, *field->choice("direct")),
      "Direct");
  EXPECT_EQ(
      label(snapshot->words(), base::Language::kZhTw, account, *field, *field->choice("direct")),
      "直销");
  EXPECT_NE(snapshot->version(), plain().version());
  EXPECT_EQ(client_json(*snapshot, account, *field, base::Language::kZhCn)["choices"][0]["label"],
            "代理");
}

TEST(CustomField, OfMoneyBringsItsCurrency) {
  const auto snapshot = with({kept("account", check(R"({"label":"Deposit","type":"money"})"))});
  const Field* field = snapshot->at("account").find("x_deposit");
  EXPECT_EQ(field->currency, "x_deposit_currency");
  EXPECT_TRUE(snapshot->at("account").find("x_deposit_currency")->custom);
}

TEST(CustomField, ALabelInOneLanguageLeavesTheOthers) {
  const auto before = check(
      R"({"label":{"zh-CN":"等级","en":"Grade"},"type":"choice","choices":[{"value":"a","label":{"zh-CN":"甲","en":"First"}}]})");
  const auto snapshot = with({kept("account", before)});
  const Entity& account = snapshot->at("account");
  const Field& field = *account.find("x_grade");
  const auto after = check_custom(
      *snapshot, account,
      json::parse(R"({"label":{"en":"Class"},"choices":[{"value":"a","label":{"zh-TW":"甲等"}}]})"), &field, before);
  EXPECT_EQ(after["label"], json::parse(R"({"zh-CN":"等级","zh-TW":"等级","en":"Class"})"));
  EXPECT_EQ(after["choices"][0]["label"], json::parse(R"({"zh-CN":"甲","zh-TW":"甲等","en":"First"})"));
  const auto choice =
      check_custom_choice(*snapshot, account, field, json::parse(R"({"value":"a","label":{"en":"Best"}})"));
  EXPECT_EQ(choice["choice"]["label"], json::parse(R"({"zh-CN":"甲","zh-TW":"甲","en":"Best"})"));
}

TEST(CustomField, KeepsWhatAChangeDoesNotSay) {
  const auto before =
      check(R"({"label":"Grade","type":"choice","choices":["a","b"],"required":true})");
  const auto snapshot = with({kept("account", before)});
  const Entity& account = snapshot->at("account");
  const auto after =
      check_custom(*snapshot, account, json::parse(R"({"label":"Class","required":null})"),
                   account.find("x_grade"), before);
  EXPECT_EQ(after["name"], "x_grade");
  EXPECT_EQ(after["label"]["en"], "Class");
  EXPECT_EQ(after["choices"].size(), 2U);
  EXPECT_FALSE(after.contains("required"));
  EXPECT_THROW((void)check_custom(*snapshot, account, json::parse(R"({"type":"text"})"),
                                  account.find("x_grade"), before),
               base::Problem);
}

TEST(CustomChoice, IsAddedToABuiltInFieldAndSharedWithIt) {
  const Entity& account = plain().at("account");
  const auto definition = check_custom_choice(
      plain(), account, *account.find("industry"),
      json::parse(
          R"({"label":{"zh-CN":"航天","en":"Aerospace"},"value":"aerospace","color":"blue"})"));
  const auto snapshot = with({{"account", "industry", definition.dump()}});
  const Field* industry = snapshot->at("account").find("industry");
  ASSERT_NE(industry->choice("aerospace"), nullptr);
  EXPECT_TRUE(industry->choice("aerospace")->custom);
  const Entity& lead = snapshot->at("lead");
  ASSERT_NE(lead.find("industry")->choice("aerospace"), nullptr);
  EXPECT_EQ(label(snapshot->words(), base::Language::kEn, lead, *lead.find("industry"),
                  *lead.find("industry")->choice("aerospace")),
            "Aerospace");
  EXPECT_THROW((void)check_custom_choice(plain(), account, *account.find("industry"),
                                         json::parse(R"({"label":"x","value":"retail"})")),
               base::Problem);
  EXPECT_THROW((void)check_custom_choice(plain(), account, *account.find("name"),
                                         json::parse(R"({"label":"x"})")),
               base::Problem);
}

}  // namespace
}  // namespace keyuan::meta
