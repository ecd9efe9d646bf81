#include "modules/sources/costs.hpp"

#include <gtest/gtest.h>

namespace keyuan::sources {
namespace {

Days days(std::string_view from, std::string_view to) { return {*base::Date::parse(from), *base::Date::parse(to)}; }

TEST(Costs, ShareWithin) {
  const auto check = [](const char* amount, Days spread, Days asked, const char* expected) {
    EXPECT_EQ(share_within(*base::Decimal::parse(amount), spread, asked).to_string(), expected) << amount << " " << expected;
  };
  const auto month = days("2026-03-01", "2026-03-31");
  check("31", month, days("2026-01-01", "2026-12-31"), "31");
  check("31", month, days("2026-03-11", "2026-03-20"), "10");
  check("31", month, days("2026-03-31", "2026-05-01"), "1");
  check("31", month, days("2026-04-01", "2026-05-01"), "0");
  check("100", days("2026-03-01", "2026-03-03"), days("2026-03-01", "2026-03-01"), "33.3333");
  check("100", days("2026-03-01", "2026-03-03"), days("2026-03-01", "2026-03-02"), "66.6667");
  check("900000000000", days("1990-01-01", "2089-12-31"), days("1990-01-01", "2089-12-31"), "900000000000");
  check("5", days("2026-03-02", "2026-03-01"), days("2026-01-01", "2026-12-31"), "0");
  check("5", month, days("2026-12-31", "2026-01-01"), "0");
}

}  // namespace
}  // namespace keyuan::sources
