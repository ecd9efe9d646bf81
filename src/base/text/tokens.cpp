#include "base/text/tokens.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "base/text/content.hpp"

namespace keyuan::base::text {
namespace {

// Collects tokens one after the other in one buffer, each once.
class Sink {
 public:
  void clear() {
    bytes_.clear();
    ends_.clear();
    if (ends_most_ > slots_.size() / 8) slots_.assign(slots_.size(), 0);
    else for (const std::uint32_t used : used_) slots_[used] = 0;
    used_.clear();
    ends_most_ = 0;
  }
  // Between begin() and end() the caller appends one token to bytes().
  std::string& begin(char mark) {
    start_ = bytes_.size();
    bytes_ += mark;
    return bytes_;
  }
  void end() {
    const std::string_view token(bytes_.data() + start_, bytes_.size() - start_);
    if (2 * (ends_.size() + 1) > slots_.size()) grow();
    const std::size_t hash = hash_of(token);
    for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i] == 0) {
        ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        slots_[i] = static_cast<std::uint32_t>(ends_.size());
        used_.push_back(static_cast<std::uint32_t>(i));
        ++ends_most_;
        return;
      }
      if (at(slots_[i] - 1) == token) {
        bytes_.resize(start_);
        return;
      }
    }
  }
  void add(char mark, std::string_view content) {
    begin(mark).append(content);
    end();
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view at(std::size_t i) const {
    const std::size_t begin = i ? ends_[i - 1] : 0;
    return {bytes_.data() + begin, ends_[i] - begin};
  }

 private:
  static std::size_t hash_of(std::string_view token) {
    std::uint64_t h = 0x9E3779B97F4A7C15u ^ token.size();
    std::size_t i = 0;
    for (; i + 8 <= token.size(); i += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, token.data() + i, 8);
      h = (h ^ eight) * 0xff51afd7ed558ccdu;
      h ^= h >> 32;
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, token.data() + i, token.size() - i);
    h = (h ^ rest) * 0xff51afd7ed558ccdu;
    return h ^ (h >> 29);
  }
  void grow() {
    slots_.assign(std::max<std::size_t>(256, slots_.size() * 4), 0);
    used_.clear();
    for (std::size_t k = 0; k < ends_.size(); ++k) {
      std::size_t i = hash_of(at(k)) & (slots_.size() - 1);
      while (slots_[i]) i = (i + 1) & (slots_.size() - 1);
      slots_[i] = static_cast<std::uint32_t>(k + 1);
      used_.push_back(static_cast<std::uint32_t>(i));
    }
  }
  std::string bytes_;
  std::vector<std::uint32_t> ends_, slots_, used_;
  std::size_t start_ = 0, ends_most_ = 0;
};

using Row = std::vector<Character>;

template <class F>
void each_initial(std::uint32_t initials, F&& use) {
  for (; initials; initials &= initials - 1) use(static_cast<char>('a' + std::countr_zero(initials)));
}

// Single characters and pairs.
void characters_and_pairs(const Row& row, Sink& sink) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!row[i].ideograph()) continue;
    append_content(row[i].c, sink.begin('c'));
    sink.end();
    if (i + 1 == row.size() || !row[i + 1].ideograph()) continue;
    auto& pair = sink.begin('c');
    append_content(row[i].c, pair);
    append_content(row[i + 1].c, pair);
    sink.end();
  }
}

// One to three initials from place `i`, under `mark`.
void initials_from(const Row& row, std::size_t i, char mark, Sink& sink) {
  each_initial(row[i].initials, [&](char a) {
    sink.add(mark, {&a, 1});
    if (i + 1 >= row.size()) return;
    each_initial(row[i + 1].initials, [&](char b) {
      const std::array<char, 2> two{a, b};
      sink.add(mark, {two.data(), 2});
      if (i + 2 >= row.size()) return;
      each_initial(row[i + 2].initials, [&](char c) {
        const std::array<char, 3> three{a, b, c};
        sink.add(mark, {three.data(), 3});
      });
    });
  });
}

void pinyin(const Row& row, Sink& sink) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].readings.empty()) continue;
    initials_from(row, i, 'g', sink);
    for (const Syllable s : row[i].readings) {
      sink.add('p', letters(s));
      if (i + 1 == row.size()) continue;
      for (const Syllable next : row[i + 1].readings) {
        sink.begin('q').append(letters(s)).append(letters(next));
        sink.end();
      }
    }
  }
}

