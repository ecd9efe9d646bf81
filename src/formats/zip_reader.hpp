// The parts of a ZIP archive in memory, unpacked piece by piece and never beyond a limit.
//
// Against decompression bombs: a part may not unpack to more than `part_bytes`, nor, beyond the first
// 16 MB, to more than `ratio` times its packed size. Errors: base::Problem formats.broken_file (no
// archive, damaged) and formats.too_large.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace keyuan::formats {

struct ZipLimits {
  std::uint64_t part_bytes = 4ULL << 30;
  std::uint64_t ratio = 250;
  int parts = 10'000;
};

// One part, read from its beginning. Must not outlive the bytes of the archive.
class ZipPart {
 public:
  ~ZipPart();
  // Up to `size` bytes into `to`; 0 at the end.
  std::size_t read(char* to, std::size_t size);

 private:
  friend class ZipReader;
  struct Impl;
  explicit ZipPart(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class ZipReader {
 public:
  explicit ZipReader(std::string_view bytes, ZipLimits limits = {});
  [[nodiscard]] bool has(const std::string& part) const;
  // Several may be open at a time.
  [[nodiscard]] std::unique_ptr<ZipPart> open(const std::string& part) const;
  // A small part at once; formats.too_large beyond `most` bytes.
  [[nodiscard]] std::string read(const std::string& part, std::size_t most) const;

 private:
  std::string_view bytes_;
  ZipLimits limits_;
};

}  // namespace keyuan::formats
