// The second line under a record's title.
#pragma once

#include <string>
#include <vector>

#include "record/context.hpp"
#include "record/query/sql.hpp"

namespace keyuan::record::search {

// The fields of Entity::subtitle that the actor may see, as columns and joins over `t`, and a row of them
// as text: "华东 · 张三". Titles of referred records respect access.
class Subtitle {
 public:
  Subtitle(const Context& ctx, const meta::Entity& entity);
  [[nodiscard]] const std::string& columns() const { return columns_; }  // each with ", " before it
  [[nodiscard]] const Sql& joins() const { return joins_; }
  [[nodiscard]] std::string text(db::Rows& rows, int first) const;

 private:
  const Context& ctx_;
  const meta::Entity& entity_;
  std::vector<const meta::Field*> fields_;
  std::string columns_;
  Sql joins_;
};

}  // namespace keyuan::record::search
