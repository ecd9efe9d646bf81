#include <algorithm>
#include <map>

#include "base/problem.hpp"
#include "formats/encoding.hpp"
#include "record/transfer/batch.hpp"
#include "record/transfer/new_records.hpp"
#include "record/transfer/similar.hpp"
#include "record/transfer/store.hpp"
#include "meta/labels.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

constexpr std::size_t kRowsShown = 1000, kWarnedShown = 200, kTakenShown = 100, kCellShown = 200, kUnmatchedShown = 500;

// What a create would say of the record before the database is asked. Hooks may look at the database, but
// this transaction cannot write: a hook that wants to does so in the run.
void check_new(Context& ctx, const Import& import, Planned& p, const Entity& entity) {
  try {
    (void)prepare_new(ctx, entity, p, &import);
  } catch (const db::DatabaseError&) {
  }
}

void check_brought(Context& ctx, const Import& import, Planned& p) {
  if (p.outcome == Outcome::kInvalid) p.brought.clear();
  for (auto& child : p.brought) {
    if (child.outcome != Outcome::kNew) continue;
    check_new(ctx, import, child, *child.as->entity);
    for (auto& reason : child.read.reasons) p.read.warnings.push_back(std::move(reason));
  }
}

struct Unmatched {
  int column;
  std::string field, value;
  std::int64_t count = 0;
  std::vector<std::string> suggestions;
};

const char* word(Outcome outcome) {
  switch (outcome) {
    case Outcome::kNew: return "new";
    case Outcome::kUpdate: return "updated";
    case Outcome::kDuplicate: return "duplicate";
    case Outcome::kInvalid: break;
  }
  return "invalid";
}

class Report {
 public:
  void add(const Context& ctx, const Planned& p) {
    ++counts_[word(p.outcome)];
    if (!p.read.unknown.empty() && (p.outcome == Outcome::kNew || p.outcome == Outcome::kUpdate)) ++counts_["incomplete"];
    take(p);
    for (const auto& child : p.brought) ++brought_[child.as->entity->name][word(child.outcome)];
    const bool warned = p.read.reasons.empty() && !p.read.warnings.empty();
    if (warned) ++counts_["warned"];
    if (warned ? warned_++ >= kWarnedShown : p.read.reasons.empty() || refused_++ >= kRowsShown) return;
    json reasons = json::array();
    for (const auto* list : {&p.read.reasons, &p.read.warnings})
      for (const auto& r : *list)
        reasons.push_back({{"column", r.column >= 0 ? json(r.column) : json()}, {"field", r.field}, {"code", r.code}, {"message", message(ctx, r)}});
    rows_.push_back({{"row", p.row->number}, {"outcome", word(p.outcome)}, {"reasons", std::move(reasons)}});
  }

  void add_unknown(const Context& ctx, const Entity& entity, const Planned& p, const Matcher& matcher) {
    for (const auto& child : p.brought) add_unknown(ctx, *child.as->entity, child, matcher);
    for (const auto& u : p.read.unknown) {
      const auto key = std::to_string(u.column) + ":" + u.value;
      auto found = unmatched_.find(key);
      if (found == unmatched_.end()) {
        if (unmatched_.size() >= kUnmatchedShown) {
          ++more_;
          continue;
        }
        found = unmatched_.emplace(key, Unmatched{u.column, u.name, u.value, 0, {}}).first;
        if (u.field->target) {
          found->second.suggestions = matcher.suggestions(*u.field->target, u.value);
        } else {
          std::vector<std::string> labels;
          for (const auto& choice : u.field->choices)
            for (const auto language : {ctx.language, base::Language::kEn}) labels.push_back(meta::label(ctx.meta().words(), language, entity, *u.field, choice));
          found->second.suggestions = suggest(u.value, labels);
        }
      }
      ++found->second.count;
    }
  }

