#include "record/transfer/export.hpp"

#include <unordered_map>

#include "base/problem.hpp"
#include "formats/csv_writer.hpp"
#include "formats/xlsx_writer.hpp"
#include "meta/labels.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/load.hpp"
#include "record/query/list.hpp"
#include "record/record.hpp"

namespace keyuan::record::transfer {
namespace {

using meta::Storage;

// A cell's value on its way out, whatever the file.
class Sheet {
 public:
  virtual ~Sheet() = default;
  virtual void empty() = 0;
  virtual void text(std::string_view value) = 0;
  virtual void integer(std::int64_t value) = 0;
  virtual void decimal(base::Decimal value) = 0;
  virtual void boolean(bool value) = 0;
  virtual void date(std::string_view value) = 0;
  virtual void time(base::Time value) = 0;
  virtual void end_row() = 0;
  virtual std::string finish() = 0;
};

class CsvSheet final : public Sheet {
 public:
  CsvSheet(const std::vector<std::string>& header, bool bom, base::Zone zone, std::string yes, std::string no)
      : writer_(out_, bom), zone_(std::move(zone)), yes_(std::move(yes)), no_(std::move(no)) {
    for (const auto& h : header) writer_.text(h);
    writer_.end_row();
  }
  void empty() override { writer_.raw(""); }
  void text(std::string_view value) override { writer_.text(value); }
  void integer(std::int64_t value) override { writer_.raw(std::to_string(value)); }
  void decimal(base::Decimal value) override { writer_.raw(value.to_string()); }
  void boolean(bool value) override { writer_.text(value ? yes_ : no_); }
  void date(std::string_view value) override { writer_.raw(value); }
  void time(base::Time value) override {  // 2024-03-05 14:30:00, as every spreadsheet reads it
    auto wall = base::Time{value.ms + zone_.offset_at(value)}.to_string();
    wall[10] = ' ';
    writer_.raw(std::string_view(wall).substr(0, 19));
  }
  void end_row() override { writer_.end_row(); }
  std::string finish() override { return std::move(out_); }

 private:
  std::string out_;
  formats::CsvWriter writer_;
  base::Zone zone_;
  std::string yes_, no_;
};

class XlsxSheet final : public Sheet {
 public:
  XlsxSheet(const std::string& name, std::vector<std::string> header, base::Zone zone)
      : writer_(name, std::move(header)), zone_(std::move(zone)) {}
  void empty() override { writer_.empty(); }
  void text(std::string_view value) override { writer_.text(value); }
  void integer(std::int64_t value) override { writer_.integer(value); }
  void decimal(base::Decimal value) override { writer_.decimal(value); }
  void boolean(bool value) override { writer_.boolean(value); }
  void date(std::string_view value) override {
    if (const auto day = base::Date::parse(value)) writer_.date(*day);
    else writer_.text(value);
  }
  void time(base::Time value) override { writer_.date_time(value, zone_); }
  void end_row() override { writer_.end_row(); }
  std::string finish() override { return writer_.finish(); }

 private:
  formats::XlsxWriter writer_;
  base::Zone zone_;
};

class Exporter {
 public:
  Exporter(Context& ctx, const Entity& entity, const Query& query, const Export& wanted);
  std::string run(std::int64_t* written);

 private:
  void choose_fields(const Query& query, const Export& wanted);
  void read_links();
  void write_field(Sheet& sheet, db::Rows& rows, std::size_t i);
  [[nodiscard]] std::string choice_label(const Field& field, std::string_view value) const;

