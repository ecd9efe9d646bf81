#include "base/text/plan.hpp"

#include <algorithm>
#include <optional>

#include "base/text/content.hpp"

namespace keyuan::base::text {
namespace {

constexpr std::size_t kMostWindows = 8;

std::string marked(char mark, std::string_view content) {
  std::string out(1, mark);
  out.append(content);
  return out;
}

Condition token(std::string t) { return {Condition::Kind::kToken, std::move(t), {}}; }
Condition beginning(std::string t) { return {Condition::Kind::kBeginning, std::move(t), {}}; }

Condition join(Condition::Kind kind, std::vector<Condition> parts) {
  if (parts.size() == 1) return std::move(parts[0]);
  return {kind, {}, std::move(parts)};
}
Condition all(std::vector<Condition> parts) { return join(Condition::Kind::kAll, std::move(parts)); }
Condition any(std::vector<Condition> parts) { return join(Condition::Kind::kAny, std::move(parts)); }

std::string content(char mark, std::u32string_view characters) {
  std::string out(1, mark);
  for (const char32_t c : characters) append_content(c, out);
  return out;
}

// All windows of `width` in `row`, at most kMostWindows.
template <class F>
void each_window(std::size_t size, std::size_t width, F&& use) {
  for (std::size_t i = 0; i + width <= size && i < kMostWindows; ++i) use(i);
}

Condition ideographs(std::u32string_view characters) {
  if (characters.size() == 1) return token(content('c', characters));
  std::vector<Condition> pairs;
  each_window(characters.size(), 2, [&](std::size_t i) { pairs.push_back(token(content('c', characters.substr(i, 2)))); });
  return all(std::move(pairs));
}

// Letters as (a part of) a Latin word.
Condition latin(std::u32string_view letters) {
  if (letters.size() <= 3) return token(content('g', letters));
  std::vector<Condition> triples;
  each_window(letters.size(), 3, [&](std::size_t i) { triples.push_back(token(content('g', letters.substr(i, 3)))); });
  return any({all(std::move(triples)),
              all({token(content('g', letters.substr(0, 3))), beginning(content('w', letters.substr(0, kMostWordLetters)))})});
}

// A token for each syllable the piece can be, with `before` in front.
Condition any_syllable(char mark, std::string_view before, const Piece& piece) {
  std::vector<Condition> parts;
  for (Syllable s = piece.syllables.first; s < piece.syllables.last; ++s) {
    std::string t(1, mark);
    t.append(before).append(letters(s));
    parts.push_back(token(std::move(t)));
  }
  return any(std::move(parts));
}

bool is_sound(const Piece& piece) { return piece.kind != Piece::Kind::kInitial; }

// Neighbouring characters sound like `spelling`; `before` and `after` are the initials of the Chinese
// characters that the query has on either side, as far as known.
Condition spelled(const Spelling& spelling, std::string_view before, std::string_view after) {
  std::vector<Condition> parts;
  std::string initials(before);
  for (const auto& piece : spelling) initials += piece.initial;
  initials += after;
  const bool sounds_only = std::all_of(spelling.begin(), spelling.end(), is_sound);
  if (!sounds_only || !before.empty() || !after.empty()) {
    const std::size_t width = std::min<std::size_t>(3, initials.size());
    each_window(initials.size(), width, [&](std::size_t i) { parts.push_back(token(marked('g', std::string_view(initials).substr(i, width)))); });
  }
  for (std::size_t i = 0; i < spelling.size() && parts.size() < 2 * kMostWindows; ++i) {
    const Piece& piece = spelling[i];
    if (!is_sound(piece)) continue;
    const bool with_next = i + 1 < spelling.size() && is_sound(spelling[i + 1]);
    const bool with_last = i > 0 && is_sound(spelling[i - 1]);
    if (with_next) parts.push_back(any_syllable('q', letters(piece.syllables.first), spelling[i + 1]));
    else if (!with_last) parts.push_back(any_syllable('p', {}, piece));
  }
  return all(std::move(parts));
}

char first_initial(char32_t c) {
  const auto known = readings(c);
  return known.empty() ? 0 : letters(known[0])[0];
}

// Initials of the two characters before run `r`, and of those after it.
std::string initials_before(const Word& word, std::size_t r) {
  std::string out;
  if (r == 0) return out;
  const auto& characters = word.runs[r - 1].characters;
  for (std::size_t k = characters.size(); k > 0 && out.size() < 2; --k) {
    const char initial = first_initial(characters[k - 1]);
    if (!initial) break;
    out.insert(out.begin(), initial);
  }
  return out;
}
std::string initials_after(const Word& word, std::size_t r) {
  std::string out;
  if (r + 1 >= word.runs.size()) return out;
  for (const char32_t c : word.runs[r + 1].characters) {
    const char initial = first_initial(c);
    if (!initial || out.size() == 2) break;
    out += initial;
  }
  return out;
}

// Run `r` of `word`, directly beside the others or anywhere.
Condition run_inside(const Word& word, std::size_t r, bool beside) {
  const Run& run = word.runs[r];
  if (run.ideographs) return ideographs(run.characters);
  std::vector<Condition> ways;
  ways.push_back(latin(run.characters));
  const std::string before = beside ? initials_before(word, r) : "", after = beside ? initials_after(word, r) : "";
  for (const auto& spelling : run.spellings) ways.push_back(spelled(spelling, before, after));
  return any(std::move(ways));
}

Condition number_begins(const std::string& digits) {
  return digits.size() <= kMostOfNumber ? token(marked('t', digits)) : beginning(marked('d', digits));
}
Condition number_ends(const std::string& digits) {
  return beginning(marked('r', std::string(digits.rbegin(), digits.rend())));
}

Condition word_inside(const Word& word) {
  std::vector<Condition> runs;
  for (std::size_t r = 0; r < word.runs.size(); ++r) runs.push_back(run_inside(word, r, false));
  if (word.digits.empty()) return all(std::move(runs));
  return any({all(std::move(runs)), number_begins(word.digits), number_ends(word.digits)});
}

// The value begins with `word`.
Condition word_first(const Word& word) {
  const Run& run = word.runs[0];
  std::vector<Condition> rest;
  for (std::size_t r = 1; r < word.runs.size(); ++r) rest.push_back(run_inside(word, r, true));
  auto with_rest = [&](std::vector<Condition> parts) {
    parts.insert(parts.end(), rest.begin(), rest.end());
    return all(std::move(parts));
  };
  const std::u32string_view characters = run.characters;
  if (run.ideographs) {
    std::vector<Condition> parts{token(content('a', characters.substr(0, 2)))};
    if (characters.size() > 2) parts.push_back(ideographs(characters));
    return with_rest(std::move(parts));
  }
  std::vector<Condition> ways, literal{token(content('a', characters.substr(0, 3)))};
  if (characters.size() > 3) literal.push_back(latin(characters));
  ways.push_back(with_rest(std::move(literal)));
  const std::string after = initials_after(word, 0);
  for (const auto& spelling : run.spellings) {
    std::string initials;
    for (const auto& piece : spelling) initials += piece.initial;
    initials += after;
    std::vector<Condition> parts{token(marked('a', std::string_view(initials).substr(0, 3)))};
    if (is_sound(spelling[0])) parts.push_back(any_syllable('b', {}, spelling[0]));
    if (initials.size() > 3 || spelling.size() > 1) parts.push_back(spelled(spelling, {}, after));
    ways.push_back(with_rest(std::move(parts)));
  }
  if (!word.digits.empty()) ways.push_back(number_begins(word.digits));
  return any(std::move(ways));
}

// The value is what was typed, as it is written or by pinyin.
Condition exactly(const Query& query) {
  std::vector<Condition> ways{token(marked('e', query.whole_content()))};
  for (const auto& number : query.numbers()) ways.push_back(token(marked('d', number)));
  const auto& words = query.words();
  if (words.size() == 1 && words[0].runs.size() == 1) {
    for (const auto& spelling : words[0].runs[0].spellings) {
      std::string initials = "f";
      for (std::size_t i = 0; i < spelling.size() && i < kMostWholeInitials; ++i) initials += spelling[i].initial;
      ways.push_back(all({token(std::move(initials)), spelled(spelling, {}, {})}));
    }
  }
  return any(std::move(ways));
}

void write(const Condition& condition, bool fts5, std::string& out) {
  switch (condition.kind) {
    case Condition::Kind::kToken:
    case Condition::Kind::kBeginning:
      out += fts5 ? '"' : '\'';
      out += condition.token;
      out += fts5 ? '"' : '\'';
      if (condition.kind == Condition::Kind::kBeginning) out += fts5 ? "*" : ":*";
      return;
    case Condition::Kind::kAll:
    case Condition::Kind::kAny: break;
  }
  const bool every = condition.kind == Condition::Kind::kAll;
  const char* between = fts5 ? (every ? " AND " : " OR ") : (every ? " & " : " | ");
  out += '(';
  for (std::size_t i = 0; i < condition.parts.size(); ++i) {
    if (i) out += between;
    write(condition.parts[i], fts5, out);
  }
  out += ')';
}

}  // namespace

std::vector<Tier> plan(const Query& query) {
  if (query.empty()) return {};
  const auto& words = query.words();
  std::vector<Condition> first{word_first(words[0])}, inside{word_inside(words[0])};
  for (std::size_t i = 1; i < words.size(); ++i) {
    first.push_back(word_inside(words[i]));
    inside.push_back(word_inside(words[i]));
  }
  Condition prefix = all(std::move(first)), anywhere = all(std::move(inside));
  for (const auto& number : query.numbers()) {  // with signs in it, or a country code
    if (number == words[0].digits && words.size() == 1) continue;
    prefix = any({std::move(prefix), number_begins(number)});
    anywhere = any({std::move(anywhere), number_begins(number), number_ends(number)});
  }
  return {{Rank::kExact, exactly(query)}, {Rank::kPrefix, std::move(prefix)}, {Rank::kInside, std::move(anywhere)}};
}

std::vector<Tier> plan(std::string_view query) { return plan(Query(query)); }

std::string to_fts5(const Tier& tier) {
  std::string out;
  write(tier.condition, true, out);
  return out;
}

std::string to_tsquery(const Tier& tier) {
  std::string out;
  write(tier.condition, false, out);
  return out;
}

}  // namespace keyuan::base::text
