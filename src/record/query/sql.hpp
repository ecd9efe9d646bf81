// Pieces of SQL with the values that fill their `?`, in order.
#pragma once

#include <string>
#include <string_view>

#include "db/database.hpp"

namespace keyuan::record {

struct Sql {
  std::string text;
  db::Values values;

  Sql& add(std::string_view piece) {
    text += piece;
    return *this;
  }
  Sql& bind(db::Value value) {
    text += '?';
    values.push_back(std::move(value));
    return *this;
  }
  template <class Range>
  Sql& bind_list(const Range& range) {  // (?, ?, ?)
    text += '(';
    bool first = true;
    for (const auto& v : range) {
      if (!first) text += ", ";
      first = false;
      bind(db::Value{v});
    }
    text += ')';
    return *this;
  }
  Sql& add(const Sql& other) {
    text += other.text;
    values.insert(values.end(), other.values.begin(), other.values.end());
    return *this;
  }
};

}  // namespace keyuan::record
