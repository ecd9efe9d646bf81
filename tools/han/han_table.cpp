// han_table READINGS.bz2 VARIANTS.bz2 OUT.cpp
//
// Writes the tables behind src/base/text/han.hpp: the pinyin readings of Chinese characters without
// tones, and their simplified forms. Sources: the Unicode Han database (kHanyuPinlu, kMandarin,
// kTGHZ2013, kXHC1983, and kHanyuPinyin only where those four are silent; kSimplifiedVariant) and
// ICU's Traditional-Simplified, which decides where a character has several simplified forms.
#include <bzlib.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Readings = std::vector<std::string>;
constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF;  // the part with a direct table

std::string read_bz2(const char* path) {
  BZFILE* file = BZ2_bzopen(path, "rb");
  if (!file) throw std::runtime_error(std::string("cannot open ") + path);
  std::string out;
  std::array<char, 1 << 16> buffer;
  int n = 0;
  while ((n = BZ2_bzread(file, buffer.data(), static_cast<int>(buffer.size()))) > 0) {
    out.append(buffer.data(), static_cast<std::size_t>(n));
  }
  BZ2_bzclose(file);
  if (n < 0 || out.empty()) throw std::runtime_error(std::string("cannot read ") + path);
  return out;
}

// "lǜ" → lv, lu; nothing for what is no plain syllable (m̀, ńg, ê̄).
Readings without_tone(const std::string& toned) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString text = nfd->normalize(icu::UnicodeString::fromUTF8(toned), status);
  std::string plain;
  for (int i = 0; i < text.length(); ++i) {
    const char16_t c = text[i];
    if (c >= u'a' && c <= u'z') {
      plain += static_cast<char>(c);
    } else if (c == 0x0308 && !plain.empty() && plain.back() == 'u') {
      plain.back() = 'v';
    } else if (c == 0x0302 || c < 0x0300 || c > 0x036F) {
      return {};
    }
  }
  if (plain.find_first_of("aeiouv") == std::string::npos) return {};
  Readings out{plain};
  if (const auto v = plain.find('v'); v != std::string::npos) {
    plain[v] = 'u';
    out.push_back(plain);
  }
  return out;
}

void add(Readings& to, const Readings& more) {
  for (const auto& r : more) {
    if (std::find(to.begin(), to.end(), r) == to.end()) to.push_back(r);
  }
}

// Every reading in a property's value: "zhòng(1823) chóng(329)", "047.150:chóng 481.090:zhòng".
Readings readings_in(std::string value, bool only_first) {
  Readings out;
  std::istringstream words(value);
  for (std::string word; words >> word;) {
    if (const auto colon = word.find(':'); colon != std::string::npos) word.erase(0, colon + 1);
    if (const auto bracket = word.find('('); bracket != std::string::npos) word.erase(bracket);
    std::istringstream parts(word);
    for (std::string part; std::getline(parts, part, ',');) {
      add(out, without_tone(part));
      if (only_first && !out.empty()) return out;
    }
  }
  return out;
}

struct Line {
  char32_t c;
  std::string property, value;
};

template <class F>
void each_line(const std::string& text, F&& use) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("U+", 0) != 0) continue;
    const auto tab = line.find('\t'), second = line.find('\t', tab + 1);
    use(Line{static_cast<char32_t>(std::stoul(line.substr(2, tab - 2), nullptr, 16)),
             line.substr(tab + 1, second - tab - 1), line.substr(second + 1)});
  }
}

std::map<char32_t, Readings> load_readings(const char* path) {
  // The commonest first: it is the one that stays where a name has too many combinations.
  constexpr std::array<const char*, 4> kUsed = {"kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983"};
  std::map<char32_t, std::array<std::string, 5>> values;
  each_line(read_bz2(path), [&](const Line& line) {
    for (std::size_t i = 0; i < kUsed.size(); ++i) {
      if (line.property == kUsed[i]) values[line.c][i] = line.value;
    }
    if (line.property == "kHanyuPinyin") values[line.c][4] = line.value;
  });
  std::map<char32_t, Readings> out;
  for (const auto& [c, value] : values) {
    Readings all;
    for (std::size_t i = 0; i < kUsed.size(); ++i) add(all, readings_in(value[i], false));
    if (all.empty()) all = readings_in(value[4], true);
    if (!all.empty()) out[c] = all;
  }
  out.try_emplace(0x3007, Readings{"ling"});  // 〇, a numeral, of which the database gives no reading
  return out;
}

