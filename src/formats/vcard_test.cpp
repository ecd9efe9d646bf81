#include "formats/vcard.hpp"

#include <gtest/gtest.h>

#include "formats/shared_data.hpp"

namespace keyuan::formats {
namespace {

using C = CardColumn;
using testing::read_file, testing::shared;

Card first(std::string_view bytes) {
  const auto cards = read_cards(bytes);
  return cards.cards.empty() ? Card{} : cards.cards[0];
}

TEST(Vcard, BirthdayWithTimeAndWithoutYear) {
  EXPECT_EQ(first("BEGIN:VCARD\nFN:A\nBDAY:19531015T231000Z\nEND:VCARD\n")[C::kBirthday], "19531015");
  EXPECT_EQ(first("BEGIN:VCARD\nFN:A\nBDAY:1953-10-15T23:10:00Z\nEND:VCARD\n")[C::kBirthday], "1953-10-15T23:10:00Z");
  const auto no_year = first("BEGIN:VCARD\nFN:A\nNOTE:Met at the fair\nBDAY:--0203\nEND:VCARD\n");
  EXPECT_EQ(no_year[C::kBirthday], "");
  EXPECT_EQ(no_year[C::kNote], "Met at the fair\nBDAY: --0203");
}

TEST(Vcard, EveryFileParses) {
  KEYUAN_NEEDS_SHARED("contacts_calendar/vcf");
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shared("contacts_calendar/vcf"))) {
    ++files;
    const auto cards = read_cards(read_file(entry.path()));
    if (entry.path().filename() == "libical_user-cal.vcf") {  // a calendar by another name
      EXPECT_TRUE(cards.cards.empty());
      continue;
    }
    EXPECT_FALSE(cards.cards.empty()) << entry.path();
    for (const auto& card : cards.cards) {
      bool any = false;
      for (const auto& v : card.values) {
        any |= !v.empty();
        EXPECT_EQ(v.find("\xEF\xBF\xBD"), std::string::npos) << entry.path() << ": " << v;
      }
      EXPECT_TRUE(any || entry.path().filename() == "sabre_issue64.vcf") << entry.path();  // only a picture
    }
  }
  EXPECT_EQ(files, 48);
}

TEST(Vcard, ChineseOnesAreReadable) {
  KEYUAN_NEEDS_SHARED("contacts_calendar/vcf");
  for (const auto* file : {"synthetic_zh_v21_gbk_qp.vcf", "synthetic_zh_v21_utf8_qp.vcf", "synthetic_zh_v30_pair_same_person.vcf"}) {
    const auto card = first(read_file(shared(std::string("contacts_calendar/vcf/") + file)));
    EXPECT_EQ(card[C::kFullName], "欧阳明华") << file;
    EXPECT_EQ(card[C::kLastName], "欧阳") << file;
    EXPECT_EQ(card[C::kCompany], "深圳市星河云科技有限公司") << file;
    EXPECT_EQ(card[C::kDepartment], "华南大区") << file;
    EXPECT_EQ(card[C::kJobTitle], "销售总监") << file;
    EXPECT_EQ(card[C::kCity], "深圳市") << file;
    EXPECT_FALSE(card[C::kMobile].empty()) << file;
    EXPECT_EQ(card[C::kEmail], "ouyang.mh@example.com") << file;
  }
  const auto raw = first(read_file(shared("contacts_calendar/vcf/synthetic_zh_v21_raw_gb18030_nocharset.vcf")));
  EXPECT_EQ(raw[C::kFullName], "张伟");
  EXPECT_EQ(raw[C::kCompany], "广州长青贸易有限公司");
  const auto v4 = first(read_file(shared("contacts_calendar/vcf/synthetic_zh_v40_utf8bom.vcf")));
  EXPECT_EQ(v4[C::kFullName], "張偉");
  EXPECT_EQ(v4[C::kMobile], "+86-139-0013-9000");
  EXPECT_EQ(v4[C::kBirthday], "19850412");
}

