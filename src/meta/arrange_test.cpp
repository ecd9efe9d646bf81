#include "meta/arrange.hpp"

#include <gtest/gtest.h>

namespace keyuan::meta {
namespace {

using nlohmann::json;

std::string values(const std::vector<Choice>& choices) {
  std::string out;
  for (const auto& choice : choices) out += choice.value + (choice.color.empty() ? "" : ":" + choice.color) + " ";
  return out;
}

std::string arranged(const std::string& looks) {
  std::vector<Choice> choices;
  for (const char* value : {"a", "b", "c", "d"}) choices.push_back({value, value[0] == 'b' ? "blue" : "", false, false, static_cast<int>(choices.size())});
  arrange(choices, json::parse(looks));
  return values(choices);
}

TEST(Looks, OrderChoicesAndColourThem) {
  EXPECT_EQ(arranged(R"({"order":["d","c","b","a"]})"), "d c b:blue a ");
  EXPECT_EQ(arranged(R"({"order":["d","a"],"colors":{"a":"red","b":""}})"), "d a:red b c ");
  EXPECT_EQ(arranged(R"({"order":["gone","b","a","c"]})"), "b:blue a c d ");
  EXPECT_EQ(arranged("{}"), "a b:blue c d ");
}

// name, phone and note of a type with an owner; `more` is a field that a newer version brings.
struct Type {
  explicit Type(bool more) {
    const auto add = [&](const char* name, bool system = false) {
      Field field;
      field.name = name;
      field.type = FieldType::find("text");
      field.system = system;
      field.index = static_cast<int>(entity.fields.size());
      entity.by_name[name] = field.index;
      entity.fields.push_back(field);
      return field.index;
    };
    for (const char* name : {"id", "version", "created_at", "created_by", "updated_at", "updated_by", "removed_at", "owner", "department"}) add(name, true);
    entity.title = add("name");
    const int phone = add("phone"), note = add("note");
    const int city = add("city");
    entity.fields[city].part_of = "note";
    entity.groups = {{"basic", {entity.title, phone}}, {"more", {note, city}}};
    entity.list = {entity.title, phone};
    if (!more) return;
    const int fresh = add("fresh");
    entity.groups[0].fields = {entity.title, fresh, phone};
    entity.groups.insert(entity.groups.begin() + 1, {"news", {}});
    entity.list = {entity.title, fresh, phone};
  }
  [[nodiscard]] std::string shown() const {
    std::string out;
    for (const Group& group : entity.groups) {
      out += group.name + "(";
      for (const int field : group.fields) out += entity[field].name + " ";
      out += ") ";
    }
    out += "| ";
    for (const int field : entity.list) out += entity[field].name + " ";
    return out;
  }
  Entity entity;
};

TEST(Layout, PutsFieldsWhereTheyAreWanted) {
  Type type(false);
  arrange(type.entity, json::parse(R"({"groups":[{"name":"more","fields":["phone","note"]},{"name":"x_mine","fields":["owner"]},{"name":"basic","fields":["name"]}],"list":["phone"]})"));
  EXPECT_EQ(type.shown(), "more(phone note city ) x_mine(owner ) basic(name ) | name phone ");
  EXPECT_TRUE(type.entity.arranged);
}

TEST(Layout, GivesWhatANewVersionBringsItsDescribedPlace) {
  const auto layout = json::parse(
      R"({"groups":[{"name":"more","fields":["gone","phone","note"]},{"name":"basic","fields":["owner","name"]}],"list":["phone","name","lost"],"described_list":["name","phone"]})");
  Type type(true);
  arrange(type.entity, layout);
  EXPECT_EQ(type.shown(), "more(phone note city ) basic(owner name fresh ) news() | phone name fresh ");
}

TEST(Layout, LeavesAColumnAwayThatWasTakenAway) {
  Type type(false);
  arrange(type.entity, json::parse(R"({"list":["name","note"],"described_list":["name","phone"]})"));
  EXPECT_EQ(type.shown(), "basic(name phone ) more(note city ) | name note ");
}

TEST(Layout, KeepsWhatIsInNoSectionTogether) {
  Type type(false);
  arrange(type.entity, json::parse(R"({"groups":[{"name":"","fields":["phone"]},{"name":"basic","fields":["name"]},{"name":"more","fields":["note"]}]})"));
  EXPECT_EQ(type.shown(), "(phone owner ) basic(name ) more(note city ) | name phone ");
}

}  // namespace
}  // namespace keyuan::meta
