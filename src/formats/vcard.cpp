#include "formats/vcard.hpp"

#include <algorithm>
#include <map>

#include "formats/values.hpp"
#include "formats/vcard_lines.hpp"

namespace keyuan::formats {

const std::array<std::string_view, kCardColumns> kCardHeaders = {
    "Full name",   "Last name",    "First name",   "Middle name", "Name prefix", "Name suffix", "Nickname",
    "Company",     "Department",   "Job title",    "Role",
    "Mobile phone", "Mobile phone 2", "Work phone", "Work phone 2", "Home phone", "Fax",        "Other phone",
    "Email",       "Email 2",      "Email 3",
    "Street",      "City",         "State",        "Postal code", "Country",     "Other address",
    "Website",     "Website 2",    "Birthday",     "Anniversary", "Note",        "Categories",
    "WeChat",      "QQ",           "Gender",       "Language",    "UID",         "Revision"};

namespace {

using C = CardColumn;

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
         });
}

// vCard 4 says M, F, O, N (none), U (unknown), and perhaps a text behind a semicolon.
std::string gender(const std::string& value) {
  const auto first = trim(std::string_view(value).substr(0, value.find(';')));
  if (first.size() != 1) return first.empty() ? value.substr(std::min(value.size(), value.find(';') + 1)) : std::string(first);
  switch (std::toupper(static_cast<unsigned char>(first[0]))) {
    case 'M': return "Male";
    case 'F': return "Female";
    case 'O': return "Other";
    default: return {};
  }
}

// A card as its properties come in; finish() fills what follows from the rest.
class CardMaker {
 public:
  void take(const CardProperty& p);
  Card finish();
  Card card;

 private:
  std::string& at(C c) { return card.values[static_cast<std::size_t>(c)]; }
  void once(C c, std::string value) {
    if (at(c).empty()) at(c) = std::string(trim(value));
  }
  void more(C c, std::string_view value) {
    if (value.empty()) return;
    if (!at(c).empty()) at(c) += "; ";
    at(c) += value;
  }
  void next_free(std::initializer_list<C> columns, std::string_view value);
  void name(const CardProperty& p);
  void phone(const CardProperty& p);
  void email(const CardProperty& p);
  void address(const CardProperty& p);
  void birthday(std::string value);
  void note(std::string_view text);
  void apple(const CardProperty& p);

  bool old_ = false;  // version 2.1
  std::string label_;  // an address as it is printed
  bool work_address_ = false;
  bool preferred_email_ = false;
  std::map<std::string, std::string> group_dates_;
};

void CardMaker::take(const CardProperty& p) {
  if (p.name == "VERSION") {
    old_ = trim(p.value) == "2.1";
    return;
  }
  if (p.binary) return;
  const auto text = [&] { return unescape_value(p.value, old_); };
  if (p.name == "FN") once(C::kFullName, text());
  else if (p.name == "N") name(p);
  else if (p.name == "NICKNAME") once(C::kNickname, text());
  else if (p.name == "ORG") {
    const auto parts = split_value(p.value, ';', old_);
    if (!parts.empty()) once(C::kCompany, parts[0]);
    for (std::size_t i = 1; i < parts.size(); ++i)
      if (!parts[i].empty()) more(C::kDepartment, parts[i]);
  } else if (p.name == "TITLE") once(C::kJobTitle, text());
  else if (p.name == "ROLE") once(C::kRole, text());
  else if (p.name == "TEL") phone(p);
  else if (p.name == "EMAIL") email(p);
  else if (p.name == "ADR") address(p);
  else if (p.name == "LABEL" && label_.empty()) label_ = text();
  else if (p.name == "URL") next_free({C::kWebsite, C::kWebsite2}, text());
  else if (p.name == "BDAY") birthday(text());
  else if (p.name == "ANNIVERSARY" || p.name.find("X-ANNIVERSARY") != std::string::npos) once(C::kAnniversary, text());
  else if (p.name == "NOTE") note(text());
  else if (p.name == "CATEGORIES") {
    for (const auto& one : split_value(p.value, ',', old_)) more(C::kCategories, one);
  } else if (p.name == "X-WECHAT" || p.name == "X-WEIXIN") once(C::kWeChat, text());
  else if (p.name == "X-QQ") once(C::kQq, text());
  else if (p.name == "GENDER" || p.name == "X-GENDER" || p.name == "SEX") once(C::kGender, gender(text()));
  else if (p.name == "LANG") once(C::kLanguage, text());
  else if (p.name == "UID") once(C::kUid, text());
  else if (p.name == "REV") once(C::kRevision, text());
  else if (p.name == "IMPP" || p.name == "X-ABDATE" || p.name == "X-ABLABEL") apple(p);
}

