// The exact matcher over the searched fields of a record that the actor may see.
#pragma once

#include <optional>
#include <vector>

#include "base/text/query.hpp"
#include "record/context.hpp"
#include "record/search/document.hpp"

namespace keyuan::record::search {

struct Found {
  std::size_t place;  // among the judged fields
  base::text::Match match;
};

class Judge {
 public:
  Judge(const Context& ctx, const Entity& entity, std::string_view typed);

  [[nodiscard]] const base::text::Query& query() const { return query_; }
  [[nodiscard]] const std::vector<SearchedField>& fields() const { return fields_; }
  [[nodiscard]] bool something_hidden() const { return something_hidden_; }
  // Condition on `t`: a judged field of the record is masked to the actor, so that only judging tells whether it is found.
  // Empty when that is never so.
  [[nodiscard]] const std::string& masked() const { return masked_; }
  // t."name", t."phone", … , each with ", " before it; what is masked is NULL.
  [[nodiscard]] std::string columns() const;
  // Whether the query is found in the fields, which stand in the row from column `first` on: all words in
  // one (then with that one's rank) or each in some (then inside). Of several fields the best, or that
  // with the first word.
  [[nodiscard]] std::optional<Found> judge(db::Rows& rows, int first) const;

 private:
  const Context& ctx_;
  const Entity& entity_;
  base::text::Query query_;
  std::vector<SearchedField> fields_;
  bool something_hidden_ = false;
  std::string masked_;
};

}  // namespace keyuan::record::search
