// Rules and facts out of the database: what rules.hpp works with.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "modules/scoring/rules.hpp"
#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::scoring {

// What is scored: the record type, what activities call it, and its columns that are kept.
struct Subject {
  std::string_view entity;
  std::string_view activity_column;
  std::string_view score, grade, changes_at, last_follow_up_at;
};
inline constexpr Subject kLead{"lead", "lead", "score", "grade", "score_changes_at", "last_follow_up_at"};

// A rule as its record says. What has been checked when it was saved, and fits no more, never holds.
[[nodiscard]] Rule rule_of(const record::Record& record);
// Those that are on, in their order. One statement.
[[nodiscard]] std::vector<Rule> active_rules(record::Context& ctx);

// Problems `record.invalid` of the field at fault: a condition that cannot be asked of the record type, or by this person;
// one over a field that the program keeps from other data, or over records whose changes nobody hears of;
// a half-life where nothing has a moment; a `since` that is no date; `fields` that are none.
void check_rule(record::Context& ctx, const Subject& subject, const record::Record& rule);

[[nodiscard]] Grades grades(record::Context& ctx);
void set_grades(record::Context& ctx, const Grades& grades);

// The fields whose filling a rule counts.
[[nodiscard]] std::vector<const meta::Field*> counted_fields(const meta::Entity& entity, const Rule& rule);

// What is kept of a record now.
struct Kept {
  std::optional<std::int64_t> score, changes_at;
  std::string grade;
  bool operator==(const Kept&) const = default;
};
struct Known {
  base::Id id;
  Facts facts;
  Kept kept;
  std::vector<bool> extra;  // by `extra` below
};

// What rules ask of records, thousands at a time; made once for many batches. Conditions are asked as the Context's person
// asks them, and follow-ups counted as far as he sees them; for saved rules that is the program.
//
// Cost: a statement a batch, and one more when a rule counts follow-ups.
class Reader {
 public:
  // `extra`: more conditions to be told of, such as what counts as won. Their mistakes are the caller's: filter problems.
  Reader(const record::Context& ctx, const Subject& subject, const std::vector<Rule>& rules, std::vector<meta::Condition> extra = {});

  // In no order; ids that are no record's are passed over.
  [[nodiscard]] std::vector<Known> read(record::Context& ctx, std::span<const base::Id> ids) const;
  [[nodiscard]] const std::vector<std::size_t>& broken() const { return broken_; }

 private:
  struct Column {
    int holds = -1, since = -1, filled = -1, of = 0;
    bool date = false;
    enum class Again { kNever, kTomorrow, kInAnHour } again = Again::kNever;
  };
  void add_follow_ups(record::Context& ctx, std::span<const base::Id> ids, std::vector<Known>& known) const;

  Subject subject_;
  std::string select_, from_;  // up to the list of ids
  db::Values values_;
  std::vector<Column> columns_;  // by rule
  int first_extra_ = 0, extras_ = 0;
  bool follow_ups_ = false;
  std::vector<std::size_t> broken_;
};

}  // namespace keyuan::scoring