void CardMaker::next_free(std::initializer_list<C> columns, std::string_view value) {
  const auto v = trim(value);
  if (v.empty()) return;
  for (const auto c : columns) {
    if (at(c) == v) return;
    if (at(c).empty()) {
      at(c) = v;
      return;
    }
  }
  more(*(columns.end() - 1), v);
}

void CardMaker::name(const CardProperty& p) {
  const auto parts = split_value(p.value, ';', old_);
  const C columns[] = {C::kLastName, C::kFirstName, C::kMiddleName, C::kPrefix, C::kSuffix};
  for (std::size_t i = 0; i < std::min<std::size_t>(parts.size(), 5); ++i) once(columns[i], parts[i]);
}

void CardMaker::phone(const CardProperty& p) {
  auto value = unescape_value(p.value, old_);
  if (value.size() > 4 && same_word(value.substr(0, 4), "tel:")) value.erase(0, 4);
  if (const auto ext = value.find(";ext="); ext != std::string::npos) value.replace(ext, 5, "-");
  if (p.is("fax")) next_free({C::kFax, C::kOtherPhone}, value);
  else if (p.is("cell") || p.is("mobile") || p.is("iphone")) next_free({C::kMobile, C::kMobile2, C::kOtherPhone}, value);
  else if (p.is("pager")) more(C::kOtherPhone, trim(value));
  else if (p.is("home")) next_free({C::kHomePhone, C::kOtherPhone}, value);
  else if (p.is("work")) next_free({C::kWorkPhone, C::kWorkPhone2, C::kOtherPhone}, value);
  else more(C::kOtherPhone, trim(value));
}

void CardMaker::email(const CardProperty& p) {
  auto value = unescape_value(p.value, old_);
  if (value.size() > 7 && same_word(value.substr(0, 7), "mailto:")) value.erase(0, 7);
  if (p.is("pref") && !preferred_email_ && !at(C::kEmail).empty()) {
    preferred_email_ = true;
    std::swap(value, at(C::kEmail));  // the preferred one comes first
  }
  preferred_email_ |= p.is("pref");
  next_free({C::kEmail, C::kEmail2, C::kEmail3}, value);
}

void CardMaker::address(const CardProperty& p) {
  auto parts = split_value(p.value, ';', old_);
  parts.resize(std::max<std::size_t>(parts.size(), 7));
  auto street = parts[2];
  for (const auto i : {1, 0})
    if (!parts[i].empty()) street = street.empty() ? parts[i] : parts[i] + ", " + street;
  const std::array<std::string, 5> now = {street, parts[3], parts[4], parts[5], parts[6]};
  const std::array<C, 5> columns = {C::kStreet, C::kCity, C::kState, C::kPostalCode, C::kCountry};
  if (std::all_of(now.begin(), now.end(), [](const auto& s) { return s.empty(); })) return;
  std::array<std::string, 5> other = now;
  const bool taken = std::any_of(columns.begin(), columns.end(), [&](C c) { return !at(c).empty(); });
  if (!taken || (p.is("work") && !work_address_)) {
    for (std::size_t i = 0; i < 5; ++i) {
      other[i] = at(columns[i]);
      at(columns[i]) = now[i];
    }
    work_address_ = p.is("work");
    if (!taken) return;
  }
  std::string line;
  for (const auto& s : other)
    if (!s.empty()) line += (line.empty() ? "" : ", ") + s;
  more(C::kOtherAddress, line);
}

