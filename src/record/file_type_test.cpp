#include <gtest/gtest.h>

#include "record/files.hpp"

namespace keyuan::record {
namespace {

using namespace std::string_literals;

TEST(FileType, IsToldByItsBeginningAndNotByItsName) {
  struct Case {
    const char* name;
    std::string bytes;
    const char* type;
  };
  const auto webm = "\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01"s;
  for (const auto& [name, bytes, type] : std::vector<Case>{{"a.png", "\x89PNG\r\n\x1a\n...", "image/png"},
                                                           {"a.png", "<script>", "application/octet-stream"},
                                                           {"a.html", "\xff\xd8\xff\xe0", "image/jpeg"},
                                                           {"a.docx", "PK\x03\x04...", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
                                                           {"a", "PK\x03\x04...", "application/zip"},
                                                           {"语音.webm", webm + "A_OPUS", "audio/webm"},
                                                           {"电影.webm", webm + "V_VP9 A_OPUS", "video/webm"},
                                                           {"note", "\0\0\0\x1c"s + "ftypM4A ....", "audio/mp4"},
                                                           {"note.M4A", "\0\0\0\x1c"s + "ftypiso5....", "audio/mp4"},
                                                           {"film.mp4", "\0\0\0\x1c"s + "ftypisom....", "video/mp4"},
                                                           {"名单.csv", "姓名,电话", "text/csv; charset=utf-8"},
                                                           {"", "", "application/octet-stream"}})
    EXPECT_EQ(file_type(name, bytes), type) << name;
}

}  // namespace
}  // namespace keyuan::record
