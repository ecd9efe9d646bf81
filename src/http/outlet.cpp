#include "http/session.hpp"

namespace keyuan::http {

bool Outlet::send(std::string_view frame) {
  std::lock_guard lock(mutex_);
  if (closed_) return false;
  const auto session = session_.lock();
  if (!session) return false;
  if (pending_.size() + frame.size() > most_) {
    closed_ = dropped_ = true;
    core_.wake(session);
    return false;
  }
  pending_ += frame;
  if (!woken_) core_.wake(session);
  woken_ = true;
  return true;
}

void Outlet::close() {
  std::lock_guard lock(mutex_);
  if (closed_) return;
  closed_ = true;
  if (const auto session = session_.lock()) core_.wake(session);
}

Outlet::Taken Outlet::take() {
  std::lock_guard lock(mutex_);
  woken_ = false;
  Taken taken{std::move(pending_), closed_};
  pending_ = {};
  return taken;
}

bool Outlet::dropped() {
  std::lock_guard lock(mutex_);
  return dropped_;
}

void Outlet::shut() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  pending_ = {};
}

}  // namespace keyuan::http