TEST(Vcard, Properties) {
  const auto card = first(
      "BEGIN:VCARD\nVERSION:3.0\nN:Doe;John;Q.;Mr.;III\nORG:Company\\, The;Sales;East\n"
      "TEL;TYPE=\"work,voice\":1\nTEL;WORK;FAX:2\nTEL;TYPE=home:3\nitem1.TEL:4\nTEL;TYPE=WORK:5\nTEL;TYPE=WORK:6\n"
      "EMAIL:a@x.example\nEMAIL;TYPE=PREF:b@x.example\nADR;TYPE=home:;;H 1;A;B;1;C\nADR;TYPE=work:;;W 1;D;E;2;F\n"
      "NOTE:one\\ntwo\\, three\nURL:http\\://x.example\nPHOTO;ENCODING=b:AAAA\n AAAA\nitem4.X-ABDATE:1970-06-02\n"
      "item4.X-ABLabel:_$!<Anniversary>!$_\nNOTE:fol\n ded\nEND:VCARD\n");
  EXPECT_EQ(card[C::kFullName], "John Doe");
  EXPECT_EQ(card[C::kCompany], "Company, The");
  EXPECT_EQ(card[C::kDepartment], "Sales; East");
  EXPECT_EQ(card[C::kWorkPhone], "1");
  EXPECT_EQ(card[C::kWorkPhone2], "5");
  EXPECT_EQ(card[C::kOtherPhone], "4; 6");
  EXPECT_EQ(card[C::kFax], "2");
  EXPECT_EQ(card[C::kHomePhone], "3");
  EXPECT_EQ(card[C::kEmail], "b@x.example");
  EXPECT_EQ(card[C::kEmail2], "a@x.example");
  EXPECT_EQ(card[C::kStreet], "W 1");
  EXPECT_EQ(card[C::kOtherAddress], "H 1, A, B, 1, C");
  EXPECT_EQ(card[C::kNote], "one\ntwo, three\nfolded");
  EXPECT_EQ(card[C::kWebsite], "http://x.example");
  EXPECT_EQ(card[C::kAnniversary], "1970-06-02");
}

TEST(Vcard, GenderIsAWord) {
  const auto gender = [](const std::string& line) {
    return read_cards("BEGIN:VCARD\nVERSION:4.0\nFN:A\n" + line + "\nEND:VCARD\n").cards.at(0)[CardColumn::kGender];
  };
  EXPECT_EQ(gender("GENDER:M"), "Male");
  EXPECT_EQ(gender("GENDER:f"), "Female");
  EXPECT_EQ(gender("GENDER:O;intersex"), "Other");
  EXPECT_EQ(gender("GENDER:U"), "");
  EXPECT_EQ(gender("GENDER:"), "");
  EXPECT_EQ(gender("X-GENDER:Female"), "Female");
}

TEST(Vcard, WhoIsNotNamedGoesByWhatTellsThemApart) {
  const auto name = [](const std::string& lines) {
    return read_cards("BEGIN:VCARD\nVERSION:2.1\nN:\n" + lines + "\nEND:VCARD\n").cards.at(0)[CardColumn::kFullName];
  };
  EXPECT_EQ(name("TEL;CELL:13800138000\nORG:Acme"), "Acme");
  EXPECT_EQ(name("NICKNAME:Joey\nEMAIL:joey@example.com"), "Joey");
  EXPECT_EQ(name("EMAIL:joey@example.com\nTEL;CELL:13800138000"), "joey@example.com");
  EXPECT_EQ(name("TEL;CELL:13800138000"), "13800138000");
  EXPECT_EQ(name("LABEL;QUOTED-PRINTABLE;WORK:401 Park Drive=0ABoston=0A"), "401 Park Drive, Boston");
  EXPECT_EQ(name("UID:1"), "");
}

TEST(Vcard, DamagedFilesGiveWhatTheyHold) {
  EXPECT_TRUE(read_cards("").cards.empty());
  EXPECT_TRUE(read_cards("END:VCARD\nFN:x\n").cards.empty());
  const auto cut = read_cards("BEGIN:VCARD\nFN:Ann\nNOTE;ENCODING=QUOTED-PRINTABLE:abc=");
  ASSERT_EQ(cut.cards.size(), 1u);
  EXPECT_FALSE(cut.complete);
  EXPECT_EQ(cut.cards[0][C::kFullName], "Ann");
  EXPECT_EQ(first("BEGIN:VCARD\nFN\n:\n;;:\nN:\\\nTEL;=:\nFN:ok\nEND:VCARD")[C::kFullName], "ok");
  EXPECT_EQ(first("BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:inner\nEND:VCARD\nFN:outer\nEND:VCARD")[C::kFullName], "outer");
}

}  // namespace
}  // namespace keyuan::formats
