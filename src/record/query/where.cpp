#include "record/query/where.hpp"

#include <algorithm>

#include "base/problem.hpp"
#include "meta/field_type.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/apart.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {
namespace {

using base::Kind;
using base::Problem;
using meta::Condition;
using meta::Op;
using meta::Storage;
using nlohmann::json;

constexpr std::int64_t kFew = 1000;  // targets; up to so many are quickest looked up one by one

Problem filter_problem(std::string code, const std::string& path, const meta::Field& field,
                       const json& value = {}) {
  base::Params params{{"field", field.name}, {"path", path}};
  if (!value.is_null()) params.emplace_back("value", value.dump(-1, ' ', false, json::error_handler_t::replace).substr(0, 100));
  return {Kind::kMalformed, code, params, {{path, code, params}}};
}

std::string_view sign(Op op) {
  switch (op) {
    case Op::kGreater: return " > ";
    case Op::kGreaterEqual: return " >= ";
    case Op::kLess: return " < ";
    case Op::kLessEqual: return " <= ";
    default: return " = ";
  }
}

std::string like_escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += (c >= 'A' && c <= 'Z') ? static_cast<char>(c + 32) : c;
  }
  return out;
}

// Whether a record without a value passes.
bool finds_empty(const Condition& c) {
  const auto is_null = [](const json& v) { return v.is_null(); };
  switch (c.op) {
    case Op::kEmpty: return true;
    case Op::kEqual: return c.value.is_null();
    case Op::kNotEqual: return !c.value.is_null();
    case Op::kIn: return std::any_of(c.value.begin(), c.value.end(), is_null);
    case Op::kNotIn: return std::none_of(c.value.begin(), c.value.end(), is_null);
    default: return false;
  }
}

// Writes one condition tree over one table.
class Writer {
 public:
  Writer(Sql& sql, const Context& ctx, const meta::Entity& entity, Wanted wanted, std::string_view told)
      : sql_(sql), ctx_(ctx), entity_(entity), alias_("t"), may_follow_(true), wanted_(wanted) {
    if (wanted != Wanted::kFirstFew && ctx.db.dialect() == db::Dialect::kSqlite) told_ = told;
  }

  void write(const Condition& c, const std::string& path) {
    switch (c.kind) {
      case Condition::Kind::kAll: return join(c, " AND ", "1 = 1", path + ".all");
      case Condition::Kind::kAny: return join(c, " OR ", "0 = 1", path + ".any");
      case Condition::Kind::kNot:
        // A test on an empty field is unknown to SQL; NOT must make it true.
        sql_.add("NOT COALESCE((");
        write(c.parts.front(), path + ".not");
        sql_.add("), 0 = 1)");
        return;
      case Condition::Kind::kTest: return test(c, path);
    }
  }

 private:
  void join(const Condition& c, std::string_view word, std::string_view none, const std::string& path) {
    if (c.parts.empty()) {
      sql_.add(none);
      return;
    }
    sql_.add("(");
    for (std::size_t i = 0; i < c.parts.size(); ++i) {
      if (i) sql_.add(word);
      const bool again = c.kind == Condition::Kind::kAny && !told_.empty();
      if (again) sql_.add("(").add(told_).add(" AND ");
      write(c.parts[i], path + "[" + std::to_string(i) + "]");
      if (again) sql_.add(")");
    }
    sql_.add(")");
  }

  void test(const Condition& c, const std::string& path) {
    if (const auto dot = c.field.find('.'); dot != std::string::npos) return follow(c, dot, path);
    const auto& field = visible_field(ctx_, entity_, c.field, path);
    if (!field.type->filterable()) throw filter_problem("filter.not_filterable", path, field);
    if (!may_be_masked(ctx_, entity_, field)) return test(field, c, path);
    // A masked value is found as an empty one is. The plain column stays, for its index.
    const bool empty = finds_empty(c);
    sql_.add("(");
    test(field, c, path);
    sql_.add(empty ? " OR " + masked_where(ctx_, entity_, field, alias_) : " AND " + unmasked_where(ctx_, entity_, field, alias_)).add(")");
  }

  void test(const meta::Field& field, const Condition& c, const std::string& path) {
    auto column = alias_ + "." + quote_identifier(field.name);
    if (field.index == meta::kDepartment && entity_.owned && asks_for_none(c)) column = counted_sql(ctx_, entity_, field, alias_);
    if (field.type->name() == "references") return linked(field, c, path);
    switch (field.type->storage()) {
      case Storage::kNone:
      case Storage::kJson: throw filter_problem("filter.not_filterable", path, field);
      case Storage::kList: return listed(field, column, c, path);
      default: return plain(field, column, c, path);
    }
  }

