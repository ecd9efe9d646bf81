// GET /meta: the record types, as far as this person may see them and in his language.
#pragma once

#include <vector>

#include "app/route.hpp"

namespace keyuan::api {

[[nodiscard]] std::vector<app::Route> metadata_routes();

// The document for `ctx`: record types he may not read, and fields hidden from him, are left out
// everywhere; what he may not change is read-only; "can" says what he may do.
[[nodiscard]] nlohmann::json metadata(const app::Context& ctx);

// Changes whenever what somebody is told of record types may have changed, in whatever language.
[[nodiscard]] std::string metadata_stamp(const meta::Snapshot& meta, const record::access::Actor& actor);

}  // namespace keyuan::api
