#include "record/duplicates.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "base/problem.hpp"
#include "base/text/normalize.hpp"
#include "meta/duplicates.hpp"
#include "record/access/clause.hpp"
#include "record/access/masked.hpp"
#include "record/load.hpp"
#include "record/query/query.hpp"
#include "record/search/index.hpp"

namespace keyuan::record {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostCompared = 2000;  // names that have the same words
constexpr std::size_t kMostFound = 50;
constexpr std::array<std::string_view, 10> kEndings = {"有限责任公司", "股份有限公司", "有限公司", "股份公司", "责任公司", "总公司", "分公司", "公司", "集团", "股份"};
constexpr std::array<std::string_view, 18> kWords = {"co", "ltd", "limited", "inc", "incorporated", "llc", "gmbh", "corp", "corporation",
                                                     "company", "plc", "ag", "sa", "bv", "pte", "pty", "group", "holdings"};

bool is_sign(unsigned char c) { return c < 0x80 && !std::isalnum(c); }

// The words of a name, without the last ones that say what kind of company it is.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : base::text::normalize(name)) {
    if (!is_sign(static_cast<unsigned char>(c))) words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  while (words.size() > 1 && std::find(kWords.begin(), kWords.end(), words.back()) != kWords.end()) words.pop_back();
  for (bool again = true; again && !words.empty();) {
    again = false;
    for (const auto ending : kEndings) {
      auto& last = words.back();
      if (!last.ends_with(ending) || (words.size() == 1 && last.size() == ending.size())) continue;
      last.resize(last.size() - ending.size());
      if (last.empty()) words.pop_back();
      again = true;
      break;
    }
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

// The first character and the last two; of a short one the first alone.
std::string masked(std::string_view title) {
  std::vector<std::string_view> characters;
  for (std::size_t i = 0; i < title.size();) {
    std::size_t n = 1;
    while (i + n < title.size() && (static_cast<unsigned char>(title[i + n]) & 0xC0) == 0x80) ++n;
    characters.push_back(title.substr(i, n));
    i += n;
  }
  if (characters.empty()) return {};
  std::string out = std::string(characters.front()) + "**";
  if (characters.size() > 3) out += std::string(characters[characters.size() - 2]) + std::string(characters.back());
  return out;
}

struct Found {
  Id id;
  std::vector<std::string> matched;
};

class Duplicates {
 public:
  Duplicates(Context& ctx, const Entity& entity, const json& draft) : ctx_(ctx), all_(ctx.as_system()), entity_(entity) {
    const auto it = draft.find("id");
    if (it != draft.end() && it->is_string()) self_ = Id::parse(it->get_ref<const std::string&>()).value_or(Id{});
    for (const int f : meta::duplicate_fields(entity)) {
      const auto& field = entity[f];
      const auto given = draft.find(field.name);
      if (given == draft.end() || is_hidden(ctx, entity, field)) continue;
      Value value;
      if (field.type->read(field, *given, value) || base::is_null(value)) continue;
      if (f == entity.title) by_name(field, base::as_text(value));
      else by_value(field, value);
    }
  }

  std::vector<Found> take() {
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.matched.size() > b.matched.size(); });
    if (found_.size() > kDuplicatesShown) found_.resize(kDuplicatesShown);
    return std::move(found_);
  }

