// One record in memory, and a set of changes to one.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "base/time.hpp"
#include "base/value.hpp"
#include "meta/description.hpp"

namespace keyuan::record {

using base::Id;
using base::Value;
using meta::Entity;
using meta::Field;
using meta::Handle;

// C++ value of a field ↔ stored value. An empty string, nil id and missing number are NULL.
namespace convert {
inline Value to_value(const std::string& s) { return s.empty() ? Value{} : Value{s}; }
inline Value to_value(std::string_view s) { return to_value(std::string(s)); }
inline Value to_value(const char* s) { return to_value(std::string(s)); }
inline Value to_value(std::int64_t n) { return n; }
inline Value to_value(int n) { return std::int64_t{n}; }
inline Value to_value(bool b) { return std::int64_t{b}; }
inline Value to_value(base::Decimal d) { return d.units; }
inline Value to_value(base::Time t) { return t.ms; }
inline Value to_value(base::Date d) { return d.to_string(); }
inline Value to_value(Id id) { return id ? Value{id} : Value{}; }

template <class T>
T from_value(const Value& v) {
  if constexpr (std::is_same_v<T, std::string>) return base::as_text(v);
  else if constexpr (std::is_same_v<T, std::int64_t>) return base::as_integer(v);
  else if constexpr (std::is_same_v<T, bool>) return base::as_integer(v) != 0;
  else if constexpr (std::is_same_v<T, base::Decimal>) return base::Decimal{base::as_integer(v)};
  else if constexpr (std::is_same_v<T, base::Time>) return base::Time{base::as_integer(v)};
  else if constexpr (std::is_same_v<T, base::Date>) return base::Date::parse(base::as_text(v)).value_or(base::Date{});
  else if constexpr (std::is_same_v<T, Id>) return base::as_id(v);
  else static_assert(sizeof(T) == 0, "no such field value");
}
}  // namespace convert

// The stored values of all fields of a record; references to many are in `links`.
class Record {
 public:
  explicit Record(const Entity& entity) : entity_(&entity), values_(entity.fields.size()) {}

  [[nodiscard]] const Entity& entity() const { return *entity_; }
  [[nodiscard]] Id id() const { return base::as_id(values_[meta::kId]); }
  [[nodiscard]] std::int64_t version() const { return base::as_integer(values_[meta::kVersion]); }
  [[nodiscard]] bool removed() const { return !base::is_null(values_[meta::kRemovedAt]); }
  [[nodiscard]] Id owner() const { return entity_->owned ? base::as_id(values_[meta::kOwner]) : Id{}; }
  [[nodiscard]] Id department() const {
    return entity_->owned ? base::as_id(values_[meta::kDepartment]) : Id{};
  }
  [[nodiscard]] const std::string& title() const { return base::as_text(values_[entity_->title]); }

  [[nodiscard]] const Value& operator[](int field) const { return values_[field]; }
  [[nodiscard]] Value& operator[](int field) { return values_[field]; }
  [[nodiscard]] bool has(int field) const { return !base::is_null(values_[field]); }

  template <class T>
  [[nodiscard]] bool has(const Handle<T>& field) const {
    return has(field.index);
  }
  // The zero of T when the field is empty.
  template <class T>
  [[nodiscard]] T get(const Handle<T>& field) const {
    return convert::from_value<T>(values_[field.index]);
  }
  template <class T, class V>
  void set(const Handle<T>& field, const V& value) {
    values_[field.index] = convert::to_value(value);
  }

  // Targets of a reference to many, by field; filled by find() and by writes.
  std::map<int, std::vector<Id>> links;

 private:
  const Entity* entity_;
  std::vector<Value> values_;
};

// New values for some fields. Setting a field twice keeps the last.
class Changes {
 public:
  template <class T, class V>
  Changes& set(const Handle<T>& field, const V& value) {
    return put(field.index, convert::to_value(value));
  }
  template <class T>
  Changes& clear(const Handle<T>& field) {
    return put(field.index, Value{});
  }
  Changes& put(int field, Value value) {
    for (auto& [f, v] : values)
      if (f == field) {
        v = std::move(value);
        return *this;
      }
    values.emplace_back(field, std::move(value));
    return *this;
  }
  [[nodiscard]] const Value* find(int field) const {
    for (const auto& [f, v] : values)
      if (f == field) return &v;
    return nullptr;
  }

  std::vector<std::pair<int, Value>> values;
  std::map<int, std::vector<Id>> links;  // references to many: the whole new list
};

}  // namespace keyuan::record
