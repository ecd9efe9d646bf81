// The whole program without its network: the real descriptions and every route, on a throw-away SQLite file with
// a few records. What is asked of it is taken back again (rolled_back.hpp); its clock stands. To be run in the folder of
// the repository, where the descriptions are.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "api/health.hpp"
#include "app/dispatch.hpp"
#include "db/testing.hpp"
#include "fuzz/lib/rolled_back.hpp"
#include "meta/sources.hpp"

namespace keyuan::fuzz {

// Ids that count up, so that a run can be repeated.
class CountedIds final : public base::IdMaker {
 public:
  base::Id make(std::int64_t milliseconds) override;

 private:
  std::uint32_t made_ = 0;
};

class Workspace {
 public:
  // The only one; made when it is first asked for.
  static Workspace& one();

  // What the administrator's token gets for it. `target` is below /api/v1 and may have a query; "@account" in it,
  // and in `body`, is the id of a record of that type. Must hold: no answer is a failure of the server, what calls
  // itself JSON is JSON, headers are lines.
  http::Response ask(http::Method method, std::string_view target, std::string body = {});
  // The same for a request as it is.
  http::Response ask(const http::Request& request);
  [[nodiscard]] std::string with_ids(std::string_view text) const;

  [[nodiscard]] app::Services& services() { return *services_; }
  [[nodiscard]] base::Id administrator() const { return administrator_; }
  // Of the administrator: a session's cookie with its CSRF proof, and a token.
  struct Keys {
    std::string cookie, csrf, token;
  };
  [[nodiscard]] const Keys& keys() const { return keys_; }

 private:
  Workspace();
  void make_records();
  std::string make(std::string_view path, const nlohmann::json& body);

  db::TestDatabase real_ = db::open_test_database(db::Dialect::kSqlite);
  RolledBack database_{*real_};
  base::FixedClock clock_{base::Time{1'709'618'400'000}};  // 2024-03-05T06:00:00Z
  CountedIds ids_;
  meta::SourceFolder sources_{"."};
  std::optional<app::Services> services_;
  std::optional<app::Registry> registry_;
  api::Metrics metrics_;
  std::optional<app::Dispatch> dispatch_;
  base::Id administrator_;
  Keys keys_;
  std::map<std::string, std::string, std::greater<>> records_;  // "account" → an id; longer names first
};

}  // namespace keyuan::fuzz
