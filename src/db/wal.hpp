// SQLite's log (the -wal file) and its index (the -shm file), as far as keeping the log needs them. Both are laid out
// as https://www.sqlite.org/walformat.html says.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace keyuan::db {

// A place in the log. SQLite begins it anew, with another salt, once all of it has been folded into the database.
struct WalPosition {
  std::uint64_t salt = 0;  // 0: before the first frame of any log
  std::uint32_t frame = 0;
  // Whether a log of salt `next` comes right after the one of this place.
  [[nodiscard]] bool followed_by(std::uint64_t next) const;
};

// The last committed frame, of a database that some connection has open. Nothing when there is no index.
[[nodiscard]] std::optional<WalPosition> wal_end(const std::string& database);

// The salt of the log; 0 when there is no log, or it is empty.
[[nodiscard]] std::uint64_t wal_salt(const std::string& database);

// The frames of the log, from 1. Errors: DatabaseError when it cannot be read, or a frame is not of its salt.
class Wal {
 public:
  explicit Wal(const std::string& database);
  ~Wal();
  Wal(const Wal&) = delete;
  Wal& operator=(const Wal&) = delete;

  struct Frame {
    std::uint32_t page = 0;
    std::uint32_t pages_after = 0;  // of the database, when a transaction ends with this frame; else 0
  };
  [[nodiscard]] Frame frame(std::uint32_t number) const;
  void read(std::uint32_t number, std::string& bytes) const;  // of its page
  [[nodiscard]] std::uint64_t salt() const { return salt_; }
  [[nodiscard]] std::uint32_t page_size() const { return page_size_; }

 private:
  std::string path_;
  int file_ = -1;
  std::uint64_t salt_ = 0;
  std::uint32_t page_size_ = 0;
};

}  // namespace keyuan::db
