#include "modules/sources/first_contact.hpp"

#include <gtest/gtest.h>

namespace keyuan::sources {
namespace {

base::Time at(std::string_view text) { return *base::Time::parse(std::string(text) + "+08:00"); }

base::WorkingDays calendar() {
  return base::WorkingDays(*base::Zone::find("Asia/Shanghai"), base::WorkingDays::kMondayToFriday, {},
                           {{*base::Date::parse("2026-10-01"), false}, {*base::Date::parse("2026-10-02"), false}});
}

TEST(FirstContact, Due) {
  const auto days = calendar();
  const auto check = [&](const char* from, const Deadline& deadline, const char* expected) {
    EXPECT_EQ(due(days, deadline, at(from)).to_string(), at(expected).to_string()) << from << " " << deadline.days << "d " << deadline.hours << "h";
  };
  // An exhibition on Saturday: the next working day.
  check("2026-09-26T15:00:00", {1, 0, true}, "2026-09-28T15:00:00");
  check("2026-09-26T21:30:00", {1, 0, true}, "2026-09-28T18:00:00");
  check("2026-09-26T03:00:00", {1, 0, true}, "2026-09-28T18:00:00");
  check("2026-09-30T10:00:00", {1, 0, true}, "2026-10-05T10:00:00");
  check("2026-09-30T17:30:00", {0, 2, true}, "2026-10-05T10:30:00");
  check("2026-09-30T10:00:00", {1, 2, true}, "2026-10-05T12:00:00");
  check("2026-09-30T10:00:00", {1, 2, false}, "2026-10-01T12:00:00");
  check("2026-09-30T23:00:00", {0, 2, false}, "2026-10-01T01:00:00");
  check("2026-09-30T10:00:00", {0, 0, true}, "2026-09-30T10:00:00");
}

}  // namespace
}  // namespace keyuan::sources
