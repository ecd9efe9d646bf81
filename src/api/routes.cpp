#include "api/routes.hpp"

#include "api/about_record.hpp"
#include "api/access_log.hpp"
#include "api/administration.hpp"
#include "api/bulk.hpp"
#include "api/custom_fields.hpp"
#include "api/duplicates.hpp"
#include "api/exports.hpp"
#include "api/files.hpp"
#include "api/imports.hpp"
#include "api/jobs.hpp"
#include "api/me.hpp"
#include "api/metadata.hpp"
#include "api/openapi/route.hpp"
#include "api/record_types.hpp"
#include "api/records.hpp"
#include "api/search.hpp"
#include "api/second_factor.hpp"
#include "api/session.hpp"
#include "api/setup.hpp"
#include "api/sign_in_links.hpp"
#include "api/tokens.hpp"
#include "api/version.hpp"
#include "api/workspace.hpp"
#include "api/workspaces.hpp"

namespace keyuan::api {

void install(app::Registry& registry, const Metrics& metrics, const Site& site) {
  registry.add(setup_routes(registry, site));
  registry.add(session_routes(site));
  registry.add(second_factor_routes());
  registry.add(token_routes());
  registry.add(workspace_routes());
  registry.add(workspaces_routes(site));
  registry.add(sign_in_link_routes(site));
  registry.add(access_log_routes());
  registry.add(metadata_routes());
  registry.add(health_routes(metrics));
  registry.add(search_routes());
  registry.add(job_routes(registry.services));
  registry.add(record_type_routes(registry.services));
  registry.add(custom_field_routes(registry.services));
  registry.add(me_routes());
  registry.add(file_routes());
  registry.add(about_record_routes(registry.services));
  install_administration(registry, metrics, site);
  install_bulk(registry);
  install_imports(registry);
  registry.add(duplicate_routes());
  registry.add(export_routes());
  registry.add(record_routes());
  registry.add({openapi::route(registry, std::string(version()))});
  install_session_hooks(registry.services);
}

}  // namespace keyuan::api
