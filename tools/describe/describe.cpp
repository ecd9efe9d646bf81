// describe ROOT OUT: reads the descriptions below ROOT and writes OUT/fields/<record type>.hpp, the
// names by which C++ speaks of fields and choices. Runs while the program is built, so that a field
// that was renamed in its description breaks the build where it is used.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "meta/sources.hpp"

namespace {

using namespace keyuan::meta;

// What record::Record gives for a field; nothing for one that has no value of its own.
std::string_view type_of(const Field& field) {
  if (field.type->name() == "computed") {
    Field value;
    value.type = field.as;
    return type_of(value);
  }
  if (field.type->name() == "references") return "std::vector<std::string>";
  switch (field.type->storage()) {
    case Storage::kText:
    case Storage::kJson:
      return "std::string";
    case Storage::kInteger:
      return "std::int64_t";
    case Storage::kBoolean:
      return "bool";
    case Storage::kDecimal:
      return "base::Decimal";
    case Storage::kTime:
      return "base::Time";
    case Storage::kDate:
      return "base::Date";
    case Storage::kId:
      return "base::Id";
    case Storage::kList:
      return "std::vector<std::string>";
    case Storage::kNone:
      return "";
  }
  return "";
}

// A name that C++ takes: zh-CN is zh_CN, class is class_, 3d is _3d.
std::string identifier(const std::string& name) {
  static const std::set<std::string> kReserved = {
      "and",       "auto",     "bool",    "break",    "case",   "catch",    "char",    "class",
      "const",     "continue", "default", "delete",   "do",     "double",   "else",    "enum",
      "explicit",  "export",   "extern",  "false",    "final",  "float",    "for",     "friend",
      "goto",      "if",       "import",  "inline",   "int",    "long",     "module",  "mutable",
      "namespace", "new",      "not",     "operator", "or",     "override", "private", "protected",
      "public",    "register", "return",  "short",    "signed", "sizeof",   "static",  "struct",
      "switch",    "template", "this",    "throw",    "true",   "try",      "typedef", "typename",
      "union",     "unsigned", "using",   "virtual",  "void",   "volatile", "while",   "xor"};
  std::string out;
  for (const char c : name) out += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  if (!out.empty() && std::isdigit(static_cast<unsigned char>(out[0]))) out = "_" + out;
  if (kReserved.contains(out)) out += "_";
  return out;
}

std::string header_of(const Entity& entity) {
  std::ostringstream out;
  out << "// The fields and choices of " << entity.name << ". Made from modules/" << entity.module
      << "/entities/" << entity.name
      << ".yaml.\n#pragma once\n\n#include <string>\n#include <string_view>\n#include <vector>\n\n"
      << "#include \"base/decimal.hpp\"\n#include \"base/id.hpp\"\n#include \"base/time.hpp\"\n"
      << "#include \"meta/description.hpp\"\n\nnamespace keyuan::fields::"
      << identifier(entity.name) << " {\n\n"
      << "inline constexpr std::string_view kEntity = \"" << entity.name << "\";\n\n";
  for (const Field& field : entity.fields)
    if (const auto type = type_of(field); !type.empty())
      out << "inline constexpr meta::Handle<" << type << "> " << identifier(field.name) << "{\""
          << entity.name << "\", \"" << field.name << "\", " << field.index << "};\n";
  for (const Field& field : entity.fields) {
    if (field.choices.empty()) continue;
    out << "\nnamespace " << field.name << "_choice {\n";
    for (const Choice& choice : field.choices)
      out << "inline constexpr std::string_view " << identifier(choice.value) << " = \""
          << choice.value << "\";\n";
    out << "}  // namespace " << field.name << "_choice\n";
  }
  out << "\n}  // namespace keyuan::fields::" << identifier(entity.name) << "\n";
  return out.str();
}

// Leaves a file alone that is the same already: nothing that includes it is compiled again.
void write_if_new(const std::filesystem::path& path, const std::string& text) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream old;
  old << in.rdbuf();
  if (in && old.str() == text) return;
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "describe ROOT OUT\n";
    return 2;
  }
  try {
    const SourceFolder folder(argv[1]);
    const auto snapshot = Snapshot::compile(folder.all());
    const std::filesystem::path out = std::filesystem::path(argv[2]) / "fields";
    std::filesystem::create_directories(out);
    for (const auto& entity : snapshot->entities())
      write_if_new(out / (entity->name + ".hpp"), header_of(*entity));
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';  // file:line: message, as compilers write it
    return 1;
  }
}
