#include "modules/followups/rulebook.hpp"

#include "base/problem.hpp"

namespace keyuan::followups {

Rulebook Rulebook::read(db::Transaction& tx) {
  Rulebook out;
  for (auto rows = tx.query("SELECT class, days, days_kind FROM rhythm WHERE removed_at IS NULL"); rows.next();)
    out.rhythms[std::string(rows.text(0))] = {static_cast<int>(rows.integer(1)), rows.text(2) == "working"};
  for (auto rows = tx.query("SELECT id, \"for\", start_when FROM plan WHERE removed_at IS NULL AND active = 1 AND start_when IS NOT NULL "
                            "ORDER BY position, seq");
       rows.next();) {
    const auto json = nlohmann::json::parse(rows.text(2), nullptr, false);
    try {
      if (!json.is_null()) out.starts[std::string(rows.text(1))].push_back({rows.id(0), meta::parse_condition(json, "start_when")});
    } catch (const base::Problem&) {  // checked when it was saved; one that is none starts nothing
    }
  }
  return out;
}

std::shared_ptr<const Rulebook> Rulebooks::now() {
  {
    std::lock_guard lock(mutex_);
    if (held_) return held_;
  }
  read_again();
  std::lock_guard lock(mutex_);
  return held_;
}

void Rulebooks::read_again() {
  std::shared_ptr<const Rulebook> fresh;
  database_.read([&](db::Transaction& tx) { fresh = std::make_shared<const Rulebook>(Rulebook::read(tx)); });
  std::lock_guard lock(mutex_);
  held_ = std::move(fresh);
}

}  // namespace keyuan::followups
