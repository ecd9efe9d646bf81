// The description of the API, made from the modules as they are.
#include "api/openapi/document.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "embed/openapi.hpp"
#include "meta/sources.hpp"

namespace keyuan::api::openapi {
namespace {

using app::Mode;
using app::Route;
using app::Who;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using http::Method;

constexpr base::Language kAll[] = {base::Language::kZhCn, base::Language::kZhTw, base::Language::kEn};

Route route(std::string name, Method method, std::string pattern, Who who = Who::kSignedIn) {
  Route r;
  r.name = std::move(name);
  r.method = method;
  r.pattern = std::move(pattern);
  r.who = who;
  return r;
}

Method method_named(std::string_view name) {
  for (auto m : {Method::kGet, Method::kPost, Method::kPut, Method::kPatch, Method::kDelete})
    if (http::name_of(m) == name) return m;
  throw std::logic_error("no method " + std::string(name));
}

// Every route that operations.json knows.
std::vector<Route> every_route() {
  std::vector<Route> routes;
  for (const auto& file : embed::openapi()) {
    if (file.path != "src/api/openapi/operations.json") continue;
    const Json operations = Json::parse(file.bytes);
    for (const auto& [key, operation] : operations.items()) {
      const auto space = key.find(' ');
      const bool of_records = key.find("{entities}") != std::string::npos;
      routes.push_back(route((of_records ? "records." : "engine.") + operation["word"].get<std::string>(),
                             method_named(key.substr(0, space)), key.substr(space + 1)));
    }
  }
  routes.push_back(route("leads.convert", Method::kPost, "/leads/{id}/conversion"));
  routes.push_back(route("something.new_here", Method::kPut, "/something/{name}", Who::kAnyone));
  routes.push_back(route("health", Method::kGet, "//healthz", Who::kAnyone));
  return routes;
}

class Document : public ::testing::Test {
 protected:
  void SetUp() override {
    const meta::SourceFolder sources(".");
    meta_ = meta::Snapshot::compile(sources.all());
  }
  Json make(base::Language language, const std::vector<Route>& routes = every_route()) {
    return document({*meta_, language, [](const auto&) { return true; }, [](const auto&, const auto&) { return true; }},
                    routes, "0.1.0");
  }
  std::shared_ptr<const meta::Snapshot> meta_;
};

TEST_F(Document, EveryRecordTypeHasItsPathsAndSchemas) {
  const Json doc = make(base::Language::kEn);
  EXPECT_EQ(doc["openapi"], "3.1.0");
  for (const auto& entity : meta_->entities()) {
    EXPECT_TRUE(doc["paths"].contains("/" + entity->path + "/{id}")) << entity->name;
    EXPECT_EQ(doc["paths"].contains("/" + entity->path + "/import"), !entity->system) << entity->name;
  }
  const Json& list = doc["paths"]["/accounts"]["get"];
  EXPECT_EQ(list["operationId"], "accounts.list");
  EXPECT_EQ(list["responses"]["200"]["content"]["application/json"]["schema"]["$ref"], "#/components/schemas/AccountList");
  EXPECT_FALSE(doc["paths"].contains("/{entities}"));
  EXPECT_FALSE(doc["paths"].contains("//healthz"));
}

TEST_F(Document, FieldsHaveTheirTypesChoicesAndLabels) {
  const Json doc = make(base::Language::kZhCn);
  const Json& account = doc["components"]["schemas"]["Account"]["properties"];
  EXPECT_EQ(account["id"]["format"], "uuid");
  EXPECT_EQ(account["created_at"]["format"], "date-time");
  EXPECT_THAT(account["side"]["enum"], Contains("downstream"));
  EXPECT_THAT(account["name"]["description"].get<std::string>(),
              HasSubstr(meta_->words().text(base::Language::kZhCn, "fields.account.name")));
  EXPECT_TRUE(account["number"]["readOnly"].get<bool>());
  EXPECT_FALSE(account.contains("address"));
  EXPECT_TRUE(account.contains("address_city"));
  const Json& create = doc["components"]["schemas"]["AccountCreate"];
  EXPECT_THAT(create["required"], Contains("name"));
  EXPECT_THAT(create["required"], Not(Contains("side")));  // it has a default
  EXPECT_FALSE(create["properties"].contains("number"));
  EXPECT_FALSE(create["properties"].contains("created_at"));
  EXPECT_FALSE(doc["components"]["schemas"]["AccountUpdate"].contains("required"));
}

TEST_F(Document, WhatMayNotBeSeenIsNotInIt) {
  const View view{*meta_, base::Language::kEn, [](const meta::Entity& e) { return e.name == "account"; },
                  [](const meta::Entity&, const meta::Field& f) { return f.name != "phone"; }};
  const Json doc = document(view, every_route(), "0.1.0");
  EXPECT_TRUE(doc["paths"].contains("/accounts"));
  EXPECT_FALSE(doc["components"]["schemas"]["Account"]["properties"].contains("phone"));
  EXPECT_FALSE(doc["components"]["schemas"].contains("Lead"));
  EXPECT_FALSE(doc["paths"].contains("/contacts"));
  // A module's own answer still stands there, without what is not shown.
  EXPECT_EQ(doc["components"]["schemas"]["ConversionProposal"]["properties"]["contacts"]["items"], Json::object());
}

TEST_F(Document, ModulesDescribeTheirOwnRoutes) {
  const Json doc = make(base::Language::kEn);
  const Json& convert = doc["paths"]["/leads/{id}/conversion"]["post"];
  EXPECT_EQ(convert["responses"]["201"]["content"]["application/json"]["schema"]["$ref"], "#/components/schemas/Converted");
  EXPECT_EQ(convert["summary"], "Convert a lead into a customer, a contact and a deal");
}

TEST_F(Document, ARouteThatNobodyDescribedIsStillThere) {
  const Json doc = make(base::Language::kEn);
  const Json& unknown = doc["paths"]["/something/{name}"]["put"];
  EXPECT_EQ(unknown["summary"], "something new here");
  EXPECT_EQ(unknown["parameters"][0]["name"], "name");
  EXPECT_TRUE(unknown["security"].empty());
  EXPECT_TRUE(doc["paths"]["/leads/{id}/conversion"].contains("post"));
}

TEST_F(Document, ARouteOfItsOwnWins) {
  const Json doc = make(base::Language::kEn, {route("records.create", Method::kPost, "/{entities}"),
                                              route("people.create_user", Method::kPost, "/users")});
  EXPECT_EQ(doc["paths"]["/users"]["post"]["operationId"], "people.create_user");
  EXPECT_EQ(doc["paths"]["/accounts"]["post"]["operationId"], "accounts.create");
}

void collect_references(const Json& value, std::set<std::string>& out) {
  if (value.is_object() && value.contains("$ref") && value["$ref"].is_string()) out.insert(value["$ref"].get<std::string>());
  if (value.is_structured())
    for (const auto& part : value) collect_references(part, out);
}

TEST_F(Document, ReferencesLeadSomewhereAndNamesAreTheirOwn) {
  for (const auto language : kAll) {
    const Json doc = make(language);
    std::set<std::string> references, names;
    collect_references(doc, references);
    for (const auto& reference : references)
      EXPECT_TRUE(doc.contains(Json::json_pointer(reference.substr(1)))) << reference;
    for (const auto& item : doc["paths"])
      for (const auto& operation : item) {
        EXPECT_TRUE(names.insert(operation["operationId"].get<std::string>()).second) << operation["operationId"];
        EXPECT_FALSE(operation["summary"].get<std::string>().empty());
        EXPECT_THAT(operation["summary"].get<std::string>(), Not(HasSubstr("{")));
      }
  }
}

// KEYUAN_OPENAPI=FILE keeps the document, for linters.
TEST_F(Document, CanBeKept) {
  const char* path = std::getenv("KEYUAN_OPENAPI");
  if (path == nullptr) GTEST_SKIP() << "KEYUAN_OPENAPI names no file";
  std::ofstream(path) << make(base::Language::kZhCn).dump(2);
}

}  // namespace
}  // namespace keyuan::api::openapi
