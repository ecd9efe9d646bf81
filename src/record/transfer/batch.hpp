// Rows of a file a few hundred at a time, and what is to become of each: the same for a rehearsal and
// for the run.
#pragma once

#include <unordered_map>

#include "record/transfer/import.hpp"
#include "record/transfer/row_reader.hpp"

namespace keyuan::record::transfer {

constexpr std::size_t kBatchRows = 1000;
constexpr std::size_t kFewRows = 100;  // while others wait for the database

// Up to `most` rows from where the table stands; empty at its end.
[[nodiscard]] std::vector<FileRow> next_rows(formats::Table& table, std::size_t most = kBatchRows);

enum class Outcome { kNew, kUpdate, kDuplicate, kInvalid };

struct Planned {
  const FileRow* row;
  ReadRow read;
  Outcome outcome = Outcome::kNew;
  Id existing;                 // the record that is there, or was made
  std::vector<std::string> keys;
  std::vector<Planned> brought;            // what it brings along; none of an invalid row
  const meta::Brought* as = nullptr;       // of a record that is brought along
};

// What is read of each row: its own record, and those it brings along.
struct Readers {
  Readers(const Context& ctx, const Import& import, const formats::TableInfo& info);
  RowReader own;
  std::vector<RowReader> brought;
};

// Keys of rows met earlier in the file: a second row of the same key is no new record. A key is kept as a
// fingerprint of 128 bits, so that a file of a million rows fits into a hundred megabytes.
class SeenKeys {
 public:
  // The number of the row that had any of these keys; 0 when there was none.
  [[nodiscard]] std::int64_t find(const std::vector<std::string>& keys) const;
  // The record that was made of it, or that it found.
  [[nodiscard]] Id record(const std::string& key) const;
  void add(const std::vector<std::string>& keys, std::int64_t row, Id record = {});
  void merge(SeenKeys&& others) { rows_.merge(others.rows_); }

 private:
  struct Fingerprint {
    std::uint64_t one, two;
    bool operator==(const Fingerprint&) const = default;
  };
  struct First {
    std::size_t operator()(const Fingerprint& f) const { return f.one; }
  };
  struct Earlier {
    std::int64_t row;
    Id record;
  };
  [[nodiscard]] static Fingerprint of(const std::string& key);

  std::unordered_map<Fingerprint, Earlier, First> rows_;
};

// Reads and judges a batch. `seen` is what came before it and is not changed.
[[nodiscard]] std::vector<Planned> plan_batch(Context& ctx, const Import& import, Readers& readers, Matcher& matcher,
                                              const std::vector<FileRow>& rows, const SeenKeys& seen);

// The names in options "key" as fields; the entity's own keys when it names none.
[[nodiscard]] std::vector<int> key_fields(const Entity& entity, const Import& import);

[[nodiscard]] std::string message(const Context& ctx, const Reason& reason);

}  // namespace keyuan::record::transfer
