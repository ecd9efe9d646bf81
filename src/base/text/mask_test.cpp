#include "base/text/mask.hpp"

#include <gtest/gtest.h>

namespace keyuan::base::text {
namespace {

TEST(Mask, KeepsAsMuchAsTellsOneFromAnother) {
  const auto check = [](std::string_view text, std::string_view expected) { EXPECT_EQ(masked(text), expected) << text; };
  check("+8613800138000", "138****8000");
  check("13800138000", "138****8000");
  check("+861234567", "+86****4567");
  check("+886912345678", "+88****5678");
  check("li.ming@example.com", "l****@example.com");
  check("李明@例子.中国", "李****@例子.中国");
  check("@example", "@ex****mple");
  check("a@b@c", "a****");
  check("see @zhang 138", "see**** 138");
  check("重庆长安软件有限公司", "重庆长****有限公司");
  check("张三", "张****");
  check("重庆长安软件公", "重****");
  check("张", "****");
  check("", "");
}

}  // namespace
}  // namespace keyuan::base::text
