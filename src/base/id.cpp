#include "base/id.hpp"

#include <sys/random.h>

#include <mutex>
#include <stdexcept>

namespace keyuan::base {
namespace {

constexpr char kHex[] = "0123456789abcdef";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_hyphen_place(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

// UUIDv7 with RFC 9562's method 1: twelve bits behind the time count up within a millisecond.
class SystemIdMaker final : public IdMaker {
 public:
  Id make(std::int64_t milliseconds) override {
    std::array<std::uint8_t, 10> random{};
    if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size()))
      throw std::runtime_error("the system's random source failed");
    std::int64_t time;
    std::uint32_t counter;
    {
      std::lock_guard lock(mutex_);
      if (milliseconds > last_) {
        last_ = milliseconds;
        counter_ = random[0] & 0x7f;
      } else if (++counter_ > 0xfff) {  // more than a millisecond holds: borrow from the next one
        ++last_;
        counter_ = 0;
      }
      time = last_;
      counter = counter_;
    }
    Id id;
    for (int i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(time >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (counter >> 8));
    id.bytes[7] = static_cast<std::uint8_t>(counter);
    for (int i = 0; i < 8; ++i) id.bytes[8 + i] = random[2 + i];
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3f));
    return id;
  }

 private:
  std::mutex mutex_;
  std::int64_t last_ = 0;
  std::uint32_t counter_ = 0;
};

}  // namespace

void Id::append_to(std::string& out) const {
  char text[36];
  std::size_t at = 0;
  for (std::uint8_t byte : bytes) {
    if (is_hyphen_place(at)) text[at++] = '-';
    text[at++] = kHex[byte >> 4];
    text[at++] = kHex[byte & 15];
  }
  out.append(text, sizeof text);
}

std::string Id::to_string() const {
  std::string out;
  out.reserve(36);
  append_to(out);
  return out;
}

std::optional<Id> Id::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Id id;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_hyphen_place(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_value(text[i]);
    if (value < 0) return std::nullopt;
    auto& byte = id.bytes[nibble / 2];
    byte = static_cast<std::uint8_t>(nibble % 2 ? byte | value : value << 4);
    ++nibble;
  }
  return id;
}

Id Id::from_bytes(std::string_view sixteen) {
  if (sixteen.size() != 16) throw std::invalid_argument("an id has 16 bytes");
  Id id;
  std::memcpy(id.bytes.data(), sixteen.data(), 16);
  return id;
}

IdMaker& IdMaker::system() {
  static SystemIdMaker maker;
  return maker;
}

}  // namespace keyuan::base