 private:
  void by_name(const Field& field, const std::string& name) {
    const auto words = words_of(name);
    const auto core = joined(words, "");
    if (core.size() < 2) return;
    Sql sql = select(field);
    if (!add_matches(sql, joined(words, " "))) return;
    sql.add(" ORDER BY t.seq DESC LIMIT ").bind(kMostCompared);
    for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();)
      if (joined(words_of(rows.text(1)), "") == core) note(rows.id(0), field);
  }

  // A number is the same in whichever of the fields for numbers it stands.
  void by_value(const Field& given, const Value& value) {
    for (const auto& field : entity_.fields) {
      const bool same_kind = given.search != meta::SearchAs::kCode && given.search != meta::SearchAs::kNone && field.search == given.search;
      if ((&field != &given && !same_kind) || is_hidden(ctx_, entity_, field)) continue;
      Sql sql = select(field);
      const auto column = "t." + quote_identifier(field.name);
      const bool in_any_case = field.search == meta::SearchAs::kEmail;
      if (in_any_case) sql.add(" AND lower(" + column + ") = lower(").bind(value).add(")");
      else sql.add(" AND " + column + " = ").bind(value);
      const bool looked_up = (field.indexed || field.unique) && !in_any_case;
      if (!looked_up && !add_matches(sql, base::as_text(value))) continue;
      sql.add(" LIMIT ").bind(static_cast<std::int64_t>(kDuplicatesShown + 1));
      for (auto rows = ctx_.db.query(sql.text, sql.values); rows.next();) note(rows.id(0), given);
    }
  }

  [[nodiscard]] Sql select(const Field& field) const {
    Sql sql;
    sql.add("SELECT t.id, t." + quote_identifier(field.name) + " FROM " + quote_identifier(entity_.table) + " t WHERE t.removed_at IS NULL");
    return sql;
  }

  // False when too many have these words to look at each.
  bool add_matches(Sql& sql, const std::string& text) {
    try {
      search::append_matches(sql, all_, entity_, text);
      return true;
    } catch (const base::Problem&) {
      return false;
    }
  }

  void note(Id id, const Field& field) {
    if (id == self_) return;
    auto it = std::find_if(found_.begin(), found_.end(), [&](const Found& one) { return one.id == id; });
    if (it == found_.end()) {
      if (found_.size() >= kMostFound) return;
      it = found_.insert(it, {id, {}});
    }
    if (std::find(it->matched.begin(), it->matched.end(), field.name) == it->matched.end()) it->matched.push_back(field.name);
  }

  Context& ctx_;
  Context all_;
  const Entity& entity_;
  Id self_;
  std::vector<Found> found_;
};

// In a place that he belongs to.
bool lies_with(const access::Actor& actor, const Record& record) {
  const auto& places = actor.places_for(record.entity().name, access::Verb::kRead);
  return !record.owner() && std::find(places.begin(), places.end(), record.department()) != places.end();
}

void append_owner(std::string& out, Context& ctx, const Record& record) {
  const auto* person = record.owner() ? ctx.org->person(record.owner()) : nullptr;
  if (!person) {
    out += "null";
    return;
  }
  out += "{\"title\":";
  base::append_json_string(out, person->name);
  out += ",\"department\":";
  auto rows = ctx.db.query("SELECT name FROM department WHERE id = ?", {record.department()});
  base::append_json_string(out, rows.next() ? rows.text(0) : std::string_view());
  out += '}';
}

}  // namespace

std::string name_core(std::string_view name) { return joined(words_of(name), ""); }

void duplicates(Context& ctx, const Entity& entity, const json& draft, std::string& out) {
  out += "{\"data\":[";
  base::Commas comma;
  for (const auto& one : Duplicates(ctx, entity, draft).take()) {
    const auto record = load(ctx, entity, one.id);
    if (!record) continue;
    // A record that he sees, but not what is the same in it, is told of as one out of his reach: or else asking for one number
    // after the other would tell whose each is.
    auto seen = one.matched;
    std::erase_if(seen, [&](const std::string& name) { return is_masked(ctx, *record, *entity.find(name)); });
    const bool visible = !seen.empty() && access::reaches(ctx, entity, access::Verb::kRead, one.id, record->owner(), record->department());
    const auto& matched = visible ? seen : one.matched;
    const bool titled = !is_hidden(ctx, entity, entity.title_field());
    comma(out);
    out += "{\"entity\":";
    base::append_json_string(out, entity.name);
    out += ",\"id\":" + (visible ? "\"" + one.id.to_string() + "\"" : std::string("null")) + ",\"title\":";
    base::append_json_string(out, !titled ? std::string() : visible ? shown_title(ctx, *record) : masked(record->title()));
    out += ",\"matched\":" + json(matched).dump() + ",\"owner\":";
    append_owner(out, ctx, *record);
    out += visible ? ",\"visible\":true" : ",\"visible\":false";
    out += lies_with(*ctx.actor, *record) ? ",\"may_claim\":true}" : ",\"may_claim\":false}";
  }
  out += "]}";
}

}  // namespace keyuan::record
