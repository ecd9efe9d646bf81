#include "base/json_once.hpp"

KEYUAN_JSON_ONCE(template class)
