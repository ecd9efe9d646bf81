// The exact half of searching: where a query is found in a text. What it accepts, plan.cpp must find.
#include <algorithm>
#include <limits>

#include "base/text/content.hpp"
#include "base/text/query.hpp"

namespace keyuan::base::text {
namespace {

using Row = std::vector<Character>;
constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

struct Found {
  std::size_t begin = kNowhere, end = 0;
  bool complete = false;  // pinyin with every syllable whole, or initials alone
};

bool sounds_like(const Character& one, const Piece& piece) {
  for (const Syllable s : one.readings) {
    if (piece.syllables.has(s)) return true;
  }
  return false;
}

bool is_whole(const Character& one, const Piece& piece) {
  if (piece.kind == Piece::Kind::kWhole) return true;
  return piece.may_be_whole && piece.kind == Piece::Kind::kBegun &&
         std::find(one.readings.begin(), one.readings.end(), piece.syllables.first) != one.readings.end();
}

class Matcher {
 public:
  Matcher(FieldKind kind, const Row& row) : kind_(kind), row_(row) {}

  // The runs of `word` one after the other, with anything between; empty when they are not there.
  [[nodiscard]] std::vector<Found> find_apart(const Word& word) {
    std::vector<Found> out;
    std::size_t at = 0;
    for (const auto& run : word.runs) {
      const Word one{{run}, {}};
      std::size_t end = kNowhere;
      for (; at < row_.size() && (end = from(one, 0, at)) == kNowhere; ++at) {
      }
      if (end == kNowhere) return {};
      out.push_back({at, end, false});
      at = end;
    }
    return out;
  }

  // The first place where `word` is found in one piece.
  [[nodiscard]] Found find(const Word& word) {
    for (std::size_t i = 0; i < row_.size(); ++i) {
      complete_ = false;
      if (const std::size_t end = from(word, 0, i); end != kNowhere) return {i, end, complete_};
    }
    return {};
  }

 private:
  // Where the runs of `word` from `run` on end when they begin at `at`.
  std::size_t from(const Word& word, std::size_t run, std::size_t at) {
    if (run == word.runs.size()) return at;
    const Run& one = word.runs[run];
    if (literally(one, at)) {
      if (const auto end = from(word, run + 1, at + one.characters.size()); end != kNowhere) return end;
    }
    if (kind_ != FieldKind::kName) return kNowhere;
    std::size_t best = kNowhere;
    for (const auto& spelling : one.spellings) {
      if (!spelled(spelling, at)) continue;
      const auto end = from(word, run + 1, at + spelling.size());
      if (end == kNowhere) continue;
      best = end;
      complete_ = whole_or_initials(spelling, at);
      if (complete_ && end == row_.size()) break;
    }
    return best;
  }

  [[nodiscard]] bool literally(const Run& run, std::size_t at) const {
    const auto& wanted = run.characters;
    if (at + wanted.size() > row_.size()) return false;
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      const Character& one = row_[at + k];
      if (one.c != wanted[k] || one.ideograph() != run.ideographs) return false;
      const bool new_word = k > 0 && !run.ideographs && one.starts_word;
      if (new_word && (kind_ != FieldKind::kCode || wanted.size() < 3)) return false;
    }
    if (run.ideographs || row_[at].starts_word) return true;
    return wanted.size() >= 3 && kind_ != FieldKind::kText;
  }

  [[nodiscard]] bool spelled(const Spelling& spelling, std::size_t at) const {
    if (at + spelling.size() > row_.size()) return false;
    for (std::size_t k = 0; k < spelling.size(); ++k) {
      if (!sounds_like(row_[at + k], spelling[k])) return false;
    }
    return true;
  }

  [[nodiscard]] bool whole_or_initials(const Spelling& spelling, std::size_t at) const {
    bool whole = true, initials = true;
    for (std::size_t k = 0; k < spelling.size(); ++k) {
      whole = whole && is_whole(row_[at + k], spelling[k]);
      initials = initials && spelling[k].kind == Piece::Kind::kInitial;
    }
    return whole || initials;
  }

  FieldKind kind_;
  const Row& row_;
  bool complete_ = false;
};

void put_in_order(std::vector<std::pair<std::uint32_t, std::uint32_t>>& spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const auto& [begin, length] : spans) {
    if (!out.empty() && begin <= out.back().first + out.back().second) {
      out.back().second = std::max(out.back().second, begin + length - out.back().first);
    } else {
      out.emplace_back(begin, length);
    }
  }
  spans = std::move(out);
}

