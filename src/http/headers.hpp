// What every answer tells the browser, whatever it is about.
//
// The content security policy allows scripts, connections and fonts of this origin only, and no frame
// around it. `style-src` needs 'unsafe-inline' because Ant Design writes its styles into <style>
// elements at run time; script-src does not, and stays strict.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace keyuan::http {

struct SecurityHeaders {
  bool behind_tls = false;  // a proxy in front speaks TLS: adds Strict-Transport-Security

  // Name in lower case and value. An answer that brings a header of the same name keeps its own:
  // cache-control (here "no-store") of a file, content-security-policy of a download. An empty one
  // leaves it out.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> list() const;
};

}  // namespace keyuan::http
