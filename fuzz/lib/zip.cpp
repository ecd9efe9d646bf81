#include "fuzz/lib/zip.hpp"

#include <zlib.h>

namespace keyuan::fuzz {
namespace {

void put(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i));
}

// What the header of a part and its entry in the directory have in common.
void put_facts(std::string& out, std::string_view name, std::string_view part) {
  put(out, 20, 2);  // version
  put(out, 0, 2);   // flags
  put(out, 0, 2);   // stored
  put(out, 0, 4);   // when
  put(out, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size()))), 4);
  put(out, static_cast<std::uint32_t>(part.size()), 4);
  put(out, static_cast<std::uint32_t>(part.size()), 4);
  put(out, static_cast<std::uint32_t>(name.size()), 2);
  put(out, 0, 2);  // no extra field
}

}  // namespace

void Zip::add(std::string_view name, std::string_view part) {
  const auto at = static_cast<std::uint32_t>(parts_.size());
  put(parts_, 0x04034b50, 4);
  put_facts(parts_, name, part);
  parts_.append(name).append(part);
  put(directory_, 0x02014b50, 4);
  put(directory_, 20, 2);
  put_facts(directory_, name, part);
  put(directory_, 0, 2);  // no comment
  put(directory_, 0, 2);  // first disk
  put(directory_, 0, 2);
  put(directory_, 0, 4);
  put(directory_, at, 4);
  directory_.append(name);
  ++count_;
}

std::string Zip::bytes() const {
  std::string out = parts_ + directory_;
  put(out, 0x06054b50, 4);
  put(out, 0, 4);  // disks
  put(out, count_, 2);
  put(out, count_, 2);
  put(out, static_cast<std::uint32_t>(directory_.size()), 4);
  put(out, static_cast<std::uint32_t>(parts_.size()), 4);
  put(out, 0, 2);
  return out;
}

}  // namespace keyuan::fuzz