// `wanted` at the beginning or the end of a phone number.
std::optional<Match> match_number(const std::string& wanted, const Digits& digits, const Row& row) {
  std::vector<const Character*> figures;
  for (const auto& one : row) {
    if (one.c >= '0' && one.c <= '9') figures.push_back(&one);
  }
  figures.resize(std::min(figures.size(), kMostDigits));
  // Digits as kept may have lost two noughts before the country code.
  const std::size_t lost = figures.size() > digits.all.size() ? figures.size() - digits.all.size() : 0;
  auto found = [&](std::size_t first, Rank rank) {
    Match m{rank, {}, 0};
    const auto begin = figures[lost + first]->begin, end = figures[lost + first + wanted.size() - 1]->end;
    m.spans.emplace_back(begin, end - begin);
    return m;
  };
  for (const auto* number : {&digits.all, &digits.national}) {
    if (number->empty() || number->compare(0, wanted.size(), wanted) != 0) continue;
    return found(digits.all.size() - number->size(), number->size() == wanted.size() ? Rank::kExact : Rank::kPrefix);
  }
  if (digits.all.size() >= wanted.size() && digits.all.ends_with(wanted)) {
    return found(digits.all.size() - wanted.size(), Rank::kInside);
  }
  return std::nullopt;
}

std::optional<Match> match_phone(const Query& query, std::string_view text, const Row& row) {
  const Digits digits = read_digits(text, row);
  for (const auto& number : query.numbers()) {
    if (auto m = match_number(number, digits, row)) {
      m->words = query.all_words();
      return m;
    }
  }
  Match all;
  for (std::size_t i = 0; i < query.words().size(); ++i) {
    const auto& word = query.words()[i];
    if (word.digits.empty()) continue;
    if (auto m = match_number(word.digits, digits, row)) {
      all.words |= 1u << i;
      all.rank = i == 0 ? m->rank : all.rank;
      all.spans.insert(all.spans.end(), m->spans.begin(), m->spans.end());
    }
  }
  if (!all.words) return std::nullopt;
  put_in_order(all.spans);
  return all;
}

bool is_whole_text(const Query& query, const Row& row) {
  return query.whole().size() == row.size() &&
         std::equal(row.begin(), row.end(), query.whole().begin(), [](const Character& a, char32_t b) { return a.c == b; });
}

}  // namespace

std::optional<Match> Query::match_some(FieldKind kind, std::string_view text) const {
  if (empty()) return std::nullopt;
  thread_local Row row;
  read_value(kind, text, row);
  if (kind == FieldKind::kPhone) return match_phone(*this, text, row);
  Matcher matcher(kind, row);
  Match out;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Found found = matcher.find(words_[i]);
    if (found.begin == kNowhere) {
      const auto apart = words_[i].runs.size() > 1 ? matcher.find_apart(words_[i]) : std::vector<Found>{};
      if (!apart.empty()) out.words |= 1u << i;
      for (const auto& [first, last, whole] : apart) out.spans.emplace_back(row[first].begin, row[last - 1].end - row[first].begin);
      continue;
    }
    out.words |= 1u << i;
    const auto begin = row[found.begin].begin, end = row[found.end - 1].end;
    out.spans.emplace_back(begin, end - begin);
    if (i == 0 && found.begin == 0 && kind != FieldKind::kText) {
      const bool all = words_.size() == 1 && words_[0].runs.size() == 1 && found.end == row.size() && found.complete;
      out.rank = all ? Rank::kExact : Rank::kPrefix;
    }
  }
  if (!out.words) return std::nullopt;
  if (out.words == all_words() && kind != FieldKind::kText && is_whole_text(*this, row)) out.rank = Rank::kExact;
  put_in_order(out.spans);
  return out;
}

std::optional<Match> Query::match(FieldKind kind, std::string_view text) const {
  auto found = match_some(kind, text);
  return found && found->words == all_words() ? found : std::nullopt;
}

std::optional<Match> match(std::string_view query, FieldKind kind, std::string_view text) {
  return Query(query).match(kind, text);
}

}  // namespace keyuan::base::text
