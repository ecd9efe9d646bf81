#include <algorithm>
#include <set>

#include "base/problem.hpp"
#include "formats/csv_writer.hpp"
#include "meta/labels.hpp"
#include "record/access/clause.hpp"
#include "record/query/sql.hpp"
#include "record/transfer/batch.hpp"
#include "record/transfer/brought.hpp"
#include "record/transfer/new_records.hpp"
#include "record/transfer/similar.hpp"
#include "record/transfer/store.hpp"

namespace keyuan::record::transfer {
namespace {

using nlohmann::json;

struct Counts {
  std::int64_t created = 0, updated = 0, skipped = 0, rejected = 0, incomplete = 0, warned = 0, references = 0;
  BroughtResult brought;
};

json result_json(const Counts& c) {
  json out = {{"created", c.created}, {"updated", c.updated}, {"skipped", c.skipped}, {"rejected", c.rejected},
              {"incomplete", c.incomplete}, {"warned", c.warned}, {"references_created", c.references}, {"brought", json::object()}};
  for (const auto& [entity, b] : c.brought)
    out["brought"][entity] = {{"created", b.created}, {"updated", b.updated}, {"skipped", b.skipped}, {"rejected", b.rejected}};
  return out;
}

Counts counts_of(const json& result) {
  if (!result.is_object()) return {};
  const auto n = [](const json& from, const char* name) { return from.value(name, std::int64_t{0}); };
  Counts c{n(result, "created"), n(result, "updated"), n(result, "skipped"), n(result, "rejected"), n(result, "incomplete"),
           n(result, "warned"), n(result, "references_created"), {}};
  for (const auto& [entity, b] : result.value("brought", json::object()).items())
    c.brought[entity] = {n(b, "created"), n(b, "updated"), n(b, "skipped"), n(b, "rejected")};
  return c;
}

// Fields for columns that are to have one. Their names are kept at once, so that a run that goes on
// after a break does not make them twice.
void make_fields(const Work& work, Id id) {
  for (;;) {
    bool more = false;
    work.write([&](Context& ctx) {
      auto import = find_import(ctx, id);
      const auto& entity = ctx.entity(import.entity);
      const auto column = std::find_if(import.columns.begin(), import.columns.end(), [](const auto& c) { return !c.create.is_null(); });
      more = column != import.columns.end();
      if (!more) return;
      if (!work.add_field) throw base::forbidden("import.cannot_create_fields");
      auto definition = column->create;
      if (!definition.contains("name")) {
        std::set<std::string> taken;
        for (const auto& f : entity.fields) taken.insert(f.name);
        std::string name = "x_";
        for (const char c : folded(column->header)) {
          const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
          if (plain) name += c;
          else if (name.back() != '_') name += '_';
          if (name.size() >= 38) break;
        }
        while (name.size() > 2 && name.back() == '_') name.pop_back();
        if (name.size() <= 2) name = "x_column_" + std::to_string(column->index + 1);
        std::string free = name;
        for (int n = 2; taken.contains(free); ++n) free = name + "_" + std::to_string(n);
        definition["name"] = free;
      }
      work.add_field(ctx, entity, definition);
      column->field = definition["name"].get<std::string>();
      column->create = nullptr;
      update_import(ctx, import);
    });
    if (!more) return;
  }
}

// Choices that the file has and the field has not, made before the first row is written.
void make_choices(const Work& work, const Import& import, formats::Table& table) {
  const auto option = import.options.value("create_choices", json(false));
  if (option == false || (option.is_array() && option.empty())) return;
  std::set<std::pair<std::string, std::string>> wanted;  // "contact.gender", value
  table.rewind();
  for (auto rows = next_rows(table); !rows.empty(); rows = next_rows(table))
    work.read([&](Context& ctx) {
      Readers readers(ctx, import, table.info());
      const Matcher nobody;
      const auto note = [&](const ReadRow& read) {
        for (const auto& u : read.unknown)
          if (u.field->target == nullptr && wanted.size() < 1000 && creates(import, "create_choices", u.name)) wanted.emplace(u.name, u.value);
      };
      for (const auto& row : rows) {
        note(readers.own.read(row, nobody));
        for (auto& reader : readers.brought) note(reader.read(row, nobody));
      }
    });
  if (wanted.empty()) return;
  if (!work.add_choice) throw base::forbidden("import.cannot_create_choices");
  for (const auto& [field, value] : wanted)
    work.write([&](Context& ctx) {
      const auto dot = field.find('.');
      const auto& entity = ctx.entity(dot == std::string::npos ? import.entity : field.substr(0, dot));
      const auto* f = entity.find(dot == std::string::npos ? field : field.substr(dot + 1));
      if (f == nullptr || choice_names(ctx, entity, *f).contains(folded(value))) return;
      work.add_choice(ctx, entity, *f, {{"value", value}, {"label", value}});
    });
}

// The living record of that type that was there first.
Id first_of(Context& ctx, const Entity& entity) {
  Sql sql;
  sql.add("SELECT t.id FROM " + quote_identifier(entity.table) + " t WHERE t.removed_at IS NULL");
  access::append_clause(sql, ctx, entity, access::Verb::kRead);
  sql.add(" ORDER BY t.seq LIMIT 1");
  auto rows = ctx.db.query(sql.text, sql.values);
  return rows.next() ? rows.id(0) : Id{};
}

// A record of `target` of that name, belonging to what the row belongs to: the stage to the row's
// pipeline, the contact to its account. A parent it cannot do without is the first there is.
std::optional<Candidate> make_reference(Context& ctx, const Entity& entity, const Entity& target, const std::string& name, const Changes& row) {
  Changes changes;
  const auto& title = target.title_field();
  Value stored;
  if (auto error = title.type->read(title, json(name), stored)) return std::nullopt;
  changes.put(title.index, std::move(stored));
  Candidate candidate;
  for (const auto& field : target.fields) {
    if (field.system || field.target == nullptr || field.target == &target || field.type->storage() != meta::Storage::kId) continue;
    Id parent;
    for (const auto& own : entity.fields)
      if (own.target == field.target && !own.system)
        if (const auto* value = row.find(own.index)) parent = base::as_id(*value);
    if (!parent && field.required) parent = first_of(ctx, *field.target);
    if (!parent) continue;
    changes.put(field.index, parent);
    candidate.parents.emplace_back(field.target, parent);
  }
  candidate.id = create(ctx, target, changes).id();
  return candidate;
}

// Whether `child` has a field that refers to `parent`.
bool belongs_to(const Entity& child, const Entity& parent) {
  return &child != &parent && std::any_of(child.fields.begin(), child.fields.end(), [&](const auto& f) {
           return !f.system && f.required && f.target == &parent;
         });
}

// Makes the records that a row names and nobody knows, parents first.
void make_references(Context& ctx, const Import& import, const Entity& entity, Planned& p, Matcher& matcher, Counts& counts) {
  auto& unknown = p.read.unknown;
  std::vector<const Entity*> targets;
  for (const auto& u : unknown)
    if (u.field->target) targets.push_back(u.field->target);
  std::stable_partition(unknown.begin(), unknown.end(), [&](const auto& u) {
    return u.field->target && std::any_of(targets.begin(), targets.end(), [&](const auto* t) { return belongs_to(*t, *u.field->target); });
  });
  for (const auto& u : unknown) {
    const auto* target = u.field->target;
    if (target == nullptr || target->system || u.field->system || !creates(import, "create_references", u.name)) continue;
    const auto name = ways_to_name(u.value).front();
    Id id;
    if (const auto found = matcher.find(*target, name); !found.empty()) {
      id = found[0].id;  // made for an earlier row
    } else if (auto made = make_reference(ctx, entity, *target, name, p.read.changes)) {
      id = made->id;
      matcher.add(*target, name, std::move(*made));
      ++counts.references;
    } else {
      continue;
    }
    if (u.field->type->storage() == meta::Storage::kId) p.read.changes.put(u.field->index, id);
    else p.read.changes.links[u.field->index].push_back(id);
  }
}

void reject(Context& ctx, const Entity& entity, const Planned& p, formats::CsvWriter& rejected) {
  for (const auto& cell : p.row->cells) rejected.text(cell);
  std::string why;
  for (const auto* list : {&p.read.reasons, &p.read.warnings})
    for (const auto& r : *list) {
      if (!why.empty()) why += "; ";
      const auto dot = r.field.find('.');
      const auto* type = dot == std::string::npos ? &entity : ctx.meta().find(r.field.substr(0, dot));
      const auto* field = type ? type->find(dot == std::string::npos ? r.field : r.field.substr(dot + 1)) : nullptr;
      if (field) why += meta::label(ctx.meta().words(), ctx.language, *type, *field) + ": ";
      why += message(ctx, r);
    }
  rejected.text(why);
  rejected.end_row();
}

void note_problem(Planned& p, const base::Problem& problem) {
  p.outcome = Outcome::kInvalid;
  for (auto& reason : reasons_of(problem)) p.read.reasons.push_back(std::move(reason));
}

// How many rows to a transaction: many while nobody else writes, few as long as others wait for its end, and a little longer.
class Stride {
 public:
  explicit Stride(std::int64_t waited) : waited_(waited) {}
  [[nodiscard]] std::size_t rows() const { return calm_ < kCalm ? kFewRows : kBatchRows; }
  void passed(std::int64_t waited) {
    calm_ = waited > waited_ ? 0 : calm_ + 1;
    waited_ = waited;
  }

