#include "app/behalf.hpp"

#include "base/problem.hpp"

namespace keyuan::app {

Behalf behalf_of(const Services& services, const jobs::Job& job, std::string via) {
  Behalf behalf;
  if (job.created_by) {
    behalf.actor = services.org()->actor(job.created_by);
    if (!behalf.actor) throw base::Problem(base::Kind::kUnauthenticated, "auth.required");
  }
  behalf.via = std::move(via);
  return behalf;
}

}  // namespace keyuan::app