  Context& ctx_;
  const Entity& entity_;
  const Query& query_;
  const Export& wanted_;
  std::vector<const Field*> fields_;
  std::vector<int> at_;  // column of the statement; of a reference its title
  std::unordered_map<int, std::unordered_map<Id, std::string>> links_;  // references to many: record → titles
  Sql where_;
};

Exporter::Exporter(Context& ctx, const Entity& entity, const Query& query, const Export& wanted)
    : ctx_(ctx), entity_(entity), query_(query), wanted_(wanted),
      where_(where_of(ctx, entity, query, access::Verb::kExport)) {
  choose_fields(query, wanted);
}

void Exporter::choose_fields(const Query& query, const Export& wanted) {
  const auto& named = !wanted.fields.empty() ? wanted.fields : query.fields;
  const auto add = [&](const Field& field) {
    const auto type = field.type->name();
    if (is_hidden(ctx_, entity_, field) || (field.type->storage() == Storage::kNone && type != "references")) return;
    fields_.push_back(&field);
  };
  for (const int f : named) add(entity_[f]);
  if (!named.empty()) return;
  add(entity_.title_field());
  for (const auto& field : entity_.fields) {
    const bool shown = !field.system || field.index == meta::kId || field.index == meta::kCreatedAt || field.index == meta::kUpdatedAt ||
                       (entity_.owned && field.index == meta::kOwner);
    if (shown && field.index != entity_.title) add(field);
  }
}

// Titles of references to many, for the records that are exported.
void Exporter::read_links() {
  for (const auto* field : fields_) {
    if (field->type->name() != "references" || field->target == nullptr) continue;
    Sql sql;
    sql.add("SELECT l.source, " + title_sql(ctx_, *field->target, "x") + " FROM " + link_table(entity_, *field) +
            " l JOIN " + quote_identifier(field->target->table) + " x ON x.id = l.target WHERE x.removed_at IS NULL");
    access::append_clause(sql, ctx_, *field->target, access::Verb::kRead, "x");
    sql.add(" AND l.source IN (SELECT t.id FROM " + (*ctx_.catalog)[entity_].from + " t").add(where_);
    if (const auto unmasked = unmasked_where(ctx_, entity_, *field); !unmasked.empty()) sql.add(" AND ").add(unmasked);
    sql.add(")");
    auto rows = ctx_.db.query(sql.text, sql.values);
    auto& titles = links_[field->index];
    while (rows.next()) {
      auto& text = titles[rows.id(0)];
      if (!text.empty()) text += "; ";
      text += rows.text(1);
    }
  }
}

std::string Exporter::choice_label(const Field& field, std::string_view value) const {
  const auto* choice = field.choice(value);
  return choice ? meta::label(ctx_.meta().words(), ctx_.language, entity_, field, *choice) : std::string(value);
}

std::string Exporter::run(std::int64_t* written) {
  read_links();
  Sql sql, joins;
  sql.add("SELECT t.id");
  int column = 1, join = 0;
  std::vector<std::string> header;
  for (const auto* field : fields_) {
    header.push_back(meta::label(ctx_.meta().words(), ctx_.language, entity_, *field));
    at_.push_back(column);
    if (field->type->name() == "references") {
      at_.back() = -1;
      continue;
    }
    if (field->target && field->type->storage() == Storage::kId) {
      const auto alias = "j" + std::to_string(++join);
      sql.add(", " + unless_masked(ctx_, entity_, *field, "t", title_sql(ctx_, *field->target, alias)));
      joins.add(" LEFT JOIN " + quote_identifier(field->target->table) + " " + alias + " ON " + alias + ".id = t." + quote_identifier(field->name));
      access::append_clause(joins, ctx_, *field->target, access::Verb::kRead, alias);
    } else {
      sql.add(", " + shown_sql(ctx_, entity_, *field));
    }
    ++column;
  }
  sql.add(" FROM " + (*ctx_.catalog)[entity_].from + " t").add(joins).add(where_);
  sql.add(order_of(ctx_, entity_, query_) + " LIMIT " + std::to_string(wanted_.most));

  const auto& words = ctx_.meta().words();
  std::unique_ptr<Sheet> sheet;
  if (wanted_.format == ExportFormat::kCsv)
    sheet = std::make_unique<CsvSheet>(header, wanted_.bom, ctx_.zone, words.text(ctx_.language, "messages.import.yes"), words.text(ctx_.language, "messages.import.no"));
  else
    sheet = std::make_unique<XlsxSheet>(meta::label_many(words, ctx_.language, entity_), header, ctx_.zone);
  std::int64_t n = 0;
  auto rows = ctx_.db.query(sql.text, sql.values);
  while (rows.next()) {
    for (std::size_t i = 0; i < fields_.size(); ++i) write_field(*sheet, rows, i);
    sheet->end_row();
    ++n;
  }
  if (written) *written = n;
  return sheet->finish();
}

void Exporter::write_field(Sheet& sheet, db::Rows& rows, std::size_t i) {
  const auto& field = *fields_[i];
  const int at = at_[i];
  if (at < 0) {
    const auto& titles = links_[field.index];
    const auto found = titles.find(rows.id(0));
    return found == titles.end() ? sheet.empty() : sheet.text(found->second);
  }
  if (rows.is_null(at)) return sheet.empty();
  if (field.target && field.type->storage() == Storage::kId) return sheet.text(rows.text(at));
  switch (field.type->storage()) {
    case Storage::kInteger: return sheet.integer(rows.integer(at));
    case Storage::kDecimal: return sheet.decimal({rows.integer(at)});
    case Storage::kTime: return sheet.time({rows.integer(at)});
    case Storage::kBoolean: return sheet.boolean(rows.integer(at) != 0);
    case Storage::kDate: return sheet.date(rows.text(at));
    case Storage::kId: return sheet.text(rows.id(at).to_string());
    case Storage::kList: {
      std::string text;
      std::string_view list = rows.text(at);
      while (list.size() > 1) {
        list.remove_prefix(1);
        const auto end = std::min(list.find('|'), list.size());
        if (end > 0) text += (text.empty() ? "" : "; ") + choice_label(field, list.substr(0, end));
        list.remove_prefix(end);
      }
      return sheet.text(text);
    }
    default: break;
  }
  if (!field.choices.empty()) return sheet.text(choice_label(field, rows.text(at)));
  sheet.text(rows.text(at));
}

}  // namespace

std::string export_list(Context& ctx, const Entity& entity, const Query& query, const Export& wanted, std::int64_t* written) {
  if (!ctx.actor->may(entity.name, access::Verb::kExport))
    throw base::forbidden("access.not_allowed", {{"verb", "export"}, {"entity", entity.name}});
  return Exporter(ctx, entity, query, wanted).run(written);
}

std::string export_name(const Context& ctx, const Entity& entity, ExportFormat format) {
  return meta::label_many(ctx.meta().words(), ctx.language, entity) + " " + ctx.today().to_string() + (format == ExportFormat::kCsv ? ".csv" : ".xlsx");
}

}  // namespace keyuan::record::transfer
