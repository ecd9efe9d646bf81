#include "modules/dashboards/definition.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "fields/chart.hpp"
#include "record/query/aggregate.hpp"
#include "record/query/list.hpp"

namespace keyuan::dashboards {
namespace {

namespace chart = fields::chart;
using base::Problem;
using nlohmann::json;

constexpr std::array<std::string_view, 6> kParts = {"group", "measures", "columns", "filter", "sort", "limit"};
constexpr std::size_t kMostGroups = 2, kMostMeasures = 4, kMostColumns = 12;
constexpr std::int64_t kMostRows = 200;

[[noreturn]] void refuse(const std::string& part) { throw base::invalid("definition." + part.substr(0, 60), "dashboards.bad_definition"); }

// One chart's definition while it is read.
class Definition {
 public:
  Definition(record::Context& ctx, const meta::Entity& entity, const json& definition, std::string kind)
      : ctx_(ctx), entity_(entity), json_(definition), kind_(std::move(kind)), list_(kind_ == chart::kind_choice::list) {}

  void check() const {
    for (const auto& [name, _] : json_.items()) {
      const bool known = std::find(kParts.begin(), kParts.end(), name) != kParts.end();
      if (!known || (list_ ? name == "group" || name == "measures" : name == "columns")) refuse(name);
    }
    if (list_) check_columns();
    else check_figures();
    check_filter();
    check_sort();
    if (const auto it = json_.find("limit"); it != json_.end() && !it->is_null() &&
        (!it->is_number_integer() || it->get<std::int64_t>() < 1 || it->get<std::int64_t>() > kMostRows))
      refuse("limit");
  }

 private:
  // ["a","b"] as texts; nothing where it is left out.
  [[nodiscard]] std::vector<std::string> texts(const char* part, std::size_t most) const {
    std::vector<std::string> out;
    const auto it = json_.find(part);
    if (it == json_.end() || it->is_null()) return out;
    if (!it->is_array() || it->size() > most) refuse(part);
    for (const auto& one : *it) {
      if (!one.is_string() || one.get_ref<const std::string&>().empty() || one.get_ref<const std::string&>().find(',') != std::string::npos) refuse(part);
      out.push_back(one.get<std::string>());
    }
    return out;
  }

  // What the engine finds wrong with a parameter is said of the part.
  template <class Read>
  void attempt(const char* part, Read&& read) const {
    try {
      read();
    } catch (const Problem& problem) {
      throw base::invalid(std::string("definition.") + part, problem.code() == "record.invalid" ? "dashboards.bad_definition" : problem.code(),
                          problem.params());
    }
  }

  void check_figures() const {
    const auto groups = texts("group", kMostGroups), measures = texts("measures", kMostMeasures);
    const bool one = kind_ == chart::kind_choice::pie || kind_ == chart::kind_choice::funnel;
    if (kind_ == chart::kind_choice::number ? !groups.empty() : groups.empty() || (one && groups.size() > 1)) refuse("group");
    attempt("group", [&] { (void)record::read_aggregate(ctx_, entity_, {{"group", joined(groups)}}); });
    attempt("measures", [&] { (void)record::read_aggregate(ctx_, entity_, {{"measures", joined(measures)}}); });
  }

  void check_columns() const {
    const auto columns = texts("columns", kMostColumns);
    if (columns.empty()) refuse("columns");
    attempt("columns", [&] { (void)record::read_query(ctx_, entity_, {{"fields", joined(columns)}}); });
  }

  void check_filter() const {
    const auto it = json_.find("filter");
    if (it == json_.end() || it->is_null()) return;
    attempt("filter", [&] { (void)record::where_of(ctx_, entity_, record::read_query(ctx_, entity_, {{"filter", it->dump()}})); });
  }

  // A list sorts by fields, figures by what is in a row of them.
  void check_sort() const {
    const auto it = json_.find("sort");
    if (it == json_.end() || it->is_null()) return;
    if (!it->is_string()) refuse("sort");
    const auto& sort = it->get_ref<const std::string&>();
    if (list_) return attempt("sort", [&] { (void)record::read_query(ctx_, entity_, {{"sort", sort}}); });
    const auto column = sort.starts_with("-") ? sort.substr(1) : sort;
    std::vector<std::string> known;
    for (const auto& group : texts("group", kMostGroups)) known.push_back(group.substr(0, group.find(':')));
    for (auto measure : texts("measures", kMostMeasures)) {
      std::replace(measure.begin(), measure.end(), ':', '_');
      known.push_back(std::move(measure));
    }
    if (column != "count" && std::find(known.begin(), known.end(), column) == known.end()) refuse("sort");
  }

  [[nodiscard]] static std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : ",") + part;
    return out;
  }

  record::Context& ctx_;
  const meta::Entity& entity_;
  const json& json_;
  const std::string kind_;
  const bool list_;
};

}  // namespace

void check_definition(record::Context& ctx, record::Write& write) {
  using record::WriteKind;
  const bool changed = write.changes(chart::definition) || write.changes(chart::entity) || write.changes(chart::kind);
  if (write.kind != WriteKind::kCreate && (write.kind != WriteKind::kUpdate || !changed)) return;
  if (!write.after.has(chart::entity) || !write.after.has(chart::definition.index)) return;  // said to be missing later
  const auto* entity = ctx.meta().find(write.after.get(chart::entity));
  if (!entity || !ctx.actor->may(entity->name, record::access::Verb::kRead)) throw base::invalid("entity", "dashboards.no_such_entity");
  const auto definition = json::parse(base::as_text(write.after[chart::definition.index]), nullptr, false);
  if (!definition.is_object()) throw base::invalid("definition", "dashboards.bad_definition");
  Definition(ctx, *entity, definition, write.after.get(chart::kind)).check();
}

}  // namespace keyuan::dashboards
