#include "base/time.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <chrono>
#include <map>
#include <mutex>
#include <utility>

#include <fmt/format.h>

namespace keyuan::base {
namespace {

namespace chr = std::chrono;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// Reads exactly `n` digits at `at` and moves on; -1 when something else stands there.
int digits(std::string_view text, std::size_t& at, int n) {
  int value = 0;
  for (int i = 0; i < n; ++i, ++at) {
    if (at >= text.size() || text[at] < '0' || text[at] > '9') return -1;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

bool take(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

}  // namespace

std::string Date::to_string() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<Date> Date::parse(std::string_view text) {
  std::size_t at = 0;
  const int y = digits(text, at, 4);
  if (y < 1 || !take(text, at, '-')) return std::nullopt;
  const int m = digits(text, at, 2);
  if (m < 1 || !take(text, at, '-')) return std::nullopt;
  const int d = digits(text, at, 2);
  if (d < 1 || at != text.size()) return std::nullopt;
  const chr::year_month_day ymd{chr::year{y}, chr::month(m), chr::day(d)};
  if (!ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int16_t>(y), static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(d)};
}

std::int64_t Date::days() const {
  return chr::sys_days{chr::year_month_day{chr::year{year}, chr::month{month}, chr::day{day}}}
      .time_since_epoch()
      .count();
}

Date Date::from_days(std::int64_t days) {
  const chr::year_month_day ymd{chr::sys_days{chr::days{days}}};
  return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

Date Date::plus_months(int n) const {
  auto ym = chr::year_month{chr::year{year}, chr::month{month}} + chr::months{n};
  const auto last = static_cast<unsigned>(chr::year_month_day_last{ym.year(), chr::month_day_last{ym.month()}}.day());
  return {static_cast<std::int16_t>(static_cast<int>(ym.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ym.month())),
          static_cast<std::uint8_t>(std::min<unsigned>(day, last))};
}

int Date::weekday() const { return static_cast<int>(((days() + 3) % 7 + 7) % 7); }

void Time::append_to(std::string& out) const {
  const auto day = floor_div(ms, kDay);
  const auto rest = ms - day * kDay;
  const Date date = Date::from_days(day);
  fmt::format_to(std::back_inserter(out), "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", date.year,
                 date.month, date.day, rest / kHour, rest / kMinute % 60, rest / kSecond % 60,
                 rest % kSecond);
}

std::string Time::to_string() const {
  std::string out;
  append_to(out);
  return out;
}

std::optional<Time> Time::parse(std::string_view text) {
  if (text.size() < 17) return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  if (!date || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return std::nullopt;
  std::size_t at = 11;
  const int h = digits(text, at, 2);
  if (h < 0 || h > 23 || !take(text, at, ':')) return std::nullopt;
  const int m = digits(text, at, 2);
  if (m < 0 || m > 59) return std::nullopt;
  int s = 0;
  std::int64_t fraction = 0;
  if (take(text, at, ':')) {
    s = digits(text, at, 2);
    if (s < 0 || s > 59) return std::nullopt;
    if (take(text, at, '.')) {
      std::int64_t unit = 100;
      const auto start = at;
      for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10)
        fraction += (text[at] - '0') * unit;
      if (at == start) return std::nullopt;
    }
  }
  std::int64_t offset = 0;
  if (at < text.size() && (text[at] == 'Z' || text[at] == 'z')) {
    ++at;
  } else if (at < text.size() && (text[at] == '+' || text[at] == '-')) {
    const int sign = text[at++] == '+' ? 1 : -1;
    const int oh = digits(text, at, 2);
    if (oh < 0 || oh > 23) return std::nullopt;
    take(text, at, ':');
    const int om = digits(text, at, 2);
    if (om < 0 || om > 59) return std::nullopt;
    offset = sign * (oh * kHour + om * kMinute);
  } else {
    return std::nullopt;
  }
  if (at != text.size()) return std::nullopt;
  return Time{date->days() * kDay + h * kHour + m * kMinute + s * kSecond + fraction - offset};
}

struct Zone::Impl {
  std::string name;
  std::unique_ptr<icu::TimeZone> zone;
};

std::optional<Zone> Zone::find(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const Impl>, std::less<>> known;
  std::lock_guard lock(mutex);
  if (auto it = known.find(name); it != known.end()) return Zone(it->second);
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())})));
  if (!zone || *zone == icu::TimeZone::getUnknown()) return std::nullopt;
  auto impl = std::make_shared<Impl>(Impl{std::string(name), std::move(zone)});
  known.emplace(impl->name, impl);
  return Zone(std::move(impl));
}

Zone Zone::utc() { return *find("UTC"); }

const std::string& Zone::name() const { return impl_->name; }

std::int64_t Zone::offset_at(Time t) const {
  std::int32_t raw = 0, dst = 0;
  UErrorCode status = U_ZERO_ERROR;
  impl_->zone->getOffset(static_cast<UDate>(t.ms), false, raw, dst, status);
  return raw + dst;
}

Date Zone::date_at(Time t) const { return Date::from_days(floor_div(t.ms + offset_at(t), kDay)); }

Time Zone::start_of(Date date) const { return at(date, 0); }

Time Zone::at(Date date, std::int64_t ms_of_day) const {
  std::int32_t raw = 0, dst = 0;
  UErrorCode status = U_ZERO_ERROR;
  const std::int64_t wall = date.days() * kDay + ms_of_day;
  impl_->zone->getOffset(static_cast<UDate>(wall), true, raw, dst, status);
  return Time{wall - raw - dst};
}

namespace {
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Time now() const override {
    return {chr::duration_cast<chr::milliseconds>(chr::system_clock::now().time_since_epoch()).count()};
  }
};
}  // namespace

const Clock& Clock::system() {
  static const SystemClock clock;
  return clock;
}

}  // namespace keyuan::base