// How many letters there are from `i` to the end of their word, or of the row of letters when `across` signs;
// never looks at more than `most`, so that a word of a hundred thousand letters takes no longer than many short ones.
std::size_t letters_left(const Row& row, std::size_t i, bool across, std::size_t most) {
  const std::size_t last = std::min(row.size(), i + most);
  std::size_t end = i + 1;
  while (end < last && !row[end].ideograph() && (across || !row[end].starts_word)) ++end;
  return end - i;
}

void letters_token(const Row& row, std::size_t from, std::size_t n, char mark, Sink& sink) {
  auto& token = sink.begin(mark);
  for (std::size_t k = 0; k < n; ++k) append_content(row[from + k].c, token);
  sink.end();
}

void latin(FieldKind kind, const Row& row, Sink& sink) {
  const bool across = kind == FieldKind::kCode;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].ideograph()) continue;
    const std::size_t left = letters_left(row, i, across, 3);
    if (row[i].starts_word) {
      const std::size_t in_word = letters_left(row, i, false, kMostWordLetters);
      for (std::size_t n = 1; n <= std::min<std::size_t>(2, in_word); ++n) letters_token(row, i, n, 'g', sink);
      if (kind == FieldKind::kText) letters_token(row, i, in_word, 'w', sink);
    }
    if (left >= 3 && (kind != FieldKind::kText || row[i].starts_word)) letters_token(row, i, 3, 'g', sink);
  }
}

// What a value begins with, and what it is as a whole.
void beginning(FieldKind kind, const Row& row, Sink& sink) {
  if (row.empty()) return;
  append_whole(row, sink.begin('e'));
  sink.end();
  if (!row[0].ideograph()) {
    const std::size_t left = letters_left(row, 0, kind == FieldKind::kCode, 3);
    for (std::size_t n = 1; n <= left; ++n) letters_token(row, 0, n, 'a', sink);
    return;
  }
  letters_token(row, 0, 1, 'a', sink);
  if (row.size() > 1 && row[1].ideograph()) letters_token(row, 0, 2, 'a', sink);
  if (kind != FieldKind::kName) return;
  initials_from(row, 0, 'a', sink);
  for (const Syllable s : row[0].readings) sink.add('b', letters(s));
}

// The initials of all characters where every one has some: at most 16 spellings.
void whole_initials(const Row& row, Sink& sink) {
  if (row.empty()) return;
  const std::size_t n = std::min(row.size(), kMostWholeInitials);
  for (const auto& one : row) {
    if (!one.initials) return;
  }
  std::array<std::array<char, kMostWholeInitials>, 16> spellings;
  std::size_t count = 1;
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t had = count;
    bool first = true;
    each_initial(row[i].initials, [&](char c) {
      if (first) {
        for (std::size_t k = 0; k < had; ++k) spellings[k][i] = c;
      } else {
        for (std::size_t k = 0; k < had && count < spellings.size(); ++k) {
          spellings[count] = spellings[k];
          spellings[count++][i] = c;
        }
      }
      first = false;
    });
  }
  for (std::size_t k = 0; k < count; ++k) sink.add('f', {spellings[k].data(), n});
}

void phone(std::string_view text, const Row& row, Sink& sink) {
  const Digits digits = read_digits(text, row);
  for (const auto* number : {&digits.all, &digits.national}) {
    if (number->empty()) continue;
    sink.add('d', *number);
    for (std::size_t n = 3; n <= kMostOfNumber && n <= number->size(); ++n) sink.add('t', std::string_view(*number).substr(0, n));
  }
  if (!digits.all.empty()) sink.add('r', std::string(digits.all.rbegin(), digits.all.rend()));
}

// The tokens, in this thread's sink until the next call.
const Sink& collect(FieldKind kind, std::string_view text) {
  thread_local Sink sink;
  thread_local Row row;
  sink.clear();
  read_value(kind, text, row);
  if (kind == FieldKind::kPhone) {
    phone(text, row, sink);
    return sink;
  }
  characters_and_pairs(row, sink);
  latin(kind, row, sink);
  if (kind == FieldKind::kText) return sink;
  beginning(kind, row, sink);
  if (kind == FieldKind::kName) {
    pinyin(row, sink);
    whole_initials(row, sink);
  }
  return sink;
}

}  // namespace

std::vector<std::string> tokens(FieldKind kind, std::string_view text) {
  const Sink& sink = collect(kind, text);
  std::vector<std::string> out;
  out.reserve(sink.size());
  for (std::size_t i = 0; i < sink.size(); ++i) out.emplace_back(sink.at(i));
  return out;
}

void append_tokens(FieldKind kind, std::string_view text, std::string& out) {
  const Sink& sink = collect(kind, text);
  for (std::size_t i = 0; i < sink.size(); ++i) {
    if (!out.empty()) out += ' ';
    out += sink.at(i);
  }
}

}  // namespace keyuan::base::text
