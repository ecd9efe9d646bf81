#include "record/search/subtitle.hpp"

#include "base/decimal.hpp"
#include "db/sql.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/query/query.hpp"

namespace keyuan::record::search {

using meta::Storage;

Subtitle::Subtitle(const Context& ctx, const meta::Entity& entity) : ctx_(ctx), entity_(entity) {
  for (const int index : entity.subtitle) {
    const auto& field = entity[index];
    const auto storage = field.type->storage();
    if (is_hidden(ctx, entity, field) || storage == Storage::kNone || storage == Storage::kJson || storage == Storage::kList)
      continue;
    const auto name = db::quote_identifier(field.name);
    if (storage == Storage::kId) {
      if (!field.target || is_hidden(ctx, *field.target, field.target->title_field())) continue;
      const auto alias = "e" + std::to_string(index);
      joins_.add(" LEFT JOIN " + db::quote_identifier(field.target->table) + " " + alias + " ON " + alias + ".id = t." + name);
      access::append_clause(joins_, ctx, *field.target, access::Verb::kRead, alias);
      columns_ += ", " + unless_masked(ctx, entity, field, "t", title_sql(ctx, *field.target, alias));
    } else {
      columns_ += ", " + shown_sql(ctx, entity, field);
    }
    fields_.push_back(&field);
  }
}

std::string Subtitle::text(db::Rows& rows, int first) const {
  std::string out;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const auto& field = *fields_[i];
    const int column = first + static_cast<int>(i);
    if (rows.is_null(column) || rows.text(column).empty()) continue;
    if (!out.empty()) out += " · ";
    switch (field.type->storage()) {
      case Storage::kDecimal: base::Decimal{rows.integer(column)}.append_to(out); break;
      case Storage::kTime: out += ctx_.zone.date_at(base::Time{rows.integer(column)}).to_string(); break;
      default: {
        const std::string value(rows.text(column));
        const auto* label = field.choices.empty() ? nullptr
                            : ctx_.meta().words().find(ctx_.language, "choices." + entity_.name + "." + field.name + "." + value);
        out += label ? *label : value;
      }
    }
  }
  return out;
}

}  // namespace keyuan::record::search
