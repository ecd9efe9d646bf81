#include "db/gathered_wal.hpp"

#include <sqlite3.h>

#include <cstddef>
#include <new>
#include <string>

namespace keyuan::db {
namespace {

constexpr const char* kName = "keyuan-gathered-wal";
constexpr std::size_t kMost = 120 << 10;  // bytes held back: SQLite's Unix layer takes less than 128 KiB at once

sqlite3_vfs* system_vfs() { return sqlite3_vfs_find(nullptr); }

// SQLite gives memory for a file; behind ours lies that of the system's.
struct WalFile {
  sqlite3_file as_sqlite;
  std::string held;
  sqlite3_int64 from;  // where `held` belongs

  [[nodiscard]] sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  // When it fails nothing is held any more: SQLite takes the commit back and writes those places again.
  int bring() {
    if (held.empty()) return SQLITE_OK;
    const int code = inner()->pMethods->xWrite(inner(), held.data(), static_cast<int>(held.size()), from);
    held.clear();
    return code;
  }
};
static_assert(sizeof(WalFile) % alignof(std::max_align_t) == 0);

WalFile& of(sqlite3_file* file) { return *reinterpret_cast<WalFile*>(file); }

int close(sqlite3_file* file) {
  auto& wal = of(file);
  const int brought = wal.bring(), closed = wal.inner()->pMethods->xClose(wal.inner());
  wal.~WalFile();
  return brought != SQLITE_OK ? brought : closed;
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  auto& wal = of(file);
  const bool follows = at == wal.from + static_cast<sqlite3_int64>(wal.held.size());
  if (!follows || wal.held.size() + static_cast<std::size_t>(size) > kMost)
    if (const int code = wal.bring(); code != SQLITE_OK) return code;
  if (wal.held.empty()) wal.from = at;
  try {
    wal.held.append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
  return SQLITE_OK;
}

// Whatever else is asked of the file is asked of the system's, with everything in it.
template <auto method, class... Arguments>
int pass(sqlite3_file* file, Arguments... arguments) {
  auto& wal = of(file);
  if (const int code = wal.bring(); code != SQLITE_OK) return code;
  return (wal.inner()->pMethods->*method)(wal.inner(), arguments...);
}

using Methods = sqlite3_io_methods;
constexpr Methods kMethods = {
    1, close, pass<&Methods::xRead, void*, int, sqlite3_int64>, write, pass<&Methods::xTruncate, sqlite3_int64>,
    pass<&Methods::xSync, int>, pass<&Methods::xFileSize, sqlite3_int64*>, pass<&Methods::xLock, int>, pass<&Methods::xUnlock, int>,
    pass<&Methods::xCheckReservedLock, int*>, pass<&Methods::xFileControl, int, void*>,
    [](sqlite3_file* file) { return of(file).inner()->pMethods->xSectorSize(of(file).inner()); },
    [](sqlite3_file* file) { return of(file).inner()->pMethods->xDeviceCharacteristics(of(file).inner()); },
    nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flags_out) {
  auto* system = system_vfs();
  if ((flags & SQLITE_OPEN_WAL) == 0) return system->xOpen(system, path, file, flags, flags_out);
  auto* wal = new (file) WalFile{{nullptr}, {}, 0};
  const int code = system->xOpen(system, path, wal->inner(), flags, flags_out);
  if (code == SQLITE_OK) {
    wal->as_sqlite.pMethods = &kMethods;
  } else {
    wal->~WalFile();
    file->pMethods = nullptr;
  }
  return code;
}

}  // namespace

const char* gathered_wal() {
  static sqlite3_vfs layer = [] {
    auto copy = *system_vfs();  // all but the opening of files is the system's
    copy.szOsFile += static_cast<int>(sizeof(WalFile));
    copy.zName = kName;
    copy.pNext = nullptr;
    copy.xOpen = open;
    return copy;
  }();
  static const int made = sqlite3_vfs_register(&layer, 0);
  return made == SQLITE_OK ? kName : nullptr;
}

}  // namespace keyuan::db
