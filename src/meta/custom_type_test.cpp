#include "meta/custom_type.hpp"

#include <gtest/gtest.h>

#include "meta/client_json.hpp"
#include "meta/labels.hpp"
#include "meta/sources.hpp"

namespace keyuan::meta {
namespace {

using nlohmann::json;

std::shared_ptr<const Snapshot> with(const std::vector<Custom>& customs = {}) {
  static const SourceFolder files(".");
  return Snapshot::compile(files.all(), customs);
}

Custom type(const json& definition) { return {definition.at("name"), "", json{{kCustomType, definition}}.dump()}; }
Custom field(const std::string& entity, const json& definition) { return {entity, definition.at("name"), definition.dump()}; }

json label_in_all(const std::string& text) { return {{"zh-CN", text}, {"zh-TW", text}, {"en", text}}; }

std::vector<Custom> machines() {
  return {type(check_custom_type(*with(), {{"label", {{"zh-CN", "设备"}, {"en", "Machine"}}}, {"icon", "tool"}})),
          field("x_machine", {{"name", "x_state"}, {"label", label_in_all("状态")}, {"type", "choice"}, {"choices", {{{"value", "a"}, {"label", label_in_all("甲")}}}}}),
          field("x_machine", {{"name", "x_notes"}, {"label", label_in_all("说明")}, {"type", "long_text"}}),
          field("x_machine", {{"name", "x_customer"}, {"label", label_in_all("客户")}, {"type", "reference"}, {"to", "account"}})};
}

std::string fault(const json& wanted, const Snapshot& snapshot, const Entity* existing = nullptr, const json& before = nullptr) {
  try {
    return check_custom_type(snapshot, wanted, existing, before).dump();
  } catch (const base::Problem& e) {
    return e.fields().empty() ? e.code() : e.fields()[0].field + " " + e.fields()[0].code;
  }
}

TEST(CustomType, IsLikeOneThatAModuleDescribes) {
  const auto snapshot = with(machines());
  const auto& machine = snapshot->at("x_machine");
  EXPECT_EQ(snapshot->by_path("x-machine"), &machine);
  EXPECT_TRUE(machine.custom && machine.owned && machine.timeline);
  EXPECT_EQ(label(snapshot->words(), base::Language::kZhTw, machine), "设备");
  EXPECT_EQ(label(snapshot->words(), base::Language::kEn, machine, machine.title_field()), "Name");
  EXPECT_TRUE(machine.title_field().title_sort);
  EXPECT_EQ(machine.find("x_customer")->target, &snapshot->at("account"));
  EXPECT_EQ(snapshot->at("account").related.back().entity, &machine);
}

TEST(CustomType, ComesBehindThoseOfModules) { EXPECT_EQ(with(machines())->entities().back()->name, "x_machine"); }

TEST(CustomType, ListsItsOwnFieldsThatFitThere) {
  const auto said = client_json(*with(machines()), with(machines())->at("x_machine"), base::Language::kEn);
  EXPECT_EQ(said["list"], json({"name", "x_state", "x_customer", "owner"}));
  EXPECT_EQ(said["subtitle"], json({"x_state"}));
  EXPECT_EQ(said["board"], nullptr);
}

TEST(CustomType, HasABoardByAFieldThatIsThere) {
  auto customs = machines();
  const auto before = json::parse(customs[0].definition)[kCustomType];
  const auto snapshot = with(customs);
  customs[0] = type(check_custom_type(*snapshot, {{"board", "x_state"}}, snapshot->find("x_machine"), before));
  EXPECT_EQ((*with(customs)->find("x_machine"))[with(customs)->at("x_machine").board].name, "x_state");
  customs.erase(customs.begin() + 1);
  EXPECT_EQ(with(customs)->at("x_machine").board, -1);
}

TEST(CustomType, LeavesAsideFieldsThatReferToOneThatIsGone) {
  auto customs = machines();
  customs.push_back(field("x_machine", {{"name", "x_hall"}, {"label", label_in_all("车间")}, {"type", "reference"}, {"to", "x_hall"}}));
  customs.push_back(field("account", {{"name", "x_machine"}, {"label", label_in_all("设备")}, {"type", "reference"}, {"to", "x_machine"}}));
  EXPECT_EQ(with(customs)->at("x_machine").find("x_hall"), nullptr);
  EXPECT_NE(with(customs)->at("account").find("x_machine"), nullptr);
  customs.erase(customs.begin());
  EXPECT_EQ(with(customs)->find("x_machine"), nullptr);
  EXPECT_EQ(with(customs)->at("account").find("x_machine"), nullptr);
}

TEST(CustomType, ThatIsWrongIsRefused) {
  const auto snapshot = with(machines());
  EXPECT_EQ(fault(json::array(), *snapshot), "record.not_an_object");
  EXPECT_EQ(fault(json::object(), *snapshot), "label custom.bad_label");
  EXPECT_EQ(fault({{"label", "设备"}}, *snapshot), "label custom.label_taken");
  EXPECT_EQ(fault({{"label", "a"}, {"name", "x_machine"}}, *snapshot), "name custom.name_taken");
  EXPECT_EQ(fault({{"label", "a"}, {"name", "x_" + std::string(60, 'a')}}, *snapshot), "name custom.bad_name");
  EXPECT_EQ(fault({{"label", "a"}, {"owned", nullptr}}, *snapshot), "owned record.not_yes_or_no");
  EXPECT_EQ(fault({{"label", "a"}, {"icon", "a\"b"}}, *snapshot), "icon custom.bad_icon");
  EXPECT_EQ(fault({{"label", "a"}, {"board", "x_state"}}, *snapshot), "board custom.bad_board");
  const auto* machine = snapshot->find("x_machine");
  const auto before = json::parse(machines()[0].definition)[kCustomType];
  EXPECT_EQ(fault({{"name", "x_other"}}, *snapshot, machine, before), "name custom.name_fixed");
  EXPECT_EQ(fault({{"owned", false}}, *snapshot, machine, before), "owned custom.owned_fixed");
  EXPECT_EQ(fault({{"board", "x_notes"}}, *snapshot, machine, before), "board custom.bad_board");
}

TEST(CustomType, KeepsItsNameWhenItIsCalledOtherwise) {
  const auto snapshot = with(machines());
  const auto before = json::parse(machines()[0].definition)[kCustomType];
  const auto after = check_custom_type(*snapshot, {{"label", {{"en", "Tool"}}}}, snapshot->find("x_machine"), before);
  EXPECT_EQ(after["name"], "x_machine");
  EXPECT_EQ(after["label"]["en"], "Tool");
  EXPECT_EQ(after["label"]["zh-CN"], "设备");
}

TEST(CustomType, OfWhichSeveralAreCalledOtherwiseInOneLanguageAreNotInAll) {
  const auto made = check_custom_type(*with(), {{"label", {{"zh-CN", "设备"}, {"en", "Machine"}}}, {"label_many", {{"en", "Machines"}}}});
  EXPECT_EQ(made["label_many"]["en"], "Machines");
  EXPECT_EQ(made["label_many"]["zh-CN"], "设备");
}

TEST(CustomType, OfALongNameFitsATable) {
  const auto made = check_custom_type(*with(), {{"label", std::string(90, 'k')}});
  EXPECT_LE(made["name"].get<std::string>().size(), 34u);
}

}  // namespace
}  // namespace keyuan::meta
