#include "record/transfer/row_reader.hpp"

#include <algorithm>

#include "formats/headers.hpp"
#include "formats/regions.hpp"
#include "formats/values.hpp"
#include "meta/labels.hpp"
#include "record/transfer/similar.hpp"
#include "record/transfer/targets.hpp"

namespace keyuan::record::transfer {
namespace {

using formats::CellKind;
using meta::Storage;
using nlohmann::json;

constexpr base::Language kLanguages[] = {base::Language::kZhCn, base::Language::kZhTw, base::Language::kEn};

bool is_reference(const Field& field) {
  return field.target != nullptr && (field.type->storage() == Storage::kId || field.type->name() == "references");
}
bool is_choice(const Field& field) { return field.type->name() == "choice" || field.type->name() == "choices"; }

// What people write into a cell to say that there is nothing.
bool says_nothing(std::string_view text) {
  static constexpr std::string_view kNothing[] = {"-", "--", "—", "N/A", "n/a", "#N/A", "NULL", "null", "/", "无", "無", "None"};
  return std::find(std::begin(kNothing), std::end(kNothing), text) != std::end(kNothing);
}

// "A（重点客户）" is A.
std::string without_brackets(std::string_view text) {
  auto s = formats::fold_width(text);
  if (const auto at = s.find('('); at != std::string::npos && at > 0) s = s.substr(0, at);
  return folded(s);
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find_first_of("\r\n", at), text.size());
    const auto line = formats::trim(text.substr(at, end - at));
    if (!line.empty()) out += (out.empty() ? "" : ", ") + std::string(line);
    at = end + 1;
  }
  return out;
}

// A column that says which country the row's people are of.
bool is_country(const Context& ctx, const Import& import, const std::string& name) {
  const auto dot = name.find('.');
  const auto* entity = ctx.meta().find(dot == std::string::npos ? import.entity : name.substr(0, dot));
  const auto* field = entity ? entity->find(dot == std::string::npos ? name : name.substr(dot + 1)) : nullptr;
  return field && ((!field->part_of.empty() && field->name.ends_with("_country")) || field->name == "country");
}

bool chinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

}  // namespace

std::unordered_map<std::string, std::string> choice_names(const Context& ctx, const Entity& entity, const Field& field) {
  std::unordered_map<std::string, std::string> names;
  for (const auto& choice : field.choices) names.emplace(folded(choice.value), choice.value);
  for (const auto& choice : field.choices)
    for (const auto language : kLanguages) names.emplace(folded(meta::label(ctx.meta().words(), language, entity, field, choice)), choice.value);
  for (const auto& choice : field.choices)
    for (const auto language : kLanguages)
      names.emplace(without_brackets(meta::label(ctx.meta().words(), language, entity, field, choice)), choice.value);
  return names;
}

bool creates(const Import& import, const char* option, const std::string& field) {
  const auto found = import.options.find(option);
  if (found == import.options.end()) return false;
  if (found->is_array()) return std::find(found->begin(), found->end(), field) != found->end();
  return found->is_boolean() && found->get<bool>();
}

RowReader::RowReader(const Context& ctx, const Import& import, const formats::TableInfo& info, const meta::Brought* brought)
    : ctx_(ctx), import_(import), brought_(brought), entity_(brought ? *brought->entity : ctx.entity(import.entity)),
      zone_(base::Zone::find(import.options.value("zone", "")).value_or(ctx.zone)),
      phone_region_(import.options.value("phone_region", ctx.workspace->country)) {
  reject_unknown_ = import.options.value("unmatched", "empty") == "reject";
  lenient_ = import.format == name(formats::FileFormat::kVcard);
  for (const auto& column : import.columns) {
    if (column.field.empty() || column.index >= static_cast<int>(info.columns.size())) continue;
    if (country_column_ < 0 && is_country(ctx, import, column.field)) country_column_ = column.index;
    auto slot = slot_for(column.field, column.index, &info);
    if (slot.column >= 0) slots_.push_back(std::move(slot));
  }
  for (const auto& [field, value] : import.constants.items()) {
    auto same = std::find_if(slots_.begin(), slots_.end(), [&](const auto& s) { return s.name == field; });
    if (same == slots_.end()) {
      auto slot = slot_for(field, -1, nullptr);
      if (slot.field == nullptr) continue;
      slots_.push_back(std::move(slot));
      same = slots_.end() - 1;
    }
    same->constant = value.get<std::string>();
  }
  for (const auto& slot : slots_) has_title_ |= slot.field && slot.field->index == entity_.title;
  order_slots();
}

