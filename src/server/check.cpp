// keyuan check: whether a workspace is sound, and with --repair what can be made anew is.
#include <cstdio>

#include <nlohmann/json.hpp>

#include "jobs/check.hpp"
#include "record/check/check.hpp"
#include "server/command.hpp"
#include "server/descriptions.hpp"
#include "server/place.hpp"
#include "server/progress.hpp"

namespace keyuan::server {
namespace {

using record::check::Finding;
using record::check::Mend;
using Findings = std::vector<Finding>;

// Tables that the descriptions make, with what the administrator added.
std::shared_ptr<const record::Catalog> catalog_of(db::Database& database) {
  std::vector<meta::Custom> customs;
  database.read([&](db::Transaction& tx) {
    auto rows = tx.query("SELECT entity, field, definition FROM custom_description ORDER BY seq");
    while (rows.next())
      customs.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2))});
  });
  return record::Catalog::of(meta::Snapshot::compile(descriptions(), customs), database.dialect());
}

// One part after the other, each on a state of its own, so that a server beside it is not held up for long.
class Check {
 public:
  explicit Check(db::Database& database) : database_(database) {}

  [[nodiscard]] Findings run() {
    findings_.clear();
    look_at_database();
    try {
      catalog_ = catalog_of(database_);
    } catch (const db::DatabaseError& error) {
      findings_.push_back({"tables.unreadable", "database", 1, "There is no workspace that can be read here: " + error.message, {}, Mend::kNone});
      return findings_;
    }
    part("tables", record::check::tables);
    if (has("tables.missing")) return findings_;  // every other part would stumble over it
    for (const auto& one : record::check::parts()) part(one.name, one.look);
    part("jobs", jobs::check);
    return findings_;
  }
  [[nodiscard]] const record::Catalog& catalog() const { return *catalog_; }

 private:
  void look_at_database() {
    Progress progress("Checking the database itself");
    progress(0, 1);
    for (auto& text : database_.verify()) findings_.push_back({"database.damaged", "database", 1, std::move(text), {}, Mend::kNone});
  }

  void part(std::string_view name, void (*look)(record::check::Look&)) {
    Progress progress("Checking " + std::string(name));
    try {
      database_.read([&](db::Transaction& tx) {
        record::check::Look what{tx, *catalog_, [&](std::int64_t done, std::int64_t total) { progress(done, total); }, findings_};
        look(what);
      });
    } catch (const db::DatabaseError& error) {
      findings_.push_back({"check.broken_off", std::string(name), 1,
                           "The " + std::string(name) + " could not be looked at to the end: " + error.message, {}, Mend::kNone});
    }
  }
  [[nodiscard]] bool has(std::string_view code) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const auto& f) { return f.code == code; });
  }

  db::Database& database_;
  std::shared_ptr<const record::Catalog> catalog_;
  Findings findings_;
};

std::vector<std::string> mend_all(db::Database& database, const record::Catalog& catalog, const Findings& findings) {
  std::vector<std::string> done;
  std::vector<std::pair<Mend, std::string>> mended;  // an index is made anew once, whatever was wrong with it
  for (const auto& finding : findings) {
    const std::pair what{finding.mend, finding.about + (finding.mend == Mend::kPieces ? finding.code : "")};
    if (finding.mend == Mend::kNone || std::find(mended.begin(), mended.end(), what) != mended.end()) continue;
    mended.push_back(what);
    try {
      std::string said;
      database.write([&](db::Transaction& tx) {
        said = finding.mend == Mend::kRelay ? jobs::mend(tx, finding) : record::check::mend(tx, catalog, finding);
      });
      done.push_back(std::move(said));
    } catch (const db::DatabaseError& error) {
      done.push_back("This could not be repaired: " + finding.text + ": " + error.message);
    }
  }
  return done;
}

std::string line_of(const Finding& finding) {
  auto line = finding.text;
  for (std::size_t i = 0; i < finding.examples.size(); ++i) line += (i ? ", " : ": ") + finding.examples[i];
  if (finding.count > static_cast<std::int64_t>(finding.examples.size()) && !finding.examples.empty()) line += ", …";
  return line;
}

nlohmann::ordered_json json_of(const Finding& finding) {
  return {{"code", finding.code}, {"about", finding.about}, {"count", finding.count}, {"text", finding.text},
          {"examples", finding.examples}, {"repairable", finding.mend != Mend::kNone}};
}

void print(const Findings& findings, const std::vector<std::string>& repaired, bool json) {
  if (json) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& finding : findings) list.push_back(json_of(finding));
    const nlohmann::ordered_json all = {{"sound", findings.empty()}, {"findings", list}, {"repaired", repaired}};
    std::printf("%s\n", all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    return;
  }
  for (const auto& text : repaired) std::printf("repaired: %s\n", text.c_str());
  for (const auto& finding : findings) std::printf("%s\n", line_of(finding).c_str());
  if (findings.empty()) {
    std::printf("sound\n");
    return;
  }
  const auto n = std::count_if(findings.begin(), findings.end(), [](const auto& f) { return f.mend != Mend::kNone; });
  if (repaired.empty() && n > 0) std::printf("%ld of these %zu can be repaired: stop the server and add --repair\n", static_cast<long>(n), findings.size());
  else std::printf("This cannot be repaired from what is here; a backup has it as it was.\n");
}

int check(const Place& place, bool repair, bool json) {
  auto options = place.options();
  options.shared = !repair;
  options.readers = 2;
  const auto database = db::Database::open(options);
  Check check(*database);
  auto findings = check.run();
  std::vector<std::string> repaired;
  if (repair && std::any_of(findings.begin(), findings.end(), [](const auto& f) { return f.mend != Mend::kNone; })) {
    repaired = mend_all(*database, check.catalog(), findings);
    findings = check.run();
  }
  print(findings, repaired, json);
  return findings.empty() ? int{kDone} : int{kUnsound};
}

}  // namespace

void add_check(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "check", "Verify everything: database, history, search index, references, files, jobs");
  auto place = std::make_shared<Place>();
  auto repair = std::make_shared<bool>(false), json = std::make_shared<bool>(false);
  place->add_options(command);
  command.add_flag("--repair", *repair, "Make anew what follows from the records; the server must be stopped");
  command.add_flag("--json", *json, "Say it for programs");
  line.does(command, [=] { return check(*place, *repair, *json); });
}

}  // namespace keyuan::server