  // Whether the test is about having a value at all.
  static bool asks_for_none(const Condition& c) {
    if (c.op == Op::kEmpty || c.op == Op::kNotEmpty) return true;
    return c.value.is_null() || (c.value.is_array() && std::any_of(c.value.begin(), c.value.end(), [](const json& v) { return v.is_null(); }));
  }

  // The records of a reference's target that pass, as far as the actor sees them.
  Writer(Sql& sql, const Context& ctx, const meta::Entity& target)
      : sql_(sql), ctx_(ctx), entity_(target), alias_("r"), may_follow_(false), wanted_(Wanted::kAll) {}

  Sql targets(const meta::Entity& target, const Condition& c, const std::string& path) {
    Sql sql;
    sql.add(" FROM " + (*ctx_.catalog)[target].from + " r WHERE r.removed_at IS NULL AND ");
    Writer(sql, ctx_, target).write(c, path);
    access::append_clause(sql, ctx_, target, access::Verb::kRead, "r");
    return sql;
  }

  // reference.field: the reference is one of the targets that pass.
  void follow(const Condition& c, std::size_t dot, const std::string& path) {
    const auto& field = visible_field(ctx_, entity_, c.field.substr(0, dot), path);
    if (!field.target || !may_follow_) throw filter_problem("filter.not_a_reference", path, field);
    Condition inner = c;
    inner.field = c.field.substr(dot + 1);
    const auto passing = targets(*field.target, inner, path);
    const auto reference = alias_ + "." + quote_identifier(field.name);
    if (field.type->name() == "references")
      sql_.add(alias_ + ".id IN (SELECT l.source FROM " + link_table(entity_, field) + " l WHERE l.target IN (SELECT r.id").add(passing).add("))");
    else if (wanted_ != Wanted::kAll && many(passing))
      sql_.add("EXISTS (SELECT 1").add(passing).add(" AND r.id = " + reference + ")");
    else
      sql_.add(reference + " IN (SELECT r.id").add(passing).add(")");
    if (const auto unmasked = unmasked_where(ctx_, entity_, field, alias_); !unmasked.empty()) sql_.add(" AND ").add(unmasked);
  }

  // PostgreSQL finds its own way.
  bool many(const Sql& passing) {
    if (ctx_.db.dialect() != db::Dialect::kSqlite) return false;
    Sql sql;
    sql.add("SELECT count(*) FROM (SELECT 1").add(passing).add(" LIMIT ").bind(kFew).add(")");
    auto rows = ctx_.db.query(sql.text, sql.values);
    rows.next();
    return rows.integer(0) == kFew;
  }

  void linked(const meta::Field& field, const Condition& c, const std::string& path) {
    const bool null = c.value.is_null();
    const bool empty = c.op == Op::kEmpty || (c.op == Op::kEqual && null);
    const bool not_empty = c.op == Op::kNotEmpty || (c.op == Op::kNotEqual && null);
    const bool negative = empty || c.op == Op::kNotIn || (c.op == Op::kNotEqual && !null);
    std::vector<base::Id> ids;
    if (!empty && !not_empty) {
      if (c.op != Op::kEqual && c.op != Op::kNotEqual && c.op != Op::kIn && c.op != Op::kNotIn && c.op != Op::kContains)
        throw filter_problem("filter.op_does_not_fit", path, field);
      for (const auto& v : as_list(c.value)) ids.push_back(target_of(field, v, path));
      if (ids.empty()) {  // an empty list in brackets is an error of PostgreSQL
        sql_.add(negative ? "1 = 1" : "0 = 1");
        return;
      }
    }
    sql_.add(alias_ + (negative ? ".id NOT IN" : ".id IN"));
    sql_.add(" (SELECT l.source FROM " + link_table(entity_, field) + " l");
    if (!ids.empty()) sql_.add(" WHERE l.target IN ").bind_list(ids);
    sql_.add(")");
  }

  // Of a reference to many: the type reads lists, a test names one target at a time.
  base::Id target_of(const meta::Field& field, const json& value, const std::string& path) {
    if (value == "me" && field.target->name == "user") return ctx_.actor->user;
    const auto id = value.is_string() ? base::Id::parse(value.get_ref<const std::string&>()) : std::nullopt;
    if (!id) throw filter_problem("filter.bad_value", path, field, value);
    return *id;
  }

