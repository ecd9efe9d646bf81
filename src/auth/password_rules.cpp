#include "auth/password_rules.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "auth/common_passwords.hpp"
#include "auth/normal_form.hpp"
#include "base/problem.hpp"

namespace keyuan::auth {
namespace {

constexpr std::size_t kLongestInput = 2048;  // bytes, before anything is done with them
constexpr int kLeastStrength = 6;

std::u32string code_points(std::string_view text) {
  const auto unicode =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::u32string out;
  for (int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1))
    out += static_cast<char32_t>(unicode.char32At(i));
  return out;
}

std::u32string lower(std::u32string text) {
  for (auto& c : text) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return text;
}

// p@ssw0rd → password.
std::u32string without_disguise(std::u32string text) {
  constexpr std::array<std::pair<char32_t, char32_t>, 9> kDisguise = {{{U'@', U'a'},
                                                                       {U'4', U'a'},
                                                                       {U'0', U'o'},
                                                                       {U'$', U's'},
                                                                       {U'5', U's'},
                                                                       {U'1', U'i'},
                                                                       {U'!', U'i'},
                                                                       {U'3', U'e'},
                                                                       {U'7', U't'}}};
  for (auto& c : text)
    for (const auto& [shown, meant] : kDisguise)
      if (c == shown) c = meant;
  return text;
}

const std::vector<std::u32string>& common_words() {
  static const auto words = [] {
    std::vector<std::u32string> out;
    std::istringstream in{std::string(kCommon)};
    for (std::string word; in >> word;) out.push_back(code_points(word));
    return out;
  }();
  return words;
}

const std::vector<std::u32string>& walks() {
  static const auto ways = [] {
    std::vector<std::u32string> out;
    for (auto walk : kWalks) {
      out.push_back(code_points(walk));
      out.emplace_back(out.back().rbegin(), out.back().rend());
    }
    return out;
  }();
  return ways;
}

bool is_letter_or_digit(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c));
}

// Words of the person: "Li Wei" also as "liwei", "li.wei@x.com" also as "li", "wei", "liwei".
std::vector<std::u32string> own_words(const std::vector<std::string>& own) {
  std::vector<std::u32string> out;
  const auto add = [&](const std::u32string& word) {
    const bool han = !word.empty() && word[0] >= 0x2e80;
    if (word.size() >= (han ? 2u : 3u)) out.push_back(word);
  };
  for (const auto& text : own) {
    const auto all = lower(code_points(normal_form(text)));
    std::u32string word, joined;
    for (char32_t c : all) {
      if (c == U'@') add(joined);  // what stands before it in an e-mail address
      if (is_letter_or_digit(c)) {
        word += c;
        joined += c;
      } else {
        add(std::exchange(word, {}));
      }
    }
    add(word);
    add(joined);
    add(all);
  }
  return out;
}

int number(std::u32string_view digits) {
  int value = 0;
  for (char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

std::size_t digits_from(std::u32string_view text) {
  std::size_t n = 0;
  while (n < text.size() && text[n] >= U'0' && text[n] <= U'9') ++n;
  return n;
}

bool starts_with(std::u32string_view text, std::u32string_view word) {
  return text.substr(0, word.size()) == word;
}

// The lengths of the guessable parts that begin at `at`, the longest of each sort.
std::vector<std::size_t> parts_at(std::u32string_view text, std::size_t at,
                                  const std::vector<std::u32string>& own) {
  const auto rest = text.substr(at);
  std::vector<std::size_t> lengths;
  for (const auto* words : {&common_words(), &own})
    for (const auto& word : *words)
      if (starts_with(rest, word)) lengths.push_back(word.size());

  for (const auto& walk : walks()) {
    std::size_t length = 4;
    while (length <= rest.size() && walk.find(rest.substr(0, length)) != std::u32string::npos)
      ++length;
    if (length > 4) lengths.push_back(length - 1);
  }

  for (int step : {-1, 0, 1}) {  // 4321, 1111, abcd
    std::size_t length = 1;
    while (length < rest.size() &&
           static_cast<int>(rest[length]) - static_cast<int>(rest[length - 1]) == step)
      ++length;
    if (length >= 3) lengths.push_back(length);
  }

  for (std::size_t unit = 2; unit <= at && unit <= rest.size();
       ++unit)  // once more what stood before
    if (text.substr(at - unit, unit) == rest.substr(0, unit)) lengths.push_back(unit);

  const auto digits = digits_from(rest);
  if (digits >= 4) {
    const int year = number(rest.substr(0, 4));
    if (year >= 1900 && year <= 2099) {
      lengths.push_back(4);
      if (digits >= 8) {
        const int month = number(rest.substr(4, 2)), day = number(rest.substr(6, 2));
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) lengths.push_back(8);
      }
    }
  }
  if (digits >= 6) {  // a birthday without its century
    const int month = number(rest.substr(2, 2)), day = number(rest.substr(4, 2));
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) lengths.push_back(6);
  }
  if (digits >= 11 && rest[0] == U'1' && rest[1] >= U'3') lengths.push_back(11);  // a mobile number
  return lengths;
}

// The least cost of writing `text` with parts and single characters.
int cost(std::u32string_view text, const std::vector<std::u32string>& own) {
  std::vector<int> least(text.size() + 1, static_cast<int>(text.size()));
  least[0] = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    least[at + 1] = std::min(least[at + 1], least[at] + 1);
    for (std::size_t length : parts_at(text, at, own))
      least[at + length] = std::min(least[at + length], least[at] + 1);
  }
  return least[text.size()];
}

}  // namespace

int strength(std::string_view password, const std::vector<std::string>& own) {
  const auto text = lower(code_points(password));
  const auto words = own_words(own);
  return std::min(cost(text, words), cost(without_disguise(text), words));
}

void check_password(const Secret& password, const std::vector<std::string>& own,
                    std::string_view field) {
  const auto refuse = [&](std::string code, base::Params params = {}) {
    return base::invalid(std::string(field), std::move(code), std::move(params));
  };
  const auto& given = password.reveal();
  if (given.size() > kLongestInput)
    throw refuse("auth.password_long", {{"max", std::to_string(kLongestPassword)}});
  const Secret text(normal_form(given));
  if (text.empty() && !given.empty()) throw refuse("auth.password_encoding");
  const auto length = static_cast<int>(code_points(text.reveal()).size());
  if (length < kShortestPassword)
    throw refuse("auth.password_short", {{"min", std::to_string(kShortestPassword)}});
  if (length > kLongestPassword)
    throw refuse("auth.password_long", {{"max", std::to_string(kLongestPassword)}});
  if (strength(text.reveal(), own) < kLeastStrength) throw refuse("auth.password_guessable");
}

}  // namespace keyuan::auth
