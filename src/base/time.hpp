// Moments, calendar dates and the clock.
//
// A moment is milliseconds since 1970 in UTC, in memory, in the database and in cursors; on the wire
// it is RFC 3339 with milliseconds and Z. A date has no zone: "2024-03-05" everywhere. Zones (IANA
// names, from ICU) matter only where a person's day begins: at the edge and in relative dates.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace keyuan::base {

struct Time {
  std::int64_t ms = 0;
  auto operator<=>(const Time&) const = default;
  [[nodiscard]] std::string to_string() const;  // 2024-03-05T06:30:00.000Z
  void append_to(std::string& out) const;
  // RFC 3339 with any offset, seconds and fraction optional; nothing when malformed or out of 0001…9999.
  [[nodiscard]] static std::optional<Time> parse(std::string_view text);
};

constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;

struct Date {
  std::int16_t year = 1970;
  std::uint8_t month = 1, day = 1;
  auto operator<=>(const Date&) const = default;
  [[nodiscard]] std::string to_string() const;  // 2024-03-05
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  [[nodiscard]] std::int64_t days() const;  // since 1970-01-01
  [[nodiscard]] static Date from_days(std::int64_t days);
  [[nodiscard]] Date plus_days(std::int64_t n) const { return from_days(days() + n); }
  // Clipped to the month's last day: 31 January plus one month is 28 or 29 February.
  [[nodiscard]] Date plus_months(int n) const;
  [[nodiscard]] int weekday() const;  // Monday 0 … Sunday 6
};

// A time zone by IANA name. Copies are cheap; safe from several threads.
class Zone {
 public:
  // Nothing when ICU knows no such zone.
  [[nodiscard]] static std::optional<Zone> find(std::string_view name);
  [[nodiscard]] static Zone utc();
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] std::int64_t offset_at(Time t) const;  // milliseconds east of UTC
  [[nodiscard]] Date date_at(Time t) const;
  // The first moment of `date` here.
  [[nodiscard]] Time start_of(Date date) const;
  // Wall-clock time here; of a time that occurs twice the first, of one skipped the next.
  [[nodiscard]] Time at(Date date, std::int64_t ms_of_day) const;

 private:
  struct Impl;
  explicit Zone(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Time now() const = 0;
  static const Clock& system();
};

// A clock that stands where it was set; for tests.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Time t) : time_(t) {}
  [[nodiscard]] Time now() const override { return time_; }
  void set(Time t) { time_ = t; }
  void advance(std::int64_t ms) { time_.ms += ms; }

 private:
  Time time_;
};

}  // namespace keyuan::base
