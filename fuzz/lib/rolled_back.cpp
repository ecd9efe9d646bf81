#include "fuzz/lib/rolled_back.hpp"

namespace keyuan::fuzz {
namespace {

struct TakenBack {};

}  // namespace

void RolledBack::write(const std::function<void(db::Transaction&)>& body) {
  if (keep) return real_.write(body);
  try {
    real_.write([&](db::Transaction& tx) {
      body(tx);
      throw TakenBack{};
    });
  } catch (const TakenBack&) {
  }
}

}  // namespace keyuan::fuzz
