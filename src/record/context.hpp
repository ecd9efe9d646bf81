// What every operation is given: who acts, the transaction it runs in, the descriptions and the company
// as they stood when the request began, the clock.
//
// One request, one Context, one transaction. Operations in record/ and verbs in modules/ take it by
// reference and never begin or commit.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/time.hpp"
#include "base/working_days.hpp"
#include "db/database.hpp"
#include "meta/snapshot.hpp"
#include "record/access/actor.hpp"
#include "record/access/org.hpp"
#include "record/catalog.hpp"

namespace keyuan::record {

using base::Id;

class Hooks;

// Context::via of an administrator who looks at what somebody else sees.
inline constexpr const char* kViewAs = "view_as";

struct Workspace {
  std::string name;
  base::Zone zone = base::Zone::utc();
  std::string currency = "CNY";
  base::Language language = base::Language::kZhCn;
  std::string country = "CN";  // whose phone numbers need no country code
  bool second_factor_required = false;  // who signs in without one sets it up before anything else
  std::shared_ptr<const base::WorkingDays> working_days{};  // null: Monday to Friday
};

struct Context {
  db::Transaction& db;
  std::shared_ptr<const Catalog> catalog;  // descriptions with their SQL
  std::shared_ptr<const access::Org> org;
  std::shared_ptr<const access::Actor> actor;
  std::shared_ptr<const Workspace> workspace;
  const Hooks& hooks;
  const base::Clock& clock;
  base::IdMaker& ids;
  base::Language language = base::Language::kZhCn;
  base::Zone zone = base::Zone::utc();  // of the person
  std::string via = "api";              // what the log says: web, api, import:<id>, job:<id>, system; kViewAs
  std::string request_id{};
  // The descriptions as they would be with these additions of the administrator.
  std::function<std::shared_ptr<const meta::Snapshot>(std::span<const meta::Custom>)> recompile{};

  [[nodiscard]] const meta::Snapshot& meta() const { return *catalog->meta; }
  [[nodiscard]] const meta::Entity& entity(std::string_view name) const { return meta().at(name); }
  [[nodiscard]] base::Time now() const { return clock.now(); }
  [[nodiscard]] base::Date today() const { return zone.date_at(now()); }
  // The same request with the program itself acting: for what a verb must write whatever the person's
  // own rights are. The log still names `via`.
  [[nodiscard]] Context as_system() const {
    Context c = *this;
    c.actor = access::Actor::system();
    return c;
  }
};

}  // namespace keyuan::record
