#include "record/transfer/matcher.hpp"

#include <algorithm>

#include "formats/values.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/load.hpp"
#include "record/query/query.hpp"
#include "record/query/sql.hpp"
#include "record/transfer/similar.hpp"

namespace keyuan::record::transfer {
namespace {

constexpr int kSmall = 20'000;
constexpr std::size_t kBatch = 500, kIdLength = 36;

// Title first, then what the type is found by, then e-mails and numbers.
std::vector<int> key_fields(const Context& ctx, const Entity& target) {
  std::vector<int> fields;
  const auto add = [&](int f) {
    const auto& field = target[f];
    if (field.type->storage() == meta::Storage::kText && !is_hidden(ctx, target, field) &&
        std::find(fields.begin(), fields.end(), f) == fields.end())
      fields.push_back(f);
  };
  add(target.title);
  for (const int f : target.keys) add(f);
  for (const auto& field : target.fields)
    if (field.type->name() == "email" || field.type->name() == "auto_number") add(field.index);
  return fields;
}

std::vector<int> parent_fields(const Entity& target) {
  std::vector<int> fields;
  for (const auto& field : target.fields)
    if (!field.system && field.target && field.type->storage() == meta::Storage::kId) fields.push_back(field.index);
  return fields;
}

Sql select(const Context& ctx, const Entity& target, const std::vector<int>& keys, const std::vector<int>& parents) {
  Sql sql;
  sql.add("SELECT t.id");
  for (const auto* list : {&keys, &parents})
    for (const int f : *list) sql.add(", " + counted_sql(ctx, target, target[f]));
  sql.add(" FROM " + quote_identifier(target.table) + " t WHERE t.removed_at IS NULL");
  access::append_clause(sql, ctx, target, access::Verb::kRead);
  return sql;
}

Candidate read_candidate(db::Rows& rows, const Entity& target, std::size_t keys, const std::vector<int>& parents) {
  Candidate c{rows.id(0), {}};
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const int at = static_cast<int>(1 + keys + i);
    if (!rows.is_null(at)) c.parents.emplace_back(target[parents[i]].target, rows.id(at));
  }
  return c;
}

void put(std::vector<Candidate>& list, Candidate candidate) {
  for (const auto& c : list)
    if (c.id == candidate.id) return;
  list.push_back(std::move(candidate));
}

}  // namespace

void Matcher::want(const Entity& target, std::string_view text) {
  auto& known = known_[target.name];
  if (text.size() == kIdLength)
    if (const auto id = Id::parse(text); id && !known.by_text.contains(std::string(text))) known.wanted_ids.push_back(*id);
  for (auto& way : ways_to_name(text))
    if (!known.whole && !known.missing.contains(way) && !known.by_text.contains(way)) known.wanted.insert(std::move(way));
}

void Matcher::look_up(Context& ctx) {
  for (auto& [name, known] : known_) {
    const auto& target = ctx.entity(name);
    if (!known.asked) {
      known.asked = true;
      read_whole(ctx, target, known);
    }
    if (!known.wanted_ids.empty()) query_ids(ctx, target, known);
    if (known.whole || known.wanted.empty()) {
      known.wanted.clear();
      continue;
    }
    std::vector<std::string> left(known.wanted.begin(), known.wanted.end());
    known.wanted.clear();
    for (const int field : key_fields(ctx, target)) {
      std::vector<std::string> ask;
      for (const auto& text : left) {
        const bool mail = target[field].type->name() == "email";
        if (!mail || text.find('@') != std::string::npos) ask.push_back(text);
      }
      query(ctx, target, known, field, ask);
      std::erase_if(left, [&](const auto& text) { return known.by_text.contains(text); });
      if (left.empty()) break;
    }
    known.missing.insert(left.begin(), left.end());
  }
}

void Matcher::read_whole(Context& ctx, const Entity& target, Known& known) {
  {
    auto rows = ctx.db.query("SELECT count(*) FROM (SELECT 1 FROM " + quote_identifier(target.table) + " LIMIT " +
                             std::to_string(kSmall + 1) + ") AS few");
    rows.next();
    if (rows.integer(0) > kSmall) return;
  }
  known.whole = true;
  const auto keys = key_fields(ctx, target), parents = parent_fields(target);
  auto sql = select(ctx, target, keys, parents);
  sql.add(" ORDER BY t.seq");
  auto rows = ctx.db.query(sql.text, sql.values);
  while (rows.next()) {
    const auto candidate = read_candidate(rows, target, keys.size(), parents);
    for (std::size_t k = 0; k < keys.size(); ++k) {
      const auto text = rows.text(static_cast<int>(k) + 1);
      if (text.empty()) continue;
      put(known.by_text[folded(text)], candidate);
      if (keys[k] == target.title) known.titles.emplace_back(text);
    }
  }
}