  void empty(const meta::Field& field, const std::string& column) {
    if (apart::kept(ctx_.db.dialect(), field)) sql_.add(alias_).add(apart::kThere).add(" AND ");
    sql_.add(column + " IS NULL");
  }

  void listed(const meta::Field& field, const std::string& column, const Condition& c, const std::string& path) {
    if (c.op == Op::kEmpty || (c.op == Op::kEqual && c.value.is_null())) {
      empty(field, column);
      return;
    }
    if (c.op == Op::kNotEmpty || (c.op == Op::kNotEqual && c.value.is_null())) {
      sql_.add(column + " IS NOT NULL");
      return;
    }
    const bool negative = c.op == Op::kNotEqual || c.op == Op::kNotIn;
    if (!negative && c.op != Op::kEqual && c.op != Op::kIn && c.op != Op::kContains)
      throw filter_problem("filter.op_does_not_fit", path, field);
    sql_.add(negative ? "NOT COALESCE((" : "(");
    bool first = true;
    for (const auto& v : as_list(c.value)) {
      if (!v.is_string()) throw filter_problem("filter.bad_value", path, field, v);
      if (!first) sql_.add(" OR ");
      first = false;
      sql_.add("ky_contains(" + column + ", ").bind(v.get<std::string>()).add(")");  // a number on one database, a boolean on the other
    }
    if (first) sql_.add("0 = 1");
    sql_.add(negative ? "), 0 = 1)" : ")");
  }

  void plain(const meta::Field& field, const std::string& column, const Condition& c, const std::string& path) {
    if (c.op == Op::kEmpty || ((c.op == Op::kEqual) && c.value.is_null())) {
      empty(field, column);
      return;
    }
    if (c.op == Op::kNotEmpty || (c.op == Op::kNotEqual && c.value.is_null())) {
      sql_.add(column + " IS NOT NULL");
      return;
    }
    if (c.op == Op::kContains || c.op == Op::kStartsWith) return textual(field, column, c, path);
    if (c.op == Op::kIn || c.op == Op::kNotIn) return one_of(field, column, c, path);
    if (c.op == Op::kBetween) {
      if (!c.value.is_array() || c.value.size() != 2) throw filter_problem("filter.bad_value", path, field, c.value);
      sql_.add("(");
      compare(field, column, Op::kGreaterEqual, c.value[0], path);
      sql_.add(" AND ");
      compare(field, column, Op::kLessEqual, c.value[1], path);
      sql_.add(")");
      return;
    }
    compare(field, column, c.op, c.value, path);
  }

  void compare(const meta::Field& field, const std::string& column, Op op, const json& value,
               const std::string& path) {
    if (value.is_string()) {
      const auto& words = value.get_ref<const std::string&>();
      if (field.target && (words == "my department" || words == "my department and below") &&
          field.target->name == "department") {
        if (op != Op::kEqual && op != Op::kNotEqual) throw filter_problem("filter.op_does_not_fit", path, field);
        departments(column, op, words == "my department and below");
        return;
      }
      const auto storage = field.type->storage();
      if (storage == Storage::kDate || storage == Storage::kTime)
        if (const auto range = relative_days(words, ctx_.today())) return in_range(column, storage, op, *range);
      // A whole day given for a moment: "= 2024-03-05" means sometime on it.
      if (storage == Storage::kTime && words.size() == 10)
        if (const auto day = base::Date::parse(words)) return in_range(column, storage, op, {*day, *day});
    }
    const auto bound = operand(field, value, path);
    if (op == Op::kNotEqual) {
      sql_.add("(" + column + " IS NULL OR " + column + " <> ").bind(bound).add(")");
      return;
    }
    const auto storage = field.type->storage();
    if (op != Op::kEqual && (storage == Storage::kId || storage == Storage::kBoolean))
      throw filter_problem("filter.op_does_not_fit", path, field);
    sql_.add(column).add(sign(op)).bind(bound);
  }

