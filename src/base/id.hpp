// The identity of a record: a UUID of version 7 (RFC 9562), which sorts by the time it was made.
//
// Shape: 16 bytes in memory and in the database (BLOB in SQLite, uuid in PostgreSQL), the usual 36
// lower-case characters on the wire. The nil id means "no record".
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace keyuan::base {

struct Id {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return *this != Id{}; }

  [[nodiscard]] std::string to_string() const;
  void append_to(std::string& out) const;

  // The id written as `text`, in either case, with hyphens; nothing when it is no UUID.
  [[nodiscard]] static std::optional<Id> parse(std::string_view text);
  // The 16 bytes read from a database column.
  [[nodiscard]] static Id from_bytes(std::string_view sixteen);
  [[nodiscard]] std::string_view view() const {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
};

// Makes ids. Ids of one maker rise strictly, also within a millisecond. Safe from several threads.
class IdMaker {
 public:
  virtual ~IdMaker() = default;
  // A new id that carries `milliseconds` since 1970.
  virtual Id make(std::int64_t milliseconds) = 0;

  // From the system's random source.
  static IdMaker& system();
};

}  // namespace keyuan::base

template <>
struct std::hash<keyuan::base::Id> {
  std::size_t operator()(const keyuan::base::Id& id) const noexcept {
    std::size_t h;
    std::memcpy(&h, id.bytes.data() + 8, sizeof h);  // the random half
    return h;
  }
};
