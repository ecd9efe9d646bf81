#include "formats/values.hpp"

#include <gtest/gtest.h>

#include "formats/headers.hpp"

namespace keyuan::formats {
namespace {

std::string shown(std::string_view text, DateOrder order = DateOrder::kMdy) {
  const auto m = parse_moment(text, order);
  if (!m) return "-";
  auto out = m->date.to_string();
  if (m->ms_of_day) {
    const auto minutes = *m->ms_of_day / base::kMinute;
    out += " " + std::to_string(minutes / 60) + ":" + std::to_string(minutes % 60);
    if (*m->ms_of_day % base::kMinute) out += ":" + std::to_string(*m->ms_of_day % base::kMinute / base::kSecond);
  }
  if (m->offset) out += " +" + std::to_string(*m->offset / base::kMinute);
  return out;
}

TEST(Dates, AsPeopleWriteThem) {
  const std::pair<const char*, const char*> kCases[] = {
      {"2024/3/5 14:30", "2024-03-05 14:30"},
      {"2024年3月18日", "2024-03-18"},
      {"2024年3月18日 下午2点30分", "2024-03-18 14:30"},
      {"２０２４年３月１８日", "2024-03-18"},
      {"民國113年3月5日", "2024-03-05"},
      {"31.12.2024", "2024-12-31"},
      {"3/15/2024 2:30 PM", "2024-03-15 14:30"},
      {"15/3/2024", "2024-03-15"},
      {"12/1/10 8:26", "2010-12-01 8:26"},
      {"12 Jun 2024", "2024-06-12"},
      {"08 Oct 2025", "2025-10-08"},
      {"Jun 12, 2024", "2024-06-12"},
      {"Mon, 3 June 2024 10:00:05 +0800", "2024-06-03 10:0:5 +480"},
      {"12-Jun-24", "2024-06-12"},
      {"2023-11-02T00:00:00.000Z", "2023-11-02 0:0 +0"},
      {"2024-03-05T14:30:00+08:00", "2024-03-05 14:30 +480"},
      {"2024-03-05 14:30:00", "2024-03-05 14:30"},
      {"2026-12-01 00:00", "2026-12-01 0:0"},
      {"45631.0", "2024-12-05"},
      {"45631.5", "2024-12-05 12:0"},
      {"20240305", "2024-03-05"},
      {"20240305143000", "2024-03-05 14:30"},
      {"2024-02-29", "2024-02-29"},
      {"2023-02-29", "-"},
      {"2024-13-01", "-"},
      {"13:30", "-"},
      {"", "-"},
      {"1,234", "-"},
      {"12", "-"},
      {"2024-03-05x", "-"},
      {"2024-03-05T", "-"},
      {"2024-03-05 25:00", "-"},
      {"2024-03-05 24:00", "2024-03-06 0:0"},
      {"1.2.3.4", "-"},
      {"0755-86000000-801", "-"},
      {"Januar 2024", "-"},
  };
  for (const auto& [text, expected] : kCases) EXPECT_EQ(shown(text), expected) << text;
  EXPECT_EQ(shown("3/4/2024", DateOrder::kDmy), "2024-04-03");
  EXPECT_EQ(shown("3/4/2024", DateOrder::kMdy), "2024-03-04");
  EXPECT_EQ(shown("24/3/5", DateOrder::kYmd), "-");  // one digit is no day of a yy/mm/dd date
  EXPECT_EQ(shown("24/3/05", DateOrder::kYmd), "2024-03-05");
}

TEST(Dates, WallClockInTheWorkspacesZone) {
  const auto zone = *base::Zone::find("Asia/Shanghai");
  EXPECT_EQ(parse_time("2024/3/5 14:30", DateOrder::kMdy, zone)->to_string(), "2024-03-05T06:30:00.000Z");
  EXPECT_EQ(parse_time("2024-01-05T08:30:00.000Z", DateOrder::kMdy, zone)->to_string(), "2024-01-05T08:30:00.000Z");
  EXPECT_EQ(parse_time("2024-03-05", DateOrder::kMdy, zone)->to_string(), "2024-03-04T16:00:00.000Z");
}

std::string number(std::string_view text, bool comma = false) {
  const auto n = parse_number(text, comma);
  if (!n) return "-";
  return n->value.to_string() + (n->percent ? "%" : "") + (n->currency.empty() ? "" : " " + n->currency);
}

TEST(Numbers, AsPeopleWriteThem) {
  const std::pair<const char*, const char*> kCases[] = {
      {"1,234.5", "1234.5"}, {"¥ 12,000", "12000"}, {"￥12,800.00", "12800"}, {"12,000元", "12000"},
      {"50万", "500000"},    {"1.2亿", "120000000"}, {"3百万", "3000000"},    {"(12.5)", "-12.5"},
      {"-3", "-3"},          {"12.5-", "-12.5"},    {"12%", "12%"},           {"US$ 1,000", "1000 USD"},
      {"1000 EUR", "1000 EUR"}, {"$25", "25"},      {"１２３", "123"},         {"1 234 567", "1234567"},
      {"+5", "5"},           {".5", "0.5"},         {"1.5e3", "1500"},        {"12,50,000", "1250000"},
      {"RMB 3千", "3000 CNY"}, {"12500000.0", "12500000"}, {"-¥5", "-5"},
      {"1,23", "-"},         {"12a", "-"},          {"", "-"},                {"1.2.3", "-"},
      {"--3", "-"},          {"1234,567", "-"},     {"万", "-"},              {"(", "-"},
      {"()", "-"},           {"$", "-"},            {"nan", "-"},             {"1e99", "-"},
  };
  for (const auto& [text, expected] : kCases) EXPECT_EQ(number(text), expected) << text;
  EXPECT_EQ(number("12.345,67", true), "12345.67");
  EXPECT_EQ(number("1.234", true), "1234");
  EXPECT_EQ(number("0,5", true), "0.5");
}

TEST(Booleans, InThreeLanguages) {
  for (const auto* yes : {"Yes", "TRUE", "1", "是", "有", "對", "√", " y "}) EXPECT_EQ(parse_boolean(yes), true) << yes;
  for (const auto* no : {"No", "false", "0", "否", "無", "×"}) EXPECT_EQ(parse_boolean(no), false) << no;
  for (const auto* none : {"", "maybe", "2"}) EXPECT_EQ(parse_boolean(none), std::nullopt) << none;
}

TEST(Habits, DayAndMonthAreToldByAllSamples) {
  HabitGuess g;
  for (const auto* t : {"3/4/2024", "5/6/2024", "1/2/2024"}) g.see(t);
  EXPECT_EQ(g.date_order(), std::nullopt);
  g.see("25/6/2024");
  EXPECT_EQ(g.date_order(), DateOrder::kDmy);
  g.see("6/25/2024");
  g.see("6/26/2024");
  EXPECT_EQ(g.date_order(), DateOrder::kMdy);
}

TEST(Habits, DecimalComma) {
  const auto guess = [](std::initializer_list<const char*> texts) {
    HabitGuess g;
    for (const auto* t : texts) g.see(t);
    return g.decimal_comma();
  };
  EXPECT_EQ(guess({"12.345,67"}), true);
  EXPECT_EQ(guess({"12,345.67"}), false);
  EXPECT_EQ(guess({"1.234"}), std::nullopt);
  EXPECT_EQ(guess({"1,234,567"}), false);
  EXPECT_EQ(guess({"31.12.2024", "abc, d"}), std::nullopt);
}

TEST(Headers, InOneForm) {
  const std::tuple<const char*, const char*, const char*> kCases[] = {
      {"E-mail 1 - Value", "email 1 value", "email value"},
      {"Person - Name*", "person name", "person name"},
      {"Person - Email (Work)", "person email work", "person email"},
      {"MailingStreet", "mailing street", "mailing street"},
      {"close_value", "close value", "close value"},
      {"客户名称（必填）", "客户名称", "客户名称"},
      {"客戶名稱", "客户名称", "客户名称"},
      {"ＰＨＯＮＥ", "phone", "phone"},
      {"Country/Region", "country region", "country region"},
      {"  Email  Address ", "email address", "email address"},
      {"Manager's Name", "manager s name", "manager s name"},
      {"客户 名称", "客户名称", "客户名称"},
      {"手机 Mobile", "手机 mobile", "手机 mobile"},
  };
  for (const auto& [text, full, bare] : kCases) {
    EXPECT_EQ(normalise_header(text).full, full) << text;
    EXPECT_EQ(normalise_header(text).bare, bare) << text;
  }
  EXPECT_TRUE(normalise_header("Name*").required);
  EXPECT_EQ(shape_of({"First Name", "E-mail"}), shape_of({"first_name", "Email"}));
  EXPECT_NE(shape_of({"a", "b"}), shape_of({"b", "a"}));
}

}  // namespace
}  // namespace keyuan::formats
