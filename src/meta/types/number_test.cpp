#include "base/decimal.hpp"
#include "meta/types/testing.hpp"

namespace keyuan::meta::types {
namespace {

TEST(Integer, TakesWholeNumbersHoweverWritten) {
  check(integer(), "42", "42");
  check(integer(), "-0", "0");
  check(integer(), "3.0", "3");
  check(integer(), "1e3", "1000");
  check(integer(), R"(" 42 ")", "42");
  check(integer(), "9007199254740991", "9007199254740991");
  check(integer(), "9007199254740992", "record.number_too_large");
  check(integer(), "18446744073709551615", "record.number_too_large");
  check(integer(), "3.5", "record.not_an_integer");
  check(integer(), R"("12 pieces")", "record.not_a_number");
  check(integer(), "true", "record.not_a_number");
  check(integer(), "[1]", "record.not_a_number");
}

TEST(Integer, KeepsWithinItsBounds) {
  Field field = field_of(integer());
  field.least = 1;
  field.most = 5;
  check(field, "0", "record.out_of_range");
  check(field, "5", "5");
  field.most.reset();
  check(field, "0", "record.too_small");
  field.least.reset();
  field.most = 5;
  check(field, "6", "record.too_large");
}

TEST(Decimal, IsExact) {
  check(decimal(), "0.3", "0.3");
  check(decimal(), "0.1", "0.1");
  check(decimal(), "1100.04", "1100.04");
  check(decimal(), "2.675", "2.675");
  check(decimal(), R"("12345678901234.5678")", "12345678901234.5678");
  check(decimal(), R"("0.00005")", "0.0001");
  check(decimal(), "-0.0001", "-0.0001");
  check(decimal(), "1e300", "record.number_too_large");
  check(decimal(), R"("1e300")", "record.not_a_number");
  check(decimal(), R"("1,234.5")", "record.not_a_number");
  check(decimal(), R"("NaN")", "record.not_a_number");
  // 0.1 + 0.2 as a program may send it
  const Field field = field_of(decimal());
  base::Value value;
  ASSERT_FALSE(field.type->read(field, 0.1 + 0.2, value));
  std::string out;
  field.type->write(field, value, out);
  EXPECT_EQ(out, "0.3");
}

TEST(Money, AndPercentAreDecimals) {
  check(money(), "12800", "12800");
  check(percent(), "12.5", "12.5");
  Field field = field_of(percent());
  field.least = 0;
  field.most = 100 * base::Decimal::kOne;
  check(field, "100.0001", "record.out_of_range");
}

TEST(Currency, IsAKnownCode) {
  check(currency(), R"("cny")", R"("CNY")");
  check(currency(), R"("TWD")", R"("TWD")");
  check(currency(), R"("XX")", "record.not_a_currency");
  check(currency(), "1", "record.not_a_currency");
}

TEST(Operand, OfANumberNeedNotKeepTheBounds) {
  Field field = field_of(decimal());
  field.least = 0;
  base::Value value;
  EXPECT_FALSE(field.type->read_operand(field, -1, value));
  EXPECT_EQ(base::as_integer(value), -10'000);
}

}  // namespace
}  // namespace keyuan::meta::types