 private:
  static constexpr int kCalm = 20;  // transactions that nobody waited for
  int calm_ = kCalm;
  std::int64_t waited_;
};

class Runner {
 public:
  Runner(const Work& work, Id id) : work_(work), id_(id) {}
  void run();

 private:
  void prepare();
  void write_batch(const std::vector<FileRow>& rows);
  void create_new(Context& ctx, RowReader& reader, std::vector<Planned>& planned, Counts& counts);
  bool make_unknown(Context& ctx, RowReader& reader, Planned& p, Counts& counts);
  void update_one(Context& ctx, RowReader& reader, Planned& p, Counts& counts);
  bool attempt_row(Context& ctx, RowReader& reader, Planned& p, const std::function<void()>& body);

  const Work& work_;
  Id id_;
  Import import_;
  std::unique_ptr<formats::Table> table_;
  Matcher matcher_;
  SeenKeys seen_;
};

void Runner::prepare() {
  work_.write([&](Context& ctx) {
    import_ = find_import(ctx, id_);
    const auto& s = import_.state;
    if (s != "mapped" && s != "rehearsed" && s != "running" && s != "failed") throw base::conflict("import.wrong_state", {{"state", s}});
    import_.state = "running";
    update_import(ctx, import_);
  });
  make_fields(work_, id_);
  work_.read([&](Context& ctx) { import_ = find_import(ctx, id_); });
  table_ = open_table(work_, import_);
  make_choices(work_, import_, *table_);
}

void Runner::run() {
  prepare();
  table_->rewind();
  for (std::int64_t passed = 0; passed < import_.position;) {  // what an earlier try has done
    const auto rows = next_rows(*table_, static_cast<std::size_t>(std::min<std::int64_t>(kBatchRows, import_.position - passed)));
    if (rows.empty()) break;
    passed += static_cast<std::int64_t>(rows.size());
  }
  bool cancelled = false;
  Stride stride(work_.waited());
  for (auto rows = next_rows(*table_, stride.rows()); !rows.empty(); rows = next_rows(*table_, stride.rows())) {
    if ((cancelled = work_.cancelled())) break;
    write_batch(rows);
    stride.passed(work_.waited());
    work_.progress(import_.position, import_.rows);
  }
  work_.write([&](Context& ctx) {
    auto import = find_import(ctx, id_);
    import.state = cancelled ? "cancelled" : "done";
    if (!import.result.is_object()) import.result = result_json({});
    json mapping = json::array();
    for (const auto& c : import.columns) mapping.push_back(c.field);
    remember_mapping(ctx, import.entity, import.shape, mapping);
    update_import(ctx, import);
  });
}

void Runner::write_batch(const std::vector<FileRow>& rows) {
  Counts counts;
  SeenKeys seen;
  const auto body = [&](Context& ctx) {
    matcher_.forget();
    counts = counts_of(import_.result);
    seen = {};
    ctx.via = "import:" + id_.to_string();
    Readers readers(ctx, import_, table_->info());
    auto& reader = readers.own;
    auto planned = plan_batch(ctx, import_, readers, matcher_, rows, seen_);
    create_new(ctx, reader, planned, counts);
    const auto made = [&](const std::string& key) {
      const auto here = seen.record(key);
      return here ? here : seen_.record(key);
    };
    for (auto& p : planned) {
      for (const auto& key : p.keys)
        if (!p.existing && p.outcome != Outcome::kInvalid) p.existing = made(key);
      if (p.outcome == Outcome::kUpdate) update_one(ctx, reader, p, counts);
      if (p.outcome == Outcome::kNew || p.outcome == Outcome::kUpdate) seen.add(p.keys, p.row->number, p.existing);
    }
    write_brought(ctx, planned, counts.brought);
    std::string bytes;
    formats::CsvWriter rejected(bytes);
    for (const auto& p : planned) {
      counts.skipped += p.outcome == Outcome::kDuplicate;
      counts.rejected += p.outcome == Outcome::kInvalid;
      if (p.outcome == Outcome::kNew || p.outcome == Outcome::kUpdate) {
        counts.incomplete += !p.read.unknown.empty();
        counts.warned += !p.read.warnings.empty();
      } else {
        reject(ctx, reader.entity(), p, rejected);
      }
      if (p.outcome != Outcome::kInvalid)
        for (const auto& child : p.brought) seen.add(child.keys, p.row->number, child.existing);
    }
    if (!bytes.empty()) append_bytes(ctx, id_, "rejected", bytes);
    auto import = find_import(ctx, id_);
    import.position = import_.position + static_cast<std::int64_t>(rows.size());
    import.result = result_json(counts);
    update_import(ctx, import);
  };
  work_.write(body);
  matcher_.keep();
  import_.position += static_cast<std::int64_t>(rows.size());
  import_.result = result_json(counts);
  seen_.merge(std::move(seen));
}

// Together where it can be; one by one where the database refuses one of them.
void Runner::create_new(Context& ctx, RowReader& reader, std::vector<Planned>& planned, Counts& counts) {
  std::vector<Planned*> fresh;
  for (auto& p : planned) {
    if (p.outcome != Outcome::kNew) continue;
    if (!p.read.unknown.empty() && !make_unknown(ctx, reader, p, counts)) continue;
    fresh.push_back(&p);
  }
  const bool together = create_together(ctx, reader.entity(), fresh);
  for (auto* p : fresh) {
    if (!together) attempt_row(ctx, reader, *p, [&] { p->existing = create(ctx, reader.entity(), p->read.changes, p->read.origin).id(); });
    counts.created += p->outcome == Outcome::kNew;
  }
}

// False when what the row refers to cannot be made: the row is invalid then.
bool Runner::make_unknown(Context& ctx, RowReader& reader, Planned& p, Counts& counts) {
  const auto option = import_.options.value("create_references", json(false));
  if (option == false) return true;
  const auto mark = matcher_.mark();
  const auto references = counts.references;
  if (!attempt_row(ctx, reader, p, [&] { make_references(ctx, import_, reader.entity(), p, matcher_, counts); })) {
    matcher_.forget(mark);
    counts.references = references;
    return false;
  }
  std::erase_if(p.read.unknown, [&](const auto& u) {
    return u.field->target && !u.field->target->system && !u.field->system && creates(import_, "create_references", u.name);
  });
  return true;
}

void Runner::update_one(Context& ctx, RowReader& reader, Planned& p, Counts& counts) {
  if (!p.read.unknown.empty() && !make_unknown(ctx, reader, p, counts)) return;
  if (p.existing) {
    if (attempt_row(ctx, reader, p, [&] { update(ctx, reader.entity(), p.existing, p.read.changes); })) ++counts.updated;
  } else if (attempt_row(ctx, reader, p, [&] { p.existing = create(ctx, reader.entity(), p.read.changes, p.read.origin).id(); })) {
    ++counts.created;  // the earlier row of this key was rejected
  }
}

// True when `body` went through; else the row is invalid, and nothing of it stays.
bool Runner::attempt_row(Context& ctx, RowReader& reader, Planned& p, const std::function<void()>& body) {
  try {
    ctx.db.attempt(body);
    return true;
  } catch (const base::Problem& problem) {
    note_problem(p, problem);
  } catch (const db::ConstraintViolated&) {
    note_problem(p, base::conflict("record.duplicate_row", {{"entity", reader.entity().name}}));
  }
  return false;
}

}  // namespace

void run_import(const Work& work, Id id) { Runner(work, id).run(); }

}  // namespace keyuan::record::transfer
