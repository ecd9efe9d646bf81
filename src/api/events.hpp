// Live events: what colleagues change appears on open screens without asking. One relay follows the log;
// each open stream is given what its person may see, and ends when the session or token that opened it has.
#pragma once

#include <memory>
#include <vector>

#include "app/registry.hpp"
#include "jobs/relay.hpp"

namespace keyuan::api {

class LiveEvents {
 public:
  explicit LiveEvents(app::Services& services);

  [[nodiscard]] std::vector<app::Route> routes();
  // To be given to the relay and the queue, before they start.
  void changed(const jobs::Event& event);
  void job_changed(const jobs::Job& job);
  // Record types, or what somebody may do with them, may have changed: those to whom they look otherwise are told to look again.
  void described();

 private:
  struct Listener {
    base::Id user;
    std::string remote;
    auth::Secret cookie, authorization;  // what opened it; one of them is empty
    std::string described;  // what /meta follows from, as it was when he was last told
    std::shared_ptr<http::EventStream> stream;
  };
  [[nodiscard]] bool may_still(const Listener& listener) const;
  template <class Frame>
  void tell(Frame&& frame);

  app::Services& services_;
  std::mutex mutex_;
  std::vector<Listener> listeners_;
};

}  // namespace keyuan::api
