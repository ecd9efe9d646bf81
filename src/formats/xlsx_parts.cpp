#include "formats/xlsx_parts.hpp"

#include <map>
#include <pugixml.hpp>

#include "base/problem.hpp"

namespace keyuan::formats {
namespace {

constexpr std::size_t kSmallPart = 32 << 20;

pugi::xml_document parse(const ZipReader& zip, const std::string& part) {
  const auto text = zip.read(part, kSmallPart);
  pugi::xml_document document;
  if (!document.load_buffer(text.data(), text.size(), pugi::parse_default)) throw base::malformed("formats.broken_file");
  return document;
}

// "worksheet" of "x:worksheet".
std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const auto& c : node.children())
    if (local(c) == name) return c;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const auto& a : node.attributes()) {
    std::string_view key = a.name();
    if (const auto colon = key.find(':'); colon != std::string_view::npos) key.remove_prefix(colon + 1);
    if (key == name) return a.value();
  }
  return {};
}

// A relation's target as a part name: relative to `folder`, or absolute.
std::string part_of(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string path(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const auto slash = path.find_last_of('/', path.size() < 2 ? 0 : path.size() - 2);
    path = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
  }
  if (target.starts_with("./")) target.remove_prefix(2);
  return path + std::string(target);
}

struct Relation {
  std::string type, part;
};
std::map<std::string, Relation, std::less<>> relations(const ZipReader& zip, const std::string& part,
                                                       std::string_view folder) {
  std::map<std::string, Relation, std::less<>> found;
  if (!zip.has(part)) return found;
  const auto document = parse(zip, part);
  for (const auto& r : document.document_element().children()) {
    if (attribute(r, "TargetMode") == "External") continue;
    const auto type = attribute(r, "Type");
    const auto slash = type.find_last_of('/');
    found[std::string(attribute(r, "Id"))] = {
        std::string(slash == std::string_view::npos ? type : type.substr(slash + 1)),
        part_of(folder, attribute(r, "Target"))};
  }
  return found;
}

DateFormat built_in(unsigned id) {
  if (id == 22) return {true, true};
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return {true, false};
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 55 || id == 56) return {false, true};
  return {};
}

std::vector<DateFormat> read_styles(const ZipReader& zip, const std::string& part) {
  std::vector<DateFormat> styles;
  const auto document = parse(zip, part);
  const auto root = document.document_element();
  std::map<unsigned, DateFormat> formats;
  for (const auto& f : child(root, "numFmts").children())
    formats[f.attribute("numFmtId").as_uint()] = date_format(f.attribute("formatCode").value());
  for (const auto& xf : child(root, "cellXfs").children()) {
    const auto id = xf.attribute("numFmtId").as_uint();
    const auto own = formats.find(id);
    styles.push_back(own != formats.end() ? own->second : built_in(id));
  }
  return styles;
}

}  // namespace

DateFormat date_format(std::string_view code) {
  if (code == "General" || code == "Standard" || code == "GENERAL") return {};
  DateFormat format;
  const auto section = code.substr(0, code.find(';'));
  for (std::size_t i = 0; i < section.size(); ++i) {
    switch (const char c = section[i]) {
      case '"':
        while (++i < section.size() && section[i] != '"') {
        }
        break;
      case '\\': case '_': case '*': ++i; break;
      case '[': {
        const auto close = section.find(']', i);
        if (close == std::string_view::npos) return {};
        if (close == i + 2 && std::string_view("hHmMsS").find(section[i + 1]) != std::string_view::npos)
          return {};  // a duration
        i = close;
        break;
      }
      case 'y': case 'Y': case 'd': case 'D': format.date = true; break;
      case 'h': case 'H': case 's': case 'S': format.time = true; break;
      case 'm': case 'M': if (!format.time) format.date = true; break;
      case '0': case '#': case '?':
        if (!format.time) return {};  // .000 of seconds apart, placeholders are numbers
        break;
      case 'E': case 'e':
        if (i + 1 < section.size() && (section[i + 1] == '+' || section[i + 1] == '-')) return {};
        format.date = true;
        break;
      default: (void)c; break;
    }
  }
  return format;
}

Workbook read_workbook(const ZipReader& zip) {
  Workbook book;
  std::string workbook_part = "xl/workbook.xml";
  for (const auto& [id, r] : relations(zip, "_rels/.rels", ""))
    if (r.type == "officeDocument") workbook_part = r.part;
  const auto slash = workbook_part.find_last_of('/');
  const auto folder = slash == std::string::npos ? std::string() : workbook_part.substr(0, slash + 1);
  const auto file = workbook_part.substr(folder.size());
  const auto parts = relations(zip, folder + "_rels/" + file + ".rels", folder);
  std::string styles_part;
  for (const auto& [id, r] : parts) {
    if (r.type == "sharedStrings" && zip.has(r.part)) book.strings_part = r.part;
    if (r.type == "styles" && zip.has(r.part)) styles_part = r.part;
  }
  const auto document = parse(zip, workbook_part);
  const auto root = document.document_element();
  const auto since = attribute(child(root, "workbookPr"), "date1904");
  book.since_1904 = since == "1" || since == "true";
  for (const auto& s : child(root, "sheets").children()) {
    const auto relation = parts.find(attribute(s, "id"));
    if (relation == parts.end() || relation->second.type != "worksheet") continue;
    const auto state = attribute(s, "state");
    book.sheets.push_back({std::string(attribute(s, "name")), relation->second.part,
                           state == "hidden" || state == "veryHidden"});
    if (book.sheets.size() > 1000) break;
  }
  if (book.sheets.empty()) throw base::malformed("formats.no_sheet");
  if (!styles_part.empty()) book.styles = read_styles(zip, styles_part);
  return book;
}

}  // namespace keyuan::formats
