// The tokens under which a value is found in the full-text index, the same for SQLite and PostgreSQL.
//
// A token is one class letter and then content: lower-case letters and digits, Chinese characters
// (simplified), kana, Hangul. Characters that SQLite's unicode61 does not know as letters are written
// u and their number in hexadecimal. So a token is one token both to FTS5 with
// `tokenize = "unicode61 remove_diacritics 0", detail = none` and as a lexeme of a tsvector
// (array_to_tsvector). A record's tokens are those of all its searched values together.
//
//   class  content                                                        of
//   c      a character; two neighbours (signs between them skipped)       name, text, code, email
//   g      one to three letters: pinyin initials of neighbouring          name
//          characters; the first one and two letters of a Latin word;     all but phone
//          any three neighbouring letters in it (in text: only the first  all but phone
//          three; in code: across signs too)
//   p      a syllable: every reading of a character                       name
//   q      two neighbouring syllables, written together                   name
//   w      a Latin word (its first 24 letters)                            text
//   a      what a value begins with: one and two characters; one to       name, code, email
//          three letters as in g
//   b      the syllable a value begins with                               name
//   e      the whole value without signs (its first 60 bytes)             name, code, email
//   f      the initials of a value that is all Chinese (the first 8)      name
//   d r t  the digits of a number, with and without country code;         phone
//          the same backwards; the first three, four and five
//
// Why so: pairs and triples are shared by many names, so an entry costs a byte or two however many
// readings a name has; and every query but six digits or the ending of a phone number and a long word in a long
// text is a conjunction of whole tokens, which both databases walk lazily, so that LIMIT ends a search early
// even where one character is in 600,000 names.
//
// Bounds: of a name, code or e-mail the first 256 characters, of a long text the first 64 KiB (and
// 20,000 characters), of a phone number 32 digits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyuan::base::text {

enum class FieldKind {
  kName,   // names and titles: everything, pinyin too
  kText,   // long text: characters, pairs, beginnings of Latin words
  kCode,   // numbers of orders, serials: any three letters also across signs
  kPhone,  // beginning with three digits or more, ending with three or more
  kEmail,  // like a name
};

// Every token once, in no particular order. Never throws on broken UTF-8. Threads: any.
[[nodiscard]] std::vector<std::string> tokens(FieldKind kind, std::string_view text);

// The same appended to `out`, each with a blank before it unless `out` is empty: a document for FTS5.
// Cost: no allocation besides `out`.
void append_tokens(FieldKind kind, std::string_view text, std::string& out);

}  // namespace keyuan::base::text
