#include "auth/seal.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <mutex>
#include <stdexcept>

namespace keyuan::auth {
namespace {

constexpr char kForm = 1;  // of a sealed text: this byte, the nonce, what is encrypted
constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
                      kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

[[noreturn]] void fail(const std::filesystem::path& file, const char* why) {
  throw std::runtime_error("The key " + file.string() + " " + why);
}

std::optional<Secret> read_key(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  if (!in) fail(file, "cannot be read.");
  Secret key(std::string(std::istreambuf_iterator<char>(in), {}));
  if (key.reveal().size() != kKeyBytes) fail(file, "is no key: it has to have 32 bytes.");
  return key;
}

// Whole under its name or not there; of two programs that make one, both use the first.
void make_key(const std::filesystem::path& file) {
  const auto part = file.string() + "." + base64url(random_bytes(9));
  const int out = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (out < 0) fail(file, "cannot be made.");
  const Secret key(random_bytes(kKeyBytes));
  const bool written = ::write(out, key.reveal().data(), kKeyBytes) == static_cast<ssize_t>(kKeyBytes) &&
                       ::fsync(out) == 0;
  ::close(out);
  if (written) (void)::link(part.c_str(), file.c_str());
  ::unlink(part.c_str());
  if (!std::filesystem::exists(file)) fail(file, "cannot be made.");
}

}  // namespace

class Seal::Key {
 public:
  explicit Key(std::filesystem::path file) : file_(std::move(file)) {
    if (file_.empty()) key_ = Secret(random_bytes(kKeyBytes));
  }
  // Looks for the file again until there is one; none while there is none and `make` is not asked.
  std::optional<Secret> get(bool make) {
    std::lock_guard lock(mutex_);
    if (!key_) key_ = read_key(file_);
    if (!key_ && make) {
      make_key(file_);
      key_ = read_key(file_);
    }
    return key_;
  }

 private:
  const std::filesystem::path file_;
  std::mutex mutex_;
  std::optional<Secret> key_;
};

Seal::Seal() : Seal(std::filesystem::path()) {}

Seal::Seal(std::filesystem::path file) : key_(std::make_shared<Key>(std::move(file))) {}

std::string Seal::close(std::string_view text, std::string_view about) const {
  const auto key = key_->get(true);
  auto out = kForm + random_bytes(kNonceBytes);
  out.resize(1 + kNonceBytes + text.size() + kTagBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      bytes(out) + 1 + kNonceBytes, nullptr, bytes(text), text.size(), bytes(about), about.size(),
      nullptr, bytes(out) + 1, bytes(key->reveal()));
  return out;
}

std::optional<Secret> Seal::open(std::string_view sealed, std::string_view about) const {
  const auto key = key_->get(false);
  if (!key || sealed.size() < 1 + kNonceBytes + kTagBytes || sealed[0] != kForm) return std::nullopt;
  const auto body = sealed.substr(1 + kNonceBytes);
  std::string out(body.size() - kTagBytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(out), nullptr, nullptr, bytes(body),
                                                 body.size(), bytes(about), about.size(),
                                                 bytes(sealed) + 1, bytes(key->reveal())) != 0)
    return std::nullopt;
  return Secret(std::move(out));
}

}  // namespace keyuan::auth
