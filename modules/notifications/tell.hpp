// Telling a person something: a notification of his, or one more of what he was told a moment ago.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::notifications {

struct Notice {
  std::string_view kind;
  base::Id whom;
  base::Id by{};             // nil: the program
  std::string entity{};      // of the record it is about
  base::Id record{};         // nil: about none
  std::string title{}, text{};
  std::string details{};     // JSON of an object; or empty
  std::string source{};      // of what outlives a moment: "import:…", "job:…"
  std::int64_t count = 1;
};

// Acts as the program. Nobody who cannot sign in is told anything. What a colleague did several times within a
// minute with one record is one notification, of its weightiest kind, while it is unread.
void tell(record::Context& ctx, const Notice& notice);

// Whether he was told about `source` in that kind before; about records of `entity`, if it is given.
[[nodiscard]] bool was_told(record::Context& ctx, base::Id whom, std::string_view source, std::string_view kind, std::string_view entity = {});

// `notice` about that record, with its title, as far as the one it is for may see it: otherwise about nothing.
void about(record::Context& ctx, const record::Record& record, Notice& notice);

// What was said in a record to the one who may see it: the beginning of its first long text. Empty when there is none.
[[nodiscard]] std::string said_in(record::Context& ctx, const record::Record& record, base::Id whom);

}  // namespace keyuan::notifications