std::map<char32_t, char32_t> load_simplified(const char* path) {
  std::map<char32_t, std::vector<char32_t>> candidates;
  each_line(read_bz2(path), [&](const Line& line) {
    if (line.property != "kSimplifiedVariant") return;
    std::istringstream words(line.value);
    for (std::string word; words >> word;) {
      candidates[line.c].push_back(static_cast<char32_t>(std::stoul(word.substr(2), nullptr, 16)));
    }
  });
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> icu_simplified(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no Traditional-Simplified");
  std::map<char32_t, char32_t> out;
  auto consider = [&](char32_t c) {
    icu::UnicodeString text(static_cast<UChar32>(c));
    icu_simplified->transliterate(text);
    const auto by_icu = text.countChar32() == 1 ? static_cast<char32_t>(text.char32At(0)) : c;
    const auto found = candidates.find(c);
    char32_t to = by_icu;
    if (found != candidates.end()) {
      const auto& list = found->second;
      const bool agreed = std::find(list.begin(), list.end(), by_icu) != list.end();
      if (!agreed) to = list.front();  // ICU is silent or odd; the database's first is in the main plane
    }
    if (to != c && (to <= kLast || c > kLast)) out[c] = to;
  };
  for (char32_t c = kFirst; c <= kLast; ++c) consider(c);
  for (const auto& [c, list] : candidates) {
    if (c > kLast) consider(c);
  }
  for (auto it = out.begin(); it != out.end();) {  // 苎 and 苧 name each other: the smaller number stays
    const auto back = out.find(it->second);
    it = back != out.end() && back->second == it->first && it->first < it->second ? out.erase(it) : std::next(it);
  }
  for (auto& [c, to] : out) {  // the simplified form of the simplified form, so that folding is final
    for (auto next = out.find(to); next != out.end() && next->second != c; next = out.find(to)) to = next->second;
  }
  return out;
}

template <class T>
void write_array(std::ostream& out, const char* type, const char* name, const std::vector<T>& values) {
  out << "extern const std::size_t " << name << "Size = " << values.size() << ";\nextern const " << type << " " << name
      << "[" << values.size() << "] = {";
  for (std::size_t i = 0; i < values.size(); ++i) out << (i % 32 ? "" : "\n") << values[i] << ",";
  out << "};\n";
}

void write(const std::map<char32_t, Readings>& readings, const std::map<char32_t, char32_t>& simplified,
           std::ostream& out) {
  std::set<std::string> names;
  for (const auto& [c, list] : readings) names.insert(list.begin(), list.end());
  const std::vector<std::string> syllables(names.begin(), names.end());
  auto id = [&](const std::string& s) {
    return static_cast<unsigned>(std::lower_bound(syllables.begin(), syllables.end(), s) - syllables.begin());
  };
  // Sets of readings one after the other, each as its count and its syllables; set 0 is empty.
  std::vector<unsigned> pool{0};
  std::map<Readings, unsigned> places;
  auto place = [&](const Readings& list) {
    const auto [it, fresh] = places.try_emplace(list, static_cast<unsigned>(pool.size()));
    if (fresh) {
      pool.push_back(static_cast<unsigned>(list.size()));
      for (const auto& r : list) pool.push_back(id(r));
    }
    return it->second;
  };
  std::vector<unsigned> direct(kLast - kFirst + 1), direct_simplified(kLast - kFirst + 1);
  std::vector<unsigned> far, far_simplified;  // pairs of character and value, sorted
  for (const auto& [c, list] : readings) {
    if (c >= kFirst && c <= kLast) direct[c - kFirst] = place(list);
    else far.insert(far.end(), {static_cast<unsigned>(c), place(list)});
  }
  for (const auto& [c, to] : simplified) {
    if (c <= kLast) direct_simplified[c - kFirst] = static_cast<unsigned>(to);
    else far_simplified.insert(far_simplified.end(), {static_cast<unsigned>(c), static_cast<unsigned>(to)});
  }
  if (pool.size() > 0xFFFF) throw std::runtime_error("too many sets of readings for 16 bits");

  out << "// Made by tools/han from the Unicode Han database and ICU.\n"
         "#include <cstddef>\n#include <cstdint>\n\nnamespace keyuan::base::text::han {\n";
  out << "extern const std::size_t kSyllablesSize = " << syllables.size() << ";\nextern const char kSyllables["
      << syllables.size() << "][8] = {";
  for (const auto& s : syllables) out << '"' << s << "\",";
  out << "};\n";
  write_array(out, "std::uint16_t", "kPool", pool);
  write_array(out, "std::uint16_t", "kReadings", direct);
  write_array(out, "std::uint16_t", "kSimplified", direct_simplified);
  write_array(out, "std::uint32_t", "kFarReadings", far);
  write_array(out, "std::uint32_t", "kFarSimplified", far_simplified);
  out << "}  // namespace keyuan::base::text::han\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) throw std::runtime_error("usage: han_table READINGS.bz2 VARIANTS.bz2 OUT.cpp");
  auto readings = load_readings(argv[1]);
  const auto simplified = load_simplified(argv[2]);
  for (const auto& [c, to] : simplified) {
    // A traditional character is read as its simplified form too, whose commonest reading comes first:
    // the search relies on that where it folds 乾 to 干.
    if (!readings.count(to)) continue;
    Readings both = readings[to];
    add(both, readings[c]);
    readings[c] = both;
  }
  std::ofstream out(argv[3], std::ios::binary);
  write(readings, simplified, out);
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + argv[3]);
} catch (const std::exception& e) {
  std::cerr << "han_table: " << e.what() << "\n";
  return 1;
}
