// Records as JSON, as far as the actor may see them, with `can`: what he may do with each, and `masked`: the fields shown
// of which are masked to him, where there are any.
#pragma once

#include <string>
#include <vector>

#include "record/context.hpp"
#include "record/query/query.hpp"
#include "record/query/sql.hpp"
#include "record/record.hpp"

namespace keyuan::record {

// Reads rows of one record type straight into JSON text. Build it, put `select` and `joins` into a
// query over `t`, then append() each row.
class Renderer {
 public:
  // `fields` empty: all the actor may see. Titles of `expand` come by LEFT JOINs that respect access.
  Renderer(const Context& ctx, const Entity& entity, const std::vector<int>& fields, const std::vector<int>& expand);

  [[nodiscard]] const Sql& select() const { return select_; }  // columns, from the first on
  [[nodiscard]] const Sql& joins() const { return joins_; }
  [[nodiscard]] int columns() const { return column_count_; }  // a caller's own columns may follow
  void append(std::string& out, db::Rows& rows) const;

 private:
  struct Column {
    const Field* field;
    std::string key;    // "\"name\":"
    int at;             // place in the row
    int title = -1;         // place of the expanded title of one reference; -1: none
    bool expanded = false;  // references come with titles
  };
  void append_value(std::string& out, db::Rows& rows, const Column& column) const;
  void append_can(std::string& out, db::Rows& rows, Id owner, Id department) const;
  void append_masked(std::string& out, Id owner, Id department) const;

  const Context& ctx_;
  const Entity& entity_;
  std::vector<Column> shown_;
  Sql select_, joins_;
  int column_count_ = 0;
  std::vector<const Field*> maskable_;  // of those shown
  int owner_ = -1, department_ = -1, shared_ = -1;
};

// One record in memory as JSON: all visible fields, `can` left out.
void append_record(std::string& out, const Context& ctx, const Record& record);

// {"id":…,"title":…} of a user, for logs and timelines; null for nil ("title" empty when unknown).
void append_person(std::string& out, const Context& ctx, Id user);

}  // namespace keyuan::record
