// Filters as a client sends them, through to the answer of the database; the first line names the records. A filter
// and its opposite together find everything, and each record once.
#include <cstdint>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/percent.hpp"
#include "fuzz/lib/must.hpp"
#include "fuzz/lib/workspace.hpp"

namespace {

using namespace keyuan;
using nlohmann::json;

// How many there are; nothing when the filter is refused.
std::optional<int> count(const std::string& path, const std::string& filter) {
  const auto answer = fuzz::Workspace::one().ask(http::Method::kGet, path + "?limit=1&filter=" + base::percent_encoded(filter));
  if (answer.status != 200) return std::nullopt;
  const auto body = json::parse(answer.body);
  if (!body.contains("total")) return std::nullopt;
  return body["total"].get<int>();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto end = std::min(size, text.find('\n'));
  if (end > 20 || end == size) return 0;
  const auto records = text.substr(0, end);
  if (!fuzz::Workspace::one().services().catalog()->meta->by_path(records)) return 0;
  const auto path = "/" + std::string(records);
  const std::string filter(text.substr(end + 1));
  const auto found = count(path, filter);
  if (!found) return 0;
  const auto rest = count(path, "{\"not\":" + (filter.find_first_not_of(" \t\r\n") == std::string::npos ? "{}" : filter) + "}");
  if (!rest) return 0;  // nested one too deep
  fuzz::must(*found + *rest == count(path, "{}"), "a filter and its opposite find everything once");
  return 0;
}
