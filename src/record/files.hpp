// Files on records, kept in the database in pieces: one backup holds everything, and a file is there
// exactly when its record is.
//
// Access: who may see the record sees its files; who may change it adds and removes them. While something of the record is
// masked to him (access/masked.hpp) it is as if it had none: the photo of a card cannot be shown in part.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "record/context.hpp"
#include "record/record.hpp"

namespace keyuan::record {

constexpr std::size_t kLargestFile = 50 << 20;  // bytes
constexpr std::size_t kFilePiece = 256 << 10;

struct File {
  Id id, record, created_by;
  std::string entity, name, type;
  std::int64_t size = 0;
  base::Time created_at;
};

// The type is told from the bytes and the name, never taken from who sends it. Errors: 422 on name and
// size, and what find_for says.
File add_file(Context& ctx, const Entity& entity, Id record, std::string_view name, std::string_view bytes);
// Whether the record's files are kept from him, because something of it is masked to him.
[[nodiscard]] bool files_are_closed(const Context& ctx, const Record& record);
// Problem `not found` unless its record may be seen, and its files are not closed.
[[nodiscard]] File find_file(Context& ctx, Id file);
[[nodiscard]] std::string read_file(Context& ctx, const File& file);
void remove_file(Context& ctx, Id file);

void append_file(std::string& out, const Context& ctx, const File& file);
void files_of(Context& ctx, const Record& record, std::string& out);  // {"data":[…]}

// What a file is, for Content-Type; "application/octet-stream" when we do not know, or when a browser
// would run it (HTML, SVG).
[[nodiscard]] std::string_view file_type(std::string_view name, std::string_view bytes);
// Whether a browser may show it inside a page: pictures and PDF.
[[nodiscard]] bool may_show_inline(std::string_view type);

}  // namespace keyuan::record
