// A place is to access what a department is, for records that nobody owns: their `owner` is empty and their `department`
// is the place's id. The engine knows no more of places than this; a module says which there are (app::Services::add_places).
#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"

namespace keyuan::record::access {

struct Place {
  base::Id id;
  std::string entity;  // of which records lie in it; a place of two record types is given twice
  // Persons, departments (with all below them), roles, or kEverybody. Who administers it also reads.
  std::vector<base::Id> read, administer;
  // Fields that are shown masked (masked.hpp) while a record lies in it, to everybody but those who administer it and the
  // workspace's administrators, whatever they may read by their roles. Naming an address means all its parts.
  std::vector<std::string> masked{};
};

}  // namespace keyuan::record::access