void CardMaker::note(std::string_view text) {
  if (!at(C::kNote).empty()) at(C::kNote) += '\n';
  at(C::kNote) += trim(text);
}

// "19531015T231000Z" is a day with the time of birth; "--0203" has no year and so is no date: it goes to the notes.
void CardMaker::birthday(std::string value) {
  if (value.starts_with("--")) return note("BDAY: " + value);
  const bool compact = value.size() > 8 && value[8] == 'T' && value.find_first_not_of("0123456789") == 8;
  once(C::kBirthday, compact ? value.substr(0, 8) : std::move(value));
}

// Apple writes a value and its label as two properties of one group.
void CardMaker::apple(const CardProperty& p) {
  const auto value = unescape_value(p.value, old_);
  if (p.name == "X-ABDATE") group_dates_[p.group] = value;
  else if (p.name == "X-ABLABEL") {
    const auto date = group_dates_.find(p.group);
    if (date != group_dates_.end() && value.find("Anniversary") != std::string::npos) once(C::kAnniversary, date->second);
  } else if (value.starts_with("wechat:") || value.starts_with("weixin:")) {
    once(C::kWeChat, value.substr(7));
  } else if (value.starts_with("qq:")) {
    once(C::kQq, value.substr(3));
  }
}

std::string lines_joined(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find_first_of("\r\n", at), text.size());
    const auto line = trim(text.substr(at, end - at));
    if (!line.empty()) out += (out.empty() ? "" : ", ") + std::string(line);
    at = end + 1;
  }
  return out;
}

bool western(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i)
    if (static_cast<unsigned char>(s[i]) >= 0xE3) return false;
  return true;
}

Card CardMaker::finish() {
  if (at(C::kFullName).empty()) {
    const auto &last = at(C::kLastName), &first = at(C::kFirstName);
    if (!western(last + first)) at(C::kFullName) = last + first;
    else at(C::kFullName) = first + (first.empty() || last.empty() ? "" : " ") + last;
  }
  if (at(C::kStreet).empty() && at(C::kCity).empty() && !trim(label_).empty()) at(C::kStreet) = lines_joined(label_);
  // A card that names nobody goes by the first thing that tells it from others.
  for (const auto c : {C::kCompany, C::kNickname, C::kEmail, C::kMobile, C::kWorkPhone, C::kHomePhone, C::kOtherPhone, C::kStreet, C::kWebsite})
    if (at(C::kFullName).empty()) at(C::kFullName) = at(c);
  return std::move(card);
}

}  // namespace

bool looks_like_cards(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() && std::string_view(" \t\r\n").find(bytes[0]) != std::string_view::npos) bytes.remove_prefix(1);
  return bytes.size() >= 11 && same_word(bytes.substr(0, 11), "begin:vcard");
}

Cards read_cards(std::string_view bytes, std::optional<Encoding> encoding, std::size_t most) {
  Cards result;
  const auto detected = detect_encoding(bytes);
  result.encoding = encoding.value_or(detected.encoding);
  Utf8Text converted;
  if (result.encoding == Encoding::kUtf16Le || result.encoding == Encoding::kUtf16Be) {
    converted = to_utf8(bytes, result.encoding);
    bytes = converted.view();
  } else if (!encoding) {
    bytes.remove_prefix(detected.bom);
  }
  CardLines lines(bytes, result.encoding);
  CardProperty p;
  CardMaker maker;
  int depth = 0;
  while (lines.next(p)) {
    if (p.name == "BEGIN" && same_word(trim(p.value), "vcard")) {
      if (depth++ > 0) continue;  // a card within a card: an agent
      maker = {};
      maker.card.line = p.line;
    } else if (p.name == "END" && same_word(trim(p.value), "vcard")) {
      if (depth == 0) continue;
      if (--depth > 0) continue;
      if (result.cards.size() >= most) {
        result.too_many = true;
        return result;
      }
      result.cards.push_back(maker.finish());
    } else if (depth == 1) {
      maker.take(p);
    }
  }
  if (depth > 0) {
    result.complete = false;
    result.cards.push_back(maker.finish());
  }
  return result;
}

}  // namespace keyuan::formats
