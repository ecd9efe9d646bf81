#include "formats/zip_reader.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

#include "base/problem.hpp"

namespace keyuan::formats {
namespace {

base::Problem broken() { return base::malformed("formats.broken_file"); }
base::Problem too_large() { return {base::Kind::kTooLarge, "formats.too_large"}; }

// minizip's view of a file: a place in memory.
struct Memory {
  std::string_view bytes;
  std::uint64_t at = 0;
};

Memory* memory(voidpf stream) { return static_cast<Memory*>(stream); }
voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }
uLong read_memory(voidpf, voidpf stream, void* to, uLong size) {
  auto* m = memory(stream);
  const auto n = std::min<std::uint64_t>(size, m->bytes.size() - std::min<std::uint64_t>(m->at, m->bytes.size()));
  std::memcpy(to, m->bytes.data() + m->at, n);
  m->at += n;
  return static_cast<uLong>(n);
}
uLong write_memory(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T tell_memory(voidpf, voidpf stream) { return memory(stream)->at; }
long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  auto* m = memory(stream);
  std::uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = m->at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = m->bytes.size();
  const auto target = base + offset;
  if (target > m->bytes.size()) return -1;
  m->at = target;
  return 0;
}
int close_memory(voidpf, voidpf) { return 0; }
int error_memory(voidpf, voidpf) { return 0; }

// An archive opened on bytes; closes itself.
struct Archive {
  explicit Archive(std::string_view bytes) : memory{bytes, 0} {
    zlib_filefunc64_def functions{open_memory, read_memory, write_memory, tell_memory,
                                  seek_memory, close_memory, error_memory, &memory};
    file = unzOpen2_64("", &functions);
    if (file == nullptr) throw broken();
  }
  ~Archive() { unzClose(file); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  Memory memory;
  unzFile file = nullptr;
};

}  // namespace

struct ZipPart::Impl {
  Impl(std::string_view bytes, const std::string& part, ZipLimits limits) : archive(bytes), limits(limits) {
    if (unzLocateFile(archive.file, part.c_str(), 2) != UNZ_OK) throw broken();
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(archive.file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
      throw broken();
    if ((info.flag & 1) != 0) throw base::malformed("formats.encrypted_file");
    if (info.uncompressed_size > limits.part_bytes) throw too_large();
    packed = std::max<std::uint64_t>(std::min<std::uint64_t>(info.compressed_size, bytes.size()), 1);
    if (unzOpenCurrentFile(archive.file) != UNZ_OK) throw broken();
  }
  ~Impl() { unzCloseCurrentFile(archive.file); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  Archive archive;
  ZipLimits limits;
  std::uint64_t packed = 1, unpacked = 0;
};

ZipPart::ZipPart(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ZipPart::~ZipPart() = default;

std::size_t ZipPart::read(char* to, std::size_t size) {
  const int n = unzReadCurrentFile(impl_->archive.file, to, static_cast<unsigned>(std::min<std::size_t>(size, 1U << 20)));
  if (n < 0) throw broken();
  impl_->unpacked += static_cast<std::uint64_t>(n);
  constexpr std::uint64_t kFree = 16ULL << 20;
  if (impl_->unpacked > impl_->limits.part_bytes ||
      (impl_->unpacked > kFree && impl_->unpacked / impl_->packed > impl_->limits.ratio))
    throw too_large();
  return static_cast<std::size_t>(n);
}

ZipReader::ZipReader(std::string_view bytes, ZipLimits limits) : bytes_(bytes), limits_(limits) {
  Archive archive(bytes_);
  unz_global_info64 info{};
  if (unzGetGlobalInfo64(archive.file, &info) != UNZ_OK) throw broken();
  if (info.number_entry > static_cast<ZPOS64_T>(limits_.parts)) throw too_large();
}

bool ZipReader::has(const std::string& part) const {
  Archive archive(bytes_);
  return unzLocateFile(archive.file, part.c_str(), 2) == UNZ_OK;
}

std::unique_ptr<ZipPart> ZipReader::open(const std::string& part) const {
  return std::unique_ptr<ZipPart>(new ZipPart(std::make_unique<ZipPart::Impl>(bytes_, part, limits_)));
}

std::string ZipReader::read(const std::string& part, std::size_t most) const {
  const auto stream = open(part);
  std::string out, piece(64 * 1024, '\0');
  for (std::size_t n; (n = stream->read(piece.data(), piece.size())) > 0;) {
    if (out.size() + n > most) throw too_large();
    out.append(piece, 0, n);
  }
  return out;
}

}  // namespace keyuan::formats
