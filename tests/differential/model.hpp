// Records in memory, and what a filter finds among them, read from the filter's JSON by the words of its documentation
// and nothing of the engine: neither its conditions nor its dates. Slow and plain, so that one sees that it is right.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

namespace keyuan::differential {

using nlohmann::json;

enum class Kind { kText, kInteger, kDecimal, kTime, kDate, kBoolean, kReference, kMany };

// Decimals in ten-thousandths, moments in milliseconds, ids and dates as text, several values as a set.
using Cell = std::variant<std::monostate, std::int64_t, std::string, std::set<std::string>>;

struct Row {
  std::string entity, id;
  bool removed = false;
  std::map<std::string, Cell> cells;
};

struct Model {
  std::vector<Row> rows;
  std::map<std::string, Kind> kinds;  // by "account.name"
  std::string me, department;
  std::set<std::string> departments_below;
  std::int64_t now = 0;
  std::int64_t zone = 0;  // ms east of UTC

  // Ids of the living records of `entity` that pass.
  [[nodiscard]] std::set<std::string> find(const std::string& entity, const json& filter) const;

 private:
  struct Days {
    std::int64_t first, last;  // since 1970
  };
  [[nodiscard]] bool passes(const Row& row, const json& filter) const;
  [[nodiscard]] bool test(const Row& row, const std::string& field, const std::string& op, const json& value) const;
  [[nodiscard]] bool one(Kind kind, const Cell& cell, const std::string& op, const json& value) const;
  [[nodiscard]] bool against_days(Kind kind, const Cell& cell, const std::string& op, Days days) const;
  [[nodiscard]] std::optional<Days> days_of(Kind kind, const json& value) const;
  [[nodiscard]] Cell operand(Kind kind, const json& value) const;
};

}  // namespace keyuan::differential
