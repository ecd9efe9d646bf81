#include "base/text/query.hpp"

#include "base/text/content.hpp"
#include "base/text/spelling.hpp"

namespace keyuan::base::text {
namespace {

constexpr std::size_t kMostQueryBytes = 1024, kMostQueryCharacters = 128, kMostWords = 8;

std::string digits_of(const std::u32string& characters) {
  std::string out;
  for (const char32_t c : characters) {
    if (c < '0' || c > '9') return {};
    out += static_cast<char>(c);
  }
  return out.size() >= 3 && out.size() <= kMostDigits ? out : std::string();
}

void finish(Run& run) {
  if (run.ideographs) return;
  std::string ascii;
  for (const char32_t c : run.characters) {
    if (c < 'a' || c > 'z') return;
    ascii += static_cast<char>(c);
  }
  run.spellings = spellings(ascii);
}

// Whether nothing but digits and what people put between them is in `typed`.
bool looks_like_number(std::string_view typed) {
  return typed.find_first_not_of("0123456789+-(). /") == std::string_view::npos;
}

}  // namespace

Query::Query(std::string_view typed) {
  std::vector<Character> row;
  read_characters(typed, kMostQueryBytes, kMostQueryCharacters, row);
  for (const auto& one : row) {
    if (one.after_break) {
      if (words_.size() == kMostWords) break;
      words_.emplace_back();
    }
    auto& runs = words_.back().runs;
    if (runs.empty() || runs.back().ideographs != one.ideograph()) {
      runs.emplace_back();
      runs.back().ideographs = one.ideograph();
    }
    runs.back().characters += one.c;
  }
  for (auto& word : words_) {
    for (auto& run : word.runs) finish(run);
    if (word.runs.size() == 1 && !word.runs[0].ideographs) word.digits = digits_of(word.runs[0].characters);
  }
  for (const auto& one : row) whole_ += one.c;
  append_whole(row, whole_content_);
  if (looks_like_number(typed)) {
    const Digits digits = read_digits(typed, row);
    if (digits.all.size() >= 3) numbers_.push_back(digits.all);
    if (digits.national.size() >= 3) numbers_.push_back(digits.national);
  }
}

}  // namespace keyuan::base::text
