#include "modules/accounts/rules.hpp"

#include "base/problem.hpp"
#include "fields/account.hpp"
#include "fields/contact.hpp"

namespace keyuan::accounts {
namespace {

namespace account = fields::account;
namespace contact = fields::contact;
constexpr int kDeepestGroup = 100;

bool is_latin(const std::string& text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0xE0) return false;  // three bytes and more: no Latin letter
  return true;
}

}  // namespace

void keep_out_of_circles(record::Context& ctx, record::Write& write) {
  if (!write.changes(account::parent) || !write.before) return;
  // Held, so that nobody closes the circle from the other side in the same moment; the record itself is held
  // already, and of two who wait for each other one is run again.
  const char* hold = ctx.db.dialect() == db::Dialect::kPostgres ? " FOR UPDATE" : "";
  auto above = write.after.get(account::parent);
  for (int depth = 0; above && depth < kDeepestGroup; ++depth) {
    if (above == write.after.id()) throw base::invalid("parent", "accounts.circle");
    auto rows = ctx.db.query(std::string("SELECT parent FROM account WHERE id = ?") + hold, {above});
    above = rows.next() ? rows.id(0) : base::Id{};
  }
}

void compose_name(record::Context&, record::Write& write) {
  if (write.after.has(contact::name)) return;
  const auto family = write.after.get(contact::family_name), given = write.after.get(contact::given_name);
  if (family.empty() && given.empty()) return;
  const bool western = is_latin(family + given);
  write.set(contact::name, !western ? family + given : given.empty() ? family : family.empty() ? given : given + " " + family);
}

}  // namespace keyuan::accounts
