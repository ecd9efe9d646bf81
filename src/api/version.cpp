#include "api/version.hpp"

namespace keyuan::api {

std::string_view version() { return KEYUAN_VERSION; }

}  // namespace keyuan::api
