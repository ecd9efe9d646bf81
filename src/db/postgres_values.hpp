// Values on their way to PostgreSQL and back.
//
// Parameters travel in binary form (network byte order) with their type, so that no text is parsed
// and none is copied; NULL travels without a type and takes that of its place. Answers come as text.
#pragma once

#include <libpq-fe.h>

#include <array>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"

namespace keyuan::db {

// The arrays that libpq wants for a list of values, which must outlive it.
class PostgresParameters {
 public:
  explicit PostgresParameters(std::span<const Value> values);

  [[nodiscard]] int size() const { return static_cast<int>(types_.size()); }
  [[nodiscard]] const Oid* types() const { return types_.data(); }
  [[nodiscard]] const char* const* values() const { return values_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }
  // A letter per parameter: which statement this list fits.
  [[nodiscard]] const std::string& signature() const { return signature_; }

 private:
  std::vector<Oid> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
  std::deque<std::array<char, 8>> numbers_;
  std::string signature_;
};

// `value` as a field of COPY's text format, without the separators.
void append_copy_field(std::string& out, const Value& value);

// What a text answer means: numbers also from numeric ("12.50") and boolean ("t").
[[nodiscard]] std::int64_t integer_of(std::string_view text);
[[nodiscard]] double real_of(std::string_view text);
// bytea's "\x0aff".
[[nodiscard]] std::string bytes_of(std::string_view text);

}  // namespace keyuan::db
