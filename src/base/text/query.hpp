// What somebody typed into a search box, taken apart once and then planned and matched.
//
// A query is words, parted by white space and signs; all must be found, in any order. A word is runs:
// Chinese characters, which must stand there (in either script), and letters or digits, which are
//   - the beginning of a Latin word, or three and more letters anywhere in one (in long text: only the
//     beginning), or
//   - in names, pinyin of neighbouring characters by any of their readings: full syllables and initials
//     (also zh, ch, sh) mixed, the last syllable begun or whole: zhangsan, zhangs, zs, zsan, oymh.
// Runs of one word stand in that order, best as neighbours: bj科技 finds 北京科技 before 北京华为科技.
// Digits, at least three, also are the beginning or
// the ending of a phone number; separators and the country code are no hindrance.
//
// Bounds: 8 words, 128 characters; pinyin of at most 40 letters; of the many ways to part letters into
// syllables those with the fewest initials, at most 24, and that of initials alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text/han.hpp"
#include "base/text/tokens.hpp"

namespace keyuan::base::text {

enum class Rank : std::uint8_t { kExact, kPrefix, kInside };

// Where and how well a query was found in a text.
struct Match {
  Rank rank = Rank::kInside;
  // Parts of the original text: first and length in UTF-16 units; in order, not overlapping.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
  std::uint32_t words = 0;  // bit i: the query's word i was found here
};

// A part of a spelling: what one Chinese character must sound like.
struct Piece {
  SyllableRange syllables;
  char initial = 0;
  enum class Kind : std::uint8_t { kWhole, kBegun, kInitial } kind = Kind::kWhole;
  bool may_be_whole = false;  // the letters are a syllable, though others begin so too
};
using Spelling = std::vector<Piece>;

struct Run {
  bool ideographs = false;
  std::u32string characters;
  std::vector<Spelling> spellings;  // of letters that can be pinyin
};

struct Word {
  std::vector<Run> runs;
  std::string digits;  // where the word is three digits or more and nothing else
};

class Query {
 public:
  explicit Query(std::string_view typed);

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  // All characters without signs, and as content of an `e` token.
  [[nodiscard]] const std::u32string& whole() const { return whole_; }
  [[nodiscard]] const std::string& whole_content() const { return whole_content_; }
  // The digits where the query as a whole can be (a part of) a phone number, as written and without
  // the country code.
  [[nodiscard]] const std::vector<std::string>& numbers() const { return numbers_; }

  // Found when every word is; spans cover all words.
  [[nodiscard]] std::optional<Match> match(FieldKind kind, std::string_view text) const;
  // Those words that are found here; nothing when none is. For records whose words lie in several
  // fields: a record is found when the bits of its fields together are all_words().
  [[nodiscard]] std::optional<Match> match_some(FieldKind kind, std::string_view text) const;
  [[nodiscard]] std::uint32_t all_words() const { return (1u << words_.size()) - 1; }

 private:
  std::vector<Word> words_;
  std::u32string whole_;
  std::string whole_content_;
  std::vector<std::string> numbers_;
};

// Query(query).match(kind, text), for one text.
[[nodiscard]] std::optional<Match> match(std::string_view query, FieldKind kind, std::string_view text);

}  // namespace keyuan::base::text
