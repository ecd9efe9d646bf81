#include <charconv>

#include <nlohmann/json.hpp>

#include "record/access/masked.hpp"
#include "record/query/query.hpp"

namespace keyuan::record {
namespace {

using base::Kind;
using base::Problem;

Problem bad_parameter(std::string_view name, std::string_view value) {
  return Problem(Kind::kMalformed, "query.bad_parameter",
                 {{"name", std::string(name)}, {"value", std::string(value.substr(0, 100))}});
}

std::int64_t whole_number(std::string_view name, std::string_view value, std::int64_t least, std::int64_t most) {
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
  if (error != std::errc{} || end != value.data() + value.size() || n < least || n > most)
    throw bad_parameter(name, value);
  return n;
}

bool truth(std::string_view name, std::string_view value) {
  if (value == "true" || value == "1") return true;
  if (value == "false" || value == "0") return false;
  throw bad_parameter(name, value);
}

template <class F>
void for_each_part(std::string_view list, F&& f) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (const auto part = list.substr(0, comma); !part.empty()) f(part);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
}

void add_test(meta::Condition& filter, meta::Condition test) {
  if (filter.kind != meta::Condition::Kind::kAll) {
    meta::Condition all;
    all.parts.push_back(std::move(filter));
    filter = std::move(all);
  }
  filter.parts.push_back(std::move(test));
}

}  // namespace

bool is_hidden(const Context& ctx, const meta::Entity& entity, const meta::Field& field) {
  if (ctx.actor->administrator) return false;
  if (ctx.actor->field(entity.name, field.name) == access::FieldMode::kHidden) return true;
  return !field.part_of.empty() &&
         ctx.actor->field(entity.name, field.part_of) == access::FieldMode::kHidden;
}

std::string title_sql(const Context& ctx, const meta::Entity& entity, std::string_view alias) {
  const auto& title = entity.title_field();
  return is_hidden(ctx, entity, title) ? "NULL" : shown_sql(ctx, entity, title, alias);
}

const meta::Field& visible_field(const Context& ctx, const meta::Entity& entity, std::string_view name,
                                 std::string_view where) {
  const auto* field = entity.find(name);
  if (!field || is_hidden(ctx, entity, *field))
    throw Problem(Kind::kMalformed, "query.unknown_field",
                  {{"field", std::string(name.substr(0, 100))}, {"entity", entity.name}, {"where", std::string(where)}});
  return *field;
}

Query read_query(const Context& ctx, const meta::Entity& entity,
                 const std::vector<std::pair<std::string, std::string>>& parameters) {
  Query q;
  for (const auto& [name, value] : parameters) {
    if (name == "limit") {
      q.limit = static_cast<int>(whole_number(name, value, 1, kMaxLimit));
    } else if (name == "page") {
      q.page = whole_number(name, value, 1, kMaxOffset);
    } else if (name == "cursor") {
      q.cursor = value;
    } else if (name == "sort") {
      for_each_part(value, [&](std::string_view part) {
        const bool descending = part.front() == '-';
        const auto& field = visible_field(ctx, entity, descending ? part.substr(1) : part, "sort");
        if (!field.type->sortable() || field.type->storage() == meta::Storage::kNone)
          throw Problem(Kind::kMalformed, "query.not_sortable", {{"field", field.name}});
        if (q.sort.size() < 8) q.sort.push_back({field.index, descending});
      });
    } else if (name == "fields") {
      for_each_part(value, [&](std::string_view part) {
        q.fields.push_back(visible_field(ctx, entity, part, "fields").index);
      });
    } else if (name == "expand") {
      for_each_part(value, [&](std::string_view part) {
        const auto& field = visible_field(ctx, entity, part, "expand");
        if (!field.target) throw Problem(Kind::kMalformed, "query.not_a_reference", {{"field", field.name}});
        q.expand.push_back(field.index);
      });
    } else if (name == "filter") {
      if (value.size() > 64 * 1024) throw Problem(Kind::kMalformed, "filter.too_large");
      const auto json = nlohmann::json::parse(value, nullptr, false);
      if (json.is_discarded()) throw Problem(Kind::kMalformed, "filter.malformed", {{"path", "filter"}});
      auto condition = meta::parse_condition(json);
      if (q.filter.empty()) q.filter = std::move(condition);
      else add_test(q.filter, std::move(condition));
    } else if (name == "q") {
      q.text = value;
    } else if (name == "removed") {
      q.removed = truth(name, value);
      // The recycle bin is for those who may put things into it.
      if (q.removed && !ctx.actor->may(entity.name, access::Verb::kRemove))
        throw base::forbidden("access.not_allowed", {{"verb", "remove"}, {"entity", entity.name}});
    } else if (name == "total") {
      q.total = truth(name, value);
    } else {
      const auto& field = visible_field(ctx, entity, name, "query");
      meta::Condition test;
      test.kind = meta::Condition::Kind::kTest;
      test.field = field.name;
      test.op = value.empty() ? meta::Op::kEmpty : meta::Op::kEqual;
      test.value = value;
      add_test(q.filter, std::move(test));
    }
  }
  return q;
}

}  // namespace keyuan::record