// What a name of the settings stands for; column -1 when it is none of this record's.
RowReader::Slot RowReader::slot_for(const std::string& name, int column, const formats::TableInfo* info) const {
  const Slot none{-1, nullptr, name, {}, false, formats::DateOrder::kMdy, false, {}, {}};
  auto slot = none;
  const auto own = own_name(name, brought_);
  if (own.empty()) return none;
  slot.family = own == kFamilyName;
  if (own != kFamilyName && own != kGivenName) {
    slot.field = entity_.find(own);
    if (slot.field == nullptr || !may_import(ctx_, entity_, *slot.field)) return none;
    if (is_choice(*slot.field)) slot.choices = choice_names(ctx_, entity_, *slot.field);
  }
  slot.column = column;
  if (info != nullptr) {
    const auto& c = info->columns[static_cast<std::size_t>(column)];
    slot.order = c.date_order;
    slot.decimal_comma = c.decimal_comma;
  }
  if (import_.replacements.contains(name))
    for (const auto& [from, to] : import_.replacements.at(name).items())
      slot.replaced[from] = to.is_string() ? std::optional(to.get<std::string>()) : std::nullopt;
  return slot;
}

// What others belong to is read before them, wherever its column stands: the pipeline before the stage.
void RowReader::order_slots() {
  const auto is_child = [&](const Slot& slot) {
    return slot.field && slot.field->target && std::any_of(slots_.begin(), slots_.end(), [&](const Slot& parent) {
             return parent.field && parent.field->target && parent.field->target != slot.field->target &&
                    std::any_of(slot.field->target->fields.begin(), slot.field->target->fields.end(), [&](const Field& f) {
                      return !f.system && f.target == parent.field->target;
                    });
           });
  };
  std::vector<bool> child;
  for (const auto& slot : slots_) child.push_back(is_child(slot));
  std::vector<Slot> ordered;
  for (const bool children : {false, true})
    for (std::size_t i = 0; i < slots_.size(); ++i)
      if (child[i] == children) ordered.push_back(std::move(slots_[i]));
  slots_ = std::move(ordered);
}

bool RowReader::has_columns() const {
  return std::any_of(slots_.begin(), slots_.end(), [](const auto& slot) { return slot.column >= 0; });
}

const Field& RowReader::regional(const Field& field) {
  if (field.type->name() != "phone" || row_region_ == field.region) return field;
  auto& own = regional_[{field.index, row_region_}];
  if (own.type == nullptr) {
    own = field;
    own.region = row_region_;
  }
  return own;
}

std::optional<std::string> RowReader::replaced(const Slot& slot, const std::string& text, bool& leave_empty) const {
  if (slot.replaced.empty()) return std::nullopt;
  const auto found = slot.replaced.find(text);
  if (found == slot.replaced.end()) return std::nullopt;
  leave_empty = !found->second;
  return found->second.value_or("");
}

const std::string& RowReader::value_of(const FileRow& row, int column) const {
  return column >= 0 && column < static_cast<int>(row.cells.size()) ? row.cells[static_cast<std::size_t>(column)] : empty_;
}

const std::string& RowReader::text_of(const FileRow& row, const Slot& slot) const {
  const auto& cell = value_of(row, slot.column);
  return cell.empty() ? slot.constant : cell;
}

