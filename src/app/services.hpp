// What lives as long as the program and is shared by all requests: the database, who is signed in, and
// three pictures that are replaced, never changed — the descriptions, the company, the workspace.
//
// Threads: everything here may be used from any thread.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "auth/sign_in.hpp"
#include "db/database.hpp"
#include "jobs/queue.hpp"
#include "jobs/registry.hpp"
#include "meta/snapshot.hpp"
#include "record/context.hpp"
#include "record/hooks.hpp"

namespace keyuan::app {

using record::Context;

// On whose behalf, in which language and through which door a Context acts.
struct Behalf {
  std::shared_ptr<const record::access::Actor> actor = record::access::Actor::system();
  std::optional<base::Language> language;
  std::string via = "system";
  std::string request_id;
};

class Services {
 public:
  // `sources`: the descriptions of the modules. Makes or completes all tables. Errors: meta's
  // DescriptionError, db's.
  Services(db::Database& database, std::vector<meta::Source> sources, const base::Clock& clock, base::IdMaker& ids,
           auth::Cost cost = {});

  db::Database& database;
  const base::Clock& clock;
  base::IdMaker& ids;
  auth::Auth auth;
  record::Hooks hooks;
  jobs::Queue queue;
  jobs::Registry job_kinds;

  [[nodiscard]] std::shared_ptr<const record::Catalog> catalog() const { return get(catalog_); }
  [[nodiscard]] std::shared_ptr<const record::access::Org> org() const { return get(org_); }
  [[nodiscard]] std::shared_ptr<const record::Workspace> workspace() const { return get(workspace_); }

  // A module says which places there are (record/access/place.hpp), asked whenever the company is looked at again. Whoever
  // changes what it reads calls org_changes(). At start, when the module is installed and its tables are there.
  using ReadPlaces = std::function<std::vector<record::access::Place>(db::Transaction&)>;
  void add_places(ReadPlaces read);

  // Runs `body` in a transaction with a Context for `behalf`; see db::Database for what that means.
  void read(const Behalf& behalf, const std::function<void(Context&)>& body);
  void write(const Behalf& behalf, const std::function<void(Context&)>& body);
  [[nodiscard]] Context context(db::Transaction& tx, const Behalf& behalf) const;

  // What a module adds to the picture of the workspace, whenever it is looked at; from now on and at once. Only while
  // modules are installed.
  void complete_workspace(std::function<void(db::Transaction&, record::Workspace&)> add);

  // Behind a change of the company's time zone, in its transaction: days begin at other moments.
  void when_zone_changes(std::function<void(Context&)> told) { zone_watchers_.push_back(std::move(told)); }
  void zone_changes(Context& ctx) const {
    for (const auto& told : zone_watchers_) told(ctx);
  }

  // To be told after the record types or the company were looked at again.
  void on_new_picture(std::function<void()> told) { told_ = std::move(told); }

  // Look again at what another transaction has just changed.
  void reload_org();
  void reload_workspace();
  void reload_catalog();
  // Makes a picture be looked at again once `ctx`'s transaction has committed.
  void org_changes(Context& ctx) { ctx.db.after_commit([this] { reload_org(); }); }
  void catalog_changes(Context& ctx) { ctx.db.after_commit([this] { reload_catalog(); }); }
  void workspace_changes(Context& ctx) {
    ctx.db.after_commit([this] {
      reload_workspace();
      reload_catalog();  // its country is in the descriptions
    });
  }

 private:
  template <class T>
  std::shared_ptr<const T> get(const std::shared_ptr<const T>& held) const {
    std::lock_guard lock(mutex_);
    return held;
  }
  template <class T>
  void put(std::shared_ptr<const T>& held, std::shared_ptr<const T> fresh) {
    std::lock_guard lock(mutex_);
    held = std::move(fresh);
  }

  void look_at_catalog();
  void look_at_org();

  std::vector<meta::Source> sources_;
  std::function<void()> told_;
  std::vector<std::function<void(Context&)>> zone_watchers_;
  std::vector<ReadPlaces> places_;
  std::vector<std::function<void(db::Transaction&, record::Workspace&)>> workspace_parts_;
  mutable std::mutex mutex_;
  std::mutex reloading_;  // one look at a time: an older picture never takes the place of a newer one
  std::shared_ptr<const record::Catalog> catalog_;
  std::shared_ptr<const record::access::Org> org_;
  std::shared_ptr<const record::Workspace> workspace_;
};

// Names of rows in the table `setting`.
constexpr std::string_view kWorkspaceName = "workspace.name", kWorkspaceZone = "workspace.zone",
                           kWorkspaceCurrency = "workspace.currency", kWorkspaceLanguage = "workspace.language",
                           kWorkspaceSecondFactor = "workspace.second_factor";  // "required", or anything else
void set_setting(db::Transaction& tx, std::string_view name, std::string_view value);
[[nodiscard]] std::string setting(db::Transaction& tx, std::string_view name);

}  // namespace keyuan::app
