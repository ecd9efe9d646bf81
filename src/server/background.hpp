// What goes on beside the requests: jobs, and the log told to open screens.
#pragma once

#include "api/events.hpp"
#include "app/registry.hpp"
#include "jobs/relay.hpp"
#include "jobs/runner.hpp"

namespace keyuan::server {

class Background {
 public:
  // Adds its routes to `registry`; start() once all kinds of jobs are registered.
  explicit Background(app::Registry& registry);
  void start();
  void stop();

 private:
  api::LiveEvents events_;
  jobs::Relay relay_;
  jobs::Runner runner_;
};

}  // namespace keyuan::server
