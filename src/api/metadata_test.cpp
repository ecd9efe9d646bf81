#include "api/testing.hpp"

namespace keyuan::api {
namespace {

using nlohmann::json;

class MetadataTest : public ApiTest {
 protected:
  void SetUp() override { set_up(); }
  static json entity(const json& meta, const std::string& name) {
    for (const auto& one : meta["entities"])
      if (one["name"] == name) return one;
    return nullptr;
  }
  static json field(const json& entity, const std::string& name) {
    for (const auto& one : entity["fields"])
      if (one["name"] == name) return one;
    return nullptr;
  }
};

TEST_P(MetadataTest, TheAdministratorSeesAll) {
  auto admin = administrator();
  const auto meta = admin.get("/meta").body;
  EXPECT_EQ(meta["entities"].size(), services.catalog()->meta->entities().size());
  EXPECT_EQ(entity(meta, "account")["can"].size(), 9u);
  EXPECT_EQ(entity(meta, "account")["fields"].size(), services.catalog()->meta->at("account").fields.size());
}

TEST_P(MetadataTest, OthersSeeWhatTheyMayRead) {
  auto admin = administrator();
  auto sally = salesperson(admin);
  const auto meta = sally.get("/meta").body;
  EXPECT_EQ(meta["entities"].size(), 3u);  // and what concerns himself: notifications
  EXPECT_TRUE(entity(meta, "lead").is_null());
  const auto account = entity(meta, "account");
  EXPECT_EQ(account["can"], json({"create", "read", "update"}));
  EXPECT_TRUE(field(account, "phone").is_null());
  EXPECT_EQ(field(account, "website")["read_only"], true);
  EXPECT_EQ(account.dump().find("\"phone\""), std::string::npos);
  for (const auto& related : account["related"]) EXPECT_TRUE(related["entity"] == "account" || related["entity"] == "user");
}

TEST_P(MetadataTest, WhatTheClientHasIsNotSentAgain) {
  auto admin = administrator();
  const auto tag = admin.get("/meta").header("ETag").empty() ? admin.get("/meta").header("etag") : admin.get("/meta").header("ETag");
  ASSERT_FALSE(tag.empty());
  admin.headers["if-none-match"] = tag;
  EXPECT_EQ(admin.get("/meta").status, 304);
  EXPECT_TRUE(admin.get("/meta").response.body.empty());
  auto sally = salesperson(admin);
  sally.headers["if-none-match"] = tag;
  EXPECT_EQ(sally.get("/meta").status, 200);
  admin.patch("/session", {{"language", "zh-TW"}});
  EXPECT_EQ(admin.get("/meta").status, 200);
}

API_TEST_ON_BOTH(MetadataTest);

}  // namespace
}  // namespace keyuan::api
