#include "record/search/document.hpp"

#include <fmt/format.h>

#include "db/sql.hpp"

namespace keyuan::record::search {
namespace {

using base::text::FieldKind;
using meta::SearchAs;

// To be raised when base/text makes other tokens of the same text; the last of phone numbers alone.
constexpr std::string_view kTokenRules = "1", kTokenRulesPostgres = "2", kPhoneRules = ".2";
constexpr std::size_t kMostBytes = 512 * 1024;  // a tsvector holds 1 MB

std::string marked(char mark, Id id) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(1, mark);
  for (const auto byte : id.bytes) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::optional<FieldKind> kind_of(SearchAs as) {
  switch (as) {
    case SearchAs::kNone: return std::nullopt;
    case SearchAs::kName: return FieldKind::kName;
    case SearchAs::kText: return FieldKind::kText;
    case SearchAs::kCode: return FieldKind::kCode;
    case SearchAs::kPhone: return FieldKind::kPhone;
    case SearchAs::kEmail: return FieldKind::kEmail;
  }
  return std::nullopt;
}

}  // namespace

std::vector<SearchedField> searched_fields(const Entity& entity) {
  std::vector<SearchedField> out;
  for (const auto& field : entity.fields)
    if (const auto kind = kind_of(field.search); kind && field.type->storage() == meta::Storage::kText)
      out.push_back({field.index, *kind});
  return out;
}

std::string owner_token(Id owner) { return marked('o', owner); }
std::string department_token(Id department) { return marked('z', department); }
std::string generation_token(std::int64_t generation) { return "n" + std::to_string(generation); }

std::string document(const Record& record) {
  std::string out(kEveryDocument);
  if (const auto owner = record.owner()) out += ' ' + owner_token(owner);
  if (const auto department = record.department()) out += ' ' + department_token(department);
  for (const auto& [field, kind] : searched_fields(record.entity()))
    if (record.has(field)) base::text::append_tokens(kind, base::as_text(record[field]), out);
  if (out.size() > kMostBytes) out.resize(out.rfind(' ', kMostBytes));
  return out;
}

std::string document_columns(const Entity& entity) {
  std::string out = "t.seq";
  if (entity.owned) out += ", t.owner, t.department";
  for (const auto& one : searched_fields(entity)) out += ", t." + db::quote_identifier(entity[one.field].name);
  return out;
}

Record read_document_columns(db::Rows& rows, const Entity& entity) {
  Record record(entity);
  int column = 1;
  if (entity.owned) {
    if (!rows.is_null(column)) record[meta::kOwner] = rows.id(column);
    ++column;
    if (!rows.is_null(column)) record[meta::kDepartment] = rows.id(column);
    ++column;
  }
  for (const auto& one : searched_fields(entity)) {
    if (!rows.is_null(column)) record[one.field] = std::string(rows.text(column));
    ++column;
  }
  return record;
}

std::string index_table(const Entity& entity) { return db::quote_identifier("search_" + entity.table); }

std::string signature(const Entity& entity, db::Dialect dialect) {
  std::string out(dialect == db::Dialect::kSqlite ? kTokenRules : kTokenRulesPostgres);
  for (const auto& [field, kind] : searched_fields(entity))
    out += fmt::format(" {}:{}{}", entity[field].name, static_cast<int>(kind), kind == FieldKind::kPhone ? kPhoneRules : "");
  return out;
}

}  // namespace keyuan::record::search
