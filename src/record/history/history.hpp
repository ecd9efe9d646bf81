// What happened to a record, newest first, from the one log.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

struct HistoryRequest {
  int limit = 50;           // 1…200
  std::int64_t before = 0;  // cursor: events older than this one; 0 begins with the newest
  std::vector<std::string> fields;  // only changes of these, as the actor sees them; empty: all that happened
  std::vector<std::string> kinds;   // updated, removed, …; empty: all
};

// Appends {"data":[{"seq","at","actor":{id,title},"kind","via","changes":{field:[before,after]}}],"next"}.
// Fields the actor may not see are left out. References in changes carry {"id","title"}. The caller has
// found the record within access. Two statements, and one for each record type that changes refer to.
void history(Context& ctx, const Record& record, const HistoryRequest& request, std::string& out);

struct TimelineRequest {
  int limit = 50;
  std::string cursor;
  std::vector<std::string> kinds;  // follow_up, task, change, file, …; empty: all
  std::string text;                // only what has it in its title, text or changed values
};

// Appends everything said, done and changed about a record, newest first: activities that concern it,
// files, its own changes. {"data":[{"at","kind","entity","id","title","text","actor","done","changes"}],"next"}.
// Who may see the record sees what was said about it, whoever said it.
void timeline(Context& ctx, const Record& record, const TimelineRequest& request, std::string& out);

}  // namespace keyuan::record
