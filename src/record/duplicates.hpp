// Whether a record is there already, asked while somebody writes one down: by the fields that meta/duplicates.hpp
// names. Numbers, addresses and codes are compared as they are stored; names without what kind of company it is,
// without width, case and signs.
//
// Records out of the actor's reach are told of, too, so that nobody works on somebody else's customer: their
// title is masked, whose they are is said, and nothing that leads to them. So are those that only a field tells of which is
// masked to the actor (access/masked.hpp).
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "record/context.hpp"

namespace keyuan::record {

constexpr std::size_t kDuplicatesShown = 10;

// `draft`: a JSON object with some fields of a record, and its "id" when it is one already. Fields that the actor
// does not see, and values that do not fit, are passed over. Appends {"data":[{"entity","id","title","matched",
// "owner":{"title","department"},"visible","may_claim"}]}, most matches first; `may_claim`: it lies in a
// place that he belongs to (access/place.hpp). One bounded statement for each field and each of its kind, and two for
// each found.
void duplicates(Context& ctx, const meta::Entity& entity, const nlohmann::json& draft, std::string& out);

// What is compared of a name: "重庆长安软件有限公司" and "重慶 長安軟件（集團）公司" are the same.
[[nodiscard]] std::string name_core(std::string_view name);

}  // namespace keyuan::record
