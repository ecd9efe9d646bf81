#include "server/local_client.hpp"

#include "api/health.hpp"
#include "api/routes.hpp"
#include "api/session.hpp"
#include "app/dispatch.hpp"
#include "http/limits.hpp"
#include "http/target.hpp"
#include "jobs/runner.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {
namespace {

base::Id first_administrator(app::Services& services) {
  base::Id id;
  services.database.read([&](db::Transaction& tx) {
    auto rows = tx.query("SELECT u.id FROM \"user\" u JOIN user__roles r ON r.source = u.id JOIN role ON role.id = r.target "
                         "WHERE role.name = 'administrator' AND u.removed_at IS NULL AND u.active <> 0 ORDER BY u.seq LIMIT 1");
    if (rows.next()) id = rows.id(0);
  });
  return id;
}

app::DispatchOptions unlimited() {
  app::DispatchOptions options;
  options.requests_per_minute = 0;
  return options;
}

class LocalClient final : public Client {
 public:
  explicit LocalClient(const ClientOptions& options)
      : workspace_(options.place), services_(workspace_.services()) {
    api::install(workspace_.registry(), metrics_, {});
    dispatch_ = std::make_unique<app::Dispatch>(services_, workspace_.registry().routes(), unlimited());
    const auto* person = options.user.empty() ? services_.org()->person(first_administrator(services_))
                                              : services_.org()->by_email(api::folded_email(options.user));
    if (!person) throw RequestFailed(options.user.empty() ? "there is no administrator yet; run keyuan init" : "there is nobody with the address " + options.user);
    user_ = person->id;
    // A token for the time of this command, so that it goes through the same door as everybody.
    services_.database.write([&](db::Transaction& tx) {
      auto made = services_.auth.tokens.make(tx, user_, "keyuan command", auth::Scope::kAdmin, base::Time{services_.clock.now().ms + base::kDay});
      authorization_ = "Bearer " + made.text.reveal();
      token_ = made.token.id;
    });
    runner_ = std::make_unique<jobs::Runner>(services_.queue, services_.job_kinds);
    runner_->start();
  }

  ~LocalClient() override {
    runner_->stop();
    services_.database.write([&](db::Transaction& tx) { services_.auth.tokens.revoke(tx, user_, token_); });
  }

 private:
  Answer perform(http::Method method, const std::string& target, const std::string& body, const std::string& type) override {
    http::Request request;
    request.method = method;
    request.id = "command";
    request.remote = "127.0.0.1";
    http::Target parts;
    if (const auto code = http::parse_target(target, http::Limits{}.parameters, parts)) throw RequestFailed(target + ": " + std::string(*code));
    request.path = std::move(parts.path);
    request.query = std::move(parts.query);
    request.headers = {{"authorization", authorization_}, {"content-type", type}, {"accept-language", "en"}};
    request.body = body;
    auto response = dispatch_->handle(request);
    if (response.pieces)
      for (auto piece = response.pieces(); !piece.empty(); piece = response.pieces()) response.body += piece;
    return {response.status, std::move(response.body)};
  }

  Workspace workspace_;
  app::Services& services_;
  api::Metrics metrics_;
  std::unique_ptr<app::Dispatch> dispatch_;
  std::unique_ptr<jobs::Runner> runner_;
  base::Id user_, token_;
  std::string authorization_;
};

}  // namespace

std::unique_ptr<Client> local_client(const ClientOptions& options) { return std::make_unique<LocalClient>(options); }

}  // namespace keyuan::server
