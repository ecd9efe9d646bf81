// Importing a file through the API: upload, settings, rehearsal and run as jobs, rejected rows, undo.
#pragma once

#include "app/registry.hpp"
#include "record/transfer/import.hpp"

namespace keyuan::api {

constexpr std::size_t kLargestImport = 256 << 20;  // bytes of a file

// Adds the routes below /imports, POST /{entities}/import, and the jobs "import.rehearse", "import.run"
// and "import.undo".
void install_imports(app::Registry& registry);

// The long steps' way to transactions, fields and progress on behalf of a person; also for the command
// line.
[[nodiscard]] record::transfer::Work import_work(app::Services& services, const app::Behalf& behalf);

}  // namespace keyuan::api
