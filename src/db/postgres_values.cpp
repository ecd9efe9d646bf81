#include "db/postgres_values.hpp"

#include <bit>
#include <charconv>
#include <type_traits>

namespace keyuan::db {
namespace {

constexpr Oid kBytea = 17, kInt8 = 20, kTextType = 25, kFloat8 = 701, kUuid = 2950;

std::array<char, 8> network_order(std::uint64_t bits) {
  std::array<char, 8> out;
  for (int i = 0; i < 8; ++i) out[i] = static_cast<char>(bits >> (56 - 8 * i));
  return out;
}

int hex_digit(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

void append_hex(std::string& out, std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\\\"; break;
      case '\t': out += "\\t"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      default: out += c;
    }
  }
}

}  // namespace

PostgresParameters::PostgresParameters(std::span<const Value> values) {
  const auto add = [&](Oid type, char letter, const char* bytes, std::size_t length) {
    types_.push_back(type);
    values_.push_back(bytes);
    lengths_.push_back(static_cast<int>(length));
    formats_.push_back(1);
    signature_ += letter;
  };
  for (const Value& value : values) {
    std::visit(
        [&](const auto& v) {
          using T = std::decay_t<decltype(v)>;
          if constexpr (std::is_same_v<T, std::monostate>) {
            add(0, 'n', nullptr, 0);
          } else if constexpr (std::is_same_v<T, std::int64_t>) {
            add(kInt8, 'i', numbers_.emplace_back(network_order(static_cast<std::uint64_t>(v))).data(), 8);
          } else if constexpr (std::is_same_v<T, double>) {
            add(kFloat8, 'd', numbers_.emplace_back(network_order(std::bit_cast<std::uint64_t>(v))).data(), 8);
          } else if constexpr (std::is_same_v<T, std::string>) {
            add(kTextType, 't', v.data(), v.size());
          } else if constexpr (std::is_same_v<T, base::Id>) {
            add(kUuid, 'u', v.view().data(), v.view().size());
          } else {
            add(kBytea, 'b', v.bytes.data(), v.bytes.size());
          }
        },
        value);
  }
}

void append_copy_field(std::string& out, const Value& value) {
  std::visit(
      [&](const auto& v) {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::monostate>) out += "\\N";
        else if constexpr (std::is_same_v<T, std::int64_t>) out += std::to_string(v);
        else if constexpr (std::is_same_v<T, double>) {
          std::array<char, 32> digits;
          out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), v).ptr);
        } else if constexpr (std::is_same_v<T, std::string>) append_escaped(out, v);
        else if constexpr (std::is_same_v<T, base::Id>) v.append_to(out);
        else {
          out += "\\\\x";
          append_hex(out, v.bytes);
        }
      },
      value);
}

std::int64_t integer_of(std::string_view text) {
  std::int64_t value = 0;
  if (text == "t") return 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

double real_of(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string bytes_of(std::string_view text) {
  std::string out;
  if (!text.starts_with("\\x")) return out;
  out.reserve(text.size() / 2 - 1);
  for (std::size_t i = 2; i + 1 < text.size(); i += 2)
    out += static_cast<char>(hex_digit(text[i]) << 4 | hex_digit(text[i + 1]));
  return out;
}

}  // namespace keyuan::db
