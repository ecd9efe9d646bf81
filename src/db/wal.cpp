#include "db/wal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <mutex>
#include <unordered_map>

#include <fmt/format.h>

#include "db/database.hpp"

namespace keyuan::db {
namespace {

constexpr std::size_t kHeader = 32, kFrameHeader = 24, kIndexHeader = 48;
constexpr int kLooks = 1000;  // at an index that a commit is just changing

using Bytes = const unsigned char*;

std::uint32_t big(Bytes at) { return std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3]; }
std::uint64_t salt_at(Bytes at) { return std::uint64_t{big(at)} << 32 | big(at + 4); }

bool read_at(int file, void* to, std::size_t count, std::uint64_t from) {
  return ::pread(file, to, count, static_cast<off_t>(from)) == static_cast<ssize_t>(count);
}

class File {
 public:
  explicit File(const std::string& path) : descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~File() {
    if (descriptor >= 0) ::close(descriptor);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  const int descriptor;
};

// The index of that path, or -1. POSIX takes all locks of this process off a file as soon as one descriptor of it is
// closed, SQLite's among them; then another program may cut the file off under its feet. So it stays open.
int index_file(const std::string& path) {
  static std::mutex mutex;
  static std::unordered_map<std::string, int> files;
  std::lock_guard lock(mutex);
  int& file = files.try_emplace(path, -1).first->second;
  struct stat there {}, had {};
  if (::stat(path.c_str(), &there) != 0) return -1;
  if (file >= 0 && ::fstat(file, &had) == 0 && had.st_dev == there.st_dev && had.st_ino == there.st_ino) return file;
  if (file >= 0) ::close(file);  // of a file that is gone
  return file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

std::uint64_t place_of(std::uint32_t number, std::uint32_t page_size) {
  return kHeader + std::uint64_t{number - 1} * (kFrameHeader + page_size);
}

}  // namespace

bool WalPosition::followed_by(std::uint64_t next) const {
  return salt == 0 || static_cast<std::uint32_t>(next >> 32) == static_cast<std::uint32_t>(salt >> 32) + 1;
}

// The index begins with its header, twice: a commit writes the second and then the first.
std::optional<WalPosition> wal_end(const std::string& database) {
  const int index = index_file(database + "-shm");
  if (index < 0) return std::nullopt;
  std::array<unsigned char, 2 * kIndexHeader> both{};
  for (int look = 0; look < kLooks; ++look) {
    if (!read_at(index, both.data(), both.size(), 0)) return std::nullopt;
    if (std::memcmp(both.data(), both.data() + kIndexHeader, kIndexHeader) != 0) continue;
    std::uint32_t frames = 0;  // in the machine's order, unlike the salt
    std::memcpy(&frames, both.data() + 16, sizeof frames);
    return frames == 0 ? WalPosition{} : WalPosition{salt_at(both.data() + 32), frames};
  }
  throw DatabaseError(fmt::format("The index of the log of {} does not come to rest.", database));
}

std::uint64_t wal_salt(const std::string& database) {
  const File log(database + "-wal");
  std::array<unsigned char, kHeader> header{};
  return log.descriptor >= 0 && read_at(log.descriptor, header.data(), header.size(), 0) ? salt_at(header.data() + 16) : 0;
}

Wal::Wal(const std::string& database) : path_(database + "-wal"), file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
  std::array<unsigned char, kHeader> header{};
  if (file_ < 0 || !read_at(file_, header.data(), header.size(), 0)) {
    if (file_ >= 0) ::close(file_);
    throw DatabaseError(fmt::format("{} cannot be read.", path_));
  }
  page_size_ = big(header.data() + 8);
  salt_ = salt_at(header.data() + 16);
}

Wal::~Wal() { ::close(file_); }

Wal::Frame Wal::frame(std::uint32_t number) const {
  std::array<unsigned char, kFrameHeader> header{};
  if (!read_at(file_, header.data(), header.size(), place_of(number, page_size_)) || salt_at(header.data() + 8) != salt_)
    throw DatabaseError(fmt::format("The frame {} of {} cannot be read.", number, path_));
  return {big(header.data()), big(header.data() + 4)};
}

void Wal::read(std::uint32_t number, std::string& bytes) const {
  bytes.resize(page_size_);
  if (!read_at(file_, bytes.data(), page_size_, place_of(number, page_size_) + kFrameHeader))
    throw DatabaseError(fmt::format("The frame {} of {} cannot be read.", number, path_));
}

}  // namespace keyuan::db
