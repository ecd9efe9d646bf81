#include "record/query/board.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "meta/labels.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/demanded.hpp"
#include "record/query/list.hpp"

namespace keyuan::record {
namespace {

using base::Value;
using meta::Condition;
using meta::Storage;

constexpr std::size_t kMostSums = 3;

base::Problem bad(std::string_view name, std::string_view value) {
  return base::malformed("query.bad_parameter", {{"name", std::string(name)}, {"value", std::string(value.substr(0, 100))}});
}

bool makes_columns(const Field& field) {
  const auto type = field.type->name();
  return type == "choice" || type == "boolean" || (field.target && field.type->storage() == Storage::kId);
}

std::vector<int> read_sums(const Context& ctx, const Entity& entity, std::string_view text) {
  std::vector<int> sums;
  while (!text.empty()) {
    const auto name = text.substr(0, text.find(','));
    text.remove_prefix(std::min(name.size() + 1, text.size()));
    const auto& field = visible_field(ctx, entity, name, "sum");
    if (!field.type->summable()) throw base::malformed("query.not_summable", {{"field", field.name}});
    sums.push_back(field.index);
  }
  if (sums.size() > kMostSums) throw bad("sum", "> 3");
  return sums;
}

struct Column {
  Value value;
  std::string title, color;
  bool hidden = false;
  const GroupShown* figures = nullptr;  // null: none of its records
};

// What the list is narrowed to: the value that a field must have.
const nlohmann::json* fixed(const Condition& filter, const std::string& field) {
  const auto* test = demanded(filter, [&](const Condition& c) { return c.op == meta::Op::kEqual && c.field == field; });
  return test ? &test->value : nullptr;
}

class Sides {
 public:
  Sides(Context& ctx, const Entity& entity, const Board& wanted, const std::vector<GroupShown>& groups)
      : ctx_(ctx), entity_(entity), wanted_(wanted), field_(entity[wanted.field]), groups_(groups) {}

  std::vector<Column> make() {
    if (field_.type->name() == "choice") choices();
    else if (field_.type->name() == "boolean") yes_and_no();
    else if (const auto* position = order_of_its_own(*field_.target)) ordered(*position);
    found();
    return std::move(columns_);
  }
  [[nodiscard]] std::size_t more() const { return more_; }

 private:
  void choices() {
    for (const auto& choice : field_.choices) {
      Column column{choice.value, meta::label(ctx_.meta().words(), ctx_.language, entity_, field_, choice), choice.color, false, nullptr};
      column.figures = figures_of(column.value);
      if (choice.retired && !column.figures) continue;
      columns_.push_back(std::move(column));
    }
  }

  void yes_and_no() {
    for (const std::int64_t value : {0, 1})
      columns_.push_back({value, ctx_.meta().words().text(ctx_.language, value ? "messages.import.yes" : "messages.import.no"), {}, false,
                          figures_of(value)});
  }

  // A person's position is none.
  [[nodiscard]] static const Field* order_of_its_own(const Entity& target) {
    const auto* position = target.find("position");
    return position && position->type->storage() == Storage::kInteger ? position : nullptr;
  }

  // A stage is of a pipeline and so is a deal: where the list keeps to one, so do the columns.
  void ordered(const Field& position) {
    const auto& target = *field_.target;
    const auto* tint = tinted(target);
    Sql sql;
    sql.add("SELECT s.id, " + title_sql(ctx_, target, "s") + ", " + (tint ? counted_sql(ctx_, target, *tint, "s") : "NULL") + " FROM " +
            quote_identifier(target.table) + " s WHERE s.removed_at IS NULL");
    for (const auto& shared : target.fields) {
      const auto* own = shared.target && !shared.system ? entity_.find(shared.name) : nullptr;
      const auto* value = own && own->target == shared.target ? fixed(wanted_.query.filter, own->name) : nullptr;
      const auto id = value && value->is_string() ? Id::parse(value->get_ref<const std::string&>()) : std::nullopt;
      if (id) sql.add(" AND s." + quote_identifier(shared.name) + " = ").bind(*id);
    }
    access::append_clause(sql, ctx_, target, access::Verb::kRead, "s");
    sql.add(" ORDER BY s." + quote_identifier(position.name) + ", s.seq LIMIT ").bind(std::int64_t{kMostOrdered});
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) {
      const auto* choice = tint && !rows.is_null(2) ? tint->choice(rows.text(2)) : nullptr;
      columns_.push_back({rows.id(0), std::string(rows.text(1)), choice ? choice->color : std::string(), false, figures_of(rows.id(0))});
    }
  }

  // The field by whose colour a record of that type is known.
  [[nodiscard]] const Field* tinted(const Entity& target) const {
    for (const auto& field : target.fields)
      if (field.type->name() == "choice" && !is_hidden(ctx_, target, field) &&
          std::any_of(field.choices.begin(), field.choices.end(), [](const auto& c) { return !c.color.empty(); }))
        return &field;
    return nullptr;
  }

