#include "record/query/periods.hpp"

#include <optional>

#include "db/functions.hpp"
#include "record/access/masked.hpp"
#include "record/query/where.hpp"

namespace keyuan::record {
namespace {

using base::Date;
using meta::Condition;
using meta::Op;
using meta::Storage;

constexpr int kMostDays = 20'000;

struct Bounds {
  std::optional<Date> from, to;  // inclusive

  void narrow(std::optional<Date> first, std::optional<Date> last) {
    if (first && (!from || *from < *first)) from = first;
    if (last && (!to || *last < *to)) to = last;
  }
};

// Whole days that a value names.
std::optional<DayRange> days_of(const Context& ctx, const nlohmann::json& value) {
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  if (const auto days = relative_days(text, ctx.today())) return days;
  const auto day = Date::parse(text);
  return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
}

// Whether a test keeps to whole days, which `bounds` then stand for.
bool bounds_days(const Context& ctx, const Condition& test, Bounds& bounds) {
  if (test.op == Op::kBetween) {
    if (!test.value.is_array() || test.value.size() != 2) return false;
    const auto from = days_of(ctx, test.value[0]), to = days_of(ctx, test.value[1]);
    if (from && to) bounds.narrow(from->from, to->to);
    return from && to;
  }
  const auto days = days_of(ctx, test.value);
  if (!days) return false;
  switch (test.op) {
    case Op::kEqual: bounds.narrow(days->from, days->to); return true;
    case Op::kGreaterEqual: bounds.narrow(days->from, {}); return true;
    case Op::kGreater: bounds.narrow(days->to.plus_days(1), {}); return true;
    case Op::kLessEqual: bounds.narrow({}, days->to); return true;
    case Op::kLess: bounds.narrow({}, days->from.plus_days(-1)); return true;
    default: return false;
  }
}

// The condition without the tests that `bounds` stand for.
Condition without_days(const Context& ctx, const Condition& c, const std::string& field, Bounds& bounds) {
  if (c.kind == Condition::Kind::kTest && c.field == field && bounds_days(ctx, c, bounds)) return {};
  if (c.kind != Condition::Kind::kAll) return c;
  auto rest = c;
  rest.parts.clear();
  for (const auto& part : c.parts)
    if (auto left = without_days(ctx, part, field, bounds); !left.empty()) rest.parts.push_back(std::move(left));
  return rest.parts.empty() ? Condition{} : rest;
}

}  // namespace

std::optional<Periods> periods_of(const Context& ctx, const Entity& entity, const Aggregate& wanted) {
  if (wanted.group.size() != 1 || wanted.group[0].period.empty()) return std::nullopt;
  const auto& field = entity[wanted.group[0].field];
  if (may_be_masked(ctx, entity, field)) return std::nullopt;
  Periods periods{{}, wanted.query};
  Bounds bounds;
  periods.query.filter = without_days(ctx, wanted.query.filter, field.name, bounds);
  if (!bounds.from || !bounds.to || *bounds.to < *bounds.from || bounds.from->plus_days(kMostDays) < *bounds.to) return std::nullopt;
  const auto stored = [&](Date day) -> base::Value {
    if (field.type->storage() == Storage::kDate) return day.to_string();
    return ctx.zone.start_of(day).ms;
  };
  auto& list = periods.list;
  for (auto day = *bounds.from; day <= *bounds.to; day = day.plus_days(1)) {
    auto name = db::bucket_of(wanted.group[0].period, day.to_string());
    if (!list.empty() && list.back().name == name) continue;
    if (!list.empty()) list.back().to = stored(day);
    if (list.size() == kMostPeriods) return std::nullopt;
    list.push_back({std::move(name), stored(day), {}});
  }
  list.back().to = stored(bounds.to->plus_days(1));
  return periods;
}

}  // namespace keyuan::record
