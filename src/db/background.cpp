#include "db/background.hpp"

namespace keyuan::db {
namespace {

thread_local bool in_background = false;
thread_local int giving_way = 0;

}  // namespace

void write_in_background() { in_background = true; }
bool writes_in_background() { return in_background; }

GivingWay::GivingWay() { ++giving_way; }
GivingWay::~GivingWay() { --giving_way; }
bool GivingWay::now() { return giving_way > 0; }

}  // namespace keyuan::db
