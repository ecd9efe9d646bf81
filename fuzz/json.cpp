// The bodies of requests, on every route there is: the first line says which ("POST /accounts"), the rest is the body.
#include <array>
#include <cstdint>
#include <string_view>

#include "fuzz/lib/workspace.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace keyuan;
  using enum http::Method;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto line = text.substr(0, text.find('\n'));
  const auto body = text.substr(std::min(size, line.size() + 1));
  const auto space = line.find(' ');
  if (space == std::string_view::npos) return 0;
  for (const auto method : {kPost, kPut, kPatch, kDelete, kGet})
    if (http::name_of(method) == line.substr(0, space))
      fuzz::Workspace::one().ask(method, line.substr(space + 1), std::string(body));
  return 0;
}
