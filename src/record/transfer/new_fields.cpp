#include "record/transfer/new_fields.hpp"

#include <set>

#include "formats/values.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

constexpr std::size_t kMostChoices = 30, kMostBytes = 1000;

// What all values of a column seen so far could be.
struct Shape {
  bool any = false, integer = true, number = true, date = true, clock = false, yes_no = true, email = true, url = true;
  bool lines = false;
  std::size_t longest = 0;
  std::int64_t filled = 0;
  std::vector<std::string> order;
  std::set<std::string, std::less<>> distinct;

  void see(std::string_view text, const formats::TableColumn& column) {
    any = true;
    ++filled;
    longest = std::max(longest, text.size());
    lines |= text.find('\n') != std::string_view::npos;
    if (distinct.size() <= kMostChoices && !distinct.contains(text)) {
      distinct.emplace(text);
      order.emplace_back(text);
    }
    if (number) {
      const auto n = formats::parse_number(text, column.decimal_comma);
      // 007 and numbers too long to count with are names, not amounts.
      const bool name = text.size() > 15 || (text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != ',');
      number = n && !n->percent && !name;
      integer = integer && number && n->value.units % base::Decimal::kOne == 0;
    }
    if (date) {
      const auto m = text.find_first_of("/-.年") == std::string_view::npos ? std::nullopt
                                                                          : formats::parse_moment(text, column.date_order);
      date = m.has_value();
      clock |= m && m->ms_of_day;
    }
    if (yes_no) yes_no = formats::parse_boolean(text).has_value();
    if (email) email = text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos;
    if (url) url = text.starts_with("http://") || text.starts_with("https://");
  }

  [[nodiscard]] json field(const std::string& label) const {
    json f = {{"label", label}};
    if (!any) f["type"] = "text";
    else if (yes_no && !(number && longest > 1)) f["type"] = "boolean";
    else if (number) f["type"] = integer ? "integer" : "decimal";
    else if (date) f["type"] = clock ? "datetime" : "date";
    else if (email) f["type"] = "email";
    else if (url) f["type"] = "url";
    else if (lines || longest > kMostBytes) f["type"] = "long_text";
    else if (distinct.size() <= kMostChoices && filled >= static_cast<std::int64_t>(distinct.size()) * 5 && longest <= 90) {
      f["type"] = "choice";
      f["choices"] = json::array();
      for (const auto& value : order)
        if (value.find('|') == std::string::npos) f["choices"].push_back(value);
      if (f["choices"].size() != order.size()) {
        f.erase("choices");
        f["type"] = "text";
      }
    } else {
      f["type"] = "text";
    }
    if (f["type"] == "text") f["max"] = 1000;
    return f;
  }
};

}  // namespace

std::map<int, json> new_fields_for(formats::Table& table, const std::vector<int>& columns) {
  std::map<int, Shape> shapes;
  for (const int c : columns) shapes[c];
  const auto& info = table.info();
  table.rewind();
  formats::Row row;
  while (table.next(row))
    for (auto& [c, shape] : shapes) {
      const auto text = formats::trim(row.cells[static_cast<std::size_t>(c)].text);
      if (!text.empty()) shape.see(text, info.columns[static_cast<std::size_t>(c)]);
    }
  std::map<int, json> fields;
  for (const auto& [c, shape] : shapes) fields[c] = shape.field(info.columns[static_cast<std::size_t>(c)].header.substr(0, 100));
  return fields;
}

}  // namespace keyuan::record::transfer
