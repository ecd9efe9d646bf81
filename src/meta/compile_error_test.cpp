// Whatever is wrong in a description is said with file and line, and nothing that a file can hold
// ends the program otherwise.
#include <gtest/gtest.h>

#include <functional>

#include "meta/snapshot.hpp"

namespace keyuan::meta {
namespace {

constexpr std::string_view kModule =
    "name: shop\npurpose: Things for a test and nothing else.\nroles: [boss, clerk]\n";
constexpr std::string_view kEntity =
    "name: thing\npath: things\nowned: true\ntitle: name\nfields:\n  name: {type: text, required: "
    "true}\n"
    "  kind: {type: choice, choices: [big, small]}\n  other: {type: reference, to: thing}\n"
    "groups:\n  basic: [name, kind]\n";
constexpr std::string_view kWords =
    "entities:\n  thing: {one: T, many: Ts}\nfields:\n  thing: {name: N, kind: K, other: O}\n"
    "choices:\n  thing:\n    kind: {big: B, small: S}\ngroups:\n  thing: {basic: G}\nroles: {boss: "
    "B, clerk: C}\n";
constexpr std::string_view kPermissions = "roles:\n  clerk:\n    thing: {read: own}\n";

struct Files {
  std::string module{kModule}, entity{kEntity}, zh{kWords}, tw{kWords}, en{kWords},
      permissions{kPermissions};

