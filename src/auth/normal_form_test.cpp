#include "auth/normal_form.hpp"

#include <gtest/gtest.h>

namespace keyuan::auth {
namespace {

TEST(NormalForm, NormalForm) {
  EXPECT_EQ(normal_form("ａＢ"), "aB");
  EXPECT_EQ(normal_form("cafe\u0301"), "café");
  EXPECT_EQ(normal_form(""), "");
  EXPECT_EQ(normal_form("\xff\xfe"), "");
}

TEST(NormalForm, FoldedForm) {
  EXPECT_EQ(folded_form(" Li.Wei＠Huaxin.Example\t"), "li.wei@huaxin.example");
  EXPECT_EQ(folded_form("Straße"), "strasse");
  EXPECT_NO_THROW((void)folded_form("\xff\xfe"));
}

}  // namespace
}  // namespace keyuan::auth
