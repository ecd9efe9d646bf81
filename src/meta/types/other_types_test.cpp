#include "meta/types/testing.hpp"

namespace keyuan::meta::types {
namespace {

const std::string kA = "018f3c6e-0000-7000-8000-00000000000a",
                  kB = "018f3c6e-0000-7000-8000-00000000000b";
std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

Field letters(const FieldType& type) {
  Field field = field_of(type);
  field.choices = {{"a", "", false, false}, {"b", "", false, false}, {"old", "", false, true}};
  return field;
}

TEST(Date, IsADayOfTheCalendar) {
  check(date(), R"("2024-02-29")", R"("2024-02-29")");
  check(date(), R"("2023-02-29")", "record.not_a_date");
  check(date(), R"("2024/3/5")", "record.not_a_date");
  check(date(), "20240305", "record.not_a_date");
}

TEST(DateTime, ComesWithAnOffsetAndLeavesInUtc) {
  check(datetime(), R"("2024-03-05T14:30:00+08:00")", R"("2024-03-05T06:30:00.000Z")");
  check(datetime(), R"("2024-03-05T06:30:00.123Z")", R"("2024-03-05T06:30:00.123Z")");
  check(datetime(), R"("2024-03-05")", "record.not_a_time");
  check(datetime(), "0", "record.not_a_time");
}

TEST(Boolean, IsYesOrNo) {
  check(boolean(), "true", "true");
  check(boolean(), "false", "false");
  check(boolean(), "1", "true");
  check(boolean(), R"("false")", "false");
  check(boolean(), "null", "null");
  check(boolean(), R"("是")", "record.not_yes_or_no");
  check(boolean(), "2", "record.not_yes_or_no");
}

TEST(Choice, IsOneOfTheList) {
  check(letters(choice()), R"("a")", R"("a")");
  check(letters(choice()), R"("old")", R"("old")");
  check(letters(choice()), R"("c")", "record.not_a_choice");
  check(letters(choice()), R"(["a"])", "record.not_a_choice");
  check(letters(choice()), "1", "record.not_a_choice");
}

TEST(Choices, AreSomeOfTheListInItsOrder) {
  const Field field = letters(choices());
  check(field, R"(["b","a","b"])", R"(["a","b"])");
  check(field, R"("b")", R"(["b"])");
  check(field, "[]", "[]");
  check(field, R"(["a","c"])", "record.not_a_choice");
  check(field, R"([["a"]])", "record.not_a_choice");
  base::Value value;
  ASSERT_FALSE(field.type->read(field, nlohmann::json::parse(R"(["b","a"])"), value));
  EXPECT_EQ(base::as_text(value), "|a|b|");
}

TEST(Reference, IsAnIdOrAnExpandedOne) {
  check(reference(), quoted(kA), quoted(kA));
  check(reference(), "{\"id\":" + quoted(kA) + ",\"title\":\"华为\"}", quoted(kA));
  check(reference(), quoted("018F3C6E-0000-7000-8000-00000000000A"), quoted(kA));
  check(reference(), R"("")", "null");
  check(reference(), R"("华为")", "record.not_an_id");
  check(reference(), R"({"title":"华为"})", "record.not_an_id");
  check(reference(), R"("00000000-0000-0000-0000-000000000000")", "record.not_an_id");
  check(user(), quoted(kA), quoted(kA));
}

TEST(References, AreIdsWithoutRepetition) {
  check(references(), "[" + quoted(kB) + "," + quoted(kA) + "," + quoted(kB) + "]",
        "[" + quoted(kB) + "," + quoted(kA) + "]");
  check(references(), "[]", "[]");
  check(references(), quoted(kA), "[" + quoted(kA) + "]");
  check(references(), R"(["x"])", "record.not_an_id");
  check(references(), "[null]", "record.not_an_id");
}

TEST(Json, IsKeptAsItIs) {
  check(json(), R"({"b": [1, 2.50, "华"], "a": null})", R"({"a":null,"b":[1,2.5,"华"]})");
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "[";
  for (int i = 0; i < 40; ++i) deep += "]";
  check(json(), deep, "record.too_deep");
  check(json(), quoted(std::string(300'000, 'a')), "record.too_long");
}

TEST(AutoNumber, KeepsNumbersOfTheOldSystem) {
  check(auto_number(), R"(" C-2024-017 ")", R"("C-2024-017")");
}

TEST(Computed, AndAddressAreNotWritten) {
  check(computed(), "1", "record.read_only");
  check(address(), R"("深圳")", "record.write_parts");
  Field days = field_of(computed());
  days.as = &integer();
  std::string out;
  days.type->write(days, std::int64_t{12}, out);
  EXPECT_EQ(out, "12");
}

TEST(Types, AreFoundByName) {
  for (const char* name :
       {"text",    "long_text",   "email",     "phone",      "url",      "integer",
        "decimal", "money",       "percent",   "date",       "datetime", "boolean",
        "choice",  "choices",     "reference", "references", "user",     "file",
        "address", "auto_number", "computed",  "json"})
    ASSERT_NE(FieldType::find(name), nullptr) << name;
  EXPECT_EQ(FieldType::find("string"), nullptr);
}

}  // namespace
}  // namespace keyuan::meta::types
