// The days and hours on which the company works: the week, public holidays and make-up working days. Deadlines elsewhere
// are counted by it.
#pragma once

#include <functional>
#include <memory>

#include "base/working_days.hpp"
#include "record/context.hpp"

namespace keyuan::app {
class Registry;
}

namespace keyuan::calendar {

void install(app::Registry& registry);

// The company's, in its own zone; as it stood when the request began. Never null. Costs nothing.
[[nodiscard]] std::shared_ptr<const base::WorkingDays> of(const record::Context& ctx);

// Calls `recount` behind the commit of a change of the calendar or of the time zone, acting as the program and once for
// changes close together: `of` gives the new one. It runs in the transaction that ends a job, so what touches more than a
// few rows is to be queued as a job of one's own.
void when_changed(app::Registry& registry, std::function<void(record::Context&)> recount);

}  // namespace keyuan::calendar