// The values of a cell that holds several, each replaced by what is said for it alone.
std::vector<std::string> RowReader::parts_of(const Slot& slot, const std::string& text) const {
  auto parts = split_names(text);
  if (slot.replaced.empty()) return parts;
  std::vector<std::string> out;
  for (auto& part : parts) {
    bool leave_empty = false;
    const auto other = replaced(slot, part, leave_empty);
    if (!leave_empty) out.push_back(other ? *other : std::move(part));
  }
  return out;
}

void RowReader::want(const FileRow& row, Matcher& matcher) const {
  for (const auto& slot : slots_) {
    if (slot.field == nullptr || !is_reference(*slot.field)) continue;
    const auto& text = text_of(row, slot);
    if (text.empty() || says_nothing(text)) continue;
    bool leave_empty = false;
    const auto other = replaced(slot, text, leave_empty);
    if (leave_empty) continue;
    const auto& wanted = other ? *other : text;
    if (slot.field->type->storage() == Storage::kId) matcher.want(*slot.field->target, wanted);
    else for (const auto& one : parts_of(slot, wanted)) matcher.want(*slot.field->target, one);
  }
}

ReadRow RowReader::read(const FileRow& row, const Matcher& matcher) {
  ReadRow out;
  out.changes.values.reserve(slots_.size());
  family_.clear();
  given_.clear();
  switch (row.issue) {
    case formats::RowIssue::kTooManyCells: out.reasons.push_back({-1, "", "import.too_many_cells", {}}); break;
    case formats::RowIssue::kUnclosedQuote: out.reasons.push_back({-1, "", "import.unclosed_quote", {}}); break;
    case formats::RowIssue::kCellTooLong: out.reasons.push_back({-1, "", "import.cell_too_long", {}}); break;
    case formats::RowIssue::kBrokenText: out.reasons.push_back({-1, "", "import.broken_text", {}}); break;
    default: break;
  }
  const auto& country = value_of(row, country_column_);
  row_region_ = country.empty() ? phone_region_ : formats::find_region(country).value_or(phone_region_);
  for (auto& slot : slots_) {
    const auto& text = text_of(row, slot);
    if (text.empty()) continue;
    bool leave_empty = false;
    const auto other = replaced(slot, text, leave_empty);
    if (leave_empty) continue;
    const bool typed = !row.kinds.empty() && !other && slot.column >= 0 && &text != &slot.constant;
    const auto known = out.reasons.size();
    read_cell(slot, other ? *other : text, typed ? row.kinds[static_cast<std::size_t>(slot.column)] : CellKind::kText, matcher, out);
    if (lenient_) set_aside(slot, known, out);
  }
  compose_title(row, out);
  return out;
}

// A card is not refused for one line of it: what cannot be read is left out and said.
void RowReader::set_aside(const Slot& slot, std::size_t known, ReadRow& out) const {
  if (slot.field == nullptr || slot.field->required) return;
  for (; out.reasons.size() > known; out.reasons.pop_back()) out.warnings.push_back(std::move(out.reasons.back()));
}

void RowReader::read_cell(Slot& slot, const std::string& text, CellKind kind, const Matcher& matcher, ReadRow& out) {
  if (slot.field == nullptr) {
    (slot.family ? family_ : given_) = text;
    return;
  }
  const auto& field = *slot.field;
  if (kind == CellKind::kError) return;
  if (is_reference(field)) return says_nothing(text) ? void() : read_reference(slot, text, matcher, out);
  if (is_choice(field)) return read_choice(slot, text, out);
  if (field.name == "family_name") family_ = text;
  if (field.name == "given_name") given_ = text;
  json value;
  if (convert(slot, text, value, out)) store(slot, value, out);
}

