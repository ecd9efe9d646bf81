// keyuan openapi: the description of the API as all roles together see it.
#include <cstdio>
#include <cstdlib>

#include "api/openapi/route.hpp"
#include "api/routes.hpp"
#include "api/version.hpp"
#include "server/background.hpp"
#include "server/command.hpp"
#include "server/workspace.hpp"

namespace keyuan::server {
namespace {

// An empty workspace for as long as it takes to know all routes.
class Folder {
 public:
  Folder() {
    auto name = (std::filesystem::temp_directory_path() / "keyuan-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder can be made");
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

void add_openapi(CLI::App& app, CommandLine& line) {
  auto& command = line.add(app, "openapi", "Print the description of the API (OpenAPI 3.1, JSON)");
  line.does(command, [] {
    const Folder folder;
    Place place;
    place.data = folder.path();
    Workspace workspace(place);
    const api::Metrics metrics;
    api::install(workspace.registry(), metrics, {});
    const Background background(workspace.registry());
    std::printf("%s\n", api::openapi::whole_document(*workspace.services().catalog()->meta, workspace.registry().routes(),
                                                     base::Language::kEn, std::string(api::version())).c_str());
    return int{kDone};
  });
}

}  // namespace keyuan::server
