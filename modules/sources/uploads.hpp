// Files that a stranger sends before his answer. Each is bound to one challenge by a token, and is thrown away when no
// answer has come within an hour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/services.hpp"

namespace keyuan::sources {

constexpr std::size_t kLargestUpload = 10 << 20;
constexpr std::int64_t kUploadKept = base::kHour, kMostWaiting = 500LL << 20;  // bytes, of all together

struct Upload {
  std::string token, name;
  std::int64_t size = 0;
};

void prepare_tables(db::Database& database);

// Errors, 422 at `name`: empty, too long, `sources.file_type`; 422 at `files`: `sources.too_many_files`; 413; 429
// `sources.files_full`.
Upload keep_upload(app::Context& ctx, std::string_view nonce, std::int64_t allowed, std::string_view name, std::string_view bytes);

// Puts them to the lead, and forgets them. Problem at `files`: `sources.no_such_file`.
void attach_uploads(app::Context& ctx, std::string_view nonce, const std::vector<std::string>& tokens, base::Id lead);

// A nonce is good once. The same answer with it again is no second one: true when it was there already. Problem 409
// `sources.challenge_used` when another was.
[[nodiscard]] bool was_answered(app::Context& ctx, std::string_view nonce, const std::string& answer);
void note_answered(app::Context& ctx, std::string_view nonce, const std::string& answer, base::Time expires);

// What is over.
void clear_old(app::Services& services);

}  // namespace keyuan::sources
