// Parameters of addresses: sort and field lists, cursors, groups and measures, searches. The input is an address
// below /api/v1, "accounts?sort=-name&limit=2". The pages of a list together are the list.
#include <cstdint>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include "fuzz/lib/must.hpp"
#include "fuzz/lib/workspace.hpp"
#include "http/target.hpp"

namespace {

using namespace keyuan;
using nlohmann::json;

// Whether it asks for a list from its beginning.
bool is_whole(const std::string& target) {
  http::Target parts;
  if (http::parse_target(target, 200, parts)) return false;
  for (const auto& [name, value] : parts.query)
    if (name == "cursor" || name == "page") return false;
  return true;
}

// Goes on from `first`, the first page of `target`, to the end.
void go_through(const std::string& target, json page) {
  const bool whole = page["total"].is_number() && is_whole(target);
  const auto total = whole ? page["total"].get<std::size_t>() : 0;
  std::set<std::string> seen;
  std::size_t rows = 0;
  for (int n = 0;; ++n) {
    for (const auto& row : page["data"]) {
      ++rows;
      seen.insert(row["id"].get<std::string>());
    }
    if (!page["next"].is_string()) break;
    fuzz::must(n < 100, "a list ends");
    const auto answer = fuzz::Workspace::one().ask(http::Method::kGet, target + "&cursor=" + page["next"].get<std::string>());
    fuzz::must(answer.status == 200, "the next page is there");
    page = json::parse(answer.body);
  }
  if (!whole) return;
  fuzz::must(rows == total, "pages have all records");
  fuzz::must(seen.size() == total, "pages have each record once");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto target = "/" + std::string(reinterpret_cast<const char*>(data), size);
  if (target.find('#') != std::string::npos || target.find("%23") != std::string::npos) return 0;
  const auto answer = fuzz::Workspace::one().ask(http::Method::kGet, target);
  if (answer.status != 200 || answer.pieces) return 0;
  const auto page = json::parse(answer.body, nullptr, false);
  const bool list = page.is_object() && page.contains("next") && page.contains("data") && target.find('?') != std::string::npos;
  if (list && target.find('/', 1) == std::string::npos && !page["data"].empty() && page["data"][0].contains("version")) go_through(target, page);
  return 0;
}
