#include "modules/demo/company.hpp"

#include <fmt/format.h>

#include "fields/department.hpp"
#include "fields/role.hpp"
#include "fields/user.hpp"
#include "record/write.hpp"

namespace keyuan::demo {
namespace {

namespace user = fields::user;
namespace department = fields::department;

constexpr const char* kRegions[] = {"华东", "华南", "华北", "华中", "西南", "东北", "西北"};

base::Id root_department(record::Context& ctx) {
  auto rows = ctx.db.query("SELECT id FROM department WHERE parent IS NULL AND removed_at IS NULL ORDER BY seq LIMIT 1");
  return rows.next() ? rows.id(0) : base::Id{};
}

}  // namespace

base::Id role_named(record::Context& ctx, const char* name) {
  const auto role = record::load_by(ctx, ctx.entity("role"), fields::role::name.index, std::string(name));
  return role ? role->id() : base::Id{};
}

Team make_company(record::Context& ctx, const Size& size, Dice& dice) {
  const auto sales_role = role_named(ctx, "sales"), manager_role = role_named(ctx, "sales_manager"),
             service_role = role_named(ctx, "service");
  const auto root = root_department(ctx);
  Team team;
  std::vector<std::pair<base::Id, base::Id>> departments;  // with its manager
  int number = 0;
  const auto person = [&](base::Id of, base::Id manager, base::Id role, const char* position) {
    const auto name = person_name(dice);
    record::Changes c;
    c.set(user::name, name.family + name.given);
    c.set(user::email, fmt::format("demo{:03}@keyuan.example", ++number));
    c.set(user::employee_number, fmt::format("D{:04}", number));
    c.set(user::department, of);
    c.set(user::manager, manager);
    c.set(user::position, position);
    if (role) c.links[user::roles.index] = {role};
    const auto id = record::create(ctx, ctx.entity(user::kEntity), c).id();
    team.people.push_back(id);
    return id;
  };
  for (std::int64_t i = 0; i < size.departments; ++i) {
    const auto region = kRegions[i % std::size(kRegions)];
    const bool top = i < static_cast<std::int64_t>(std::size(kRegions));
    record::Changes c;
    c.set(department::name, top ? fmt::format("{}销售部", region) : fmt::format("{}销售{}组", region, i / std::size(kRegions) + 1));
    c.set(department::parent, top ? root : departments[i % std::size(kRegions)].first);
    const auto id = record::create(ctx, ctx.entity(department::kEntity), c).id();
    const auto manager = person(id, top ? base::Id{} : departments[i % std::size(kRegions)].second, manager_role, "销售经理");
    record::update(ctx, ctx.entity(department::kEntity), id, record::Changes().set(department::head, manager));
    departments.emplace_back(id, manager);
    team.sales.push_back(manager);
  }
  for (std::int64_t i = size.departments; i < size.users; ++i) {
    const auto& [of, manager] = departments[i % departments.size()];
    const bool service = i % 12 == 11;
    const auto id = person(of, manager, service ? service_role : sales_role, service ? "客户服务" : "销售代表");
    if (!service) team.sales.push_back(id);
  }
  return team;
}

}  // namespace keyuan::demo
