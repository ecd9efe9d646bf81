// What modules add to every write of a record type, registered once in module.cpp. Hooks run in the
// order in which modules are listed; a rule of one verb belongs in the verb, a hook only to what must
// hold whoever writes.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

enum class WriteKind { kCreate, kUpdate, kRemove, kRestore, kPurge };

// One write on its way through the pipeline.
struct Write {
  WriteKind kind;
  const Entity& entity;
  const Record* before;       // null when created
  Record after;               // what will be, or is, stored
  std::vector<bool> changed;  // by field
  std::map<int, std::vector<Id>> links;  // new targets of references to many
  std::int64_t seq = 0;       // number of the row, once it is inserted

  template <class T>
  [[nodiscard]] bool changes(const Handle<T>& field) const {
    return changed[field.index];
  }
  template <class T, class V>
  void set(const Handle<T>& field, const V& value) {
    put(field.index, convert::to_value(value));
  }
  void put(int field, Value value) {
    if (after[field] == value) return;
    after[field] = std::move(value);
    changed[field] = true;
  }
};

using Hook = std::function<void(Context&, Write&)>;
// The same of many records that were made together (transfer/new_records.hpp), in fewer statements than one by one.
using NewHook = std::function<void(Context&, std::span<const Write>)>;

// A person opens one record, which nobody owns and which lies in a place (opening.hpp).
struct Opening {
  const Entity& entity;
  Id id, place;
};
// What is to be written before he is shown it; empty when there is nothing, or it was written already.
using NoteOpening = std::function<void(Context&)>;
using OpeningHook = std::function<NoteOpening(Context&, const Opening&)>;

class Hooks {
 public:
  // Before the row is written: may change `after`, may refuse by a Problem.
  void before(std::string entity, Hook hook) { before_[std::move(entity)].push_back(std::move(hook)); }
  // After it: may write other records. `news`, where there is one, stands for `hook` when many were made together.
  void after(std::string entity, Hook hook, NewHook news = {}) {
    after_[std::move(entity)].push_back({std::move(hook), std::move(news)});
  }

  // Before a person is shown a single record: may refuse by a Problem, also in what it gives to be written.
  void opening(std::string entity, OpeningHook hook) { opening_[std::move(entity)].push_back(std::move(hook)); }

  // What a computed field is: SQL over the record's columns as `t.…`, for both databases, with {now} for
  // the moment of the request in milliseconds.
  void compute(const std::string& entity, const std::string& field, std::string sql) {
    computed_[entity + "." + field] = std::move(sql);
  }
  // Null for a field that nobody computes.
  [[nodiscard]] const std::string* computed(const Entity& entity, const Field& field) const {
    const auto it = computed_.find(entity.name + "." + field.name);
    return it == computed_.end() ? nullptr : &it->second;
  }

  void run_before(Context& ctx, Write& write) const {
    for (const auto& hook : of(before_, write.entity)) hook(ctx, write);
  }
  void run_after(Context& ctx, Write& write) const {
    for (const auto& [hook, _] : of(after_, write.entity)) hook(ctx, write);
  }
  void run_after_new(Context& ctx, const Entity& entity, std::span<Write> writes) const {
    for (const auto& [hook, news] : of(after_, entity)) {
      if (news) news(ctx, writes);
      else for (auto& write : writes) hook(ctx, write);
    }
  }
  // The first thing that is to be written.
  [[nodiscard]] NoteOpening opening(Context& ctx, const Opening& opening) const {
    if (const auto it = opening_.find(opening.entity.name); it != opening_.end())
      for (const auto& hook : it->second)
        if (auto note = hook(ctx, opening)) return note;
    return {};
  }

 private:
  struct After {
    Hook hook;
    NewHook news;
  };
  template <class T>
  using ByEntity = std::unordered_map<std::string, std::vector<T>>;
  template <class T>
  static std::span<const T> of(const ByEntity<T>& all, const Entity& entity) {
    const auto it = all.find(entity.name);
    return it == all.end() ? std::span<const T>() : std::span<const T>(it->second);
  }
  ByEntity<Hook> before_;
  ByEntity<After> after_;
  std::unordered_map<std::string, std::vector<OpeningHook>> opening_;
  std::unordered_map<std::string, std::string> computed_;
};

}  // namespace keyuan::record
