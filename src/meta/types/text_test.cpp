#include "meta/types/testing.hpp"

namespace keyuan::meta::types {
namespace {

std::string many(const std::string& what, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += what;
  return out;
}
std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

TEST(Text, IsTrimmedAndCountedInCharacters) {
  check(text(), R"("  深圳市星河云科技有限公司　")", R"("深圳市星河云科技有限公司")");
  check(text(), R"("")", "null");
  check(text(), R"("  ")", "null");
  check(text(), "null", "null");
  check(text(), "[]", "null");
  check(text(), quoted(many("汉", 255)), quoted(many("汉", 255)));
  check(text(), quoted(many("汉", 256)), "record.too_long");
  check(text(), quoted(many("😀", 255)), quoted(many("😀", 255)));
  Field short_one = field_of(text());
  short_one.max = 3;
  check(short_one, R"("一二三")", R"("一二三")");
  check(short_one, R"("一二三四")", "record.too_long");
}

TEST(Text, TakesNumbersAndRefusesOtherThings) {
  check(text(), "42", R"("42")");
  check(text(), "1.5", R"("1.5")");
  check(text(), "true", "record.not_text");
  check(text(), R"({"a":1})", "record.not_text");
  check(text(), R"(["a"])", "record.not_text");
}

TEST(Text, RefusesControlCharacters) {
  check(text(), R"("a\u0000b")", "record.bad_characters");
  check(text(), R"("a\nb")", "record.bad_characters");
  check(text(), R"("a\u0085b")", "record.bad_characters");
  check(long_text(), R"("a\u0007b")", "record.bad_characters");
}

TEST(Text, RefusesBrokenEncoding) {
  const Field field = field_of(text());
  base::Value value;
  for (const char* broken : {"\xff", "a\xe6\xb1", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80"}) {
    const auto wrong = field.type->read(field, nlohmann::json(broken), value);
    ASSERT_TRUE(wrong) << broken;
    EXPECT_EQ(wrong->code, "record.bad_encoding");
  }
}

TEST(LongText, KeepsLinesAndTabs) {
  check(long_text(), R"("一\r\n二\r三\t四\n")", R"("一\n二\n三\t四")");
  check(long_text(), quoted(many("a", 20'000)), quoted(many("a", 20'000)));
  check(long_text(), quoted(many("a", 20'001)), "record.too_long");
}

TEST(Email, IsCheckedAndItsDomainLowered) {
  check(email(), R"(" Ouyang.MH@Example.COM ")", R"("Ouyang.MH@example.com")");
  check(email(), R"("a+b@sub.example.co")", R"("a+b@sub.example.co")");
  check(email(), R"("用户@例子.中国")", R"("用户@例子.中国")");
  for (const char* bad : {"a", "a@", "@b.cn", "a@b", "a b@c.cn", "a@b..cn", "a@-b.cn",
                          "a@b.cn,c@d.cn", "<a@b.cn>", "a@b_.c/d"})
    check(email(), quoted(bad), "record.not_an_email");
  check(email(), quoted(many("a", 65) + "@b.cn"), "record.not_an_email");
  check(email(), quoted(many("a", 60) + "@" + many("b.", 100) + "cn"), "record.too_long");
}

TEST(Phone, BecomesInternationalWhenItIsOne) {
  check(phone(), R"("13800138000")", R"("+8613800138000")");
  check(phone(), R"("138 0013 8000")", R"("+8613800138000")");
  check(phone(), R"("+86 139-0013-9000")", R"("+8613900139000")");
  check(phone(), R"("8613900139000")", R"("+8613900139000")");
  check(phone(), R"("１３８００１３８０００")", R"("+8613800138000")");
  check(phone(), R"("0755-86000000")", R"("+8675586000000")");
  check(phone(), R"("（0755）8600 0000")", R"("+8675586000000")");
  check(phone(), R"("021 6552 9988")", R"("+862165529988")");
  check(phone(), R"("0311-8602 345")", R"("+863118602345")");
  check(phone(), R"("400-800-8000")", R"("+864008008000")");
  check(phone(), R"("0000-0000000")", R"("0000-0000000")");
  check(phone(), R"("+886 2 2345 6789")", R"("+886223456789")");
  check(phone(), R"("+852 2345 6789")", R"("+85223456789")");
  check(phone(), R"("+33 6 12 34 56 78")", R"("+33612345678")");
  check(phone(), R"("+1 512 555 0101")", R"("+15125550101")");
  check(phone(), "13800138000", R"("+8613800138000")");
}

TEST(Phone, KeepsTheExtension) {
  for (const char* typed : {"0755-86000000-801", "0755-86000000转801", "0755-86000000 轉 801",
                            "0755 86000000 ext. 801", "0755-86000000分机801"})
    check(phone(), quoted(typed), R"("+8675586000000;ext=801")");
}

TEST(Phone, LosesNothingThatWasTyped) {
  check(phone(), R"("12345")", R"("12345")");
  check(phone(), R"x("0755-8600 (上午)")x", R"x("0755-8600 (上午)")x");
  check(phone(), R"("010-65529988 / 13800138000")", R"("010-65529988 / 13800138000")");
  check(phone(), R"("电话")", "record.not_a_phone");
  check(phone(), R"("-")", "record.not_a_phone");
  check(phone(), quoted(many("1", 65)), "record.too_long");
}

TEST(Phone, WithoutACountryCodeIsReadAsInItsRegion) {
  Field field = field_of(phone());
  field.region = "US";
  check(field, R"("(415) 867-5309")", R"("+14158675309")");
  check(field, R"("415-867-5309 x 12")", R"("+14158675309;ext=12")");
  check(field, R"("+86 138 0013 8000")", R"("+8613800138000")");
  check(field, R"("13800138000")", R"("13800138000")");  // no number there: as it was typed
  field.region = "DE";
  check(field, R"("030 901820")", R"("+4930901820")");
  field.region = "TW";
  check(field, R"("0912 345 678")", R"("+886912345678")");
}

TEST(Phone, TooFewDigitsAreNoNumber) {
  check(phone(), R"("12")", "record.phone_too_short");
  check(phone(), R"("ext. 7")", "record.phone_too_short");
  check(phone(), R"("110")", R"("110")");
}

TEST(Phone, HalfANumberMayBeLookedFor) {
  const Field field = field_of(phone());
  base::Value value;
  EXPECT_FALSE(field.type->read_operand(field, "138 0013", value));
  EXPECT_EQ(base::as_text(value), "1380013");
}

TEST(Url, GetsAScheme) {
  check(url(), R"("www.example.com/a?b=c")", R"("https://www.example.com/a?b=c")");
  check(url(), R"("example.com:8080/x")", R"("https://example.com:8080/x")");
  check(url(), R"("HTTP://Example.com")", R"("http://Example.com")");
  check(url(), R"("例子.中国")", R"("https://例子.中国")");
  check(url(), R"("http://localhost:3000/")", R"("http://localhost:3000/")");
  for (const char* bad : {"javascript:alert(1)", "mailto:a@b.cn", "ftp://example.com", "N/A",
                          "https://", "a b.cn", "https://.cn", "http://a..b"})
    check(url(), quoted(bad), "record.not_a_url");
}

}  // namespace
}  // namespace keyuan::meta::types
