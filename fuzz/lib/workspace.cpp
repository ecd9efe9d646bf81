#include "fuzz/lib/workspace.hpp"

#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "api/routes.hpp"
#include "api/setup.hpp"
#include "fuzz/lib/must.hpp"
#include "http/target.hpp"
#include "server/all_modules.hpp"

namespace keyuan::fuzz {
namespace {

using http::Method;
using nlohmann::json;

constexpr std::size_t kMostParameters = 200;

void check(const http::Response& response) {
  must(response.status < 500, "no input is a failure of the server");
  bool json_body = false;
  for (const auto& [name, value] : response.headers) {
    must(value.find_first_of("\r\n") == std::string::npos, "a header is one line");
    json_body = json_body || value.find("json") != std::string::npos;
  }
  if (json_body && !response.pieces) must(json::accept(response.body), "what calls itself JSON is JSON");
  if (!response.pieces) return;
  for (int n = 0; !response.pieces().empty(); ++n) must(n < 1000, "an answer ends");
}

}  // namespace

base::Id CountedIds::make(std::int64_t milliseconds) {
  base::Id id;
  for (int i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  id.bytes[6] = 0x70;
  id.bytes[8] = 0x80;
  ++made_;
  for (int i = 0; i < 4; ++i) id.bytes[12 + i] = static_cast<std::uint8_t>(made_ >> (24 - 8 * i));
  return id;
}

Workspace& Workspace::one() {
  static Workspace workspace;
  return workspace;
}

Workspace::Workspace() {
  spdlog::set_level(spdlog::level::err);
  database_.keep = true;
  services_.emplace(database_, sources_.all(), clock_, ids_, auth::Cost::least());
  registry_.emplace(*services_);
  for (const auto& module : server::all_modules()) module.install(*registry_);
  api::install(*registry_, metrics_, {});
  app::DispatchOptions options;
  options.requests_per_minute = 0;
  dispatch_.emplace(*services_, registry_->routes(), options);

  const app::NewWorkspace company{"客源", "Asia/Shanghai", "CNY", "zh-CN"};
  must(api::set_up(*services_, *registry_, {company, {"管理员", "admin@example.com"}, auth::Secret("vier Katzen im Regen")}),
       "a workspace can be made");
  services_->write({}, [&](app::Context& ctx) {
    administrator_ = ctx.org->by_email("admin@example.com")->id;
    auto opened = services_->auth.sessions.open(ctx.db, administrator_, "192.0.2.1", "");
    auto token = services_->auth.tokens.make(ctx.db, administrator_, "fuzz", auth::Scope::kAdmin, {});
    keys_ = {opened.token.reveal(), auth::csrf_token(opened.token.reveal()), token.text.reveal()};
  });
  records_["user"] = administrator_.to_string();
  make_records();
  database_.keep = false;
}

std::string Workspace::make(std::string_view path, const json& body) {
  const auto answer = ask(Method::kPost, path, body.dump());
  must(answer.status == 201, "a record can be made");
  return json::parse(answer.body)["id"];
}

void Workspace::make_records() {
  const auto first = [&](const char* path) {
    return json::parse(ask(Method::kGet, std::string(path) + "?limit=1").body)["data"].at(0)["id"].get<std::string>();
  };
  for (const auto& [entity, path] : {std::pair{"department", "/departments"}, {"role", "/roles"}, {"pipeline", "/pipelines"}, {"stage", "/stages"}})
    records_[entity] = first(path);
  const json names = {"重庆长安软件", "Älteste Gießerei", "50% \"Rabatt\"", "Ｆｕｌｌ　ｗｉｄｔｈ", "a_b|c"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    json body{{"name", names[i]}, {"employees", 10 * i}, {"region", i % 2 ? "east" : "south"}};
    if (i % 2) body["annual_revenue"] = 1250.5 * static_cast<double>(i);
    if (i > 2) body["parent"] = records_["account"];
    if (i != 3) body["phone"] = "+86 138 0013 800" + std::to_string(i);
    records_["account"] = make("/accounts", body);
  }
  records_["contact"] = make("/contacts", {{"name", "李明"}, {"account", records_["account"]}, {"birthday", "1985-02-28"}});
  make("/contacts", {{"name", "Zoë"}, {"email", "zoe@example.com"}, {"is_primary", true}});
  records_["lead"] = make("/leads", {{"name", "王小明"}, {"company", "华为"}});
  records_["opportunity"] = make("/opportunities", {{"name", "年度合同"}, {"account", records_["account"]}, {"stage", records_["stage"]},
                                                    {"amount", 120000}, {"expected_close", "2024-06-30"}});
  records_["activity"] = make("/activities", {{"summary", "电话"}, {"account", records_["account"]}, {"signals", {"price", "delivery"}}});
}

std::string Workspace::with_ids(std::string_view text) const {
  std::string out;
  for (std::size_t at; (at = text.find('@')) != std::string_view::npos;) {
    out += text.substr(0, at);
    text.remove_prefix(at);
    const auto found = std::find_if(records_.begin(), records_.end(), [&](const auto& r) { return text.substr(1).starts_with(r.first); });
    out += found == records_.end() ? "@" : found->second;
    text.remove_prefix(found == records_.end() ? 1 : 1 + found->first.size());
  }
  return out.append(text);
}

http::Response Workspace::ask(Method method, std::string_view target, std::string body) {
  http::Request request;
  http::Target parts;
  if (http::parse_target("/api/v1" + with_ids(target), kMostParameters, parts)) {
    http::Response refused;
    refused.status = 400;
    return refused;
  }
  request.method = method;
  request.path = std::move(parts.path);
  request.query = std::move(parts.query);
  request.body = with_ids(body);
  request.headers = {{"authorization", "Bearer " + keys_.token}, {"content-type", "application/json"}};
  return ask(request);
}

http::Response Workspace::ask(const http::Request& request) {
  auto response = dispatch_->handle(request);
  check(response);
  return response;
}

}  // namespace keyuan::fuzz

// Made before the first input, which would otherwise seem to be a slow one.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  keyuan::fuzz::Workspace::one();
  return 0;
}