  void in_range(const std::string& column, Storage storage, Op op, const DayRange& range) {
    db::Value from, to, after;
    if (storage == Storage::kDate) {
      from = range.from.to_string();
      after = range.to.plus_days(1).to_string();
    } else {
      from = ctx_.zone.start_of(range.from).ms;
      after = ctx_.zone.start_of(range.to.plus_days(1)).ms;
    }
    switch (op) {
      case Op::kNotEqual:
        sql_.add("(" + column + " IS NULL OR " + column + " < ").bind(from);
        sql_.add(" OR " + column + " >= ").bind(after).add(")");
        return;
      case Op::kGreater: sql_.add(column + " >= ").bind(after); return;
      case Op::kGreaterEqual: sql_.add(column + " >= ").bind(from); return;
      case Op::kLess: sql_.add(column + " < ").bind(from); return;
      case Op::kLessEqual: sql_.add(column + " < ").bind(after); return;
      default:
        sql_.add("(" + column + " >= ").bind(from);
        sql_.add(" AND " + column + " < ").bind(after).add(")");
    }
  }

  void departments(const std::string& column, Op op, bool below) {
    std::vector<base::Id> ids;
    if (below) ids = ctx_.actor->departments_below;
    else if (ctx_.actor->department) ids = {ctx_.actor->department};
    if (ids.empty()) {
      sql_.add(op == Op::kNotEqual ? "1 = 1" : "0 = 1");
      return;
    }
    if (op == Op::kNotEqual) sql_.add("(" + column + " IS NULL OR " + column + " NOT IN ").bind_list(ids).add(")");
    else sql_.add(column + " IN ").bind_list(ids);
  }

  void one_of(const meta::Field& field, const std::string& column, const Condition& c, const std::string& path) {
    if (!c.value.is_array()) throw filter_problem("filter.bad_value", path, field, c.value);
    db::Values bound;
    bool null = false;
    for (const auto& v : c.value) {
      if (v.is_null()) null = true;
      else bound.push_back(operand(field, v, path));
    }
    const bool negative = c.op == Op::kNotIn;
    sql_.add("(");
    if (bound.empty()) sql_.add(negative ? "1 = 1" : "0 = 1");
    else sql_.add(column).add(negative ? " NOT IN " : " IN ").bind_list(bound);
    if (null) sql_.add(negative ? " AND " + column + " IS NOT NULL" : " OR " + column + " IS NULL");
    else if (negative) sql_.add(" OR " + column + " IS NULL");
    sql_.add(")");
  }

  void textual(const meta::Field& field, const std::string& column, const Condition& c, const std::string& path) {
    if (field.type->storage() != Storage::kText) throw filter_problem("filter.op_does_not_fit", path, field);
    if (!c.value.is_string()) throw filter_problem("filter.bad_value", path, field, c.value);
    auto pattern = like_escaped(c.value.get_ref<const std::string&>()) + "%";
    if (c.op == Op::kContains) pattern.insert(pattern.begin(), '%');
    sql_.add("lower(" + column + ") LIKE ").bind(std::move(pattern)).add(" ESCAPE '\\'");
  }

  db::Value operand(const meta::Field& field, const json& value, const std::string& path) {
    if (value.is_string() && field.target && field.target->name == "user" &&
        value.get_ref<const std::string&>() == "me")
      return ctx_.actor->user ? db::Value{ctx_.actor->user} : db::Value{};
    if (value.is_string() && field.type->storage() == Storage::kTime && value.get_ref<const std::string&>() == "now")
      return ctx_.now().ms;
    // The administrator's e-mail and a UUID are both strings: the type decides.
    db::Value out;
    if (field.index == meta::kId && field.system) {
      const auto id = value.is_string() ? base::Id::parse(value.get_ref<const std::string&>()) : std::nullopt;
      if (!id) throw filter_problem("filter.bad_value", path, field, value);
      return *id;
    }
    if (field.type->read_operand(field, value, out) || base::is_null(out))
      throw filter_problem("filter.bad_value", path, field, value);
    return out;
  }

  static std::vector<json> as_list(const json& value) {
    if (value.is_array()) return value.get<std::vector<json>>();
    return {value};
  }

  Sql& sql_;
  const Context& ctx_;
  const meta::Entity& entity_;
  std::string alias_;
  bool may_follow_;
  Wanted wanted_;
  std::string_view told_;
};

}  // namespace

void append_condition(Sql& sql, const Context& ctx, const meta::Entity& entity, const Condition& condition, Wanted wanted,
                      std::string_view told) {
  if (condition.empty()) return;
  sql.add(" AND ");
  Writer(sql, ctx, entity, wanted, told).write(condition, "filter");
}

}  // namespace keyuan::record
