#include "record/query/render.hpp"

#include <algorithm>
#include <charconv>

#include "base/json_text.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/hooks.hpp"

namespace keyuan::record {
namespace {

using access::Verb;
using meta::Storage;

constexpr std::string_view kNow = "{now}";  // in the SQL of a computed field
constexpr std::array kVerbsOfARecord = {Verb::kUpdate, Verb::kRemove, Verb::kShare, Verb::kPurge};

void append_integer(std::string& out, std::int64_t n) {
  char buffer[24];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, n);
  (void)error;
  out.append(buffer, end);
}

void append_list(std::string& out, std::string_view stored) {  // |a|b| → ["a","b"]
  out += '[';
  base::Commas comma;
  while (stored.size() > 1) {
    const auto end = stored.find('|', 1);
    if (end == std::string_view::npos) break;
    comma(out);
    base::append_json_string(out, stored.substr(1, end - 1));
    stored.remove_prefix(end);
  }
  out += ']';
}

void append_id(std::string& out, std::string_view hex) {
  out += '"';
  for (int i = 0; i < 32; ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) out += '-';
    out += static_cast<char>(hex[i] >= 'A' && hex[i] <= 'F' ? hex[i] + 32 : hex[i]);
  }
  out += '"';
}

std::string text_of_hex(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
  std::string text;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) text += static_cast<char>(digit(hex[i]) << 4 | digit(hex[i + 1]));
  return text;
}

// Targets of a reference to many come as hexadecimal ids with commas between; expanded, a title follows
// its id behind "=", hexadecimal too, and none where the reader may not see the target.
void append_targets(std::string& out, std::string_view targets, bool expanded) {
  out += '[';
  base::Commas comma;
  while (targets.size() >= 32) {
    const auto one = targets.substr(0, targets.find(','));
    targets.remove_prefix(std::min(one.size() + 1, targets.size()));
    comma(out);
    if (!expanded) {
      append_id(out, one);
      continue;
    }
    out += "{\"id\":";
    append_id(out, one);
    if (one.size() == 32) {
      out += ",\"hidden\":true}";
      continue;
    }
    out += ",\"title\":";
    base::append_json_string(out, text_of_hex(one.substr(33)));
    out += '}';
  }
  out += ']';
}

void append_targets_column(Sql& sql, const Context& ctx, const Entity& entity, const Field& field, bool expanded) {
  const bool sqlite = ctx.db.dialect() == db::Dialect::kSqlite;
  const auto title = title_sql(ctx, *field.target, "e");
  const std::string id = sqlite ? "hex(l.target)" : "replace(l.target::text, '-', '')";
  const std::string shown = sqlite ? "'=' || NULLIF(hex(" + title + "), '')" : "'=' || encode(convert_to(" + title + ", 'UTF8'), 'hex')";
  sql.add(sqlite ? "(SELECT group_concat(" : "(SELECT string_agg(").add(expanded ? id + " || COALESCE(" + shown + ", '')" : id);
  sql.add(sqlite ? ") FROM " : ", ',') FROM ").add(link_table(entity, field)).add(" l");
  if (expanded) {
    sql.add(" LEFT JOIN " + quote_identifier(field.target->table) + " e ON e.id = l.target");
    access::append_clause(sql, ctx, *field.target, Verb::kRead, "e");
  }
  sql.add(" WHERE l.source = t.id");
  if (const auto unmasked = unmasked_where(ctx, entity, field); !unmasked.empty()) sql.add(" AND ").add(unmasked);
  sql.add(")");
}

}  // namespace

Renderer::Renderer(const Context& ctx, const Entity& entity, const std::vector<int>& fields,
                   const std::vector<int>& expand)
    : ctx_(ctx), entity_(entity) {
  const auto column = [&](std::string_view sql) {
    select_.add(column_count_ ? ", " : "").add(sql);
    return column_count_++;
  };
  const auto append_computed = [&](std::string_view sql, std::string_view unmasked) {
    select_.add(column_count_ ? ", (" : "(");
    if (!unmasked.empty()) select_.add("CASE WHEN ").add(unmasked).add(" THEN ");
    for (auto at = sql.find(kNow); at != sql.npos; at = sql.find(kNow)) {
      select_.add(sql.substr(0, at)).bind(ctx.now().ms);
      sql.remove_prefix(at + kNow.size());
    }
    select_.add(sql).add(unmasked.empty() ? ")" : " END)");
    return column_count_++;
  };
  column("t.id");
  column("t.version");
  const auto show = [&](const Field& field) {
    const bool many = field.type->name() == "references";
    if (field.index == meta::kId || field.index == meta::kVersion || is_hidden(ctx, entity, field)) return;
    const auto* computed = field.type->name() == "computed" ? ctx.hooks.computed(entity, field) : nullptr;
    if (!many && !computed && field.type->storage() == Storage::kNone) return;
    if (field.index == meta::kRemovedAt && fields.empty()) return;
    Column c{&field, "\"" + field.name + "\":", 0};
    c.expanded = field.target && std::find(expand.begin(), expand.end(), field.index) != expand.end();
    if (many) {
      append_targets_column(select_.add(column_count_ ? ", " : ""), ctx, entity, field, c.expanded);
      c.at = column_count_++;
    } else {
      c.at = computed ? append_computed(*computed, unmasked_where(ctx, entity, field)) : column(shown_sql(ctx, entity, field));
    }
    if (!many && c.expanded) {
      const auto alias = "e" + std::to_string(joins_.text.size());
      joins_.add(" LEFT JOIN " + quote_identifier(field.target->table) + " " + alias + " ON " + alias + ".id = t." +
                 quote_identifier(field.name));
      access::append_clause(joins_, ctx, *field.target, Verb::kRead, alias);
      c.title = column(title_sql(ctx, *field.target, alias));
    }
    if (may_be_masked(ctx, entity, field)) maskable_.push_back(&field);
    shown_.push_back(std::move(c));
  };
  if (fields.empty())
    for (const auto& field : entity.fields) show(field);
  else
    for (int f : fields) show(entity[f]);
  if (entity.owned && !ctx.actor->administrator) {
    owner_ = column("t.owner");
    department_ = column("t.department");
    if (ctx.org->may_have_shares(*ctx.actor, entity.name)) {
      select_.add(", CASE WHEN t.id IN (SELECT record FROM share WHERE level = 'edit' AND entity = ").bind(entity.name);
      select_.add(" AND grantee IN ").bind_list(ctx.org->grantees(*ctx.actor));
      select_.add(" AND (until IS NULL OR until > ").bind(ctx.now().ms).add(")) THEN 1 ELSE 0 END");
      shared_ = column_count_++;
    }
  }
}

