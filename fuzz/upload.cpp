// Files put on records. There is no multipart: the body is the file, its name is in the address. The first line of the
// input is the name, the rest the file. What was put in comes out, as something no browser runs.
#include <cstdint>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/percent.hpp"
#include "base/problem.hpp"
#include "fuzz/lib/must.hpp"
#include "fuzz/lib/workspace.hpp"
#include "http/target.hpp"
#include "record/files.hpp"

namespace {

using namespace keyuan;

void put_and_look(app::Context& ctx, const std::string& name, std::string_view bytes) {
  const auto account = *base::Id::parse(fuzz::Workspace::one().with_ids("@account"));
  const auto added = record::add_file(ctx, ctx.entity("account"), account, name, bytes);
  const auto file = record::find_file(ctx, added.id);
  fuzz::must(record::read_file(ctx, file) == bytes, "a file comes out as it went in");
  fuzz::must(file.size == static_cast<std::int64_t>(bytes.size()), "a file has its size");
  fuzz::must(file.type.find("html") == std::string::npos && file.type.find("svg") == std::string::npos &&
                 file.type.find("xml;") == std::string::npos && file.type.find("script") == std::string::npos,
             "no file is a page");
  for (const unsigned char c : base::percent_encoded(file.name)) fuzz::must(c > 0x20 && c < 0x7f && c != '"' && c != ';', "a name fits into a header");
  std::string shown;
  record::append_file(shown, ctx, file);
  fuzz::must(nlohmann::json::accept(shown), "a file is shown as JSON");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string name(text.substr(0, text.find('\n')));
  const auto bytes = text.substr(std::min(size, name.size() + 1));
  auto& workspace = fuzz::Workspace::one();
  workspace.ask(http::Method::kPost, "/accounts/@account/files?name=" + base::percent_encoded(name), std::string(bytes));
  if (!http::is_utf8(name)) return 0;  // no address has such a name
  app::Behalf behalf;
  behalf.actor = workspace.services().org()->actor(workspace.administrator());
  try {
    workspace.services().write(behalf, [&](app::Context& ctx) { put_and_look(ctx, name, bytes); });
  } catch (const base::Problem& problem) {
    fuzz::must(static_cast<int>(problem.kind()) < 500, "a file is taken or refused");
  }
  return 0;
}
