// A row of a file as changes to a record, with everything that is wrong with it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/table.hpp"
#include "record/record.hpp"
#include "record/transfer/import.hpp"
#include "record/transfer/matcher.hpp"
#include "record/write.hpp"

namespace keyuan::record::transfer {

// A row taken out of the table, so that it outlives the reading of the next.
struct FileRow {
  std::int64_t number = 0;
  std::vector<std::string> cells;
  std::vector<formats::CellKind> kinds;
  formats::RowIssue issue = formats::RowIssue::kNone;
};

struct Reason {
  int column = -1;    // of the file; -1: the row as a whole
  std::string field;
  std::string code;
  base::Params params;
};

// A name or choice that nothing is known by.
struct Unknown {
  int column;
  const Field* field;
  std::string name;  // of the field, as the import's settings call it
  std::string value;
};

struct ReadRow {
  Changes changes;
  Origin origin;
  std::vector<Reason> reasons;   // why it is rejected; empty when it is sound
  std::vector<Reason> warnings;  // what of it was left out
  std::vector<Unknown> unknown;  // values left empty, or to be made
  bool composed_title = false;
};

class RowReader {
 public:
  // For one transaction: keeps references into `ctx`'s descriptions. `import` must outlive it. With `brought`
  // the record that the row brings along is read, not its own.
  RowReader(const Context& ctx, const Import& import, const formats::TableInfo& info, const meta::Brought* brought = nullptr);

  // Tells the matcher which records the row names.
  void want(const FileRow& row, Matcher& matcher) const;
  [[nodiscard]] ReadRow read(const FileRow& row, const Matcher& matcher);
  [[nodiscard]] const Entity& entity() const { return entity_; }
  [[nodiscard]] const meta::Brought* brought() const { return brought_; }
  // Whether any column of the file is for this record.
  [[nodiscard]] bool has_columns() const;
  [[nodiscard]] const std::string& value_of(const FileRow& row, int column) const;

 private:
  struct Slot {
    int column;             // -1: a constant only
    const Field* field;     // null: family or given name
    std::string name;       // as the import's settings call it: "contact.mobile" of a record that is brought along
    std::string constant;   // where the cell is empty
    bool family = false;
    formats::DateOrder order;
    bool decimal_comma;
    std::unordered_map<std::string, std::optional<std::string>> replaced;
    std::unordered_map<std::string, std::string> choices;  // folded label or value → value
  };
  void read_cell(Slot& slot, const std::string& text, formats::CellKind kind, const Matcher& matcher, ReadRow& out);
  void read_reference(const Slot& slot, const std::string& text, const Matcher& matcher, ReadRow& out);
  void read_choice(Slot& slot, const std::string& text, ReadRow& out);
  bool convert(const Slot& slot, const std::string& text, nlohmann::json& json, ReadRow& out);
  void store(const Slot& slot, const nlohmann::json& json, ReadRow& out);
  void compose_title(const FileRow& row, ReadRow& out);
  void set_aside(const Slot& slot, std::size_t known, ReadRow& out) const;
  [[nodiscard]] Slot slot_for(const std::string& name, int column, const formats::TableInfo* info) const;
  void order_slots();
  [[nodiscard]] std::vector<std::string> parts_of(const Slot& slot, const std::string& text) const;
  [[nodiscard]] const std::string& text_of(const FileRow& row, const Slot& slot) const;
  // The field as it reads numbers of the row's country.
  const Field& regional(const Field& field);
  [[nodiscard]] std::optional<std::string> replaced(const Slot& slot, const std::string& text, bool& leave_empty) const;

  const Context& ctx_;
  const Import& import_;
  const meta::Brought* brought_;
  const Entity& entity_;
  base::Zone zone_;
  std::vector<Slot> slots_;
  std::string empty_;
  std::string family_, given_;
  std::string phone_region_, row_region_;  // of the import; of the row being read
  int country_column_ = -1;
  std::map<std::pair<int, std::string>, Field> regional_;
  bool has_title_ = false, reject_unknown_ = false, lenient_ = false;
};

// Whether option `option` (create_choices, create_references) is on for a field: true, or a list that
// names it.
[[nodiscard]] bool creates(const Import& import, const char* option, const std::string& field);

// Labels of a choice field in all languages, its values, and both without what stands in brackets.
[[nodiscard]] std::unordered_map<std::string, std::string> choice_names(const Context& ctx, const Entity& entity, const Field& field);

}  // namespace keyuan::record::transfer