void Renderer::append_value(std::string& out, db::Rows& rows, const Column& c) const {
  const auto& field = *c.field;
  if (field.type->name() == "references") return append_targets(out, rows.text(c.at), c.expanded);
  if (rows.is_null(c.at)) {
    out += field.type->storage() == Storage::kList ? "[]" : "null";
    return;
  }
  switch (field.as ? field.as->storage() : field.type->storage()) {
    case Storage::kInteger: append_integer(out, rows.integer(c.at)); break;
    case Storage::kDecimal: base::Decimal{rows.integer(c.at)}.append_to(out); break;
    case Storage::kBoolean: out += rows.integer(c.at) ? "true" : "false"; break;
    case Storage::kTime:
      out += '"';
      base::Time{rows.integer(c.at)}.append_to(out);
      out += '"';
      break;
    case Storage::kId: {
      if (c.title >= 0) {
        out += "{\"id\":\"";
        rows.id(c.at).append_to(out);
        if (rows.is_null(c.title)) {
          out += "\",\"hidden\":true}";
        } else {
          out += "\",\"title\":";
          base::append_json_string(out, rows.text(c.title));
          out += '}';
        }
        break;
      }
      out += '"';
      rows.id(c.at).append_to(out);
      out += '"';
      break;
    }
    case Storage::kList: append_list(out, rows.text(c.at)); break;
    case Storage::kJson: out += rows.text(c.at); break;
    case Storage::kText:
    case Storage::kDate:
    case Storage::kNone: base::append_json_string(out, rows.text(c.at)); break;
  }
}

void Renderer::append_masked(std::string& out, Id owner, Id department) const {
  std::string names;
  base::Commas comma;
  for (const auto* field : maskable_) {
    if (!is_masked(ctx_, entity_, *field, owner, department)) continue;
    comma(names);
    base::append_json_string(names, field->name);
  }
  if (!names.empty()) out += ",\"masked\":[" + names + "]";
}

void Renderer::append_can(std::string& out, db::Rows& rows, Id owner, Id department) const {
  const bool shared = shared_ >= 0 && rows.integer(shared_);
  out += "\"can\":[";
  base::Commas comma;
  for (const auto verb : kVerbsOfARecord) {
    if (verb == Verb::kShare && !entity_.owned) continue;
    const bool may = entity_.owned ? ctx_.actor->covers(entity_.name, verb, owner, department)
                                   : ctx_.actor->may(entity_.name, verb);
    if (!may && !(shared && verb == Verb::kUpdate && !ctx_.actor->read_only_token)) continue;
    comma(out);
    base::append_json_string(out, access::kVerbNames[static_cast<int>(verb)]);
  }
  out += ']';
}

void Renderer::append(std::string& out, db::Rows& rows) const {
  out += "{\"id\":\"";
  rows.id(0).append_to(out);
  out += "\",\"version\":";
  append_integer(out, rows.integer(1));
  out += ',';
  for (const auto& column : shown_) {
    out += column.key;
    append_value(out, rows, column);
    out += ',';
  }
  const auto owner = owner_ >= 0 ? rows.id(owner_) : Id{};
  const auto department = department_ >= 0 ? rows.id(department_) : Id{};
  append_can(out, rows, owner, department);
  append_masked(out, owner, department);
  out += '}';
}

void append_record(std::string& out, const Context& ctx, const Record& record) {
  out += '{';
  base::Commas comma;
  for (const auto& field : record.entity().fields) {
    if (is_hidden(ctx, record.entity(), field)) continue;
    if (field.type->name() == "references") {
      base::append_json_key(out, comma, field.name);
      out += '[';
      base::Commas between;
      if (const auto it = record.links.find(field.index); it != record.links.end() && !is_masked(ctx, record, field))
        for (const auto& id : it->second) {
          between(out);
          base::append_json_string(out, id.to_string());
        }
      out += ']';
      continue;
    }
    if (field.type->storage() == Storage::kNone) continue;
    base::append_json_key(out, comma, field.name);
    field.type->write(field, shown_value(ctx, record, field), out);
  }
  out += '}';
}

void append_person(std::string& out, const Context& ctx, Id user) {
  if (!user) {
    out += "null";
    return;
  }
  out += "{\"id\":";
  base::append_json_string(out, user.to_string());
  out += ",\"title\":";
  const auto* person = ctx.org->person(user);
  base::append_json_string(out, person ? person->name : "");
  out += '}';
}

}  // namespace keyuan::record