void Matcher::query(Context& ctx, const Entity& target, Known& known, int field, const std::vector<std::string>& texts) {
  const auto parents = parent_fields(target);
  for (std::size_t at = 0; at < texts.size(); at += kBatch) {
    const std::vector<std::string> some(texts.begin() + static_cast<std::ptrdiff_t>(at),
                                        texts.begin() + static_cast<std::ptrdiff_t>(std::min(texts.size(), at + kBatch)));
    auto sql = select(ctx, target, {field}, parents);
    sql.add(" AND t." + quote_identifier(target[field].name) + " IN ").bind_list(some);
    if (const auto unmasked = unmasked_where(ctx, target, target[field]); !unmasked.empty()) sql.add(" AND ").add(unmasked);
    sql.add(" ORDER BY +t.seq");  // as in row_keys.cpp
    auto rows = ctx.db.query(sql.text, sql.values);
    while (rows.next()) put(known.by_text[std::string(rows.text(1))], read_candidate(rows, target, 1, parents));
  }
}

void Matcher::query_ids(Context& ctx, const Entity& target, Known& known) {
  const auto parents = parent_fields(target);
  auto sql = select(ctx, target, {}, parents);
  sql.add(" AND t.id IN ").bind_list(known.wanted_ids);
  known.wanted_ids.clear();
  auto rows = ctx.db.query(sql.text, sql.values);
  while (rows.next()) put(known.by_text[rows.id(0).to_string()], read_candidate(rows, target, 0, parents));
}

std::span<const Candidate> Matcher::find(const Entity& target, std::string_view text) const {
  const auto known = known_.find(target.name);
  if (known == known_.end()) return {};
  for (const auto& way : ways_to_name(text)) {
    auto found = known->second.by_text.find(known->second.whole ? folded(way) : way);
    if (found == known->second.by_text.end() && !known->second.whole) found = known->second.by_text.find(folded(way));
    if (found != known->second.by_text.end() && !found->second.empty()) return found->second;
  }
  return {};
}

std::vector<std::string> Matcher::suggestions(const Entity& target, std::string_view text) const {
  const auto known = known_.find(target.name);
  return known == known_.end() ? std::vector<std::string>{} : suggest(text, known->second.titles);
}

void Matcher::add(const Entity& target, std::string_view text, Candidate candidate) {
  auto key = folded(text);
  known_[target.name].by_text[key].push_back(std::move(candidate));
  fresh_.emplace_back(target.name, std::move(key));
}

void Matcher::forget(std::size_t mark) {
  for (; fresh_.size() > mark; fresh_.pop_back())
    if (auto& list = known_[fresh_.back().first].by_text[fresh_.back().second]; !list.empty()) list.pop_back();
}

std::vector<std::string> ways_to_name(std::string_view text) {
  std::vector<std::string> ways;
  const auto add = [&](std::string_view s) {
    s = formats::trim(s);
    if (!s.empty() && std::find(ways.begin(), ways.end(), s) == ways.end()) ways.emplace_back(s);
  };
  add(text);
  std::string_view first = text;
  const auto parts = split_names(text);
  if (parts.size() > 1) add(first = parts.front());
  for (const auto& [open, close] : {std::pair{"(", ")"}, std::pair{"<", ">"}, std::pair{"（", "）"}}) {
    const auto from = first.find(open);
    const auto to = from == std::string_view::npos ? from : first.find(close, from);
    if (to == std::string_view::npos) continue;
    const auto inside = first.substr(from + std::string_view(open).size(), to - from - std::string_view(open).size());
    if (inside.find('@') != std::string_view::npos) add(inside);
    if (from > 0) add(std::string(first.substr(0, from)));
  }
  return ways;
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  const auto cut = [&](std::size_t at, std::size_t length) {
    const auto part = formats::trim(text.substr(start, at - start));
    if (!part.empty()) parts.emplace_back(part);
    start = at + length;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest.starts_with(":::")) cut(i, 3);
    else if (rest[0] == ';' || rest[0] == '\n' || rest[0] == '|') cut(i, 1);
    else if (rest.starts_with("；") || rest.starts_with("、")) cut(i, 3);
  }
  cut(text.size(), 0);
  return parts;
}

}  // namespace keyuan::record::transfer
