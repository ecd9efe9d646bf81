// The descriptions as the web application and other programs read them (GET /meta), in one
// language. What the reader may do (`can`, hidden fields) is not in it: api/ adds and takes away.
#pragma once

#include <nlohmann/json.hpp>

#include "meta/snapshot.hpp"

namespace keyuan::meta {

// {"name","path","label","label_many","icon","title","subtitle","owned","custom","arranged","system","module","timeline",
//  "groups","list","keys","related","board","actions","fields"}
[[nodiscard]] nlohmann::json client_json(const Snapshot& snapshot, const Entity& entity,
                                         base::Language language);
// One of its "fields".
[[nodiscard]] nlohmann::json client_json(const Snapshot& snapshot, const Entity& entity,
                                         const Field& field, base::Language language);
// {"version","language","entities":[…],"messages":{…}}; messages without their "messages." in
// front.
[[nodiscard]] nlohmann::json client_json(const Snapshot& snapshot, base::Language language);

}  // namespace keyuan::meta
