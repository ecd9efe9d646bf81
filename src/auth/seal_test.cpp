#include "auth/seal.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace keyuan::auth {
namespace {

namespace fs = std::filesystem;

class SealTest : public testing::Test {
 protected:
  SealTest() { fs::create_directory(folder); }
  ~SealTest() override { fs::remove_all(folder); }
  const fs::path folder = fs::temp_directory_path() / ("keyuan-seal-" + base64url(random_bytes(9)));
  const fs::path file = folder / "secret.key";
};

std::string opened(const Seal& seal, std::string_view sealed, std::string_view about) {
  const auto text = seal.open(sealed, about);
  return text ? text->reveal() : "nothing";
}

TEST_F(SealTest, OpensWhatItClosed) {
  const Seal seal;
  const auto sealed = seal.close("一个秘密", "li");
  EXPECT_EQ(sealed.find("一个秘密"), std::string::npos);
  EXPECT_NE(sealed, seal.close("一个秘密", "li"));
  EXPECT_EQ(opened(seal, sealed, "li"), "一个秘密");
  EXPECT_EQ(opened(seal, seal.close("", ""), ""), "");
}

TEST_F(SealTest, OpensNothingElse) {
  const Seal seal;
  const auto sealed = seal.close("secret", "li");
  EXPECT_EQ(opened(seal, sealed, "wang"), "nothing");
  EXPECT_EQ(opened(Seal(), sealed, "li"), "nothing");
  EXPECT_EQ(opened(seal, "", "li"), "nothing");
  EXPECT_EQ(opened(seal, "secret", "li"), "nothing");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_EQ(opened(seal, changed, "li"), "nothing") << i;
  }
}

TEST_F(SealTest, TheKeyIsAFileForItsOwnerAlone) {
  const Seal seal(file);
  EXPECT_EQ(opened(seal, "x", "li"), "nothing");
  EXPECT_FALSE(fs::exists(file)) << "reading makes none";
  const auto sealed = seal.close("secret", "li");
  EXPECT_EQ(fs::file_size(file), 32u);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 1);
  EXPECT_EQ(opened(Seal(file), sealed, "li"), "secret");
  fs::remove(file);
  EXPECT_EQ(opened(Seal(file), sealed, "li"), "nothing");
}

TEST_F(SealTest, AFileThatIsNoKeyIsNotReplaced) {
  std::ofstream(file) << "short";
  EXPECT_THROW((void)Seal(file).close("secret", "li"), std::runtime_error);
  EXPECT_EQ(fs::file_size(file), 5u);
}

}  // namespace
}  // namespace keyuan::auth