  // Values that records have and no column stands for yet; those without a value last.
  void found() {
    const GroupShown* empty = nullptr;
    std::vector<const GroupShown*> others;
    for (const auto& group : groups_) {
      const auto& key = group.keys.front();
      if (base::is_null(key)) empty = &group;
      else if (std::none_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.value == key; })) others.push_back(&group);
    }
    if (others.size() > kMostColumns) {
      more_ = others.size() - kMostColumns;
      others.resize(kMostColumns);
    }
    for (const auto* group : others) {
      const auto& key = group->keys.front();
      const bool refers = field_.target != nullptr;
      const std::string title = refers ? group->titles.front().value_or("") : base::as_text(key);
      columns_.push_back({key, title, {}, refers && !group->titles.front(), group});
    }
    if (empty) columns_.push_back({{}, {}, {}, false, empty});
  }

  [[nodiscard]] const GroupShown* figures_of(const Value& value) const {
    const auto it = std::find_if(groups_.begin(), groups_.end(), [&](const auto& g) { return g.keys.front() == value; });
    return it == groups_.end() ? nullptr : &*it;
  }

  Context& ctx_;
  const Entity& entity_;
  const Board& wanted_;
  const Field& field_;
  const std::vector<GroupShown>& groups_;
  std::vector<Column> columns_;
  std::size_t more_ = 0;
};

// The list, narrowed to one column.
Query within(const Query& query, const Field& field, const Value& value) {
  Condition test;
  test.kind = Condition::Kind::kTest;
  test.field = field.name;
  test.op = base::is_null(value) ? meta::Op::kEmpty : meta::Op::kEqual;
  if (!base::is_null(value)) {
    std::string text;
    field.type->write(field, value, text);
    test.value = nlohmann::json::parse(text);
  }
  Query narrowed = query;
  Condition all;
  if (!query.filter.empty()) all.parts.push_back(query.filter);
  all.parts.push_back(std::move(test));
  narrowed.filter = std::move(all);
  narrowed.total = false;
  return narrowed;
}

// The first measure is the count, behind it the sums.
void append_figures(std::string& out, const Entity& entity, const Board& wanted, const GroupShown* figures) {
  out += "\"count\":" + (figures ? figures->figures.front().json : "0") + ",\"sums\":{";
  base::Commas comma, between;
  std::string currencies;
  bool mixed = false;
  std::size_t at = 1;
  for (const int f : wanted.sums) {
    const auto& field = entity[f];
    base::append_json_key(out, comma, field.name);
    const auto* shown = figures ? &figures->figures[at++] : nullptr;
    out += shown ? shown->json : "0";
    if (!shown) continue;
    mixed = mixed || shown->mixed;
    if (shown->currency.empty()) continue;
    base::append_json_key(currencies, between, field.name);
    base::append_json_string(currencies, shown->currency);
  }
  out += "},\"currencies\":{" + currencies + "}";
  if (mixed) out += ",\"mixed_currency\":true";
}

}  // namespace

Board read_board(const Context& ctx, const Entity& entity, const std::vector<std::pair<std::string, std::string>>& parameters) {
  Board wanted;
  int cards = 20;
  std::vector<std::pair<std::string, std::string>> rest;
  for (const auto& [name, value] : parameters) {
    if (name == "field") {
      wanted.field = visible_field(ctx, entity, value, "field").index;
    } else if (name == "sum") {
      wanted.sums = read_sums(ctx, entity, value);
    } else if (name == "cards") {
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), cards);
      if (error != std::errc{} || end != value.data() + value.size() || cards < 1 || cards > kMostCards) throw bad(name, value);
    } else if (name == "cursor" || name == "page" || name == "limit") {
      throw bad(name, value);  // the further cards of a column are a list's
    } else {
      rest.emplace_back(name, value);
    }
  }
  if (wanted.field < 0 && entity.board >= 0 && !is_hidden(ctx, entity, entity[entity.board])) wanted.field = entity.board;
  if (wanted.field < 0 || !makes_columns(entity[wanted.field])) throw base::malformed("query.no_board", {{"entity", entity.name}});
  wanted.query = read_query(ctx, entity, rest);
  wanted.query.limit = cards;
  return wanted;
}

void board(Context& ctx, const Entity& entity, const Board& wanted, std::string& out) {
  const auto& field = entity[wanted.field];
  Aggregate figures;
  figures.group.push_back({wanted.field, {}});
  figures.measures.push_back({});
  for (const int f : wanted.sums) figures.measures.push_back({Measure::kSum, f});
  figures.query = wanted.query;
  figures.order = {-1, 0, true};  // most first
  const auto found = groups(ctx, entity, figures);
  Sides sides(ctx, entity, wanted, found);

  out += "{\"field\":";
  base::append_json_string(out, field.name);
  out += ",\"columns\":[";
  base::Commas comma;
  for (const auto& column : sides.make()) {
    comma(out);
    out += "{\"value\":";
    field.type->write(field, column.value, out);
    out += ",\"title\":";
    base::append_json_string(out, column.title);
    if (column.hidden) out += ",\"hidden\":true";
    out += ",\"color\":";
    if (column.color.empty()) out += "null";
    else base::append_json_string(out, column.color);
    out += ',';
    append_figures(out, entity, wanted, column.figures);
    out += ',';
    if (!column.figures) {
      out += "\"data\":[],\"next\":null}";
      continue;
    }
    std::string page;
    list_known(ctx, entity, within(wanted.query, field, column.value), std::stoll(column.figures->figures.front().json), page);
    out.append(page, 1);  // its members become the column's
  }
  out += "],\"more\":" + std::to_string(sides.more()) + "}";
}

}  // namespace keyuan::record
