#include "record/transfer/guess.hpp"

#include <algorithm>
#include <unordered_map>

#include "formats/headers.hpp"
#include "formats/values.hpp"
#include "meta/labels.hpp"
#include "record/transfer/targets.hpp"

namespace keyuan::record::transfer {
namespace {

using formats::TableColumn;

constexpr double kEnough = 0.5;

struct Named {
  std::vector<std::pair<std::string, double>> names;  // normalised, with how much an equal header says
};

Named normalised(const Target& target) {
  Named named;
  for (std::size_t i = 0; i < target.names.size(); ++i) {
    auto n = formats::normalise_label(target.names[i]);
    if (!n.empty()) named.names.emplace_back(std::move(n), i < target.labels ? 1.0 : 0.97);
  }
  return named;
}

// Headers often begin with the record type: "Account Owner", "客户名称", "Person - Name".
std::vector<std::string> type_names(const Context& ctx, const Entity& entity) {
  std::vector<std::string> names = {formats::normalise_label(entity.name)};
  for (const auto language : {base::Language::kZhCn, base::Language::kEn})
    names.push_back(formats::normalise_label(meta::label(ctx.meta().words(), language, entity)));
  if (entity.name == "contact" || entity.name == "lead") names.emplace_back("person");
  if (entity.name == "account") names.insert(names.end(), {"organization", "company", "公司"});
  if (entity.name == "opportunity") names.insert(names.end(), {"deal", "项目"});
  return names;
}

std::string without_type(const std::string& header, const std::vector<std::string>& types) {
  for (const auto& type : types)
    if (header.size() > type.size() && header.starts_with(type)) {
      const bool chinese = static_cast<unsigned char>(type[0]) >= 0x80;
      if (header[type.size()] == ' ') return header.substr(type.size() + 1);
      if (chinese) return header.substr(type.size());
    }
  return {};
}

double header_score(const TableColumn& column, const formats::Header& header, const Target& target, const Named& named,
                    const std::vector<std::string>& types) {
  double best = 0;
  const auto short_header = without_type(header.full, types);
  for (const auto& [name, weight] : named.names) {
    if (name == header.full) best = std::max(best, weight);
    else if (name == header.bare) best = std::max(best, 0.9 * weight);
    else if (!short_header.empty() && name == short_header) best = std::max(best, 0.85 * weight);
    else if (name.size() > 3 && header.full.size() < 40) {  // "主要联系电话" holds "联系电话"
      const auto at = header.full.find(name);
      const bool whole = at != std::string::npos &&
                         (static_cast<unsigned char>(name[0]) >= 0x80 ||
                          ((at == 0 || header.full[at - 1] == ' ') &&
                           (at + name.size() == header.full.size() || header.full[at + name.size()] == ' ')));
      const double part = static_cast<double>(name.size()) / static_cast<double>(header.full.size());
      if (whole && part > 0.55) best = std::max(best, 0.4 + 0.3 * part);
    }
  }
  // The very spelling tells close_date from Close Date, where two fields know the words.
  if (best > 0.9 && std::find(target.names.begin(), target.names.end(), column.header) != target.names.end()) best += 0.04;
  return best;
}

bool any_sample(const TableColumn& column, const std::function<bool(const std::string&)>& fits) {
  return std::any_of(column.samples.begin(), column.samples.end(), fits);
}

// How well the samples go with the field's type: 1, or much less when they cannot be its values.
double sample_factor(const TableColumn& column, const Target& target) {
  if (column.samples.empty() || target.field == nullptr) return 1;
  const auto type = target.field->type->name();
  if (type == "email") return any_sample(column, [](const auto& s) { return s.find('@') != std::string::npos; }) ? 1 : 0.2;
  if (type == "phone")
    return any_sample(column, [](const auto& s) {
             return std::count_if(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 5;
           }) ? 1 : 0.2;
  if (type == "url") return any_sample(column, [](const auto& s) { return s.find('.') != std::string::npos; }) ? 1 : 0.2;
  switch (target.field->type->storage()) {
    case meta::Storage::kDate:
    case meta::Storage::kTime:
      return any_sample(column, [&](const auto& s) { return formats::parse_moment(s, column.date_order).has_value(); }) ? 1 : 0.2;
    case meta::Storage::kInteger:
    case meta::Storage::kDecimal:
      return any_sample(column, [&](const auto& s) { return formats::parse_number(s, column.decimal_comma).has_value(); }) ? 1 : 0.2;
    case meta::Storage::kBoolean:
      return any_sample(column, [](const auto& s) { return formats::parse_boolean(s).has_value(); }) ? 1 : 0.2;
    default: return 1;
  }
}

// Gives columns that have no field yet to targets that have no column yet, the surest first.
void assign(const Context& ctx, const Entity& entity, const formats::TableInfo& info, const std::vector<Target>& targets,
            std::vector<Column>& columns) {
  const auto types = type_names(ctx, entity);
  std::vector<Named> named;
  for (const auto& t : targets) named.push_back(normalised(t));

  struct Pair {
    double score;
    std::size_t column, target;
  };
  std::vector<Pair> pairs;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto& column = info.columns[c];
    const auto header = formats::normalise_header(column.header);
    for (std::size_t t = 0; t < targets.size(); ++t) {
      double score = header_score(column, header, targets[t], named[t], types) * sample_factor(column, targets[t]);
      if (column.filled == 0) score *= 0.9;  // a column with values goes before one without
      if (score >= kEnough) pairs.push_back({score, c, t});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  for (const auto& p : pairs) {
    const auto& name = targets[p.target].name;
    auto& column = columns[p.column];
    if (!column.field.empty() || std::any_of(columns.begin(), columns.end(), [&](const auto& c) { return c.field == name; })) continue;
    column.field = column.guess = name;
    column.confidence = std::min(1.0, p.score);
  }
}

// Columns left over may be of a record that the row brings along, when one of them names it: 联系人 in a
// sheet of accounts. Then some that both types have are rather that record's.
void assign_brought(const Context& ctx, const Entity& entity, const meta::Brought& brought, const formats::TableInfo& info,
                    std::vector<Column>& columns) {
  const auto& other = *brought.entity;
  auto targets = brought_targets(ctx, brought);
  auto tried = columns;
  assign(ctx, other, info, targets, tried);
  const auto prefix = other.name + ".";
  const auto names_it = [&](const Column& c) {
    const auto own = own_name(c.field, &brought);
    return own == other.title_field().name || own == "family_name" || own == "given_name" || own == kFamilyName || own == kGivenName;
  };
  if (std::none_of(tried.begin(), tried.end(), names_it)) return;
  for (const int first : brought.first) {
    const auto& name = other[first].name;
    const auto taken = std::any_of(tried.begin(), tried.end(), [&](const auto& c) { return c.field == prefix + name; });
    const auto here = std::find_if(tried.begin(), tried.end(), [&](const auto& c) { return c.field == name; });
    if (!taken && here != tried.end()) here->field = here->guess = prefix + name;
  }
  columns = std::move(tried);
  assign(ctx, entity, info, import_targets(ctx, entity), columns);  // what became free
}

}  // namespace

void guess_columns(const Context& ctx, const Entity& entity, const formats::TableInfo& info, std::vector<Column>& columns) {
  assign(ctx, entity, info, import_targets(ctx, entity), columns);
  for (const auto& brought : entity.brings) assign_brought(ctx, entity, brought, info, columns);
}

}  // namespace keyuan::record::transfer
