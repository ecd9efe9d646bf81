#include <array>

#include "record/files.hpp"

namespace keyuan::record {
namespace {

struct Known {
  std::string_view begins;  // with these bytes, or anything when empty
  std::string_view ending;  // of the name, or any when empty
  std::string_view type;
};

using namespace std::string_view_literals;
constexpr std::array kKnown = {
    Known{"\x89PNG\r\n\x1a\n"sv, "", "image/png"},
    Known{"\xff\xd8\xff"sv, "", "image/jpeg"},
    Known{"GIF8"sv, "", "image/gif"},
    Known{"%PDF-"sv, "", "application/pdf"},
    Known{"PK\x03\x04"sv, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Known{"PK\x03\x04"sv, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Known{"PK\x03\x04"sv, ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Known{"PK\x03\x04"sv, "", "application/zip"},
    Known{"ID3"sv, "", "audio/mpeg"},
    Known{"OggS"sv, "", "audio/ogg"},
    Known{"", ".txt", "text/plain; charset=utf-8"},
    Known{"", ".csv", "text/csv; charset=utf-8"},
    Known{"", ".vcf", "text/vcard; charset=utf-8"},
};

bool ends_like(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char c = name[name.size() - ending.size() + i];
    if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != ending[i]) return false;
  }
  return true;
}

// WebM names the codec of each track at its beginning, and those of pictures begin like this.
bool has_pictures(std::string_view webm) { return webm.substr(0, 4096).find("V_") != webm.npos; }

// "ftyp" is followed by who may read it; M4A is sound alone, as telephones record it.
bool is_sound(std::string_view mp4, std::string_view name) { return mp4.substr(8, 4) == "M4A " || ends_like(name, ".m4a"); }

}  // namespace

std::string_view file_type(std::string_view name, std::string_view bytes) {
  if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return "image/webp";
  if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") return is_sound(bytes, name) ? "audio/mp4" : "video/mp4";
  if (bytes.starts_with("\x1a\x45\xdf\xa3")) return has_pictures(bytes) ? "video/webm" : "audio/webm";
  for (const auto& k : kKnown)
    if (bytes.starts_with(k.begins) && ends_like(name, k.ending)) return k.type;
  return "application/octet-stream";
}

bool may_show_inline(std::string_view type) {
  return type == "image/png" || type == "image/jpeg" || type == "image/gif" || type == "image/webp" || type == "application/pdf";
}

}  // namespace keyuan::record