  [[nodiscard]] json finish(std::int64_t read) const {
    json out = {{"new", 0}, {"updated", 0}, {"duplicate", 0}, {"invalid", 0}, {"incomplete", 0}, {"warned", 0}, {"read", read}, {"rows", rows_}, {"taken", {{"new", json::array()}, {"updated", json::array()}}}};
    for (const auto& [name, n] : counts_) out[name] = n;
    for (const auto& [outcome, rows] : taken_) out["taken"][outcome] = rows;
    out["brought"] = json::object();
    for (const auto& [entity, counts] : brought_) {
      out["brought"][entity] = {{"new", 0}, {"updated", 0}, {"duplicate", 0}, {"invalid", 0}};
      for (const auto& [name, n] : counts) out["brought"][entity][name] = n;
    }
    std::vector<const Unmatched*> order;
    for (const auto& [key, u] : unmatched_) order.push_back(&u);
    std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->count > b->count; });
    out["unmatched"] = json::array();
    for (const auto* u : order)
      out["unmatched"].push_back({{"column", u->column}, {"field", u->field}, {"value", u->value}, {"count", u->count}, {"suggestions", u->suggestions}});
    out["unmatched_more"] = more_;
    return out;
  }

 private:
  // The first rows that come in, as they stand in the file, with the record that they change.
  void take(const Planned& p) {
    if (p.outcome != Outcome::kNew && p.outcome != Outcome::kUpdate) return;
    auto& rows = taken_.emplace(word(p.outcome), json::array()).first->second;
    if (rows.size() >= kTakenShown) return;
    json row = {{"row", p.row->number}, {"cells", json::array()}};
    for (const auto& cell : p.row->cells) row["cells"].push_back(formats::utf8_prefix(cell, kCellShown));
    if (p.existing) row["record"] = p.existing.to_string();
    rows.push_back(std::move(row));
  }

  std::map<std::string, std::int64_t> counts_;
  std::map<std::string, json> taken_;
  std::map<std::string, std::map<std::string, std::int64_t>> brought_;
  std::size_t warned_ = 0, refused_ = 0;
  json rows_ = json::array();
  std::map<std::string, Unmatched> unmatched_;
  std::int64_t more_ = 0;
};

}  // namespace

void rehearse_import(const Work& work, Id id) {
  Import import;
  std::unique_ptr<formats::Table> table;
  work.write([&](Context& ctx) {
    import = find_import(ctx, id);
    if (import.state != "mapped" && import.state != "rehearsed" && import.state != "rehearsing")
      throw base::conflict("import.wrong_state", {{"state", import.state}});
    import.state = "rehearsing";
    update_import(ctx, import);
  });
  table = open_table(work, import);

  Matcher matcher;
  SeenKeys seen;
  Report report;
  std::int64_t done = 0;
  bool cancelled = false;
  table->rewind();
  for (auto rows = next_rows(*table); !rows.empty(); rows = next_rows(*table)) {
    work.read([&](Context& ctx) {
      Readers readers(ctx, import, table->info());
      const auto& entity = readers.own.entity();
      for (auto& p : plan_batch(ctx, import, readers, matcher, rows, seen)) {
        if (p.outcome == Outcome::kNew) check_new(ctx, import, p, entity);
        check_brought(ctx, import, p);
        report.add(ctx, p);
        report.add_unknown(ctx, entity, p, matcher);
        if (p.outcome == Outcome::kInvalid) continue;
        seen.add(p.keys, p.row->number);
        for (const auto& child : p.brought) seen.add(child.keys, p.row->number);
      }
    });
    done += static_cast<std::int64_t>(rows.size());
    work.progress(done, import.rows);
    if ((cancelled = work.cancelled())) break;
  }
  work.write([&](Context& ctx) {
    import = find_import(ctx, id);
    import.state = cancelled ? "mapped" : "rehearsed";
    if (!cancelled) import.rehearsal = report.finish(done);
    update_import(ctx, import);
  });
}

}  // namespace keyuan::record::transfer
