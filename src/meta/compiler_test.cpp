// The descriptions that Keyuan ships compile, and say what the product says they do.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "meta/client_json.hpp"
#include "meta/labels.hpp"
#include "meta/sources.hpp"

namespace keyuan::meta {
namespace {

const Snapshot& shipped() {
  static const auto snapshot = [] {
    const SourceFolder folder(".");
    return Snapshot::compile(folder.all());
  }();
  return *snapshot;
}

TEST(Shipped, Compiles) {
  try {
    const SourceFolder folder(".");
    (void)Snapshot::compile(folder.all());
  } catch (const DescriptionError& e) {
    FAIL() << e.what();
  }
}

TEST(Shipped, KnowsAnAccount) {
  const Entity& account = shipped().at("account");
  EXPECT_TRUE(account.owned);
  EXPECT_EQ(account.find("owner")->index, kOwner);
  EXPECT_EQ(account.find("name")->index, 9);
  EXPECT_TRUE(account.title_field().title_sort);
  EXPECT_EQ(account.find("annual_revenue")->currency, "annual_revenue_currency");
  EXPECT_EQ(account.find("address_city")->part_of, "address");
  EXPECT_EQ(account.find("parent")->target, &account);
  EXPECT_EQ(shipped().by_path("accounts"), &account);
}

TEST(Shipped, RecordTypesReferToEachOther) {
  const auto related = [](const char* entity) {
    std::set<std::string> out;
    for (const Related& other : shipped().at(entity).related)
      out.insert(other.entity->name + "." + (*other.entity)[other.field].name);
    return out;
  };
  EXPECT_TRUE(related("account").contains("contact.account"));
  EXPECT_TRUE(related("account").contains("opportunity.account"));
  EXPECT_TRUE(related("account").contains("activity.account"));
  EXPECT_TRUE(related("account").contains("account.parent"));
  EXPECT_TRUE(related("lead").contains("activity.lead"));
  EXPECT_FALSE(related("opportunity").contains("stage_change.opportunity"));
  EXPECT_EQ(shipped().at("opportunity")[shipped().at("opportunity").board].name, "stage");
}

TEST(Shipped, SharesChoices) {
  const Entity& lead = shipped().at("lead");
  const Field& industry = *lead.find("industry");
  EXPECT_EQ(industry.choices.size(), shipped().at("account").find("industry")->choices.size());
  EXPECT_EQ(
      label(shipped().words(), base::Language::kZhTw, lead, industry, *industry.choice("retail")),
      "零售");
}

TEST(Shipped, SpeaksThreeLanguages) {
  const Entity& account = shipped().at("account");
  const auto name = [&](base::Language language, const char* field) {
    return label(shipped().words(), language, account, *account.find(field));
  };
  EXPECT_EQ(name(base::Language::kZhCn, "owner"), "负责人");
  EXPECT_EQ(name(base::Language::kZhTw, "created_at"), "建立時間");
  EXPECT_EQ(name(base::Language::kEn, "address_city"), "City");
  EXPECT_EQ(name(base::Language::kEn, "annual_revenue_currency"), "Annual revenue: Currency");
  EXPECT_EQ(
      shipped().words().phrase(base::Language::kEn, "problems.record.too_long", {{"max", "5"}}),
      "Too long: at most 5 characters");
}

TEST(Shipped, GivesEveryRoleItsRights) {
  ASSERT_EQ(shipped().roles().size(), 6U);
  EXPECT_EQ(shipped().roles().front(), "administrator");
  std::map<std::string, int> granted;
  for (const Permission& permission : shipped().permissions()) ++granted[permission.role];
  EXPECT_EQ(granted.size(), 5U);  // the administrator needs none
  const std::set<std::string> arranged{"view", "chart", "dashboard"};  // how one looks at things is one's own
  for (const Permission& permission : shipped().permissions())
    for (const auto& [verb, scope] : permission.verbs)
      EXPECT_TRUE(verb == "read" || permission.role != "read_only" || arranged.contains(permission.entity)) << permission.entity;
}

TEST(Shipped, IsReadByClients) {
  const auto meta = client_json(shipped(), base::Language::kZhCn);
  EXPECT_EQ(meta["entities"].size(), shipped().entities().size());
  for (const auto& entity : meta["entities"]) {
    EXPECT_NE(entity["label"], entity["name"]);
    for (const auto& field : entity["fields"])
      EXPECT_NE(field["label"].get<std::string>().substr(0, 7), "fields.") << field;
  }
  const auto& lead = client_json(shipped(), shipped().at("lead"), base::Language::kEn);
  EXPECT_EQ(lead["actions"][0]["path"], "/leads/{id}/conversion");
  EXPECT_EQ(lead["board"], "status");
}

// Codes are written in many places and their sentences in one folder.
TEST(Shipped, HasASentenceForEveryCodeInTheSources) {
  // A route's name looks like a code, but its method follows.
  const std::regex code(
      R"re("((?:record|filter|query|access|formats|http|auth|custom|job|import|search)\.[a-z_]+)"(?!,\s*(?:http::)?Method::))re");
  std::set<std::string> missing;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("src")) {
    const std::string path = entry.path().generic_string();
    if (!path.ends_with(".cpp") || path.ends_with("_test.cpp")) continue;
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    const std::string source = text.str();
    for (std::sregex_iterator at(source.begin(), source.end(), code), end; at != end; ++at)
      if (shipped().words().find(base::Language::kEn, "problems." + (*at)[1].str()) == nullptr)
        missing.insert((*at)[1].str() + " in " + path);
  }
  for (const std::string& one : missing) ADD_FAILURE() << one;
}

}  // namespace
}  // namespace keyuan::meta
