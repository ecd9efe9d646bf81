#include "record/history/changes_shown.hpp"

#include <map>

#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;
using Titles = std::unordered_map<std::string, std::string>;

Titles titles_of(Context& ctx, const Entity& entity, const std::vector<Id>& ids) {
  Titles titles;
  if (is_hidden(ctx, entity, entity.title_field())) return titles;
  for (std::size_t from = 0; from < ids.size(); from += 500) {
    const std::vector<Id> some(ids.begin() + static_cast<long>(from), ids.begin() + static_cast<long>(std::min(ids.size(), from + 500)));
    Sql sql;
    sql.add("SELECT t.id, " + title_sql(ctx, entity, "t") + " FROM " + quote_identifier(entity.table) +
            " t WHERE t.id IN ").bind_list(some);
    access::append_clause(sql, ctx, entity, access::Verb::kRead);
    for (auto rows = ctx.db.query(sql.text, sql.values); rows.next();)
      titles[rows.id(0).to_string()] = rows.text(1);
  }
  return titles;
}

// "id" → {"id","title"} or {"id","hidden":true}, also inside lists.
void give_titles(json& value, const Titles& titles) {
  if (value.is_array()) {
    for (auto& v : value) give_titles(v, titles);
  } else if (value.is_string()) {
    const auto id = value.get<std::string>();
    const auto it = titles.find(id);
    value = it == titles.end() ? json{{"id", id}, {"hidden", true}} : json{{"id", id}, {"title", it->second}};
  }
}

// A place is no department.
void take_out_places(const Context& ctx, const Entity& entity, json& pair) {
  for (auto& value : pair) {
    const auto id = value.is_string() ? Id::parse(value.get_ref<const std::string&>()) : std::nullopt;
    if (id && ctx.org->place(entity.name, *id)) value = nullptr;
  }
}

void collect(const json& value, std::vector<Id>& ids) {
  if (value.is_array()) {
    for (const auto& v : value) collect(v, ids);
  } else if (value.is_string()) {
    if (const auto id = Id::parse(value.get_ref<const std::string&>())) ids.push_back(*id);
  }
}

}  // namespace

ChangesShown::ChangesShown(Context& ctx, const Record& record, const std::vector<std::string>& changes) {
  const auto& entity = record.entity();
  std::map<const Entity*, std::vector<Id>> wanted;
  for (const auto& text : changes) {
    auto parsed = json::parse(text, nullptr, false);
    json kept = json::object();
    if (parsed.is_object())
      for (auto& [name, pair] : parsed.items()) {
        const auto* field = entity.find(name);
        if (!field || !pair.is_array() || is_hidden(ctx, entity, *field)) continue;
        if (field->index == meta::kDepartment && entity.owned) take_out_places(ctx, entity, pair);
        if (may_be_masked(ctx, entity, *field))
          for (auto& value : pair) value = shown_json(ctx, record, *field, std::move(value));
        if (field->target) collect(pair, wanted[field->target]);
        kept[name] = std::move(pair);
      }
    shown_.push_back(std::move(kept));
  }
  std::map<const Entity*, Titles> titles;
  for (const auto& [target, ids] : wanted) titles[target] = titles_of(ctx, *target, ids);
  for (auto& kept : shown_)
    for (auto& [name, pair] : kept.items())
      if (const auto* field = entity.find(name); field->target) give_titles(pair, titles[field->target]);
}

void ChangesShown::append(std::string& out, std::size_t i) const {
  out += shown_[i].dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace keyuan::record
