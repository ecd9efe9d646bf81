// The descriptions that Keyuan ships compile, and say what the product says they do.
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace keyuan::meta
