// Jobs as people see them: their own, the administrator's all.
#pragma once

#include <string>
#include <vector>

#include "app/registry.hpp"
#include "jobs/job.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> job_routes(app::Services& services);

// {"id","kind","state","done","total","result","error","created_at","finished_at"}; an error is a problem
// in the language of the reader.
void append_job(std::string& out, const meta::Words& words, base::Language language, const jobs::Job& job);

// Whether what it did can be taken back, and whether somebody has had it taken back.
[[nodiscard]] bool may_undo(const jobs::Job& job);
[[nodiscard]] bool is_undone(const jobs::Job& job);

// 202 with {"job": id}.
[[nodiscard]] http::Response job_response(base::Id job);

}  // namespace keyuan::api
