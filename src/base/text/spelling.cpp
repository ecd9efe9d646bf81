#include "base/text/spelling.hpp"

#include <algorithm>

namespace keyuan::base::text {
namespace {

constexpr std::size_t kMostLetters = 40, kMostSpellings = 24, kMostSteps = 4000, kLongestSyllable = 6;

Piece piece_of(std::string_view letters, Piece::Kind kind) {
  Piece piece{syllables_with(letters), letters[0], kind, false};
  if (piece.syllables.empty()) return piece;
  piece.may_be_whole = base::text::letters(piece.syllables.first) == letters;
  if (kind == Piece::Kind::kWhole) piece.syllables.last = static_cast<Syllable>(piece.syllables.first + 1);
  return piece;
}

class Search {
 public:
  explicit Search(std::string_view letters) : letters_(letters) {}

  // Who can be understood without any initial means it so: huachen is hua chen, not h u a chen. Who mixes them may
  // mean one more than there must be: zhhuo is z h huo. Each way costs a search of its own.
  std::vector<Spelling> run() {
    std::size_t least = 0;
    while (out_.empty() && least <= letters_.size() && steps_ <= kMostSteps) go(0, least++);
    if (least > 1 && !out_.empty()) go(0, least);
    add_initials_alone();
    return std::move(out_);
  }

 private:
  // Every way from `at` to the end that uses exactly `initials` of them.
  void go(std::size_t at, std::size_t initials) {
    if (out_.size() >= kMostSpellings || ++steps_ > kMostSteps) return;
    const std::string_view rest = letters_.substr(at);
    if (initials == 0 && rest.size() <= kLongestSyllable) {
      if (const Piece last = piece_of(rest, rest.size() == 1 ? Piece::Kind::kInitial : Piece::Kind::kBegun);
          !last.syllables.empty()) {
        way_.push_back(last);
        out_.push_back(way_);
        way_.pop_back();
      }
    }
    for (std::size_t n = std::min(kLongestSyllable, rest.size() - 1); n >= 2; --n) {
      const Piece whole = piece_of(rest.substr(0, n), Piece::Kind::kWhole);
      if (!whole.syllables.empty() && whole.may_be_whole) step(whole, at + n, initials);
    }
    if (initials == 0 || rest.size() < 2) return;
    if (rest.size() > 2 && rest[1] == 'h' && (rest[0] == 'z' || rest[0] == 'c' || rest[0] == 's')) {
      step(piece_of(rest.substr(0, 2), Piece::Kind::kInitial), at + 2, initials - 1);
    }
    const Piece initial = piece_of(rest.substr(0, 1), Piece::Kind::kInitial);
    if (!initial.syllables.empty()) step(initial, at + 1, initials - 1);
  }

  void step(const Piece& piece, std::size_t to, std::size_t initials) {
    way_.push_back(piece);
    go(to, initials);
    way_.pop_back();
  }

  void add_initials_alone() {
    Spelling all;
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const Piece initial = piece_of(letters_.substr(i, 1), Piece::Kind::kInitial);
      if (initial.syllables.empty()) return;
      all.push_back(initial);
    }
    for (const auto& known : out_) {
      if (known.size() == all.size()) return;  // as many pieces as letters: the same
    }
    out_.push_back(std::move(all));
  }

  std::string_view letters_;
  Spelling way_;
  std::vector<Spelling> out_;
  std::size_t steps_ = 0;
};

}  // namespace

std::vector<Spelling> spellings(std::string_view letters) {
  if (letters.empty() || letters.size() > kMostLetters) return {};
  return Search(letters).run();
}

}  // namespace keyuan::base::text
