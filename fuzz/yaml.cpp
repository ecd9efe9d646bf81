// Description files. The first line is the name of the one that the input takes the place of, among those of a small shop;
// then they compile, or a DescriptionError says where they do not.
#include <cstdint>
#include <map>
#include <string_view>

#include "fuzz/lib/must.hpp"
#include "meta/client_json.hpp"
#include "meta/snapshot.hpp"

namespace {

using namespace keyuan;

constexpr std::string_view kWords =
    "entities:\n  thing: {one: T, many: Ts}\nfields:\n  thing: {name: N, kind: K, other: O}\n"
    "choices:\n  thing:\n    kind: {big: B, small: S}\ngroups:\n  thing: {basic: G}\nroles: {boss: B, clerk: C}\n";

const std::map<std::string, std::string_view, std::less<>> kShop = {
    {"module.yaml", "name: shop\npurpose: Things for a test and nothing else.\nroles: [boss, clerk]\n"},
    {"entities/thing.yaml",
     "name: thing\npath: things\nowned: true\ntitle: name\nfields:\n  name: {type: text, required: true}\n"
     "  kind: {type: choice, choices: [big, small]}\n  other: {type: reference, to: thing}\ngroups:\n  basic: [name, kind]\n"},
    {"permissions.yaml", "roles:\n  clerk:\n    thing: {read: own}\n"},
    {"words/zh-CN.yaml", kWords},
    {"words/zh-TW.yaml", kWords},
    {"words/en.yaml", kWords}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto name = text.substr(0, text.find('\n'));
  const auto replaced = text.substr(std::min(size, name.size() + 1));
  if (!kShop.contains(name) && name != "custom") return 0;
  std::vector<meta::Source> sources;
  for (const auto& [file, shipped] : kShop) sources.push_back({"modules/shop/" + file, file == name ? replaced : shipped});
  std::vector<meta::Custom> customs;
  if (name == "custom") customs.push_back({"thing", "x_own", std::string(replaced)});
  try {
    const auto snapshot = meta::Snapshot::compile(sources, customs);
    fuzz::must(!snapshot->version().empty(), "descriptions have a version");
    for (const auto& entity : snapshot->entities()) fuzz::must(!entity->fields.empty(), "a record type has fields");
  } catch (const meta::DescriptionError& error) {
    fuzz::must(error.line >= 0 && !error.text.empty(), "an error says where");
  } catch (const base::Problem& problem) {
    fuzz::must(name == "custom", "a file's errors are of descriptions");
  }
  return 0;
}
