#include "modules/accounts/rules.hpp"

#include "base/problem.hpp"
#include "fields/account.hpp"
#include "fields/contact.hpp"

namespace keyuan::accounts {
namespace {

namespace account = fields::account;
namespace contact = fields::contact;
constexpr int kDeepest = 100;

bool is_latin(const std::string& text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0xE0) return false;  // three bytes and more: no Latin letter
  return true;
}

// Upwards from the new one above, until there is none or it is the record itself.
void keep_out_of_circles(record::Context& ctx, const record::Write& write, const meta::Handle<base::Id>& field, const char* code) {
  if (!write.before || !write.changes(field)) return;
  // Held, so that nobody closes the circle from the other side in the same moment; the record itself is held
  // already, and of two who wait for each other one is run again.
  const auto sql = "SELECT " + record::quote_identifier(std::string(field.name)) + " FROM " + record::quote_identifier(write.entity.table) +
                   " WHERE id = ?" + (ctx.db.dialect() == db::Dialect::kPostgres ? " FOR UPDATE" : "");
  auto above = write.after.get(field);
  for (int steps = 0; above && steps < kDeepest; ++steps) {
    if (above == write.after.id()) throw base::invalid(std::string(field.name), code);
    auto rows = ctx.db.query(sql, {above});
    above = rows.next() ? rows.id(0) : base::Id{};
  }
}

}  // namespace

void keep_companies_out_of_circles(record::Context& ctx, record::Write& write) {
  keep_out_of_circles(ctx, write, account::parent, "accounts.circle");
}

void keep_people_out_of_circles(record::Context& ctx, record::Write& write) {
  keep_out_of_circles(ctx, write, contact::reports_to, "accounts.reports_in_circle");
  keep_out_of_circles(ctx, write, contact::introduced_by, "accounts.introduced_in_circle");
}

void compose_name(record::Context&, record::Write& write) {
  if (write.after.has(contact::name)) return;
  const auto family = write.after.get(contact::family_name), given = write.after.get(contact::given_name);
  if (family.empty() && given.empty()) return;
  const bool western = is_latin(family + given);
  write.set(contact::name, !western ? family + given : given.empty() ? family : family.empty() ? given : given + " " + family);
}

}  // namespace keyuan::accounts
