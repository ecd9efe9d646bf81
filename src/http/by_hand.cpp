#include "http/by_hand.hpp"

#include "http/core.hpp"

namespace keyuan::http {
namespace {

Options without_threads(Options options) {
  options.workers = 0;
  return options;
}

}  // namespace

ServerByHand::ServerByHand(Options options, Handler handler)
    : core_(std::make_shared<Core>(without_threads(std::move(options)), std::move(handler))) {}
ServerByHand::~ServerByHand() { core_->let_go(); }
void ServerByHand::serve(int descriptor) { core_->adopt(descriptor); }
void ServerByHand::run() { core_->work_off(); }
Stats ServerByHand::stats() const { return core_->stats(); }

}  // namespace keyuan::http