  std::string compile() const {
    const Source sources[] = {{"modules/shop/module.yaml", module},
                              {"modules/shop/entities/thing.yaml", entity},
                              {"modules/shop/permissions.yaml", permissions},
                              {"modules/shop/words/zh-CN.yaml", zh},
                              {"modules/shop/words/zh-TW.yaml", tw},
                              {"modules/shop/words/en.yaml", en}};
    try {
      (void)Snapshot::compile(sources);
      return "";
    } catch (const DescriptionError& e) {
      return e.what();
    }
  }
};

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

// The entity with `from` replaced by `to` gives an error that begins with `where` and holds `what`.
void check(const std::string& from, const std::string& to, const std::string& line,
           const std::string& what) {
  Files files;
  files.entity = with(files.entity, from, to);
  const std::string error = files.compile();
  EXPECT_EQ(error.rfind("modules/shop/entities/thing.yaml:" + line + ": ", 0), 0U) << error;
  EXPECT_NE(error.find(what), std::string::npos) << error;
}

// A second module that adds to `thing` of the first.
std::string extended(const std::string& depends, const std::string& extension, const std::string& words,
                     const std::string& file = "thing", const std::function<void(const Snapshot&)>& look = {}) {
  const Files shop;
  const std::string module = "name: more\npurpose: Says more of things.\ndepends: [" + depends + "]\n";
  const Source sources[] = {{"modules/shop/module.yaml", shop.module}, {"modules/shop/entities/thing.yaml", shop.entity},
                            {"modules/shop/permissions.yaml", shop.permissions}, {"modules/shop/words/zh-CN.yaml", shop.zh},
                            {"modules/shop/words/zh-TW.yaml", shop.tw}, {"modules/shop/words/en.yaml", shop.en},
                            {"modules/more/module.yaml", module}, {"modules/more/extensions/" + file + ".yaml", extension},
                            {"modules/more/words/zh-CN.yaml", words}, {"modules/more/words/zh-TW.yaml", words},
                            {"modules/more/words/en.yaml", words}};
  try {
    const auto snapshot = Snapshot::compile(sources);
    if (look) look(*snapshot);
    return "";
  } catch (const DescriptionError& e) {
    return e.what();
  }
}

constexpr char kExtension[] =
    "fields:\n  weight: {type: integer, required_if: [kind, =, big]}\n  like: {type: reference, to: thing}\n"
    "groups:\n  basic: [weight]\n  scales: [like]\nlist: [weight]\nindexes:\n  - [kind, weight]\n";
constexpr char kExtensionWords[] = "fields:\n  thing: {weight: W, like: L}\ngroups:\n  thing: {scales: S}\n";

TEST(Extensions, AddBehindWhatTheRecordTypeHas) {
  const auto error = extended("shop", kExtension, kExtensionWords, "thing", [](const Snapshot& snapshot) {
    const Entity& thing = snapshot.at("thing");
    const Field& weight = *thing.find("weight");
    EXPECT_EQ(weight.index, thing.find("other")->index + 1);
    EXPECT_TRUE(weight.required_if);
    EXPECT_EQ(thing.find("like")->target, &thing);
    EXPECT_EQ(thing.list.back(), weight.index);
    EXPECT_EQ(thing.indexes.back(), (std::vector<int>{thing.find("kind")->index, weight.index}));
    ASSERT_EQ(thing.groups.size(), 2U);
    EXPECT_EQ(thing.groups[0].fields.back(), weight.index);
    EXPECT_EQ(thing.groups[1].name, "scales");
  });
  EXPECT_EQ(error, "");
}

TEST(Extensions, SayWhatIsWrong) {
  const auto wrong = [](const std::string& error, const std::string& what) {
    EXPECT_EQ(error.rfind("modules/more/extensions/", 0), 0U) << error;
    EXPECT_NE(error.find(what), std::string::npos) << error;
  };
  wrong(extended("", kExtension, kExtensionWords), "module.yaml does not list");
  wrong(extended("shop", kExtension, kExtensionWords, "nothing"), "no record type `nothing` to extend");
  wrong(extended("shop", "fields:\n  name: {type: text}\n", "{}"), "there twice");
  wrong(extended("shop", "title: weight\nfields:\n  weight: {type: integer}\n", kExtensionWords), "title");
  wrong(extended("shop", kExtension, "fields:\n  thing: {weight: W}\n"), "fields.thing.like");
}

TEST(Apart, IsAPlainValueThatNobodyWrites) {
  constexpr auto kKind = "  kind: {type: choice, choices: [big, small]}\n";
  const auto kind = [](const std::string& more) { return "  kind: {type: choice, apart: true, choices: [big, small]" + more + "}\n"; };
  for (const std::string more : {"", ", read_only: true, required: true", ", read_only: true, index: true", ", read_only: true, default: big"})
    check(kKind, kind(more), "7", "kept apart");
  Files files;
  files.entity = with(files.entity, kKind, kind(", read_only: true"));
  EXPECT_EQ(files.compile(), "");
  files.entity += "figures:\n  kinds: {group: [kind]}\n";
  EXPECT_NE(files.compile().find("`kind` is kept apart"), std::string::npos);
}

// An extension takes part in the figures that are kept, with fields of both.
TEST(Figures, AreKeptByWhatHasFewValues) {
  const auto with_figures = [](const std::string& figures) {
    return std::string("fields:\n  weight: {type: integer}\n  due: {type: date}\nfigures:\n") + figures;
  };
  const std::string words = "fields:\n  thing: {weight: W, due: D}\n";
  const auto error = extended("shop", with_figures("  due: {group: [kind, other, due: month], sum: [weight]}\n"), words, "thing",
                              [](const Snapshot& snapshot) {
    const Entity& thing = snapshot.at("thing");
    ASSERT_EQ(thing.figures.size(), 1U);
    const auto& kept = thing.figures.front();
    ASSERT_EQ(kept.group.size(), 3U);
    EXPECT_EQ(kept.group[0].period, "");
    EXPECT_EQ(kept.group[2].field, thing.find("due")->index);
    EXPECT_EQ(kept.group[2].period, "month");
    EXPECT_EQ(kept.sum, std::vector<int>{thing.find("weight")->index});
  });
  EXPECT_EQ(error, "");
  const auto wrong = [&](const std::string& figures, const std::string& what) {
    const auto said = extended("shop", with_figures(figures), words);
    EXPECT_EQ(said.rfind("modules/more/extensions/thing.yaml:5: ", 0), 0U) << said;
    EXPECT_NE(said.find(what), std::string::npos) << said;
  };
  wrong("  a: {group: [name]}\n", "cannot be kept by `name`");
  wrong("  a: {group: [due]}\n", "cannot be kept by `due`");
  wrong("  a: {group: [owner]}\n", "cannot be kept by `owner`");
  wrong("  a: {group: [kind: month]}\n", "cannot be kept by `kind`");
  wrong("  a: {group: [nothing]}\n", "no field `nothing`");
  wrong("  a: {group: [due: week]}\n", "enum values");
  wrong("  a: {group: [kind], sum: [kind]}\n", "nothing to sum up");
  wrong("  a: {group: []}\n", "group");
}

TEST(Descriptions, Compile) {
  EXPECT_EQ(Files().compile(), "");
}

TEST(Descriptions, UnknownKeys) {
  check("required: true", "requierd: true", "6", "requierd");
  check("owned: true", "owend: true", "3", "owend");
  check("type: text", "type: string", "6", "name");
}

TEST(Descriptions, ThingsThatAreNotThere) {
  check("to: thing", "to: nothing", "8", "unknown record type `nothing`");
  check("title: name", "title: nam", "4", "there is no field `nam`");
  check("[name, kind]", "[name, kin]", "10", "group `basic` names an unknown field `kin`");
  check("groups:", "list: [colour]\ngroups:", "9", "there is no field `colour`");
  check("required: true", "required_if: [colour, =, red]", "6", "unknown field `colour`");
  check("required: true", "required_if: [kind, like, red]", "6", "filter.unknown_op");
  check("choices: [big, small]", "choices_of: thing.nothing", "7", "no field with choices");
}

TEST(Descriptions, ThingsThatDoNotFit) {
  check("type: text, required: true", "type: text, choices: [a]", "6", "means nothing");
  check("type: choice, choices: [big, small]", "type: choice", "7", "choices");
  check("[big, small]", "[big, big]", "7", "twice");
  check("[big, small]", "[big, small], default: huge", "7", "no value of this field");
  check("title: name", "title: other", "4", "title");
  check("  other:", "  Other:", "8", "no name for a field");
  check("  other:", "  x_other:", "8", "administrator");
  check("  other:", "  owner:", "8", "there twice");
  check("name: thing", "name: thin", "1", "file");
}

TEST(Descriptions, Duplicates) {
  check("  other: {", "  kind: {type: text}\n  other: {", "8", "`kind` is there twice");
}

TEST(Descriptions, MissingWords) {
  Files files;
  files.tw = with(files.tw, ", kind: K", "");
  EXPECT_NE(files.compile().find("thing.yaml:7: `fields.thing.kind` has no word in zh-TW"),
            std::string::npos)
      << files.compile();
  files = {};
  files.en = with(files.en, ", small: S", "");
  EXPECT_NE(files.compile().find("`choices.thing.kind.small` has no word in en"), std::string::npos)
      << files.compile();
  files = {};
  files.zh = with(files.zh, "{basic: G}", "{}");
  EXPECT_NE(files.compile().find("`groups.thing.basic` has no word in zh-CN"), std::string::npos)
      << files.compile();
  files = {};
  files.en = with(files.en, ", many: Ts", "");
  EXPECT_NE(files.compile().find("modules/shop/words/en.yaml:2: "), std::string::npos)
      << files.compile();
  files = {};
  files.en += "messages: {hello: Hello}\n";
  EXPECT_NE(files.compile().find("`messages.hello` has no word in zh-CN"), std::string::npos)
      << files.compile();
}

TEST(Descriptions, WordsForNothing) {
  Files files;
  for (auto* words : {&files.zh, &files.tw, &files.en})
    *words = with(*words, "kind: K", "kind: K, gone: G");
  EXPECT_NE(files.compile().find("words/en.yaml:4: `fields.thing.gone` is a word for nothing"),
            std::string::npos)
      << files.compile();
}

TEST(Descriptions, Permissions) {
  const auto error = [](const std::string& permissions) {
    Files files;
    files.permissions = permissions;
    return files.compile();
  };
  EXPECT_NE(error("roles:\n  chief:\n    thing: {read: own}\n")
                .find("permissions.yaml:2: there is no role `chief`"),
            std::string::npos);
  EXPECT_NE(error("roles:\n  clerk:\n    think: {read: own}\n").find("permissions.yaml:3: "),
            std::string::npos);
  EXPECT_NE(error("roles:\n  clerk:\n    thing: {see: own}\n").find("permissions.yaml:3: "),
            std::string::npos);
  EXPECT_NE(error("roles:\n  clerk:\n    thing: {read: mine}\n").find("permissions.yaml:3: "),
            std::string::npos);
}

TEST(Descriptions, BrokenYaml) {
  const std::string pieces[] = {"",
                                "   ",
                                "- a\n- b\n",
                                "just a text",
                                "a: [",
                                "a: b: c: d",
                                "\t- x",
                                "a: &x [1]\nb: *x\n",
                                "%YAML 9.9\n---\na",
                                "--- a\n--- b\n",
                                std::string("\0\0\0", 3),
                                "\xff\xfe",
                                "? [a, b]\n: c\n",
                                "!!python/object:os.system {}",
                                "name: thing\nname: thing\n",
                                "{}",
                                "null",
                                "a: |\n  x\n b",
                                std::string(2 << 20, 'a'),
                                "\"\\xZZ\"",
                                "'",
                                "[a, b",
                                "{a: b",
                                "@",
                                "`",
                                "a: !<x> b"};
  for (const std::string& piece : pieces) {
    Files files;
    files.entity = piece;
    EXPECT_EQ(files.compile().rfind("modules/shop/entities/thing.yaml:", 0), 0U)
        << piece.substr(0, 40) << " → " << files.compile();
    files = {};
    files.module = piece;
    EXPECT_NE(files.compile(), "");
  }
}

TEST(Descriptions, HugeYaml) {
  std::string deep, bomb = "a0: &a0 [x, x, x, x]\n";
  for (int i = 0; i < 100'000; ++i) deep += "[";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before +
            "]\n";
  }
  std::string wide = "a:\n";
  for (int i = 0; i < 150'000; ++i) wide += "- x\n";
  for (const std::string& text : {deep, bomb, wide}) {
    Files files;
    files.entity = text;
    EXPECT_EQ(files.compile().rfind("modules/shop/entities/thing.yaml:", 0), 0U) << files.compile();
  }
}

TEST(Descriptions, EveryFileCutShortSaysSo) {
  // Any prefix of a good description is refused or is good; it is never anything else.
  const std::string whole(kEntity);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    Files files;
    files.entity = whole.substr(0, size);
    const auto error = files.compile();
    EXPECT_TRUE(error.empty() || error.find(".yaml:") != std::string::npos)
        << size << ": " << error;
  }
}

TEST(Descriptions, ModulesDoNotDependInACircle) {
  const std::string a = "name: a\npurpose: One half of a circle.\ndepends: [b]\n",
                    b = "name: b\npurpose: The other half of it.\ndepends: [a]\n";
  const Source sources[] = {{"modules/a/module.yaml", a}, {"modules/b/module.yaml", b}};
  EXPECT_THROW((void)Snapshot::compile(sources), DescriptionError);
}

TEST(Descriptions, SayWhatIsWrongWithWhatARecordBringsAlong) {
  const auto brings = [](const std::string& what) { return "brings: {" + what + "}\ngroups:\n"; };
  check("groups:\n", brings("nothing: {field: x}"), "9", "no record type `nothing`");
  check("groups:\n", brings("thing: {field: x}"), "9", "`thing` has no field `x`");
  check("groups:\n", brings("thing: {field: kind}"), "9", "`thing.kind` does not refer to `thing`");
  check("groups:\n", brings("thing: {field: other, first: [y]}"), "9", "`thing` has no field `y`");
}

}  // namespace
}  // namespace keyuan::meta