// Of several records of one name the one that belongs to the same parent as the row: the stage of the
// row's pipeline, the contact of the row's account.
void RowReader::read_reference(const Slot& slot, const std::string& text, const Matcher& matcher, ReadRow& out) {
  const auto& field = *slot.field;
  const auto choose = [&](const std::string& name) -> Id {
    const auto found = matcher.find(*field.target, name);
    if (found.empty()) {
      if (reject_unknown_ && !creates(import_, "create_references", slot.name))
        out.reasons.push_back({slot.column, slot.name, "import.no_match", {{"value", name}}});
      out.unknown.push_back({slot.column, &field, slot.name, name});
      return {};
    }
    if (found.size() == 1) return found[0].id;
    for (const auto& candidate : found)
      for (const auto& [type, parent] : candidate.parents)
        for (const auto& other : entity_.fields)
          if (other.target == type && !other.system)
            if (const auto* value = out.changes.find(other.index); value && base::as_id(*value) == parent) return candidate.id;
    if (!field.target->owned) return found[0].id;  // configuration: the first in its order
    out.reasons.push_back({slot.column, slot.name, "import.ambiguous", {{"value", name}, {"count", std::to_string(found.size())}}});
    return {};
  };
  if (field.type->storage() == Storage::kId) {
    const Id id = choose(text);
    if (!id) return;
    if (field.index == meta::kCreatedBy) out.origin.created_by = id;
    else out.changes.put(field.index, id);
    return;
  }
  std::vector<Id> ids;
  for (const auto& name : parts_of(slot, text))
    if (const Id id = choose(name); id && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  if (!ids.empty()) out.changes.links[field.index] = std::move(ids);
}

void RowReader::read_choice(Slot& slot, const std::string& text, ReadRow& out) {
  const auto& field = *slot.field;
  const auto one = [&](const std::string& name) -> const std::string* {
    if (const auto found = slot.choices.find(name); found != slot.choices.end()) return &found->second;
    auto found = slot.choices.find(folded(name));
    if (found == slot.choices.end()) found = slot.choices.find(without_brackets(name));
    if (found == slot.choices.end()) {
      if (says_nothing(name)) return nullptr;
      if (reject_unknown_ && !creates(import_, "create_choices", slot.name))
        out.reasons.push_back({slot.column, slot.name, "import.no_match", {{"value", name}}});
      out.unknown.push_back({slot.column, &field, slot.name, name});
      return nullptr;
    }
    const std::string value = found->second;
    return &slot.choices.emplace(name, value).first->second;  // the next time at once
  };
  if (field.type->storage() != Storage::kList) {
    if (const auto* value = one(text)) out.changes.put(field.index, *value);
    return;
  }
  json list = json::array();
  for (const auto& part : parts_of(slot, text))
    if (const auto* value = one(part)) list.push_back(*value);
  if (!list.empty()) store(slot, list, out);
}

// False when there is nothing to store: empty, or wrong and said so.
bool RowReader::convert(const Slot& slot, const std::string& text, json& out_json, ReadRow& out) {
  const auto& field = *slot.field;
  const auto wrong = [&](std::string code) {
    out.reasons.push_back({slot.column, slot.name, std::move(code), {{"value", text.substr(0, 80)}}});
    return false;
  };
  switch (field.type->storage()) {
    case Storage::kInteger:
    case Storage::kDecimal: {
      if (says_nothing(text)) return false;
      const auto number = formats::parse_number(text, slot.decimal_comma);
      if (!number) return wrong("import.not_a_number");
      if (field.type->storage() == Storage::kInteger) {
        if (number->value.units % base::Decimal::kOne != 0) return wrong("record.not_an_integer");
        out_json = number->value.units / base::Decimal::kOne;
        return true;
      }
      if (!number->currency.empty() && !field.currency.empty())
        if (const auto* currency = entity_.find(field.currency); currency && !out.changes.find(currency->index))
          out.changes.put(currency->index, number->currency);
      out_json = number->value.to_string();
      return true;
    }
    case Storage::kDate: {
      if (says_nothing(text)) return false;
      const auto moment = formats::parse_moment(text, slot.order);
      if (!moment) return wrong("import.not_a_date");
      out_json = moment->date.to_string();
      return true;
    }
    case Storage::kTime: {
      if (says_nothing(text)) return false;
      const auto time = formats::parse_time(text, slot.order, zone_);
      if (!time) return wrong("import.not_a_date");
      if (field.index == meta::kCreatedAt) {
        out.origin.created_at = time;
        return false;
      }
      out_json = time->to_string();
      return true;
    }
    case Storage::kBoolean: {
      if (says_nothing(text)) return false;
      const auto yes = formats::parse_boolean(text);
      if (!yes) return wrong("import.not_yes_or_no");
      out_json = *yes;
      return true;
    }
    default: break;
  }
  const auto type = field.type->name();
  if ((type == "phone" || type == "email" || type == "url") && says_nothing(text)) return false;
  if ((type == "phone" || type == "email") && text.find_first_of(";:,\n") != std::string::npos) {
    // Several in one cell: the first here, the next in a field of the same kind that is still free.
    auto parts = split_names(text);
    if (parts.empty()) return false;
    for (const auto& other : entity_.fields)
      if (parts.size() > 1 && other.index != field.index && other.type == field.type && !out.changes.find(other.index) &&
          std::none_of(slots_.begin(), slots_.end(), [&](const auto& s) { return s.field == &other; })) {
        Value value;
        if (!other.type->read(regional(other), parts[1], value)) out.changes.put(other.index, std::move(value));
        break;
      }
    out_json = parts.front();
    return true;
  }
  if (type == "url" && text.find("://") == std::string::npos && text.find('.') != std::string::npos) {
    out_json = "https://" + text;
    return true;
  }
  // An address of several lines in a field of one.
  out_json = type == "long_text" || text.find_first_of("\r\n") == std::string::npos ? text : one_line(text);
  return true;
}

void RowReader::store(const Slot& slot, const json& value, ReadRow& out) {
  const auto& field = *slot.field;
  Value stored;
  if (auto error = field.type->read(regional(field), value, stored)) {
    out.reasons.push_back({slot.column, slot.name, std::move(error->code), std::move(error->params)});
    return;
  }
  if (!base::is_null(stored)) out.changes.put(field.index, std::move(stored));
}

// A title that no column gives: a person's name from its parts, else the first name the row refers to
// and what it is about ("Cancity GTX Plus Basic"), else its first text.
void RowReader::compose_title(const FileRow& row, ReadRow& out) {
  const auto& title = entity_.title_field();
  if (out.changes.find(title.index) != nullptr || title.type->storage() != Storage::kText) return;
  std::string text;
  if (!family_.empty() || !given_.empty()) {
    text = chinese(family_ + given_) ? family_ + given_ : given_ + (given_.empty() || family_.empty() ? "" : " ") + family_;
  } else if (!has_title_) {
    const auto add = [&](const Slot& slot) {
      const auto& cell = value_of(row, slot.column);
      if (cell.empty() || text.find(cell) != std::string::npos) return;
      if (!text.empty()) text += ' ';
      text += cell;
    };
    const auto wanted = [](const Slot& s, bool reference) {
      if (s.field == nullptr || s.field->system) return false;
      return reference ? is_reference(*s.field) && s.field->target->owned : s.field->name == "product" || s.field->name == "company";
    };
    for (const bool reference : {true, false})
      for (const auto& slot : slots_)
        if (wanted(slot, reference)) {
          add(slot);
          break;
        }
    if (text.empty())
      for (const auto& slot : slots_)
        if (text.empty() && slot.field && !slot.field->system && slot.field->type->storage() == Storage::kText) add(slot);
  }
  if (text.empty()) return;
  Value stored;
  if (title.type->read(title, std::string(formats::utf8_prefix(text, title.max > 0 ? static_cast<std::size_t>(title.max) : 255)), stored)) return;
  out.composed_title = true;
  out.changes.put(title.index, std::move(stored));
}

}  // namespace keyuan::record::transfer
