// Address cards (vCard 2.1, 3.0, 4.0) as rows of one table: a row a card, always the same columns.
//
// Understood: folded lines, quoted-printable, CHARSET=…, text without a charset in any encoding the
// detector knows, Apple's item groups, types as parameters or bare words, several cards in one file.
// Pictures, sounds and keys are passed over. Anything else odd is passed over too: a card is never lost
// for one bad line.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/encoding.hpp"

namespace keyuan::formats {

enum class CardColumn : std::uint8_t {
  kFullName, kLastName, kFirstName, kMiddleName, kPrefix, kSuffix, kNickname,
  kCompany, kDepartment, kJobTitle, kRole,
  kMobile, kMobile2, kWorkPhone, kWorkPhone2, kHomePhone, kFax, kOtherPhone,
  kEmail, kEmail2, kEmail3,
  kStreet, kCity, kState, kPostalCode, kCountry, kOtherAddress,
  kWebsite, kWebsite2, kBirthday, kAnniversary, kNote, kCategories,
  kWeChat, kQq, kGender, kLanguage, kUid, kRevision,
  kCount
};
constexpr std::size_t kCardColumns = static_cast<std::size_t>(CardColumn::kCount);
extern const std::array<std::string_view, kCardColumns> kCardHeaders;  // "Full name", "Last name", …

struct Card {
  std::array<std::string, kCardColumns> values;
  std::size_t line = 0;  // where it begins, from 1
  [[nodiscard]] const std::string& operator[](CardColumn c) const { return values[static_cast<std::size_t>(c)]; }
};

struct Cards {
  std::vector<Card> cards;
  Encoding encoding = Encoding::kUtf8;  // of text that names none itself
  bool complete = true;                 // false: the last card has no END
  bool too_many = false;                // those beyond the limit are left out
};
[[nodiscard]] Cards read_cards(std::string_view bytes, std::optional<Encoding> encoding = {},
                               std::size_t most = 200'000);
[[nodiscard]] bool looks_like_cards(std::string_view bytes);

}  // namespace keyuan::formats
